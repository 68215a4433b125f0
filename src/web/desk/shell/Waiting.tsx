import type { ReactNode } from 'react';

/** Shown only when the answer takes longer than a glance (the style sheet delays it), so that nothing flickers. */
export function Waiting({ children }: { children: ReactNode }) {
  return <output className="waiting">{children}</output>;
}
