import { caseActs, type CaseAct } from '../../../modules/intake/cases/contract.ts';
import { filterOf, type Filter } from './filter.ts';

/** What the address keeps beside the case: the filter of the list, and the form that is open. */
export type DeskSearch = Filter & { act?: CaseAct };

export function deskSearchOf(search: Readonly<Record<string, unknown>>): DeskSearch {
  const act = caseActs.find((known) => known === search['act']);
  return { ...filterOf(search), ...(act && { act }) };
}

/** The filter alone: another case begins with its forms folded. */
export const filterIn = ({ act: _folded, ...filter }: DeskSearch): Filter => filter;
