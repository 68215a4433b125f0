/** Whether somebody may apply, by his own answers to the conditions. */
export type Fit = 'fits' | 'unsure' | 'lacks';

/** One condition that is not met is enough; one that nobody is sure of is for the office to say. Undefined while one is not answered. */
export function fitOf(answers: readonly string[]): Fit | undefined {
  if (answers.some((answer) => answer === 'no')) return 'lacks';
  if (!answers.every((answer) => answer === 'yes' || answer === 'unsure')) return undefined;
  return answers.includes('unsure') ? 'unsure' : 'fits';
}
