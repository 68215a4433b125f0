import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { pageLanguage, type ChosenMode, type Language } from '../../ui/index.ts';
import { preferenceCookie, preferencesIn, type Preferences } from './preferences.ts';

type Chosen = Preferences & { speak: (language: Language) => void; show: (mode: ChosenMode) => void };

const ChosenContext = createContext<Chosen | undefined>(undefined);

/** Language and display of the whole desk. */
export function PreferencesRoom({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => preferencesIn(document.cookie));
  const { language, mode } = preferences;

  // Before anything is painted: a flash of the wrong colours hurts exactly those who chose others.
  useLayoutEffect(() => {
    document.documentElement.lang = pageLanguage[language];
    document.documentElement.dataset['mode'] = mode;
  }, [language, mode]);

  const chosen = useMemo(
    () => ({
      ...preferences,
      speak: (next: Language) => {
        document.cookie = preferenceCookie('lang', next);
        setPreferences((before) => ({ ...before, language: next }));
      },
      show: (next: ChosenMode) => {
        document.cookie = preferenceCookie('mode', next);
        setPreferences((before) => ({ ...before, mode: next }));
      },
    }),
    [preferences],
  );
  return <ChosenContext value={chosen}>{children}</ChosenContext>;
}

export function usePreferences(): Chosen {
  const chosen = use(ChosenContext);
  if (chosen === undefined) throw new Error('preferences are read outside of their room');
  return chosen;
}

export const useLanguage = (): Language => usePreferences().language;
