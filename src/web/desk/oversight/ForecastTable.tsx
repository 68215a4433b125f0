import { civilDate } from '../../../kernel/civil-date.ts';
import type { Forecast } from '../../../modules/process/run/contract.ts';
import { dayText, numberText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { oversightWording } from './wording.ts';

type Row = Forecast['departments'][number];

/** By department and working day, what turns red when nobody does it. */
export function ForecastTable({ forecast: { days, departments } }: { forecast: Forecast }) {
  const language = useLanguage();
  const { forecast: say } = oversightWording[language];
  return (
    <section aria-labelledby="forecast-title">
      <h2 id="forecast-title">{say.title}</h2>
      <Table
        caption={say.caption}
        empty={say.none}
        rows={departments}
        rowId={({ department: { key } }) => key}
        columns={columnsIn(days, language)}
      />
    </section>
  );
}

function columnsIn(days: readonly string[], language: Language): Column<Row>[] {
  const { forecast: say } = oversightWording[language];
  const count = (number: number) => (number === 0 ? '' : numberText(number, language));
  const nameOf = ({ department: { name } }: Row) => <Say words={name} language={language} />;
  const lateOf = ({ late }: Row) => <strong className="late">{count(late)}</strong>;
  return [
    { id: 'department', heading: say.department, cell: nameOf },
    { id: 'late', heading: say.late, numeric: true, cell: lateOf },
    ...days.map((day, place) => ({
      id: day,
      heading: say.day(dayText(civilDate(day), language)),
      numeric: true,
      cell: ({ due }: Row) => count(due[place] ?? 0),
    })),
  ];
}
