import type { Static, TSchema } from 'typebox';
import type {
  AcceptCase,
  AskCorrection,
  CaseFile,
  CaseListQuery,
  CasePage,
  DecideCase,
  Moved,
  RefuseAcceptance,
  ReviewCase,
} from '../../modules/intake/cases/contract.ts';
import type { Decision } from '../../modules/intake/cases/contract/decision.ts';
import { caseAddresses } from './addresses.ts';
import { read, readFile, send } from './client.ts';

type Bodies = {
  accept: typeof AcceptCase;
  askCorrection: typeof AskCorrection;
  refuseAcceptance: typeof RefuseAcceptance;
  review: typeof ReviewCase;
  decide: typeof DecideCase;
};

/** What an act says beside the version it was decided on. */
export type Saying<Act extends keyof Bodies> = Omit<BodyOf<Bodies[Act]>, 'version'>;
type BodyOf<Schema extends TSchema> = Static<Schema>;

/** An act with what it says: one variant for each act. */
export type Order = { [Act in keyof Bodies]: { act: Act; says: Saying<Act> } }[keyof Bodies];

export const readCases = (query: CaseListQuery, signal?: AbortSignal) =>
  read<CasePage>(caseAddresses.list(query), signal);

export const readCase = (caseId: string, signal?: AbortSignal) => read<CaseFile>(caseAddresses.file(caseId), signal);

/** Orders an act on the version of the case that the officer saw; `key` is the intention's and stays the same on a repeat. */
export const orderAct = (
  { caseId, version, key }: { caseId: string; version: number; key: string },
  { act, says }: Order,
) => send<Moved>(caseAddresses.act(caseId, act), { method: 'POST', body: { version, ...says }, key });

/** The decision as its paper would look. Nothing is stored, so it has no key. */
export const previewDecision = (caseId: string, decision: Decision) =>
  readFile(caseAddresses.preview(caseId), decision);
