/**
 * Who watches: figures of cases by department, channel and item, the lights that are on, what turns red, and what causes corrections and
 * refusals. Everything is counted by one follower of the log, equals a count from the beginning, and opens the cases behind it.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'supervision',
  dependsOn: ['catalogue', 'intake', 'process', 'ratings'],
  listensTo: ['intake.case'],
  provides: [],
} as const satisfies Manifest;

export { happeningList, standingList } from './projections/figures.ts';
export { findMiscounts, recountFigures } from './queries/recount.ts';
export type { SupervisionDeps } from './deps.ts';
export { figures } from './reactions.ts';
export { supervisionRoutes } from './routes.ts';
export { supervisionWording } from './wording.ts';
