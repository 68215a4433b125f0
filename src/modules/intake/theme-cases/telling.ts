import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { received, type Later, type Results } from '../../themes/index.ts';
import { findResults } from '../cases/results.ts';
import { upsertAnswers, type SealedAnswer } from '../drafts/store/contents.ts';
import type { ThemeCaseDeps } from './deps.ts';
import type { Opened, Part } from './model.ts';

type Telling = { opened: Opened; part: Part; later: Pick<Later, 'elements'> };

/** Answers in the draft of a part what earlier parts gave, each with the case that it came from. Told again, the same stands there. */
export async function tellPart(tx: Tx, deps: ThemeCaseDeps, { opened, part, later }: Telling): Promise<void> {
  const cases = casesGranted(opened);
  const { answers, givers } = received(later, await resultsOf(tx, deps, cases));
  const told: SealedAnswer[] = [];
  for (const [element, value] of Object.entries(answers)) {
    const sealed = await deps.vault.sealFor(tx, subjectOf(opened.facts.applicant), value);
    told.push({ element, sealed, source: `case/${cases.get(givers.get(element) ?? '')}` });
  }
  if (told.length > 0) await upsertAnswers(tx, part.draft, { answers: told, at: deps.now() });
}

type Cases = ReturnType<typeof casesGranted>;

const casesGranted = ({ parts }: Opened) =>
  new Map(
    parts.flatMap(({ item, standing }) => (standing.state === 'granted' ? [[item, standing.case] as const] : [])),
  );

async function resultsOf(tx: Tx, deps: ThemeCaseDeps, cases: Cases): Promise<Results[]> {
  const results: Results[] = [];
  for (const id of cases.values()) {
    const gave = await findResults(tx, deps, id);
    if (gave) results.push(gave);
  }
  return results;
}
