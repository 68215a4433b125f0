import { useInfiniteQuery } from '@tanstack/react-query';
import { readThemeBoard } from '../../api/themes.ts';
import type { BoardFilter } from './filter.ts';

/** The board as it is filtered, page after page. */
export const useBoard = (filter: BoardFilter) =>
  useInfiniteQuery({
    queryKey: ['theme-board', filter],
    queryFn: ({ pageParam, signal }) =>
      readThemeBoard({ ...filter, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    select: ({ pages }) => pages.flatMap(({ rows }) => rows),
  });
