import type { Answer } from './editing.ts';
import type { ThemeDesignWording } from './wording/zh.ts';

/** An answer as the value of a choice: yes and no are not the words for them. */
export const answerValue = (answer: Answer): string => JSON.stringify(answer);

export const answerOf = (value: string, options: readonly Answer[]): Answer | undefined =>
  options.find((option) => answerValue(option) === value);

export const answerText = (answer: Answer, { yes, no }: ThemeDesignWording['answers']): string =>
  typeof answer === 'string' ? answer : answer ? yes : no;
