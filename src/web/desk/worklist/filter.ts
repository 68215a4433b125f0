import type { CaseListQuery } from '../../../modules/intake/cases/contract.ts';

/** Which cases the list shows, as the address keeps it. Nothing said means all open ones. */
export type Filter = Pick<CaseListQuery, 'state' | 'number'>;
export type ShownState = NonNullable<CaseListQuery['state']>;

/** The chips, in the order of a case's way. */
export const SHOWN_STATES = [
  'open',
  'submitted',
  'accepted',
  'awaitingCorrection',
  'notAccepted',
  'concluded',
] as const satisfies readonly ShownState[];

/** What an address asks for; whatever it says that no filter knows is left out. */
export function filterOf(search: Readonly<Record<string, unknown>>): Filter {
  const state = SHOWN_STATES.find((known) => known === search['state'] && known !== 'open');
  const number = typeof search['number'] === 'string' ? caseDigits(search['number']) : '';
  return { ...(state && { state }), ...(number !== '' && { number }) };
}

/** The digits of a case number as somebody typed, dictated or pasted it: `３７０８２８-261127 000123`. */
export const caseDigits = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 18);
