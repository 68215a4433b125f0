import type { ReactNode } from 'react';

/** A way into something, described in a sentence. */
export function Card({ title, href, children }: { title: ReactNode; href: string; children?: ReactNode }) {
  return (
    <div className="card">
      <h3>
        <a className="card-link" href={href}>
          {title}
        </a>
      </h3>
      {children && <div className="card-text">{children}</div>}
    </div>
  );
}

/** A figure that matters, opening the cases behind it. */
export function FigureCard({ figure, label, href }: { figure: ReactNode; label: ReactNode; href?: string }) {
  const content = (
    <>
      <span className="figure">{figure}</span>
      <span className="figure-label">{label}</span>
    </>
  );
  return href === undefined ? (
    <div className="figure-card">{content}</div>
  ) : (
    <a className="figure-card" href={href}>
      {content}
    </a>
  );
}

/** Cards side by side as the width allows. */
export function Cards({ children }: { children: ReactNode }) {
  return <div className="cards">{children}</div>;
}
