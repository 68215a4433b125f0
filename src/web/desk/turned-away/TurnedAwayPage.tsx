import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { readTurnedAway, readTurnedAwayFigures } from '../../api/turned-away.ts';
import { takesApplications } from '../account/roles.ts';
import { useSession } from '../account/use-session.ts';
import { MoreButton } from '../shell/MoreButton.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Figures } from './Figures.tsx';
import type { TurnedAwayFilter } from './filter.ts';
import { FilterForm } from './FilterForm.tsx';
import { TurnedAwayTable } from './TurnedAwayTable.tsx';
import { deskTurnedAwayWording } from './wording.ts';
import '../styles/turned-away.css';

/** Every no of somebody's departments, with its review; above it how often, and where. */
export default function TurnedAwayPage() {
  const say = deskTurnedAwayWording[useLanguage()];
  const filter = useSearch({ from: '/turned-away/' });
  const navigate = useNavigate();
  const { data: session } = useSession();
  useDocumentTitle(say.title);
  const {
    data: figures,
    error,
    refetch,
  } = useQuery({
    queryKey: ['turned-away-figures'],
    queryFn: ({ signal }) => readTurnedAwayFigures(signal),
  });
  const narrow = (search: TurnedAwayFilter) => void navigate({ to: '/turned-away', search });
  return (
    <div className="desk-page turned-away">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {takesApplications(session?.roles ?? []) && (
        <p>
          <Link className="button button-go" to="/turned-away/new" search={{}}>
            {say.register}
          </Link>
        </p>
      )}
      {figures === undefined ? (
        <Unread error={error} waiting={say.waiting} again={refetch} />
      ) : (
        <FilterForm filter={filter} figures={figures} narrow={narrow} />
      )}
      <Listed filter={filter} />
      {figures && <Figures figures={figures} />}
    </div>
  );
}

function Listed({ filter }: { filter: TurnedAwayFilter }) {
  const say = deskTurnedAwayWording[useLanguage()];
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['turned-away', filter],
    queryFn: ({ signal, pageParam }) =>
      readTurnedAway({ ...filter, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return (
    <>
      <TurnedAwayTable rows={data.pages.flatMap(({ rows }) => rows)} />
      {hasNextPage && (
        <p>
          <MoreButton listed={{ isFetchingNextPage, fetchNextPage }}>{say.more}</MoreButton>
        </p>
      )}
    </>
  );
}
