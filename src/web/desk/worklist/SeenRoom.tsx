import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { CaseRow } from '../../../modules/intake/cases/contract.ts';
import { seenText, storedSeen, withSeen, type Seen } from './seen.ts';

type Seeing = { seen: Seen; see: (row: Pick<CaseRow, 'id' | 'version'>) => void };

const STORE = 'onewindow.seen';
const SeenContext = createContext<Seeing>({ seen: new Map(), see: () => undefined });

/** Remembers in this browser which cases were opened, and in which version. */
export function SeenRoom({ children }: { children: ReactNode }) {
  const [seen, setSeen] = useState(() => storedSeen(localStorage.getItem(STORE)));
  const see = useCallback<Seeing['see']>((row) => {
    setSeen((before) => {
      const next = withSeen(before, row);
      localStorage.setItem(STORE, seenText(next));
      return next;
    });
  }, []);
  const seeing = useMemo(() => ({ seen, see }), [seen, see]);
  return <SeenContext value={seeing}>{children}</SeenContext>;
}

export const useSeen = () => use(SeenContext);
