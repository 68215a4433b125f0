import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/** What has just happened, said to who does not see it. The same sentence twice is said twice. */
export function AnnouncingRoom({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  const announce = useCallback((sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <output className="unseen" data-announcer="">
        <span key={said.turn}>{said.sentence}</span>
      </output>
    </AnnounceContext>
  );
}

export const useAnnounce = () => use(AnnounceContext);
