import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { SoughtPerson } from '../../../modules/intake/finding/contract.ts';

type Seeking = { sought: SoughtPerson | undefined; seek: (sought: SoughtPerson | undefined) => void };

const SoughtContext = createContext<Seeking>({ sought: undefined, seek: () => undefined });

/**
 * Who is looked for, as long as the list is on the screen: in memory alone. An address is kept by browsers, proxies and logs, and a
 * colleague who sits down later must not find in it whom somebody looked for.
 */
export function SoughtRoom({ children }: { children: ReactNode }) {
  const [sought, seek] = useState<SoughtPerson>();
  const seeking = useMemo(() => ({ sought, seek }), [sought]);
  return <SoughtContext value={seeking}>{children}</SoughtContext>;
}

export const useSought = () => use(SoughtContext);
