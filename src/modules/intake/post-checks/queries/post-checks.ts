import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PostCheckQuery } from '../contract.ts';
import type { PostCheckRow } from '../store/post-checks.ts';

const PAGE = 50;

const checks = (tx: Tx) => tx.selectFrom('intake.post_check').where('area', '=', tx.scope.area);

/** One, as far as the scope sees it. */
export const findPostCheck = (tx: Tx, id: string): Promise<PostCheckRow | undefined> =>
  checks(tx)
    .selectAll()
    .where(sql<boolean>`id = ${id}::uuid`)
    .executeTakeFirst();

/** How many checks each officer of a department has open. */
export async function countOpen(tx: Tx, department: string): Promise<ReadonlyMap<string, number>> {
  const rows = await checks(tx)
    .select(['officer', sql<number>`count(*)::integer`.as('open')])
    .where('department', '=', department)
    .where('closed_on', 'is', null)
    .groupBy('officer')
    .execute();
  return new Map(rows.flatMap(({ officer, open }) => (officer === null ? [] : [[officer, open]])));
}

/** Departments whose checks somebody sees. */
export type Reach = { departments: readonly string[]; officer: string };
export type Listing = Reach & { query: PostCheckQuery; today: CivilDate };

/** The ones whose last day comes first, a page at a time. */
export async function listPostChecks(tx: Tx, { query, today, ...reach }: Listing) {
  const place = placeIn(query.after);
  const found = await within(tx, reach, query)
    .$call((rows) => inState(rows, query.state ?? 'open', today))
    .selectAll()
    .$if(place !== undefined, (rows) =>
      rows.where(sql<boolean>`(due_on, id) > (${place?.day ?? null}::date, ${place?.id ?? null}::uuid)`),
    )
    .orderBy('due_on')
    .orderBy('id')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, after: found.length > PAGE && last ? `${last.due_on}/${last.id}` : null };
}

type Narrowing = Pick<PostCheckQuery, 'month' | 'department' | 'mine'>;

function within(tx: Tx, { departments, officer }: Reach, { month, department, mine }: Narrowing) {
  const from = month === undefined ? undefined : civilDate(`${month}-01`);
  return checks(tx)
    .where((row) => (departments.length === 0 ? row.val(false) : row('department', 'in', [...departments])))
    .$if(from !== undefined, (query) =>
      query
        .where('opened_on', '>=', from ?? civilDate('1900-01-01'))
        .where('opened_on', '<', addMonths(from ?? civilDate('1900-01-01'), 1)),
    )
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .$if(mine === 'yes', (query) => query.where('officer', '=', officer));
}

type Rows = ReturnType<typeof within>;

function inState(rows: Rows, state: NonNullable<PostCheckQuery['state']>, today: CivilDate): Rows {
  switch (state) {
    case 'all':
      return rows;
    case 'open':
      return rows.where('closed_on', 'is', null);
    case 'overdue':
      return rows.where('state', '=', 'due').where('due_on', '<', today);
    case 'inTime':
      return rows.where(sql<boolean>`checked_on <= due_on`);
    case 'late':
      return rows.where(sql<boolean>`checked_on > due_on`);
    case 'met':
    case 'corrected':
    case 'kept':
    case 'revoked':
      return rows.where('outcome', '=', state);
    default:
      return rows.where('state', '=', state);
  }
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})$/.exec(after ?? '') ?? [];
  return day === undefined || id === undefined ? undefined : { day: civilDate(day), id };
}

/** Departments within reach that have any check. */
export async function departmentsWithChecks(tx: Tx, reach: Reach): Promise<string[]> {
  const rows = await within(tx, reach, {}).select('department').distinct().orderBy('department').execute();
  return rows.map(({ department }) => department);
}

/** First day of the first month, and the day behind the last one. */
export type Span = { from: CivilDate; behind: CivilDate };

/** Counted anew each time from the very rows that the list shows, by the month of the grant. */
export const countPostChecks = (tx: Tx, { span, today, ...reach }: Reach & { span: Span; today: CivilDate }) =>
  within(tx, reach, {})
    .where('opened_on', '>=', span.from)
    .where('opened_on', '<', span.behind)
    .select([
      sql<string>`to_char(opened_on, 'YYYY-MM')`.as('month'),
      sql<number>`count(*)::integer`.as('all'),
      sql<number>`count(*) filter (where checked_on <= due_on)::integer`.as('inTime'),
      sql<number>`count(*) filter (where checked_on > due_on)::integer`.as('late'),
      sql<number>`count(*) filter (where state = 'due' and due_on < ${today}::date)::integer`.as('overdue'),
      sql<number>`count(*) filter (where outcome = 'met')::integer`.as('met'),
      sql<number>`count(*) filter (where outcome = 'corrected')::integer`.as('corrected'),
      sql<number>`count(*) filter (where outcome = 'kept')::integer`.as('kept'),
      sql<number>`count(*) filter (where outcome = 'revoked')::integer`.as('revoked'),
    ])
    .groupBy('month')
    .orderBy('month')
    .execute();
