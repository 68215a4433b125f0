import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { readOrders } from '../../api/orders.ts';
import { MoreButton } from '../shell/MoreButton.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { DraftForm } from './DraftForm.tsx';
import { OrderTable } from './OrderTable.tsx';
import { ordersWording } from './wording.ts';
import '../styles/orders.css';

/** Orders of a head's departments: open ones on top, and where a leader drafts one. */
export default function OrdersPage() {
  const say = ordersWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <div className="desk-page orders-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Listed state="open" />
      <Listed state="over" />
    </div>
  );
}

function Listed({ state }: { state: 'open' | 'over' }) {
  const say = ordersWording[useLanguage()];
  const client = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['orders', state],
    queryFn: ({ signal, pageParam }) => readOrders({ state, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    gcTime: 0,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const places = data.pages[0]?.places ?? [];
  return (
    <>
      {state === 'open' && places.length > 0 && (
        <DraftForm places={places} drafted={() => void client.refetchQueries({ queryKey: ['orders'] })} />
      )}
      <OrderTable state={state} rows={data.pages.flatMap(({ orders }) => orders)} />
      {hasNextPage && <MoreButton listed={{ isFetchingNextPage, fetchNextPage }}>{say.more}</MoreButton>}
    </>
  );
}
