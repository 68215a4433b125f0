import { useEffect, useState } from 'react';
import type { DrawnTheme } from '../../../modules/themes/design/contract/drawn.ts';
import type { DesignView } from '../../../modules/themes/design/contract/keeping.ts';
import type { AskOutlook, DesignOutlook } from '../../../modules/themes/design/contract/outlook.ts';
import { askOutlook, saveDesign } from '../../api/theme-designs.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { themeDesignWording } from './wording.ts';

/** While somebody types, nothing is asked. */
const REST_MS = 400;

export type Change = (change: (theme: DrawnTheme) => DrawnTheme) => void;
export type Desk = { theme: DrawnTheme; change: Change; undo: (() => void) | undefined };

/** The work on a theme, with what it was before each change. */
export function useWork(begun: DrawnTheme): Desk {
  const [{ past, theme }, setWork] = useState<{ past: readonly DrawnTheme[]; theme: DrawnTheme }>({
    past: [],
    theme: begun,
  });
  const change: Change = (alter) =>
    setWork((now) => {
      const next = alter(now.theme);
      return next === now.theme ? now : { past: [...now.past.slice(-99), now.theme], theme: next };
    });
  const undo = () => setWork((now) => ({ past: now.past.slice(0, -1), theme: now.past.at(-1) ?? now.theme }));
  return { theme, change, undo: past.length > 0 ? undo : undefined };
}

export type Told = AskOutlook['told'];

/** What follows from exactly this theme and these answers, or meanwhile from what they were before; `isUnreached`: nothing was answered. */
export type Seen = { outlook: DesignOutlook | undefined; isOld: boolean; isUnreached: boolean };

export function useOutlook(theme: DrawnTheme, told: Told): Seen {
  const [found, setFound] = useState<{ outlook: DesignOutlook; theme: DrawnTheme; told: Told }>();
  const [isUnreached, setUnreached] = useState(false);
  useEffect(() => {
    let isMeant = true;
    const ask = async () => {
      const outlook = await askOutlook({ theme, told });
      if (!isMeant) return;
      setFound({ outlook, theme, told });
      setUnreached(false);
    };
    const timer = setTimeout(() => void ask().catch(() => isMeant && setUnreached(true)), REST_MS);
    return () => {
      isMeant = false;
      clearTimeout(timer);
    };
  }, [theme, told]);
  return { outlook: found?.outlook, isOld: found?.theme !== theme || found.told !== told, isUnreached };
}

export type Saved = { theme: DrawnTheme; revision: number; base: number; at: Date | null };

/** Keeps the working copy at the server. */
export function useSaving(key: string, view: DesignView, begun: DrawnTheme) {
  const say = themeDesignWording[useLanguage()].acts;
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const [saved, setSaved] = useState<Saved>(() => ({
    ...{ theme: begun, revision: view.revision, base: view.base },
    at: view.savedAt === null ? null : new Date(view.savedAt),
  }));
  const save = async (theme: DrawnTheme, rebase = false) => {
    const wish = { revision: saved.revision, theme, ...(rebase && { rebase }) };
    await send(wish, async (intention) => {
      const { revision, base } = await saveDesign(key, wish, intention);
      setSaved({ theme, revision, base, at: new Date() });
      announce(say.savedNow);
    });
  };
  return { saved, isSending, trouble, save };
}
