import { sql } from 'kysely';
import { isCivilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Role } from '../../definition/work/facts.ts';
import type { Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Run } from '../model.ts';
import { runStreams, type TaskRow } from '../store/run.ts';

/** Sorts behind every day: tasks with no day of their own stand last. */
const NEVER = '9999-12-31';
const PAGE = 50;

/** Whose tasks: those of departments (or of all), of these roles; of one holder only, where he is given. */
export type Wanted = {
  departments: readonly string[] | 'all';
  roles: readonly Role[];
  /** Where somebody works for one section alone: of its department he sees that section's tasks, and those of none. */
  sections?: readonly { department: string; section: string }[] | undefined;
  holder?: string | undefined;
  item?: string | undefined;
  after?: string | undefined;
};

export type TaskPageRows = { rows: TaskRow[]; after: string | null };

/** Open tasks, most urgent first, a page at a time: each department's own index is read no further than a page. */
export async function findTasks(tx: Tx, wanted: Wanted): Promise<TaskPageRows> {
  const place = wanted.after === undefined ? undefined : placeIn(wanted.after);
  // Behind a place that no page ever named there is nothing.
  if (wanted.after !== undefined && !place) return { rows: [], after: null };
  const { departments } = wanted;
  const page = pageOf(tx, wanted, place);
  const found =
    departments === 'all'
      ? await sql<TaskRow>`${page} limit ${PAGE + 1}`.execute(tx)
      : await sql<TaskRow>`
          select task.* from unnest(${[...departments]}::text[]) as asked(department)
          cross join lateral (${page} limit ${PAGE + 1}) as task
          order by ${URGENCY}, case_id, task
          limit ${PAGE + 1}`.execute(tx);
  const rows = found.rows.slice(0, PAGE);
  const last = rows.at(-1);
  const after = last ? `${last.due_on ?? NEVER}/${last.case_id}/${last.task}` : null;
  return { rows, after: found.rows.length > PAGE ? after : null };
}

/** As the indexes have it. Not `coalesce()`: row security lets no index search by that. */
const URGENCY = sql`case when due_on is null then date '9999-12-31' else due_on end`;

type Place = { day: CivilDate; id: string; task: string };

const pageOf = (tx: Tx, { departments, roles, sections = [], holder, item }: Wanted, place: Place | undefined) => sql`
  select * from process.task
  where area = ${tx.scope.area} and state = 'open' and role = any(${[...roles]}::text[])
    ${departments === 'all' ? sql`` : sql`and department = asked.department`}
    ${sections.length === 0 ? sql`` : ofSections(sections)}
    ${holder === undefined ? sql`` : sql`and holder = ${holder}::uuid`}
    ${item === undefined ? sql`` : sql`and item = ${item}`}
    ${place ? sql`and (${URGENCY}, case_id, task) > (${place.day}::date, ${place.id}::uuid, ${place.task})` : sql``}
  order by ${URGENCY}, case_id, task`;

/** `worksOn` of officers, in the database's words: a test compares the two over every combination. */
export function ofSections(sections: NonNullable<Wanted['sections']>) {
  const departments = sections.map(({ department }) => department);
  const names = sections.map(({ section }) => section);
  return sql`
    and (section is null or process.task.department <> all(${departments}::text[])
      or (process.task.department, section) in (select * from unnest(${departments}::text[], ${names}::text[])))`;
}

const CURSOR = /^([1-9]\d{3}-\d{2}-\d{2})\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/(t\d{1,6})$/;

function placeIn(after: string): Place | undefined {
  const [, day = '', id = '', task = ''] = CURSOR.exec(after) ?? [];
  return isCivilDate(day) ? { day, id, task } : undefined;
}

/** What happened in the run of a case, in order, and where it stands. */
export type RunHistory = { run: Run; events: readonly Event[] };

export async function findRunHistory(tx: Tx, id: CaseId): Promise<RunHistory> {
  const events = (await runStreams.recorded(tx, id)).map((recorded) => runStreams.read(recorded));
  return { run: events.reduce(evolve, initial), events };
}
