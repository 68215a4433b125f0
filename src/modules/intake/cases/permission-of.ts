import type { RunTask } from '../../process/index.ts';
import type { PlainAct } from './rules/acts.ts';

/** What of the permission table lets somebody do each act. */
export const PERMISSION_OF = {
  accept: 'case:accept',
  assist: 'case:accept',
  issue: 'case:accept',
  review: 'case:review',
  visit: 'case:review',
  publicity: 'case:review',
  special: 'case:review',
  decide: 'case:decide',
  onTheSpot: 'case:decide',
} as const satisfies Record<RunTask['act'], string>;

/** The same of an act on the whole case. */
export const permissionOf = (act: PlainAct): string =>
  act === 'answerProcedure'
    ? 'case:approveProcedure'
    : act === 'endProcedure'
      ? 'case:requestProcedure'
      : `case:${act}`;
