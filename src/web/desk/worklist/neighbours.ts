import type { CaseRow } from '../../../modules/intake/cases/contract.ts';

type Listed = Pick<CaseRow, 'id'>;

/** The case after or before the one that is open. With none open, or one that the list does not show, the first. */
export function neighbourOf(
  cases: readonly Listed[],
  open: string | undefined,
  direction: 'next' | 'previous',
): string | undefined {
  const place = cases.findIndex(({ id }) => id === open);
  if (place === -1) return cases[0]?.id;
  return cases[direction === 'next' ? place + 1 : place - 1]?.id;
}
