import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import type { ChosenMode, Mode } from '../tokens/mode.ts';
import { uiWording } from '../wording.ts';
import { DisplayLinks, LanguageLink } from './PreferenceLinks.tsx';

export type NavLink = { href: string; label: ReactNode; current?: boolean };

export type HeaderProps = Spoken & {
  homeHref: string;
  /** The service, e.g. 一窗. */
  service: ReactNode;
  /** Whose it is, e.g. 金乡县政务服务. */
  place: ReactNode;
  nav: readonly NavLink[];
  mode: Mode;
  /** This very page in the other language. */
  languageHref: string;
  /** This very page in another display. */
  displayHrefs: Readonly<Record<ChosenMode, string>>;
};

/** The emblem line, whose site this is, and how to read it: language, large text, high contrast. */
export function Header({ homeHref, service, place, nav, mode, languageHref, displayHrefs, language }: HeaderProps) {
  return (
    <header className="header">
      <div className="head">
        <div className="width head-row">
          <a className="brand" href={homeHref}>
            <WindowMark />
            <span>
              <span className="brand-service">{service}</span>
              <span className="brand-place">{place}</span>
            </span>
          </a>
          <div className="head-tools">
            <LanguageLink language={language} href={languageHref} />
            <DisplayLinks language={language} mode={mode} hrefs={displayHrefs} />
          </div>
        </div>
      </div>
      <Navigation nav={nav} language={language} />
    </header>
  );
}

function Navigation({ nav, language }: Spoken & { nav: readonly NavLink[] }) {
  const say = uiWording[language].frame;
  return (
    <nav className="nav" aria-label={say.nav}>
      <ul className="width">
        {nav.map(({ href, label, current = false }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
        <li className="nav-help">
          <a href={`#${HELP_ID}`}>{say.help}</a>
        </li>
      </ul>
    </nav>
  );
}

/** The id of the `HelpBand`, which every page has. */
export const HELP_ID = 'help';

/** One window, one wing open. */
export function WindowMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M4 5h24v22H4zM2 30h28M16 5v22M16 5l8 4v14l-8 4" />
    </svg>
  );
}
