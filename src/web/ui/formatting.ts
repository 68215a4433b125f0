import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Language } from '../../kernel/language.ts';

const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const inBoth = <Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> => ({
  zh: make(LOCALE.zh),
  en: make(LOCALE.en),
});

const days = inBoth((locale) => new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }));

const daysOfYears = inBoth(
  (locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
);

const moments = inBoth(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Asia/Shanghai',
    }),
);

const numbers = inBoth((locale) => new Intl.NumberFormat(locale));

const choices = inBoth((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

const instantOf = (day: CivilDate) => new Date(`${day}T00:00:00Z`);

/** `11月27日`, `27 November`: for days near enough that nobody asks for the year. */
export const dayText = (day: CivilDate, language: Language) => days[language].format(instantOf(day));

/** `2026年11月27日`, `27 November 2026`. */
export const dayOfYearText = (day: CivilDate, language: Language) => daysOfYears[language].format(instantOf(day));

/** `2026年11月27日 15:04`, in China Standard Time wherever the server stands. */
export const momentText = (at: Date, language: Language) => moments[language].format(at);

/** `12,345`. */
export const numberText = (value: number, language: Language) => numbers[language].format(value);

/** `PDF、JPG或PNG`, `PDF, JPG or PNG`. */
export const choiceText = (items: readonly string[], language: Language) => choices[language].format(items);
