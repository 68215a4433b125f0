import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

/** One fact, and where to change it; `id` keeps rows apart. */
export type SummaryRow = { id: string; label: ReactNode; value: ReactNode; changeHref?: string };

/** Facts line by line; with change links it is the page on which answers are checked before sending. */
export function SummaryList({ rows, language }: Spoken & { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map(({ id, label, value, changeHref }) => (
        <div className="summary-row" key={id}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeHref !== undefined && (
            <dd className="summary-change">
              <a className="tap" href={changeHref}>
                {uiWording[language].form.change}
                <span className="unseen"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
