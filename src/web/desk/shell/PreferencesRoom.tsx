import { createContext, use, useCallback, useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { pageLanguage, type ChosenMode, type Language } from '../../ui/index.ts';
import { preferencesOr, preferencesText, storedPreferences, tellingAddress, type Preferences } from './preferences.ts';

type Chosen = Preferences & { speak: (language: Language) => void; show: (mode: ChosenMode) => void };

const STORE = 'onewindow.preferences';
const ChosenContext = createContext<Chosen | undefined>(undefined);

/** Language and display of the whole desk; the server hears of them, so that refusals come in the same language. */
export function PreferencesRoom({ children }: { children: ReactNode }) {
  const [stored, setStored] = useState(() => storedPreferences(localStorage.getItem(STORE)));
  const preferences = preferencesOr(stored);
  const { language, mode } = preferences;

  // Before anything is painted: a flash of the wrong colours hurts exactly those who chose others.
  useLayoutEffect(() => {
    document.documentElement.lang = pageLanguage[language];
    document.documentElement.dataset['mode'] = mode;
  }, [language, mode]);
  useEffect(() => {
    if (stored !== undefined) void tell(stored);
  }, [stored]);

  const choose = useCallback((change: Partial<Preferences>) => {
    const next = { ...preferencesOr(storedPreferences(localStorage.getItem(STORE))), ...change };
    localStorage.setItem(STORE, preferencesText(next));
    setStored(next);
  }, []);
  const chosen = useMemo(
    () => ({
      language,
      mode,
      speak: (next: Language) => choose({ language: next }),
      show: (next: ChosenMode) => choose({ mode: next }),
    }),
    [language, mode, choose],
  );
  return <ChosenContext value={chosen}>{children}</ChosenContext>;
}

/** Best effort: the desk itself speaks the chosen language in any case. */
const tell = (preferences: Preferences) =>
  fetch(tellingAddress(preferences), { redirect: 'manual' }).catch(() => undefined);

export function usePreferences(): Chosen {
  const chosen = use(ChosenContext);
  if (chosen === undefined) throw new Error('preferences are read outside of their room');
  return chosen;
}

export const useLanguage = (): Language => usePreferences().language;
