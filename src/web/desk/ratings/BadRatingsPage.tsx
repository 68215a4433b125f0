import { useInfiniteQuery } from '@tanstack/react-query';
import { readBadRatings } from '../../api/ratings.ts';
import { MoreButton } from '../shell/MoreButton.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Unread } from '../shell/Unread.tsx';
import { BadRatingTable } from './BadRatingTable.tsx';
import { Devices } from './Devices.tsx';
import { deskRatingsWording } from './wording.ts';
import '../styles/ratings.css';

/** Bad ratings of a head's departments: what is due first on top, what is closed below, and the tablets at the counters. */
export default function BadRatingsPage() {
  const say = deskRatingsWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <div className="desk-page ratings-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Listed state="open" />
      <Listed state="closed" />
      <Devices />
    </div>
  );
}

function Listed({ state }: { state: 'open' | 'closed' }) {
  const say = deskRatingsWording[useLanguage()];
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['bad-ratings', state],
    queryFn: ({ signal, pageParam }) =>
      readBadRatings({ state, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  if (data === undefined) {
    return <Unread error={error} waiting={say.waiting} again={refetch} />;
  }
  return (
    <>
      <BadRatingTable state={state} rows={data.pages.flatMap(({ rectifications }) => rectifications)} />
      {hasNextPage && (
        <p>
          <MoreButton listed={{ isFetchingNextPage, fetchNextPage }}>{say.more}</MoreButton>
        </p>
      )}
    </>
  );
}
