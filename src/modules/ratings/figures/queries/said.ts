import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { GRADES, isBad } from '../../rules/grade.ts';
import type { Span } from './counts.ts';
import '../../store/tables.ts';

/** Of whom it was said: a few departments, one item; of all where nothing is named. */
export type Narrowed = { departments: 'all' | readonly string[]; item?: string | undefined };

const isOf = ({ departments, item }: Narrowed) => {
  const named = departments === 'all' ? null : departments;
  return sql<boolean>`(${named}::text[] is null or department = any(${named}))
    and (${item ?? null}::text is null or item = ${item ?? null})`;
};

/** What was said of a department in a month; `good` and `bad` are ratings that count. */
export type Said = { department: string; month: CivilDate; good: number; bad: number; excluded: number };

/** How often each department was rated in each of these months, the latest month first. */
export const findSaid = (tx: Tx, narrowed: Narrowed, { from, until }: Span): Promise<Said[]> =>
  tx
    .selectFrom('ratings.tally')
    .select(['department', 'month'])
    .select(valid(GRADES.filter((grade) => !isBad(grade))).as('good'))
    .select(valid(GRADES.filter(isBad)).as('bad'))
    .select(sql<number>`sum(excluded)::integer`.as('excluded'))
    .where('area', '=', tx.scope.area)
    .where('month', '>=', from)
    .where('month', '<=', until)
    .where(isOf(narrowed))
    .groupBy(['department', 'month'])
    .orderBy('month', 'desc')
    .orderBy('department')
    .limit(MOST)
    .execute();

const valid = (grades: readonly string[]) =>
  sql<number>`coalesce(sum(given - excluded) filter (where grade = any(${grades})), 0)::integer`;

/** More than a county has departments in two years of months. */
const MOST = 5_000;

/** Bad ratings of a department that are not closed, and those of them whose day is over. */
export type Unanswered = { department: string; open: number; late: number };

/** Only of departments that the scope sees. */
export const findUnanswered = (tx: Tx, narrowed: Narrowed, today: CivilDate): Promise<Unanswered[]> =>
  tx
    .selectFrom('ratings.rectification')
    .select(['department', sql<number>`count(*)::integer`.as('open')])
    .select(sql<number>`(count(*) filter (where due_on < ${today}))::integer`.as('late'))
    .where('area', '=', tx.scope.area)
    .where('state', '<>', 'closed')
    .where(isOf(narrowed))
    .groupBy('department')
    .orderBy('department')
    .limit(MOST)
    .execute();
