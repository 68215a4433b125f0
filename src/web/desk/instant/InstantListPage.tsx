import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { InstantListRow } from '../../../modules/intake/instant/contract.ts';
import { STATES } from '../../../modules/intake/instant/contract/kinds.ts';
import { instantWording } from '../../../modules/intake/instant/wording.ts';
import { readInstants } from '../../api/instant.ts';
import { CaseNumber, dayText, plain, Table, type Column, type Language } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { MoreButton } from '../shell/MoreButton.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { instantFilterOf, type InstantFilter } from './filter.ts';
import { Rates } from './Rates.tsx';
import { deskInstantWording } from './wording.ts';

/** What the system granted and a person is to look at, in somebody's departments; everything else that it dealt with where that is asked for. */
export default function InstantListPage() {
  const language = useLanguage();
  const say = deskInstantWording[language];
  const filter = useSearch({ from: '/instant/' });
  const navigate = useNavigate();
  useDocumentTitle(say.title);
  const options = [...STATES, 'all' as const].map((value) => ({
    value,
    label: value === 'all' ? say.filter.all : instantWording[language].states[value],
  }));
  return (
    <div className="desk-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <form className="filter-grid" aria-label={say.filter.label} noValidate>
        <ChoiceField
          {...{ name: 'state', label: say.filter.state, first: say.filter.open, options }}
          choose={(state) => void navigate({ to: '/instant', search: instantFilterOf({ state }) })}
          value={filter.state === undefined || filter.state === 'open' ? '' : filter.state}
        />
      </form>
      <Listed filter={filter} />
      <Rates />
    </div>
  );
}

function Listed({ filter }: { filter: InstantFilter }) {
  const language = useLanguage();
  const say = deskInstantWording[language];
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['instant', filter],
    queryFn: ({ signal, pageParam }) =>
      readInstants({ ...filter, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const rows = data.pages.flatMap(({ rows: found }) => found);
  return (
    <>
      <Table
        {...{ caption: say.caption, empty: say.none, rows }}
        rowId={({ caseId }) => caseId}
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

function columnsOf(language: Language): Column<InstantListRow>[] {
  const { column } = deskInstantWording[language];
  const { states, grounds } = instantWording[language];
  return [
    {
      id: 'item',
      heading: column.item,
      cell: ({ caseId, item }) => (
        <Link to="/instant/$instantId" params={{ instantId: caseId }}>
          {plain(item.name, language)}
        </Link>
      ),
    },
    { id: 'number', heading: column.number, cell: ({ number }) => <CaseNumber number={number} /> },
    { id: 'state', heading: column.state, cell: ({ state }) => states[state] },
    { id: 'ground', heading: column.ground, cell: ({ ground }) => (ground === null ? '' : grounds[ground]) },
    { id: 'day', heading: column.day, cell: ({ decidedOn }) => dayText(civilDate(decidedOn), language) },
  ];
}
