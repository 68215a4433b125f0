import type { Counts, Figures } from '../../modules/supervision/contract.ts';
import { percentText } from '../../kernel/percent.ts';
import { Cards, numberText } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import type { CockpitFilter } from './filter.ts';
import { OpensCard } from './Opens.tsx';
import { concludedIn, monthText } from './texts.ts';
import { cockpitWording } from './wording.ts';

type Props = { figures: Figures; of: CockpitFilter };

const SHOWN = [
  'received',
  'accepted',
  'refused',
  'corrections',
  'granted',
  'denied',
  'withdrawn',
  'lapsed',
  'concluded',
] as const;

const countIn = (counts: Counts, figure: (typeof SHOWN)[number]) =>
  figure === 'concluded' ? concludedIn(counts) : counts[figure];

/** What happened today, while the month is under way. */
export function TodayCards({ figures: { counts, today, month }, of }: Props) {
  const { today: say, figures: names } = cockpitWording[useLanguage()];
  if (!today.startsWith(month)) return null;
  return (
    <section aria-labelledby="today-title">
      <h2 id="today-title">{say.title}</h2>
      <Cards>
        {SHOWN.map((figure) => (
          <OpensCard
            key={figure}
            of={{ ...of, figure, from: today, until: today }}
            count={countIn(counts.today, figure)}
            label={names[figure]}
          />
        ))}
      </Cards>
    </section>
  );
}

/** What happened in the month, and how much of it on time. */
export function MonthCards({ figures, of }: Props) {
  const language = useLanguage();
  const { figures: names } = cockpitWording[language];
  const { counts, month, stretch } = figures;
  return (
    <section aria-labelledby="month-title">
      <h2 id="month-title">{monthText(month, language)}</h2>
      <Cards>
        {SHOWN.map((figure) => (
          <OpensCard
            key={figure}
            of={{ ...of, figure, ...stretch }}
            count={countIn(counts.month, figure)}
            label={names[figure]}
          />
        ))}
      </Cards>
    </section>
  );
}

/** The rate with how it is defined, beside it and not behind a click. */
export function OnTimeRate({ figures: { counts, onTime, stretch }, of }: Props) {
  const language = useLanguage();
  const { onTime: say, figures: names } = cockpitWording[language];
  const { onTime: kept, late } = counts.month;
  const share = onTime.month;
  return (
    <section className="rate" aria-labelledby="rate-title">
      <div className="rate-figure">
        <h2 id="rate-title">{say.title}</h2>
        <p className="figure">{share === null ? say.none : percentText(share.share)}</p>
        {share !== null && (
          <p className="fine">
            {say.of(numberText(kept, language), numberText(kept + late, language))}
            <br />
            {say.interval(percentText(share.low), percentText(share.high))}
          </p>
        )}
      </div>
      <p className="rate-definition">{say.definition}</p>
      <Cards>
        <OpensCard of={{ ...of, figure: 'onTime', ...stretch }} count={kept} label={names.onTime} />
        <OpensCard of={{ ...of, figure: 'late', ...stretch }} count={late} label={names.late} />
      </Cards>
    </section>
  );
}
