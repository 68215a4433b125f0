import { LANGUAGES, type Language } from '../../kernel/language.ts';

/** `zh`, `zh-CN`, `en_GB.UTF-8`, …: the language a name of a locale stands for, if it is one of ours. */
export function languageOf(locale: string): Language | undefined {
  const start = locale.toLowerCase().split(/[-_.@]/, 1)[0];
  return LANGUAGES.find((language) => language === start);
}

/** The language of the terminal, by the order POSIX gives to the variables. A terminal that says nothing is taken to be English. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return languageOf(locale) ?? 'en';
}
