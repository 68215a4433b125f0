import type { CompareDraft, DecisionComparison, DraftComparison } from '../../modules/decisions/difference/contract.ts';
import type { DecisionPage, DecisionRow, DecisionVersions } from '../../modules/decisions/library/contract.ts';
import type {
  DecisionDraft,
  DecisionExamination,
  DecisionPublished,
  DecisionSaved,
  ExamineDecision,
  PublishDecision,
  SaveDecision,
} from '../../modules/decisions/publication/contract.ts';
import { decisionAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** Every decision model: a county has some dozens. */
export async function readDecisionModels(signal?: AbortSignal): Promise<DecisionRow[]> {
  const rows: DecisionRow[] = [];
  let next: string | null = null;
  do {
    const page: DecisionPage = await read<DecisionPage>(decisionAddresses.list(next), signal);
    rows.push(...page.decisions);
    next = page.after;
  } while (next !== null);
  return rows;
}

export const readVersions = (key: string, signal?: AbortSignal) =>
  read<DecisionVersions>(decisionAddresses.versions(key), signal);

export const readChanges = (key: string, versions: { before: string; after: string }, signal?: AbortSignal) =>
  read<DecisionComparison>(decisionAddresses.changes(key, versions), signal);

export const readDecisionDraft = (key: string, signal?: AbortSignal) =>
  read<DecisionDraft>(decisionAddresses.draft(key), signal);

/** Asks only: the same text is examined anew each time. */
export const examineDecision = (key: string, body: ExamineDecision) =>
  send<DecisionExamination>(decisionAddresses.examination(key), { method: 'POST', body, key: crypto.randomUUID() });

/** Asks only, as an examination does. */
export const compareDraft = (key: string, body: CompareDraft) =>
  send<DraftComparison>(decisionAddresses.comparison(key), { method: 'POST', body, key: crypto.randomUUID() });

export const saveDecision = (key: string, body: SaveDecision, intention: string) =>
  send<DecisionSaved>(decisionAddresses.draft(key), { method: 'POST', body, key: intention });

export const publishDecision = (key: string, body: PublishDecision, intention: string) =>
  send<DecisionPublished>(decisionAddresses.versions(key), { method: 'POST', body, key: intention });
