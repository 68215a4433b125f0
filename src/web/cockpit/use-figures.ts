import { useQuery } from '@tanstack/react-query';
import { readFigures } from '../api/figures.ts';
import type { CockpitFilter } from './filter.ts';

/**
 * The figures as the address narrows them. Read anew when somebody asks, and on a wall `every` so many milliseconds; a page that asked by
 * itself would keep its session awake after its officer has gone. What was read last stays while reading fails.
 */
export const useFigures = (filter: CockpitFilter, every: number | false = false) =>
  useQuery({
    queryKey: ['figures', filter],
    queryFn: ({ signal }) => readFigures(filter, signal),
    refetchInterval: every,
    placeholderData: (before) => before,
  });
