import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../store/run.ts';

type Departments = readonly string[] | 'all';

/** How long a section took for what it finished: calendar time from opening to completion. `late`: after the day it had. */
export type SectionTime = {
  department: string;
  section: string | null;
  done: number;
  late: number;
  medianHours: number;
  longestHours: number;
};

export type Stretch = { departments: Departments; from: CivilDate; until: CivilDate };

const reached = (departments: Departments) =>
  departments === 'all' ? sql`true` : sql`department = any(${[...departments]}::text[])`;

/** By department and section, what was finished in a stretch of days, both ends included, in China. */
export async function findSectionTimes(tx: Tx, { departments, from, until }: Stretch): Promise<SectionTime[]> {
  const { rows } = await sql<SectionTime>`
    select department, section, count(*)::int as done,
      (count(*) filter (where (done_at at time zone 'Asia/Shanghai')::date > due_on))::int as late,
      (percentile_cont(0.5) within group (order by extract(epoch from done_at - opened_at)) / 3600)::float8 as "medianHours",
      (max(extract(epoch from done_at - opened_at)) / 3600)::float8 as "longestHours"
    from process.task
    where area = ${tx.scope.area} and state = 'done' and ${reached(departments)}
      and done_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
      and done_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'
    group by department, section
    order by department, section nulls first
    limit 1000`.execute(tx);
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
