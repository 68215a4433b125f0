import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { EarlyServiceListRow } from '../../../modules/intake/early-service/contract.ts';
import { readEarlyServiceFigures, readEarlyServices } from '../../api/early-service.ts';
import { dayText, numberText, plain, Table, type Column, type Language } from '../../ui/index.ts';
import { MoreButton } from '../shell/MoreButton.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Figures } from './Figures.tsx';
import { FILTER_STATES } from './filter.ts';
import { deskEarlyServiceWording } from './wording.ts';

/** What people ask before they can apply, what waits longest first. */
export default function EarlyServicePage() {
  const say = deskEarlyServiceWording[useLanguage()];
  useDocumentTitle(say.title);
  const { data: figures } = useQuery({
    queryKey: ['early-service-figures'],
    queryFn: ({ signal }) => readEarlyServiceFigures(signal),
  });
  return (
    <div className="desk-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <p>{say.targetNote}</p>
      <StateChoice />
      <Listed />
      {figures && <Figures figures={figures} />}
    </div>
  );
}

function StateChoice() {
  const say = deskEarlyServiceWording[useLanguage()];
  const filter = useSearch({ from: '/early-services/' });
  const navigate = useNavigate();
  const choose = (value: string) => {
    const state = FILTER_STATES.find((one) => one === value) ?? 'waiting';
    void navigate({ to: '/early-services', search: { ...filter, state } });
  };
  return (
    <p>
      <label className="label" htmlFor="state">
        {say.filter}
      </label>
      <span className="select">
        <select
          className="input"
          id="state"
          value={filter.state ?? 'waiting'}
          onChange={({ target }) => choose(target.value)}
        >
          {FILTER_STATES.map((state) => (
            <option key={state} value={state}>
              {say.filters[state]}
            </option>
          ))}
        </select>
      </span>
    </p>
  );
}

function Listed() {
  const language = useLanguage();
  const say = deskEarlyServiceWording[language];
  const filter = useSearch({ from: '/early-services/' });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['early-services', filter],
    queryFn: ({ signal, pageParam }) =>
      readEarlyServices({ ...filter, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <>
      <Table caption={say.caption} empty={say.none} rows={rows} rowId={({ id }) => id} columns={columnsOf(language)} />
      {hasNextPage && (
        <p>
          <MoreButton listed={{ isFetchingNextPage, fetchNextPage }}>{say.more}</MoreButton>
        </p>
      )}
    </>
  );
}

function columnsOf(language: Language): Column<EarlyServiceListRow>[] {
  const say = deskEarlyServiceWording[language];
  return [
    {
      id: 'item',
      heading: say.column.item,
      cell: ({ id, item }) => (
        <Link to="/early-services/$earlyServiceId" params={{ earlyServiceId: id }}>
          {plain(item.name, language)}
        </Link>
      ),
    },
    { id: 'state', heading: say.column.state, cell: ({ state }) => say.states[state] },
    { id: 'rounds', heading: say.column.rounds, cell: ({ rounds }) => numberText(rounds, language) },
    {
      id: 'asked',
      heading: say.column.asked,
      cell: ({ firstAskedOn }) => dayText(civilDate(firstAskedOn), language),
    },
    {
      id: 'target',
      heading: say.column.target,
      cell: ({ answerBy, late }) => `${dayText(civilDate(answerBy), language)}${late ? ` · ${say.late}` : ''}`,
    },
  ];
}
