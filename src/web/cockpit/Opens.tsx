import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Figure } from '../../modules/supervision/contract/figure.ts';
import { numberText } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import type { FigureFilter } from './filter.ts';

type OpensProps = { of: FigureFilter & { figure: Figure }; count: number };

/** A number that opens the cases behind it; of nothing there is nothing to open. */
export function Opens({ of, count }: OpensProps) {
  const text = numberText(count, useLanguage());
  if (count === 0) return <span className="nothing">{text}</span>;
  return (
    <Link to="/cockpit/cases" search={of}>
      {text}
    </Link>
  );
}

/** The same as a card: the number large, what it is below. */
export function OpensCard({ of, count, label }: OpensProps & { label: ReactNode }) {
  if (count === 0) return <FigureCard count={count} label={label} />;
  return (
    <Link className="figure-card" to="/cockpit/cases" search={of}>
      <CardContent count={count} label={label} />
    </Link>
  );
}

type CardProps = { count: number; label: ReactNode };

/** A number with nothing behind it. */
export const FigureCard = (props: CardProps) => (
  <div className="figure-card">
    <CardContent {...props} />
  </div>
);

/** What stands on a card, whatever it opens. */
export const CardContent = ({ count, label }: CardProps) => (
  <>
    <span className="figure">{numberText(count, useLanguage())}</span>
    <span className="figure-label">{label}</span>
  </>
);
