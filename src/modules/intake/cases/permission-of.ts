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

const PERMISSION_OF_ACT: Readonly<Partial<Record<PlainAct, string>>> = {
  answerProcedure: 'case:approveProcedure',
  endProcedure: 'case:requestProcedure',
  takeOwed: 'case:accept',
  postponeSupply: 'case:extend',
  askAmendment: 'case:askCorrection',
  remindCorrection: 'case:askCorrection',
  offerHearing: 'case:requestProcedure',
  takeHearing: 'case:accept',
  scheduleHearing: 'case:requestProcedure',
  answerObjection: 'case:approveProcedure',
  recordHearing: 'case:requestProcedure',
  answerEnding: 'case:confirmEnding',
};

/** The same of an act on the whole case. */
export const permissionOf = (act: PlainAct): string => PERMISSION_OF_ACT[act] ?? `case:${act}`;
