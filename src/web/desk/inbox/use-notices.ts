import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticeCount } from '../../../modules/oversight/notices/contract.ts';
import { countNotices, markNotices, readNotices } from '../../api/notices.ts';
import { isTold } from '../account/roles.ts';
import { useSession } from '../account/use-session.ts';
import { useSending } from '../leaves/use-sending.ts';

const COUNT = ['notice-count'] as const;
const NOTICES = ['notices'] as const;

/** The bell asks again while the page is looked at: a count moves nothing under anybody's hands. */
const EVERY = 30_000;

/** How many notices the officer has not read; not asked for by who gets none. */
export function useUnread() {
  const { data: session } = useSession();
  return useQuery({
    queryKey: COUNT,
    queryFn: ({ signal }) => countNotices(signal),
    enabled: session?.kind === 'officer' && isTold(session.roles),
    refetchInterval: EVERY,
    refetchOnWindowFocus: true,
    staleTime: EVERY,
  });
}

/** What he was told, page after page; rows stay until he asks for fresh ones. */
export const useNotices = (only: 'unread' | undefined) =>
  useInfiniteQuery({
    queryKey: [...NOTICES, only ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      readNotices({ ...(only && { only }), ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    gcTime: 0,
  });

/** Marks notices as read or not, and counts anew. */
export function useMarking() {
  const client = useQueryClient();
  const { isSending, trouble, send } = useSending();
  const mark = (marking: { ids?: string[]; read: boolean }) =>
    send(marking, async (key) => {
      client.setQueryData<NoticeCount>(COUNT, await markNotices(marking, key));
      await client.refetchQueries({ queryKey: NOTICES });
    });
  return { isSending, trouble, mark };
}
