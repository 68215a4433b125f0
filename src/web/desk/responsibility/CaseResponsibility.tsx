import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseRecord } from '../../../modules/oversight/holding/contract.ts';
import { readCaseRecord } from '../../api/orders.ts';
import { Say, Table, type Column, type Language } from '../../ui/index.ts';
import { OrderDue, orderStateText } from '../orders/standing.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { hoursText } from './hours-text.ts';
import { Warnings } from './Warnings.tsx';
import { responsibilityWording } from './wording.ts';

/** The accountability record of a case: who had it, what was said of its limits and to whom, what was ordered. */
export default function CaseResponsibility({ caseId }: { caseId: string }) {
  const say = responsibilityWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['case-record', caseId],
    queryFn: ({ signal }) => readCaseRecord(caseId, signal),
    gcTime: 0,
  });
  return (
    <section aria-labelledby="responsibility-title">
      <h3 id="responsibility-title">{say.title}</h3>
      {data === undefined ? (
        <Unread error={error} waiting={say.waiting} again={refetch} />
      ) : (
        <Recorded record={data} caseId={caseId} />
      )}
    </section>
  );
}

function Recorded({ record, caseId }: { record: CaseRecord; caseId: string }) {
  const language = useLanguage();
  const say = responsibilityWording[language];
  const { waited, sections, officers, warnings, orders, mayOrder } = record;
  return (
    <>
      <p>{say.waited(hoursText(waited.hours, language), hoursText(waited.redHours, language))}</p>
      <p className="fine">{say.note}</p>
      <Table
        caption={say.sections}
        empty={say.noSections}
        rows={sections}
        rowId={({ department, section }) => `${department.key}/${section ?? ''}`}
        columns={[...placeColumns(language), ...timeColumns(language)]}
      />
      <Table
        caption={say.officers}
        empty={say.noOfficers}
        rows={officers.map((one, place) => ({ ...one, id: String(place) }))}
        rowId={({ id }) => id}
        columns={officerColumns(language)}
      />
      <Warnings warnings={warnings} />
      <Orders orders={orders} />
      {mayOrder && (
        <p>
          <Link to="/orders" search={{ caseId }}>
            {say.draft}
          </Link>
        </p>
      )}
    </>
  );
}

type Timed = CaseRecord['sections'][number];

function placeColumns(language: Language): Column<Timed>[] {
  const say = responsibilityWording[language];
  return [
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
  ];
}

function officerColumns(language: Language): Column<CaseRecord['officers'][number] & { id: string }>[] {
  const say = responsibilityWording[language];
  return [
    { id: 'officer', heading: say.officer, cell: ({ name }) => <span lang="zh">{name ?? ''}</span> },
    ...placeColumns(language),
    ...timeColumns(language),
  ];
}

function timeColumns(language: Language): Column<Timed>[] {
  const say = responsibilityWording[language];
  return [
    { id: 'hours', heading: say.hours, numeric: true, cell: ({ hours }) => hoursText(hours, language) },
    {
      id: 'red',
      heading: say.red,
      numeric: true,
      cell: ({ redHours }) => (redHours === 0 ? '' : <strong className="late">{hoursText(redHours, language)}</strong>),
    },
  ];
}

/** Whoever heads or leads opens one; everybody else reads that there is one. */
function Orders({ orders }: Pick<CaseRecord, 'orders'>) {
  const language = useLanguage();
  const say = responsibilityWording[language];
  return (
    <>
      <h4>{say.orders}</h4>
      {orders.length === 0 && <p>{say.noOrders}</p>}
      <ul>
        {orders.map((row) => (
          <li key={row.id}>
            <Link to="/orders/$orderId" params={{ orderId: row.id }}>
              <span lang="zh">{row.number}</span>
            </Link>{' '}
            {orderStateText(row, language)} <OrderDue row={row} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}
