import type { Language } from '../../kernel/language.ts';
import type { Grade } from './rules/grade.ts';
import { optionOf, type Aspect, type Fault } from './rules/options.ts';
import { en } from './wording/en.ts';
import type { RatingWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What ratings are called, and what is said to whoever may not do something with them. */
export const ratingWording: Readonly<Record<Language, RatingWording>> = { zh, en };

/** What an option under a grade says. */
export function optionText(option: { grade: Grade; about: Aspect | Fault }, language: Language): string {
  const { options, faults } = ratingWording[language];
  return isFault(option.about, faults) ? faults[option.about] : options[option.about][option.grade];
}

const isFault = (about: Aspect | Fault, faults: object): about is Fault => about in faults;

/** The same by its code; one of another version stands by its code. */
export function codeText(code: string, language: Language): string {
  const option = optionOf(code);
  return option === undefined ? code : optionText(option, language);
}
