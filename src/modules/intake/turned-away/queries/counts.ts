import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Axis } from '../contract.ts';
import { within, type Reach } from './turned-away.ts';

/** First day of the first month, and the day behind the last one. */
export type Span = { from: CivilDate; behind: CivilDate };
export type Counting = Reach & { span: Span; today: CivilDate };
export type Count = {
  key: string;
  all: number;
  unreviewed: number;
  overdue: number;
  upheld: number;
  overturned: number;
};

/** More than a county has items. */
const MOST = 20_000;

const KEYS: Readonly<Record<Axis, string>> = {
  month: `to_char(registered_on, 'YYYY-MM')`,
  hall: `coalesce(hall, '')`,
  reason: 'reason',
  item: `coalesce(item_key, '')`,
  department: 'department',
  officer: 'officer::text',
};

/** Counted anew each time from the registrations themselves: what the list shows is what was counted. */
export const countTurnedAway = (tx: Tx, { span, today, ...reach }: Counting, by: Axis): Promise<Count[]> =>
  within(tx, reach, {})
    .where('registered_on', '>=', span.from)
    .where('registered_on', '<', span.behind)
    .select([
      sql<string>`${sql.raw(KEYS[by])}`.as('key'),
      sql<number>`count(*)::integer`.as('all'),
      sql<number>`count(*) filter (where state = 'awaitingReview')::integer`.as('unreviewed'),
      sql<number>`count(*) filter (where state = 'awaitingReview' and review_by < ${today}::date)::integer`.as(
        'overdue',
      ),
      sql<number>`count(*) filter (where state = 'upheld')::integer`.as('upheld'),
      sql<number>`count(*) filter (where state in ('overturned', 'takenIn'))::integer`.as('overturned'),
    ])
    .groupBy('key')
    .orderBy('all', 'desc')
    .orderBy('key')
    .limit(MOST)
    .execute();
