import type { ReactNode } from 'react';
import { percentText } from '../../kernel/percent.ts';
import type { Figures } from '../../modules/supervision/contract.ts';
import { Cards, numberText } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';

type RateSay = {
  title: string;
  none: string;
  definition: string;
  of: (counted: string, whole: string) => string;
  interval: (low: string, high: string) => string;
};

type RateProps = {
  id: string;
  say: RateSay;
  share: Figures['onTime']['month'];
  /** How many count, of how many. */
  counted: number;
  whole: number;
  children: ReactNode;
};

/** A share with how it is defined, beside it and not behind a click; the cards below lead to the cases. */
export function RateSection({ id, say, share, counted, whole, children }: RateProps) {
  const language = useLanguage();
  return (
    <section className="rate" aria-labelledby={id}>
      <div className="rate-figure">
        <h2 id={id}>{say.title}</h2>
        <p className="figure">{share === null ? say.none : percentText(share.share)}</p>
        {share !== null && (
          <p className="fine">
            {say.of(numberText(counted, language), numberText(whole, language))}
            <br />
            {say.interval(percentText(share.low), percentText(share.high))}
          </p>
        )}
      </div>
      <p className="rate-definition">{say.definition}</p>
      <Cards>{children}</Cards>
    </section>
  );
}
