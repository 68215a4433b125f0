import { addDays, civilDate } from '../../kernel/civil-date.ts';
import type { Figures } from '../../modules/supervision/contract.ts';
import { Say, Table, type Column, type Language } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import type { CockpitFilter } from './filter.ts';
import { Opens } from './Opens.tsx';
import { dayIn } from './texts.ts';
import { cockpitWording } from './wording.ts';

type Forecast = Figures['forecast'];
type Row = Forecast['departments'][number];
type Reason = Forecast['reasons'][number];

/** What turns red within the week: where, when and why. */
export function ForecastTables({ forecast, today, of }: { forecast: Forecast; today: string; of: CockpitFilter }) {
  const language = useLanguage();
  const { forecast: say } = cockpitWording[language];
  return (
    <section aria-labelledby="forecast-title">
      <h2 id="forecast-title">{say.title}</h2>
      <p className="fine">{say.lead}</p>
      <Table
        caption={say.caption}
        empty={say.none}
        rows={forecast.departments}
        rowId={({ department: { key } }) => key}
        columns={columnsIn(forecast.days, { language, today, of })}
      />
      {forecast.reasons.length > 0 && (
        <>
          <h3>{say.why}</h3>
          <Table
            caption={say.whyCaption}
            empty={say.none}
            rows={forecast.reasons}
            rowId={({ department, item, phase }) => `${department.key} ${item.key} ${phase}`}
            columns={reasonColumns({ language, today, of }, forecast.days.at(-1) ?? today)}
          />
        </>
      )}
    </section>
  );
}

type Asked = { language: Language; today: string; of: CockpitFilter };

/** What is due on days off counts to the working day before. */
function columnsIn(days: readonly string[], { language, today, of }: Asked): Column<Row>[] {
  const { forecast: say } = cockpitWording[language];
  const day = dayIn(language);
  const here = ({ department: { key } }: Row) => ({ ...of, department: key });
  const between = (place: number) => {
    const next = days[place + 1];
    const on = days[place] ?? today;
    return { from: place === 0 ? today : on, until: next === undefined ? on : addDays(civilDate(next), -1) };
  };
  return [
    {
      id: 'department',
      heading: say.department,
      cell: ({ department: { name } }) => <Say words={name} language={language} />,
    },
    {
      id: 'late',
      heading: say.late,
      numeric: true,
      cell: (row) => <Opens of={{ ...here(row), figure: 'red' }} count={row.late} />,
    },
    ...days.map((on, place) => ({
      id: on,
      heading: say.day(day(on)),
      numeric: true,
      cell: (row: Row) => <Opens of={{ ...here(row), figure: 'due', ...between(place) }} count={row.due[place] ?? 0} />,
    })),
  ];
}

function reasonColumns({ language, today, of }: Asked, until: string): Column<Reason>[] {
  const { forecast: say } = cockpitWording[language];
  return [
    { id: 'item', heading: say.item, cell: ({ item }) => <Say words={item.name} language={language} /> },
    {
      id: 'department',
      heading: say.department,
      cell: ({ department }) => <Say words={department.name} language={language} />,
    },
    { id: 'phase', heading: say.phase, cell: ({ phase }) => say.phases[phase] },
    {
      id: 'cases',
      heading: say.cases,
      numeric: true,
      cell: ({ department, item, cases }) => (
        <Opens
          of={{ ...of, figure: 'due', department: department.key, item: item.key, from: today, until }}
          count={cases}
        />
      ),
    },
  ];
}
