import { CHOSEN_MODES, LANGUAGES, type ChosenMode, type Language } from '../../ui/index.ts';

export type Preferences = { language: Language; mode: ChosenMode };

const usual: Preferences = { language: 'zh', mode: 'normal' };

/** What this browser had stored; undefined before anything was chosen here. */
export function storedPreferences(text: string | null): Preferences | undefined {
  if (text === null) return undefined;
  const [language, mode] = text.split(' ');
  return {
    language: LANGUAGES.find((known) => known === language) ?? usual.language,
    mode: CHOSEN_MODES.find((known) => known === mode) ?? usual.mode,
  };
}

export const preferencesText = ({ language, mode }: Preferences): string => `${language} ${mode}`;

export const preferencesOr = (stored: Preferences | undefined): Preferences => stored ?? usual;

/** Where the server is told, as the portal's own links tell it: it keeps them in cookies that no script reads. */
export const tellingAddress = ({ language, mode }: Preferences): string =>
  `/preferences?${new URLSearchParams({ lang: language, mode, back: '/desk/' }).toString()}`;
