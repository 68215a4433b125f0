/**
 * The issuing window (出件): what concluded cases give out, from the decision until it is in a hand, by counter, proxy, post or
 * electronically; numbered blank forms; the evening balance. See README.md.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'issuing',
  dependsOn: ['catalogue', 'delivery', 'documents'],
  listensTo: ['delivery.parcel'],
  provides: ['issuing.result', 'issuing.blank', 'issuing.day', 'issuing.joint'],
} as const satisfies Manifest;

export { bookList, sheetList } from './blanks/projections/books.ts';
export { blankStreams } from './blanks/store/books.ts';
export type { OwnJoint, OwnResult } from './contract.ts';
export { hallDays } from './days/projections/hall-days.ts';
export { dayStreams } from './days/store/days.ts';
export type { IssuingDeps } from './deps.ts';
export { chooseForTheme, type OwnTheme } from './joint/choose.ts';
export { collectJoint, ownJoint } from './joint/own.ts';
export { jointStreams } from './joint/store/joint.ts';
export { toldOf } from './joint/telling.ts';
export { statusOf as statusOfIssuing } from './refusals.ts';
export { chooseDelivery, type Choice, type ChooseRefusal, type OwnMatter } from './results/choose.ts';
export { findHanded } from './results/queries/handed.ts';
export { collectResults, ownResult } from './results/own.ts';
export { movementList } from './results/projections/movements.ts';
export { resultList } from './results/projections/result-list.ts';
export { followParcels, registerResult } from './results/register.ts';
export { remindCollections } from './results/reminding.ts';
export { resultStreams } from './results/store/results.ts';
export { issuingRoutes } from './routes.ts';
export { issuingWording } from './wording.ts';
