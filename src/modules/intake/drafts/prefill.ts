import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf, type Form } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import { subjectOf } from '../cases/sealing.ts';
import type { DraftDeps } from './deps.ts';
import { openEarlierCases } from './earlier.ts';
import { prefillOf } from './rules/prefill.ts';
import { upsertAnswers, type SealedAnswer } from './store/contents.ts';
import type { Applicant } from './store/drafts.ts';

type Begun = { asking: Asking; draft: string; form: Form; applicant: Applicant };

/** Answers in a draft that was just begun whatever is known already, each with its source. */
export async function prefill(tx: Tx, deps: DraftDeps, { asking, draft, form, applicant }: Begun): Promise<void> {
  const known = await deps.knownOf(tx, asking.caller);
  const found = prefillOf(fieldsOf(form), {
    known: Object.fromEntries(Object.entries(known).map(([id, { value, from }]) => [id, { value, source: from }])),
    earlier: (await openEarlierCases(tx, deps, applicant)).map(({ id, document }) => ({
      source: `case/${id}`,
      answers: document.answers,
    })),
  });
  const answers: SealedAnswer[] = [];
  for (const [element, { value, source }] of Object.entries(found)) {
    answers.push({ element, source, sealed: await deps.vault.sealFor(tx, subjectOf(applicant), value) });
  }
  if (answers.length > 0) await upsertAnswers(tx, draft, { answers, at: deps.now() });
}
