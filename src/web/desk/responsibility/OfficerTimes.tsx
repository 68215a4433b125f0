import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { OfficerTimes as Times } from '../../../modules/oversight/holding/contract.ts';
import { readOfficerTimes } from '../../api/orders.ts';
import { dayText, numberText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { hoursText } from './hours-text.ts';
import { responsibilityWording } from './wording.ts';

/** How long each officer took for what he finished; for who answers for a section. */
export function OfficerTimes() {
  const language = useLanguage();
  const say = responsibilityWording[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['officer-times'],
    queryFn: ({ signal }) => readOfficerTimes(signal),
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const day = (text: string) => dayText(civilDate(text), language);
  return (
    <section aria-labelledby="officer-times">
      <h2 id="officer-times">{say.officerTimes.title}</h2>
      <Table
        caption={say.officerTimes.caption(day(data.from), day(data.until))}
        empty={say.officerTimes.none}
        rows={data.officers.map((one, place) => ({ ...one, id: String(place) }))}
        rowId={({ id }) => id}
        columns={columnsOf(language)}
      />
    </section>
  );
}

function columnsOf(language: Language): Column<Times['officers'][number] & { id: string }>[] {
  const say = responsibilityWording[language];
  const { officerTimes: words } = say;
  return [
    { id: 'officer', heading: say.officer, cell: ({ name }) => <span lang="zh">{name ?? ''}</span> },
    {
      id: 'department',
      heading: say.department,
      cell: ({ department: { name } }) => <Say words={name} language={language} />,
    },
    {
      id: 'section',
      heading: say.section,
      cell: ({ section }) => (section === null ? say.whole : <span lang="zh">{section}</span>),
    },
    { id: 'done', heading: words.done, numeric: true, cell: ({ done }) => numberText(done, language) },
    {
      id: 'late',
      heading: words.late,
      numeric: true,
      cell: ({ late }) => (late === 0 ? '' : <strong className="late">{numberText(late, language)}</strong>),
    },
    { id: 'median', heading: words.median, numeric: true, cell: ({ medianHours }) => hoursText(medianHours, language) },
    {
      id: 'longest',
      heading: words.longest,
      numeric: true,
      cell: ({ longestHours }) => hoursText(longestHours, language),
    },
  ];
}
