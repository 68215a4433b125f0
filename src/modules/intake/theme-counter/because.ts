import { questionText, type Needed, type Term, type Theme } from '../../themes/index.ts';
import type { CounterGuide } from './contract/theme-counter.ts';

type Because = CounterGuide['needed'][number]['because'];

/** Because of which answers an item is needed, in the words of the questions. */
export const becauseOf = (theme: Theme, { because }: Pick<Needed, 'because'>): Because =>
  because.map(({ question, equals }: Term) => ({
    question: questionText(theme, question),
    answer: equals,
  }));
