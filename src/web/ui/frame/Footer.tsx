import type { ReactNode } from 'react';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import type { NavLink } from './Header.tsx';

/** Who answers for the site, and `honesty`: what on it is simulated, as long as anything is. */
export function Footer({
  links,
  honesty,
  children,
  language,
}: Spoken & { links: readonly NavLink[]; honesty?: ReactNode; children?: ReactNode }) {
  return (
    <footer className="footer" aria-label={uiWording[language].frame.footer}>
      <div className="width">
        {honesty && <p className="honesty">{honesty}</p>}
        <ul className="footer-links">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {children && <div className="footer-text">{children}</div>}
      </div>
    </footer>
  );
}
