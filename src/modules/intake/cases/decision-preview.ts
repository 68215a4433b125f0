import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { previewDocument, type DocumentContent } from '../../documents/index.ts';
import { findCase, officerOf, today, type CommandRefusal } from './commands.ts';
import type { Decision } from './contract/decision.ts';
import { decide } from './decide.ts';
import { decisionContent } from './decision-paper.ts';
import type { CaseDeps } from './deps.ts';
import { legalBasesOf, openMatter } from './matter.ts';
import { founded, isUnfinished, reworded, written, type Paragraph } from './rules/decision.ts';
import { dayOfStep } from './rules/limits.ts';
import type { Words } from './model.ts';

type Asked = { caller: Caller; id: CaseId };

/**
 * The decision as its paper would look today, half-written or whole. Nothing is decided, drawn or stored; who may not decide the case
 * sees none, and the look into the application is recorded like any other.
 */
export async function previewDecision(
  deps: CaseDeps,
  asked: Asked,
  decision: Decision,
): Promise<Result<Uint8Array, CommandRefusal>> {
  const content = await deps.db.within(asked.caller.scope, (tx) => contentFor(tx, deps, { ...asked, decision }));
  return content.ok ? previewDocument(deps.documents, content.value) : content;
}

async function contentFor(
  tx: Tx,
  deps: CaseDeps,
  { caller, id, decision: { outcome, paragraphs } }: Asked & { decision: Decision },
): Promise<Result<DocumentContent, CommandRefusal>> {
  const found = await findCase(tx, id);
  if (!found) return no({ code: 'caseNotFound' });
  const { value: current } = found;
  const officer = await officerOf(tx, deps, caller);
  const on = dayOfStep(today(deps), current);
  const command = { type: 'decide', officer, on, outcome, paragraphs: written(paragraphs).map(unsealed) } as const;
  const decided = decide(command, current);
  if (!decided.ok && !isUnfinished(decided.error)) return decided;

  const { person } = current.facts.applicant;
  await deps.recordRead(tx, caller, { caseId: id, person, what: 'case', why: 'handling' });
  const matter = await openMatter(tx, deps, { id, before: current });
  const parts = founded(outcome, written(paragraphs), legalBasesOf(matter.item));
  return ok(decisionContent({ outcome, on, paragraphs: parts }, matter));
}

/** Words that are looked at and not kept. */
const unsealed = (one: Paragraph<string>): Paragraph<Words> => reworded(one, (said) => ({ said, sealed: '' }));
