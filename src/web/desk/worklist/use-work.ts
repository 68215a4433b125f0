import { useInfiniteQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { CasePage, CaseRow } from '../../../modules/intake/cases/contract.ts';
import { readCases } from '../../api/cases.ts';
import { findCases } from '../../api/finding.ts';
import { filterIn, type ListFilter } from './address.ts';
import { filterOf } from './filter.ts';
import { useSought } from './SoughtRoom.tsx';

const LISTS = ['cases'] as const;
const NONE: readonly CaseRow[] = [];

/** The same object as long as it says the same: opening a form repaints no list. */
export const useFilter = (): ListFilter => useSearch({ from: '/worklist', select: filterIn, structuralSharing: true });

/** The cases as the address filters them, page after page; not asked for while tasks stand in their place. Rows stay where they are until somebody asks for a fresh list. */
export function useWork() {
  const { list, ...listed } = useFilter();
  const filter = filterOf(listed);
  const { sought } = useSought();
  const query = useInfiniteQuery({
    queryKey: [...LISTS, filter, sought],
    queryFn: ({ pageParam, signal }) => {
      const asked = { ...filter, ...(pageParam !== null && { after: pageParam }) };
      return sought ? findCases({ ...asked, sought }) : readCases(asked, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    select: ({ pages }) => pages.flatMap(({ cases }) => cases),
    enabled: list !== 'tasks',
  });
  return { ...query, filter, cases: query.data ?? NONE };
}

/** Puts a row as it stands now into every list that shows it, in its place: what one has just done does not jump away. */
export function putRow(client: QueryClient, row: CaseRow): void {
  client.setQueriesData<InfiniteData<CasePage, string | null>>(
    { queryKey: LISTS },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          cases: page.cases.map((other) => (other.id === row.id ? row : other)),
        })),
      },
  );
}
