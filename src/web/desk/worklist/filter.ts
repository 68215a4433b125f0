import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { CaseListQuery } from '../../../modules/intake/cases/contract.ts';

/** Which cases the list shows, as the address keeps it. Nothing said means all open ones. */
export type Filter = Omit<CaseListQuery, 'after'>;
export type ShownState = NonNullable<CaseListQuery['state']>;
export type ShownDue = NonNullable<CaseListQuery['due']>;

/** The chips, in the order of a case's way. */
export const SHOWN_STATES = [
  'open',
  'submitted',
  'accepted',
  'awaitingCorrection',
  'notAccepted',
  'concluded',
  'all',
] as const satisfies readonly ShownState[];

export const SHOWN_DUES = ['overdue', 'today', 'week'] as const satisfies readonly ShownDue[];

/** What narrows a list beside the state and the number, in the order in which it is offered. */
export const NARROWINGS = ['due', 'department', 'item', 'from', 'until'] as const satisfies readonly (keyof Filter)[];
export type Narrowing = (typeof NARROWINGS)[number];

/** What an address asks for; whatever it says that no filter knows is left out. */
export function filterOf(search: Readonly<Record<string, unknown>>): Filter {
  const state = SHOWN_STATES.find((known) => known === search['state'] && known !== 'open');
  const number = typeof search['number'] === 'string' ? caseDigits(search['number']) : '';
  const due = SHOWN_DUES.find((known) => known === search['due']);
  const [department, item] = [keyIn(search['department']), keyIn(search['item'])];
  const [from, until] = [dayIn(search['from']), dayIn(search['until'])];
  return {
    ...(state && { state }),
    ...(number !== '' && { number }),
    ...(due && { due }),
    ...(department && { department }),
    ...(item && { item }),
    ...(from && { from }),
    ...(until && { until }),
  };
}

/** The filter with one part set otherwise; empty takes it away. */
export const narrowed = (filter: Filter, part: Narrowing, value: string): Filter =>
  filterOf({ ...filter, [part]: value });

const keyIn = (said: unknown) => (typeof said === 'string' && /^[\w.:-]{1,120}$/.test(said) ? said : undefined);
const dayIn = (said: unknown) => (typeof said === 'string' && isCivilDate(said) ? said : undefined);

/** The digits of a case number as somebody typed, dictated or pasted it: `３７０８２８-261127 000123`. */
export const caseDigits = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 18);
