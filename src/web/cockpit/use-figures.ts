import { useQuery } from '@tanstack/react-query';
import { readFigures } from '../api/figures.ts';
import type { CockpitFilter } from './filter.ts';

const EVERY_MINUTE = 60_000;

/** The figures as the address narrows them, read anew every minute; what was read last stays while that fails. */
export const useFigures = (filter: CockpitFilter, every = EVERY_MINUTE) =>
  useQuery({
    queryKey: ['figures', filter],
    queryFn: ({ signal }) => readFigures(filter, signal),
    refetchInterval: every,
    placeholderData: (before) => before,
  });
