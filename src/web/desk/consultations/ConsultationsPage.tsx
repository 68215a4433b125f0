import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { ConsultationListRow } from '../../../modules/intake/consultation/contract.ts';
import { readConsultations } from '../../api/consultations.ts';
import { dayText, plain, Table, type Column, type Language } from '../../ui/index.ts';
import { MoreButton } from '../shell/MoreButton.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Choice } from './Choice.tsx';
import { consultationFilterOf, FILTER_SIDES, FILTER_STATES } from './filter.ts';
import { deskConsultationWording } from './wording.ts';

/** What is asked of the caller's departments, and what they asked; what ends first stands first. */
export default function ConsultationsPage() {
  const say = deskConsultationWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <div className="desk-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Narrowing />
      <Listed />
    </div>
  );
}

function Narrowing() {
  const say = deskConsultationWording[useLanguage()];
  const filter = useSearch({ from: '/consultations/' });
  const navigate = useNavigate();
  const choose = (change: object) =>
    void navigate({ to: '/consultations', search: consultationFilterOf({ ...filter, ...change }) });
  return (
    <div className="page-filter">
      <Choice
        name="side"
        label={say.side}
        options={FILTER_SIDES.map((value) => ({ value, label: say.sides[value] }))}
        value={filter.side ?? 'ofUs'}
        choose={(side) => choose({ side })}
      />
      <Choice
        name="state"
        label={say.filter}
        options={FILTER_STATES.map((value) => ({ value, label: say.filters[value] }))}
        value={filter.state ?? 'waiting'}
        choose={(state) => choose({ state })}
      />
    </div>
  );
}

function Listed() {
  const language = useLanguage();
  const say = deskConsultationWording[language];
  const filter = useSearch({ from: '/consultations/' });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['consultations', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      readConsultations({ ...filter, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <>
      <Table
        caption={say.caption}
        empty={say.none}
        rows={rows}
        rowId={({ id, department }) => `${id}/${department.key}`}
        columns={columnsOf(language)}
      />
      {hasNextPage && (
        <p>
          <MoreButton listed={{ isFetchingNextPage, fetchNextPage }}>{say.more}</MoreButton>
        </p>
      )}
    </>
  );
}

function columnsOf(language: Language): Column<ConsultationListRow>[] {
  const say = deskConsultationWording[language];
  return [
    {
      id: 'item',
      heading: say.column.item,
      cell: ({ id, item }) => (
        <Link to="/consultations/$consultationId" params={{ consultationId: id }}>
          {plain(item, language)}
        </Link>
      ),
    },
    { id: 'number', heading: say.column.number, cell: ({ caseNumber }) => caseNumber },
    { id: 'asking', heading: say.column.asking, cell: ({ asking }) => plain(asking.name, language) },
    { id: 'department', heading: say.column.department, cell: ({ department }) => plain(department.name, language) },
    {
      id: 'by',
      heading: say.column.by,
      cell: ({ answerBy, overdue }) => `${dayText(civilDate(answerBy), language)}${overdue ? ` · ${say.overdue}` : ''}`,
    },
    {
      id: 'state',
      heading: say.column.state,
      cell: ({ state, late }) => `${say.states[state]}${late ? ` · ${say.late}` : ''}`,
    },
  ];
}
