import { useInfiniteQuery } from '@tanstack/react-query';
import type { FigureCase } from '../../modules/supervision/contract.ts';
import { readFigureCases } from '../api/figures.ts';
import type { FigureFilter } from './filter.ts';

const NONE: readonly FigureCase[] = [];

/** The cases behind a figure, page after page. */
export function useFigureCases({ month: _page, figure = 'received', ...filter }: FigureFilter) {
  const query = useInfiniteQuery({
    queryKey: ['figure-cases', figure, filter],
    queryFn: ({ pageParam, signal }) =>
      readFigureCases({ ...filter, figure, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    select: ({ pages }) => pages.flatMap(({ cases }) => cases),
    // Whoever comes back sees the cases as they are now.
    staleTime: 0,
  });
  return { ...query, cases: query.data ?? NONE };
}
