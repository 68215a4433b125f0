import type { Static, TSchema } from 'typebox';
import type {
  AcceptCase,
  AskAmendment,
  AskCorrection,
  CaseFile,
  CaseListQuery,
  CasePage,
  DecideCase,
  Moved,
  RemindCorrection,
} from '../../modules/intake/cases/contract.ts';
import type { RefuseAcceptance } from '../../modules/intake/cases/contract/non-acceptance.ts';
import type { ExtendLimit } from '../../modules/intake/cases/contract/extension.ts';
import type { PostponeSupply, TakeOwed } from '../../modules/intake/cases/contract/tolerance.ts';
import type { Decision } from '../../modules/intake/cases/contract/decision.ts';
import { caseAddresses } from './addresses.ts';
import { read, readFile, send } from './client.ts';
import { orderEnding, type EndingOrder } from './ending.ts';
import { orderHearing, type HearingOrder } from './hearing.ts';
import { orderProcedure, type ProcedureOrder } from './procedures.ts';
import { orderTask, type TaskOrder } from './tasks.ts';

type Bodies = {
  accept: typeof AcceptCase;
  askCorrection: typeof AskCorrection;
  askAmendment: typeof AskAmendment;
  remindCorrection: typeof RemindCorrection;
  refuseAcceptance: typeof RefuseAcceptance;
  decide: typeof DecideCase;
  extend: typeof ExtendLimit;
  takeOwed: typeof TakeOwed;
  postponeSupply: typeof PostponeSupply;
};

/** What an act says beside the version it was decided on. */
export type Saying<Act extends keyof Bodies> = Omit<BodyOf<Bodies[Act]>, 'version'>;
type BodyOf<Schema extends TSchema> = Static<Schema>;

/** An act on the whole case with what it says: one variant for each act. */
type CaseOrder = { [Act in keyof Bodies]: { act: Act; says: Saying<Act> } }[keyof Bodies];

/** What an officer orders: an act on the whole case or a special procedure of it, or work on one of its tasks. */
export type Order = CaseOrder | TaskOrder | ProcedureOrder | HearingOrder | EndingOrder;

export const readCases = (query: CaseListQuery, signal?: AbortSignal) =>
  read<CasePage>(caseAddresses.list(query), signal);

export const readCase = (caseId: string, signal?: AbortSignal) => read<CaseFile>(caseAddresses.file(caseId), signal);

type Ordering = { caseId: string; version: number; key: string };

/**
 * Orders an act on the version of the case that the officer saw; a task is guarded by itself. `key` is the intention's and stays the
 * same on a repeat.
 */
export function orderAct({ caseId, version, key }: Ordering, order: Order): Promise<Moved> {
  if ('ending' in order) return orderEnding({ caseId, version, key }, order);
  if ('hearing' in order) return orderHearing({ caseId, version, key }, order);
  if ('procedure' in order) return orderProcedure({ caseId, version, key }, order);
  if ('task' in order) return orderTask({ caseId, key }, order);
  const { act, says } = order;
  return send<Moved>(caseAddresses.act(caseId, act), { method: 'POST', body: { version, ...says }, key });
}

/** The decision as its paper would look. Nothing is stored, so it has no key. */
export const previewDecision = (caseId: string, decision: Decision) =>
  readFile(caseAddresses.preview(caseId), decision);
