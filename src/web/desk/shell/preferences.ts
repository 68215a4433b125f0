import { CHOSEN_MODES, LANGUAGES, type ChosenMode, type Language } from '../../ui/index.ts';

export type Preferences = { language: Language; mode: ChosenMode };

/** A year: whoever needs large text needs it tomorrow too. */
const SECONDS = 31_536_000;

/** The cookies that the portal and the server read as well, so that papers and refusals come in the same language. */
export function preferencesIn(cookies: string): Preferences {
  const wanted = new Map(cookies.split(/;\s*/).map(pairOf));
  return {
    language: LANGUAGES.find((language) => language === wanted.get('lang')) ?? 'zh',
    mode: CHOSEN_MODES.find((mode) => mode === wanted.get('mode')) ?? 'normal',
  };
}

const pairOf = (cookie: string): [string, string] => {
  const [name = '', value = ''] = cookie.split('=');
  return [name, value];
};

/** What to write to `document.cookie` to keep one preference. */
export const preferenceCookie = (name: 'lang' | 'mode', value: Language | ChosenMode): string =>
  `${name}=${value}; Path=/; Max-Age=${SECONDS}; SameSite=Lax`;
