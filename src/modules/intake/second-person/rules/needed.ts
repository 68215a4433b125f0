import { civilDate, isCivilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';
import type { Condition, Rule } from '../model.ts';

/** What of a draft the table asks: the answers that count, and the materials that are handed in or promised. */
export type Told = { answers: Readonly<Record<string, string>>; handed: ReadonlySet<string>; on: CivilDate };

/** The lines of the table that hold for these answers, in its order. */
export const neededFor = (rules: readonly Rule[], item: string, told: Told): Rule[] =>
  rules.filter((rule) => rule.item === item && holds(rule.when, told));

function holds(condition: Condition, told: Told): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, told));
  if ('not' in condition) return !holds(condition.not, told);
  if ('material' in condition) return told.handed.has(condition.material);
  return holdsOf(condition, told);
}

function holdsOf(condition: Extract<Condition, { element: string }>, { answers, on }: Told): boolean {
  const answer = answers[condition.element] ?? '';
  if ('filled' in condition) return answer !== '';
  if ('equals' in condition) return answer === condition.equals;
  if ('sameAs' in condition) return answer !== '' && answer === answers[condition.sameAs];
  const born = bornOn(answer);
  // 民法典 art. 17: from the very birthday on somebody has reached that age.
  return born !== undefined && addMonths(born, condition.youngerThan * 12) > on;
}

/** The day of birth in a citizen's number (GB 11643); undefined for other documents. */
function bornOn(number: string): CivilDate | undefined {
  if (!/^\d{17}[\dX]$/.test(number)) return undefined;
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isCivilDate(day) ? civilDate(day) : undefined;
}
