import type { Tx } from '../../../platform/database/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { findKnown } from '../drafts/prefill.ts';
import type { OpenTheme } from './opening.ts';
import { settle } from './settle.ts';

type Begun = { asking: Asking; open: OpenTheme };

/**
 * Answers what is known of who applies, once for all parts. It is looked up by the questions of the theme: there the number of the
 * beneficiary is that of the child or of the mother, and nothing of the applicant's is taken for either.
 */
export async function prefillTheme(tx: Tx, deps: DraftDeps, { asking, open }: Begun): Promise<void> {
  const { record, merged, typed } = open;
  const { person, organisation, mandate, ward } = record;
  const applicant = { person, organisation, mandate, ward };
  const known = await findKnown(tx, deps, { asking, form: merged.form, applicant });
  const unasked = Object.entries(known).filter(([question]) => typed.answers[question] === undefined);
  const answers = Object.fromEntries(unasked.map(([question, { value }]) => [question, value]));
  const sources = unasked.map(([question, { source }]) => [question, source] as const);
  await settle(tx, deps, {
    ...open,
    typed: { answers: { ...typed.answers, ...answers }, sources: new Map([...typed.sources, ...sources]) },
  });
}
