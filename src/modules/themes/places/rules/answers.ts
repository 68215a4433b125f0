import type { Told } from '../../scenario/rules.ts';
import type { Concern, PlaceAnswer, PlaceCheck, PlaceResult, PlaceTold } from '../model.ts';

/** What a decision gave, and what its rule says of itself: in Chinese, in English, its entry, its condition, whom to ask. */
export type Ruled = { result: string; notes: readonly string[] };

const RESULT: ReadonlyMap<string, PlaceResult> = new Map([
  ['可以', 'yes'],
  ['不可以', 'no'],
  ['要问', 'ask'],
]);
/** It does not come up here. */
const LEFT_OUT = '不提';

/** A decision in words; undefined where it does not come up. What a model leaves open, or says in a way that nobody knows, has to be asked. */
export function answerOf(concern: Concern, ruled: Ruled | undefined): PlaceAnswer | undefined {
  if (ruled?.result === LEFT_OUT) return undefined;
  const { zh, en } = concern;
  const [saidZh = '', saidEn = '', item, condition, department] = (ruled?.notes ?? []).map((note) => note.trim());
  const result = RESULT.get(ruled?.result ?? '') ?? 'ask';
  return {
    ...{ concern: { zh, en }, result, said: { zh: saidZh, en: saidEn || saidZh } },
    ...{ item: item || undefined, condition: condition || undefined, department: department || undefined },
  };
}

/** What the answers about the place say to the guide of the theme. */
export const guideAnswers = ({ questions }: PlaceCheck, told: PlaceTold): Told =>
  Object.fromEntries(
    questions.flatMap(({ id, guide, options }) => {
      if (!guide || !(id in told)) return [];
      const place = options.findIndex(({ value }) => value === told[id]);
      return [[guide.question, guide.answers[place] ?? null]];
    }),
  );

/** The questions that are not answered, not even with "I do not know". */
export const missingIn = ({ questions }: PlaceCheck, told: PlaceTold): string[] =>
  questions.filter(({ id }) => !(id in told)).map(({ id }) => id);
