import { civilDate } from '../../../kernel/civil-date.ts';
import type { SectionTime, Times } from '../../../modules/process/run/contract.ts';
import { dayText, numberText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { spanOf } from './incident.ts';
import { oversightWording } from './wording.ts';

/** How long each section took for what it finished. */
export function SectionTimes({ times: { from, until, sections, dayHours } }: { times: Times }) {
  const language = useLanguage();
  const { times: say } = oversightWording[language];
  const day = (text: string) => dayText(civilDate(text), language);
  return (
    <section aria-labelledby="times-title">
      <h2 id="times-title">{say.title}</h2>
      <Table
        caption={say.caption(day(from), day(until))}
        empty={say.none}
        rows={sections}
        rowId={({ department, section }) => `${department.key}/${section ?? ''}`}
        columns={columnsIn(language, dayHours)}
      />
      <p className="fine">{say.note}</p>
    </section>
  );
}

function columnsIn(language: Language, dayHours: number): Column<SectionTime>[] {
  const { times: say, forecast } = oversightWording[language];
  const count = (number: number) => numberText(number, language);
  const span = (hours: number) => {
    const { unit, value } = spanOf(hours, dayHours);
    return say[unit](count(value));
  };
  return [
    {
      id: 'department',
      heading: forecast.department,
      cell: ({ department: { name } }) => <Say words={name} language={language} />,
    },
    {
      id: 'section',
      heading: say.section,
      cell: ({ section }) => (section === null ? say.wholeDepartment : <span lang="zh">{section}</span>),
    },
    { id: 'done', heading: say.done, numeric: true, cell: ({ done }) => count(done) },
    {
      id: 'late',
      heading: say.late,
      numeric: true,
      cell: ({ late }) => (late === 0 ? '' : <strong className="late">{count(late)}</strong>),
    },
    { id: 'median', heading: say.median, numeric: true, cell: ({ medianHours }) => span(medianHours) },
    { id: 'longest', heading: say.longest, numeric: true, cell: ({ longestHours }) => span(longestHours) },
  ];
}
