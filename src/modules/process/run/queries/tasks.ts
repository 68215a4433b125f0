import { sql, type RawBuilder } from 'kysely';
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

/**
 * Open tasks, most urgent first, a page at a time. What somebody may do lies in seats: a department, a role there, a section of it; each
 * seat's own index is read no further than a page, and these pages are put together.
 */
export async function findTasks(tx: Tx, wanted: Wanted): Promise<TaskPageRows> {
  const place = wanted.after === undefined ? undefined : placeIn(wanted.after);
  // Behind a place that no page ever named there is nothing.
  if (wanted.after !== undefined && !place) return { rows: [], after: null };
  const pages = seatsOf(wanted).map((seat) => pageOf(tx, seat, { wanted, place }));
  if (pages.length === 0) return { rows: [], after: null };
  const found = await sql<TaskRow>`
    select * from (${sql.join(pages, sql` union all `)}) as task
    order by ${URGENCY}, case_id, task limit ${PAGE + 1}`.execute(tx);
  const rows = found.rows.slice(0, PAGE);
  const last = rows.at(-1);
  const after = last ? `${last.due_on ?? NEVER}/${last.case_id}/${last.task}` : null;
  return { rows, after: found.rows.length > PAGE ? after : null };
}

/** As the indexes have it. Not `coalesce()`: row security lets no index search by that. */
const URGENCY = sql`case when due_on is null then date '9999-12-31' else due_on end`;

/** Seats of one kind: a row for each, and which tasks lie at it. */
type Seats = { rows: RawBuilder<unknown>; tasks: RawBuilder<unknown> };

function seatsOf({ departments, roles: asked, sections = [], holder }: Wanted): Seats[] {
  const roles = sql`unnest(${[...new Set(asked)]}::text[]) as serving(role)`;
  const inRole = sql`role = serving.role`;
  // One officer holds few: his own index has them, and the rest is looked at.
  if (holder !== undefined)
    return [{ rows: roles, tasks: sql`${inRole} ${reachOf(departments)} ${ofSections(sections)}` }];
  if (departments === 'all') return [{ rows: roles, tasks: sql`${inRole} ${ofSections(sections)}` }];
  const own = sections.filter(({ department }) => departments.includes(department));
  const divided = new Set(own.map(({ department }) => department));
  const whole = [...new Set(departments)].filter((department) => !divided.has(department));
  const there = sql`${inRole} and department = seat.department`;
  return [
    ...(whole.length > 0 ? [{ rows: sql`unnest(${whole}::text[]) as seat(department), ${roles}`, tasks: there }] : []),
    ...(own.length > 0
      ? [
          {
            rows: sql`${namedIn(own)} as seat(department, section), ${roles}`,
            tasks: sql`${there} and section = seat.section`,
          },
          {
            rows: sql`unnest(${[...divided]}::text[]) as seat(department), ${roles}`,
            tasks: sql`${there} and section is null`,
          },
        ]
      : []),
  ];
}

const reachOf = (departments: Wanted['departments']) =>
  departments === 'all' ? sql`` : sql`and department = any(${[...departments]}::text[])`;

type Sections = NonNullable<Wanted['sections']>;

/** Each section once, though somebody may belong to it twice. */
const namedIn = (sections: Sections) =>
  sql`(select distinct * from unnest(${sections.map(({ department }) => department)}::text[], ${sections.map(({ section }) => section)}::text[]))`;

type Place = { day: CivilDate; id: string; task: string };

const pageOf = (
  tx: Tx,
  seats: Seats,
  { wanted: { holder, item }, place }: { wanted: Wanted; place: Place | undefined },
) => sql`
  select page.* from ${seats.rows} cross join lateral (
    select * from process.task
    where area = ${tx.scope.area} and state = 'open' and ${seats.tasks}
      ${holder === undefined ? sql`` : sql`and holder = ${holder}::uuid`}
      ${item === undefined ? sql`` : sql`and item = ${item}`}
      ${place ? sql`and (${URGENCY}, case_id, task) > (${place.day}::date, ${place.id}::uuid, ${place.task})` : sql``}
    order by ${URGENCY}, case_id, task
    limit ${PAGE + 1}) as page`;

/** `worksOn` of officers, in the database's words: a test compares the two over every combination. */
export const ofSections = (sections: Sections) =>
  sections.length === 0
    ? sql``
    : sql`
    and (section is null or process.task.department <> all(${sections.map(({ department }) => department)}::text[])
      or (process.task.department, section) in ${namedIn(sections)})`;

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
