import type {
  DraftProposed,
  DraftPublished,
  DraftSaved,
  DraftView,
  Examination,
  Impact,
  ProposeDraft,
  PublishDraft,
  SaveDraft,
  Trial,
  TryDraft,
  TurnDown,
} from '../../modules/process/publication/contract.ts';
import { modelAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readDraft = (item: string, signal?: AbortSignal) => read<DraftView>(modelAddresses.draft(item), signal);

export const readImpact = (item: string, signal?: AbortSignal) => read<Impact>(modelAddresses.impact(item), signal);

/** Asks only: the same text is examined anew each time. */
export const examineDraft = (item: string, xml: string) =>
  send<Examination>(modelAddresses.examination(item), { method: 'POST', body: { xml }, key: crypto.randomUUID() });

/** Plays it from its beginning; nothing is kept. */
export const tryDraft = (item: string, body: TryDraft) =>
  send<Trial>(modelAddresses.trial(item), { method: 'POST', body, key: crypto.randomUUID() });

export const saveDraft = (item: string, body: SaveDraft, key: string) =>
  send<DraftSaved>(modelAddresses.draft(item), { method: 'POST', body, key });

export const publishDraft = (item: string, body: PublishDraft, key: string) =>
  send<DraftPublished>(modelAddresses.versions(item), { method: 'POST', body, key });

export const proposeDraft = (item: string, body: ProposeDraft, key: string) =>
  send<DraftProposed>(modelAddresses.proposal(item), { method: 'POST', body, key });

export const turnDownProposal = (item: string, body: TurnDown, key: string) =>
  send<null>(modelAddresses.turnDown(item), { method: 'POST', body, key });
