import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Finished } from '../rules/section-times.ts';
import '../store/run.ts';

type Departments = readonly string[] | 'all';

export type Stretch = { departments: Departments; from: CivilDate; until: CivilDate };

const reached = (departments: Departments) =>
  departments === 'all' ? sql`true` : sql`department = any(${[...departments]}::text[])`;

/** More than a county's sections finish in a month. */
const MOST = 50_000;

/** What was finished in a stretch of days, both ends included, in China. */
export async function findFinished(tx: Tx, { departments, from, until }: Stretch): Promise<Finished[]> {
  const { rows } = await sql<Finished>`
    select department, section, opened_at as "openedAt", done_at as "doneAt", done_by as "doneBy", due_on as "dueOn"
    from process.task
    where area = ${tx.scope.area} and state = 'done' and ${reached(departments)}
      and done_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
      and done_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'
    order by department, section nulls first, done_at
    limit ${MOST}`.execute(tx);
  return rows;
}

/** Open tasks by department and the day on which they are due; what is late already stands at its own past day. */
export type DueCount = { department: string; on: CivilDate; tasks: number };

export async function countDue(
  tx: Tx,
  { departments, until }: { departments: Departments; until: CivilDate },
): Promise<DueCount[]> {
  const { rows } = await sql<DueCount>`
    select department, due_on as on, count(*)::int as tasks
    from process.task
    where area = ${tx.scope.area} and state = 'open' and due_on <= ${until}::date and ${reached(departments)}
    group by department, due_on
    order by due_on, department
    limit 2000`.execute(tx);
  return rows;
}
