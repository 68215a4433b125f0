import type { CivilDate } from '../../../kernel/civil-date.ts';
import { addDays } from '../../../kernel/civil-date.ts';
import { addMonths } from '../../../kernel/civil-span.ts';

/**
 * How long a result holds, read from what the catalogue says of it: for good, for so many months, or as whoever decides writes on it
 * (`5年或15年(按类别校验)`, `按批准期限`).
 */
export type Validity = { kind: 'forGood' } | { kind: 'months'; months: number } | { kind: 'asDecided' };

const NUMERALS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  十: 10,
  十二: 12,
};

/** `typical` is the catalogue's own mark of an unconfirmed figure: such a term is for the officer to say. */
export function validityOf(text: string): Validity {
  const said = text.normalize('NFKC').trim();
  if (/^(长期|终身)(\(|$)/.test(said) && !/或/.test(said)) return { kind: 'forGood' };
  const term = /^([\d]+|[一二两三四五六十]+)(年|个月)$/.exec(said);
  if (!term) return { kind: 'asDecided' };
  const [, amount = '', unit] = term;
  const count = Number(amount) || NUMERALS[amount];
  if (count === undefined) return { kind: 'asDecided' };
  return { kind: 'months', months: unit === '年' ? count * 12 : count };
}

/** The last day of a term that begins on `from`: the day before the same day so many months later. */
export const lastDay = (from: CivilDate, months: number): CivilDate => addDays(addMonths(from, months), -1);

/** From the day of the decision; open where the catalogue does not say for how long, and then its words stand on the face. */
export function termOf(validity: string, on: CivilDate): { from: CivilDate; until: CivilDate | null } {
  const said = validityOf(validity);
  return { from: on, until: said.kind === 'months' ? lastDay(on, said.months) : null };
}
