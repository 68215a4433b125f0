import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf, type Form } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from './deps.ts';
import { openEarlierCases } from './earlier.ts';
import { prefillOf, type Earlier, type Sourced } from './rules/prefill.ts';
import { upsertAnswers, type SealedAnswer } from './store/contents.ts';
import type { Applicant } from '../cases/model.ts';

type Begun = { asking: Asking; form: Form; applicant: Applicant };

/** Answers in a draft that was just begun whatever is known already, each with its source. */
export async function prefill(tx: Tx, deps: DraftDeps, { draft, ...begun }: Begun & { draft: string }): Promise<void> {
  const answers: SealedAnswer[] = [];
  for (const [element, { value, source }] of Object.entries(await findKnown(tx, deps, begun))) {
    answers.push({ element, source, sealed: await deps.vault.sealFor(tx, subjectOf(begun.applicant), value) });
  }
  if (answers.length > 0) await upsertAnswers(tx, draft, { answers, at: deps.now() });
}

/** What need not be asked in a form, since it is known of who applies. */
export async function findKnown(
  tx: Tx,
  deps: DraftDeps,
  { asking, form, applicant }: Begun,
): Promise<Record<string, Sourced>> {
  const elements = fieldsOf(form).map(({ id }) => id);
  const known = await deps.knownOf(tx, { caller: asking.caller, applicant, elements });
  return prefillOf(fieldsOf(form), {
    known: Object.fromEntries(Object.entries(known).map(([id, { value, from }]) => [id, { value, source: from }])),
    earlier: await earlierOf(tx, deps, applicant),
  });
}

/** For a child nothing is taken over: in one form it is the applicant, in another its parent is. */
async function earlierOf(tx: Tx, deps: DraftDeps, applicant: Applicant): Promise<Earlier[]> {
  if (applicant.ward !== null) return [];
  const cases = await openEarlierCases(tx, deps, applicant);
  return cases.map(({ id, document }) => ({ source: `case/${id}`, answers: document.answers }));
}
