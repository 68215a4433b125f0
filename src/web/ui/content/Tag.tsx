import type { ReactNode } from 'react';

/** `time` and `harm` are kept for deadlines and for what goes wrong. */
export type Tone = 'still' | 'act' | 'done' | 'time' | 'harm';

export function Tag({ tone = 'still', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tone-${tone}`}>{children}</span>;
}
