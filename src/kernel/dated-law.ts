import type { CivilDate } from './civil-date.ts';

/** One text of a provision, from the day on which it took effect until the next one did. `source`: the act that it stands in. */
export type LawText<Rule> = { from: CivilDate; source: string; rule: Rule };

/** A provision that changed, oldest text first. */
export type DatedLaw<Rule> = readonly [LawText<Rule>, ...LawText<Rule>[]];

/** Texts in the order in which they took effect. Throws where they are not, so that a slip stops the start and decides nothing. */
export function datedLaw<Rule>(...texts: DatedLaw<Rule>): DatedLaw<Rule> {
  for (const [place, { from, source }] of texts.entries()) {
    const before = texts[place - 1];
    if (before && before.from >= from) throw new RangeError(`${source} of ${from} follows a text of ${before.from}`);
  }
  return texts;
}

/**
 * The text in force on the day that matters to the question: the first day of a text is its own. The oldest one also answers for the days
 * before it; it is chosen so that nothing is counted which happened then.
 */
export const textOn = <Rule>(texts: DatedLaw<Rule>, day: CivilDate): LawText<Rule> =>
  texts.findLast(({ from }) => from <= day) ?? texts[0];
