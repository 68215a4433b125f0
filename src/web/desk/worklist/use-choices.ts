import { useQuery } from '@tanstack/react-query';
import { readChoices } from '../../api/finding.ts';

/** What the list can be narrowed by; changes when the catalogue or the officer's post does. */
export const useChoices = () => useQuery({ queryKey: ['choices'], queryFn: ({ signal }) => readChoices(signal) });
