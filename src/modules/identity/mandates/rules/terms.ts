import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';
import type { Refusal, Terms } from '../model.ts';

/** Long enough for any errand, short enough that nobody forgets to whom he gave it. */
const LONGEST_MONTHS = 12;

const longestUntil = (on: CivilDate): CivilDate => addMonths(on, LONGEST_MONTHS);

/** What is wrong with the terms of a mandate that begins on a day. */
export function termsFault({ items, acts, until }: Terms, on: CivilDate): Refusal | undefined {
  if (until < on) return { code: 'mandateEndsBefore' };
  const longest = longestUntil(on);
  if (until > longest) return { code: 'mandateTooLong', longest };
  if (items.length === 0) return { code: 'mandateWithoutItems' };
  return acts.length === 0 ? { code: 'mandateWithoutActs' } : undefined;
}
