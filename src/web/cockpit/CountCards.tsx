import type { Counts, Figures } from '../../modules/supervision/contract.ts';
import { Cards } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import type { CockpitFilter } from './filter.ts';
import { OpensCard } from './Opens.tsx';
import { RateSection } from './RateSection.tsx';
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
  'ended',
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

/** How much was decided on time. */
export function OnTimeRate({ figures: { counts, onTime, stretch }, of }: Props) {
  const { onTime: say, figures: names } = cockpitWording[useLanguage()];
  const { onTime: kept, late } = counts.month;
  return (
    <RateSection id="rate-title" say={say} share={onTime.month} counted={kept} whole={kept + late}>
      <OpensCard of={{ ...of, figure: 'onTime', ...stretch }} count={kept} label={names.onTime} />
      <OpensCard of={{ ...of, figure: 'late', ...stretch }} count={late} label={names.late} />
    </RateSection>
  );
}
