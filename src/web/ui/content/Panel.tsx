import type { ReactNode } from 'react';

/** The end of an errand: what was done, and the number that proves it. */
export function Panel({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="panel">
      <svg className="panel-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path d="M13 25l8 8 15-17" />
      </svg>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
