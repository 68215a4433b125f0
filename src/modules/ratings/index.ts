/**
 * 好差评: whoever was served says once what it was worth, the county answers what was bad, and anyone counts along. Staff give no ratings.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'ratings',
  dependsOn: ['catalogue', 'intake', 'issuing', 'process', 'themes'],
  listensTo: ['intake.case', 'intake.themeCase', 'issuing.result', 'process.run'],
  provides: ['ratings.rating', 'ratings.rectification'],
} as const satisfies Manifest;

export type { RatingDeps } from './deps.ts';
export { findShown, findByCode, giveByCode, giveOnTablet, type Shown } from './devices/give.ts';
export { pairDevice } from './devices/enrol.ts';
export { forgetInvitations } from './devices/store/devices.ts';
export { FiguresQuery } from './figures/contract.ts';
export { findFigures } from './figures/figures.ts';
export { findSaid, findUnanswered, type Said, type Unanswered } from './figures/queries/said.ts';
export { recount } from './figures/queries/recount.ts';
export type { GiveRating, RatableService } from './giving/contract.ts';
export { giveRating } from './giving/give.ts';
export { ratingProjections } from './giving/projections/ratings.ts';
export { ratingStreams } from './giving/store/ratings.ts';
export { collectRatings } from './own-data.ts';
export { rectificationList } from './rectifying/projections/rectifications.ts';
export { rectificationStreams } from './rectifying/store/rectifications.ts';
export { statusOf as statusOfRating } from './refusals.ts';
export { ratingRoutes } from './routes.ts';
export { ratedTheme, themeIn } from './rules/rated-theme.ts';
export { GRADES, isBad, type Grade } from './rules/grade.ts';
export { optionsOf, type Place as RatedPlace } from './rules/options.ts';
export { usualLimits } from './rules/limits.ts';
export type { Channel } from './rules/ratable.ts';
export { listServices, listUnrated } from './services/list.ts';
export { noteServices } from './services/note.ts';
export { findService } from './services/find.ts';
export { optionText, ratingWording } from './wording.ts';
