import type { Tx } from '../../../platform/database/index.ts';
import { findPublishedDecision, textOf, type Decisions } from '../../decisions/index.ts';
import type { PlaceAnswer, PlaceCheck, PlaceTold } from './model.ts';
import { answerOf, type Ruled } from './rules/answers.ts';

/** `version`: of the decision model that answered; null where none is in force, so that everything has to be asked. */
export type PlaceFound = { answers: readonly PlaceAnswer[]; version: number | null };

/** What the model in force says about a place. It decides nothing about anybody: no right hangs on it. */
export async function decidePlace(
  tx: Tx,
  check: PlaceCheck,
  { told, now }: { told: PlaceTold; now: Date },
): Promise<PlaceFound> {
  const published = await findPublishedDecision(tx, check.model, now);
  return { answers: answersBy(published?.decisions, check, { told, now }), version: published?.version ?? null };
}

/** Answer by answer, in the order of the concerns. */
export function answersBy(
  decisions: Decisions | undefined,
  { questions, concerns }: PlaceCheck,
  { told, now }: { told: PlaceTold; now: Date },
): PlaceAnswer[] {
  const inputs = Object.fromEntries(questions.map(({ id, input }) => [input, told[id] ?? null]));
  const ruledBy = (name: string): Ruled | undefined => {
    const done = decisions?.decide({ name, inputs, told: { now: now.valueOf() } });
    return done?.ok ? { result: textOf(done.value.value), notes: done.value.hits.at(-1)?.notes ?? [] } : undefined;
  };
  return concerns.flatMap((concern) => answerOf(concern, ruledBy(concern.decision)) ?? []);
}
