import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

/** An answer that we have already: shown with where it comes from and a way to correct it, never asked again. */
export function KnownAnswer({
  label,
  value,
  source,
  correctHref,
  language,
}: Spoken & { label: ReactNode; value: ReactNode; source: ReactNode; correctHref?: string }) {
  const say = uiWording[language].form;
  return (
    <div className="known">
      <p className="label">{label}</p>
      <p className="known-value">{value}</p>
      <p className="known-source">
        {say.knownFrom}
        {source}
        {correctHref !== undefined && (
          <a className="tap" href={correctHref}>
            {say.correct}
            <span className="unseen"> {label}</span>
          </a>
        )}
      </p>
    </div>
  );
}
