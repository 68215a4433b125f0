import { sql } from 'kysely';
import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { CaseListQuery } from '../contract.ts';
import type { Lookup } from '../../finding/store/lookups.ts';
import { rows, type ListedCase } from './case-rows.ts';

/** A filter as the database reads it: with the day that today is, and who is looked for as a keyed hash. */
export type Narrowed = Omit<CaseListQuery, 'after'> & { today: CivilDate; lookup?: Lookup | undefined };

type State = ListedCase['state'];
const OPEN: readonly State[] = ['submitted', 'accepted', 'reviewed'];
const EVERY: readonly State[] = [...OPEN, 'awaitingCorrection', 'notAccepted', 'concluded'];

/** The states that a filter means. */
export function statesIn({ state = 'open' }: Pick<Narrowed, 'state'>): readonly State[] {
  if (state === 'all') return EVERY;
  return state === 'open' ? OPEN : [state];
}

/** The days between which something is due, both ends included; null where one is open. */
export function daysDue({ due, today }: Pick<Narrowed, 'due' | 'today'>): { from: CivilDate | null; until: CivilDate } {
  if (due === 'overdue') return { from: null, until: addDays(today, -1) };
  return { from: today, until: due === 'today' ? today : addDays(today, 7) };
}

const NUMBER_DIGITS = 18;

/** The first and the last number that begin as somebody typed: all numbers have as many digits. */
export function numbersIn(typed: string): { first: string; last: string } {
  const digits = typed.normalize('NFKC').replaceAll(/\D/g, '');
  return { first: digits.padEnd(NUMBER_DIGITS, '0'), last: digits.padEnd(NUMBER_DIGITS, '9') };
}

/** Cases that a filter leaves of those that the scope sees, in no order. */
export function narrowed(tx: Tx, filter: Narrowed) {
  const { number, due, department, item, from, until, lookup } = filter;
  const days = daysDue(filter);
  const numbers = numbersIn(number ?? '');
  return rows(tx)
    .$if(filter.state !== 'all', (query) => query.where('state', 'in', statesIn(filter)))
    .$if(number !== undefined, (query) =>
      query.where('number', '>=', numbers.first).where('number', '<=', numbers.last),
    )
    .$if(due !== undefined, (query) => query.where('due_on', '<=', days.until))
    .$if(due !== undefined && days.from !== null, (query) => query.where('due_on', '>=', days.from))
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .$if(item !== undefined, (query) => query.where('item_key', '=', item ?? ''))
    .$if(from !== undefined, (query) => query.where('received_on', '>=', sql<CivilDate>`${from}::date`))
    .$if(until !== undefined, (query) => query.where('received_on', '<=', sql<CivilDate>`${until}::date`))
    .$if(lookup !== undefined, (query) =>
      query.where('id', 'in', (inner) =>
        inner
          .selectFrom('intake.case_lookup')
          .select('case_id')
          .where('area', '=', tx.scope.area)
          .where('trait', '=', lookup?.trait ?? 'none')
          .where('hash', '=', lookup?.hash ?? ''),
      ),
    );
}
