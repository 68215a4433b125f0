import { useMemo } from 'react';
import { addDays, civilDate, type CivilDate } from '../../kernel/civil-date.ts';
import type { Figures } from '../../modules/supervision/contract.ts';
import { Details, Table, type Column } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { Chart } from './Chart.tsx';
import type { CockpitFilter } from './filter.ts';
import { Opens } from './Opens.tsx';
import { daysOption } from './options.ts';
import { dayIn } from './texts.ts';
import { cockpitWording } from './wording.ts';

type Day = Figures['days'][number];
type DaysProps = { figures: Pick<Figures, 'days' | 'stretch'>; of: CockpitFilter };

/** Received and concluded day by day, as a chart and as a table. */
export function Days({ figures, of }: DaysProps) {
  const language = useLanguage();
  const { days: say, parts } = cockpitWording[language];
  const days = useMemo(() => everyDay(figures), [figures]);
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">{say.title}</h2>
      <DaysChart figures={figures} height={240} />
      <Details summary={say.twin}>
        <Table caption={say.chart} empty={parts.none} rows={days} rowId={({ on }) => on} columns={useColumns(of)} />
      </Details>
    </section>
  );
}

export function DaysChart({ figures, height }: { figures: DaysProps['figures']; height: number }) {
  const { days: say, figures: names } = cockpitWording[useLanguage()];
  const { received, concluded } = names;
  const option = useMemo(() => daysOption(everyDay(figures), { received, concluded }), [figures, received, concluded]);
  return <Chart name={say.chart} height={height} option={option} />;
}

/** Days on which nothing happened stand there too. */
function everyDay({ days, stretch: { from, until } }: DaysProps['figures']): Day[] {
  const known = new Map(days.map((day) => [day.on, day]));
  const all: Day[] = [];
  for (let on: CivilDate = civilDate(from); on <= until; on = addDays(on, 1))
    all.push(known.get(on) ?? { on, received: 0, concluded: 0, late: 0 });
  return all;
}

function useColumns(of: CockpitFilter): Column<Day>[] {
  const language = useLanguage();
  const { days: say, figures: names } = cockpitWording[language];
  const day = dayIn(language);
  const column = (figure: 'received' | 'concluded' | 'late'): Column<Day> => ({
    id: figure,
    heading: names[figure],
    numeric: true,
    cell: ({ on, ...counts }) => <Opens of={{ ...of, figure, from: on, until: on }} count={counts[figure]} />,
  });
  return [
    { id: 'day', heading: say.day, cell: ({ on }) => day(on) },
    column('received'),
    column('concluded'),
    column('late'),
  ];
}
