import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

export type Crumb = { href: string; label: ReactNode };

/** The way from the first page to this one; the page itself is its heading, not a crumb. */
export function Breadcrumb({ crumbs, language }: Spoken & { crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumb" aria-label={uiWording[language].frame.breadcrumb}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
