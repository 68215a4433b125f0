/** What applicants are remembered for. Made in the transaction of what happened; ended by a leader of the organ, with a reason. */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'credit',
  dependsOn: [],
  listensTo: [],
  provides: ['credit.record'],
} as const satisfies Manifest;

export type { CreditRow } from './contract.ts';
export type { CreditDeps } from './deps.ts';
export { collectRecords, ownRecords, recordsOf } from './list.ts';
export { isKeptFrom, makeRecord } from './make.ts';
export { recordList } from './projections/record-list.ts';
export { creditRoutes } from './routes.ts';
export { REPAIR, type RepairRule } from './rules/repair.ts';
export { creditStreams } from './store/records.ts';
export { creditWording } from './wording.ts';
