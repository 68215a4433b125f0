import type { ReactNode } from 'react';

/** What only some want to know, one click behind: the law, the ledger of days. */
export function Details({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="details">
      <summary>{summary}</summary>
      <div className="details-text">{children}</div>
    </details>
  );
}
