import type { Answers, Condition } from '../contract/form.ts';

/** Whether a condition holds for these answers. Something unanswered equals nothing. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers));
  if ('any' in condition) return condition.any.some((one) => holds(one, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answers[condition.element] ?? '';
  return 'equals' in condition ? answer === condition.equals : answer !== '';
}
