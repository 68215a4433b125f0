import { sql, type RawBuilder } from 'kysely';
import { isCivilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Happening } from '../model.ts';
import type { Stretch } from '../rules/stretch.ts';
import type { StandingRow } from '../store/tables.ts';
import '../store/tables.ts';
import { ofItem, type Narrowed } from './narrowing.ts';

/** A place in a list: behind it a page begins. */
type Place = { day: CivilDate; caseId: string; version: number; part: number };

const CURSOR = /^(\d{4}-\d{2}-\d{2})\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/(\d{1,6})\/(\d{1,4}))?$/;

/** The place that a cursor names, or undefined where no page ever named it. */
export function placeIn(cursor: string): Place | undefined {
  const [, day = '', caseId = '', version = '0', part = '0'] = CURSOR.exec(cursor) ?? [];
  return isCivilDate(day) ? { day, caseId, version: Number(version), part: Number(part) } : undefined;
}

export const cursorOf = ({ day, caseId, version, part }: Place): string => `${day}/${caseId}/${version}/${part}`;

/** What happened of these kinds in a stretch of days. `late`: only decisions with a day to keep, by whether it was over. */
export type Wanted = {
  what: readonly Happening['what'][];
  stretch: Stretch;
  late?: boolean | 'known';
  cause?: string | undefined;
};

export type HappenedRow = { case_id: CaseId; happened_on: CivilDate; version: number; part: number };

/** Cases behind a figure of what happened, the latest first. Each kind is read no further than a page. */
export async function findHappened(
  tx: Tx,
  narrowed: Narrowed,
  { wanted, place, most }: { wanted: Wanted; place: Place | undefined; most: number },
): Promise<HappenedRow[]> {
  const { stretch, late, cause } = wanted;
  const conditions = sql.join(
    [
      ofItem(tx, narrowed),
      ...(late === undefined ? [] : [late === 'known' ? sql`and late is not null` : sql`and late = ${late}`]),
      ...(cause === undefined ? [] : [sql`and cause = ${cause}`]),
      ...(place ? [behind(place)] : []),
    ],
    sql` `,
  );
  const { rows } = await sql<HappenedRow>`
    select one.* from unnest(${[...wanted.what]}::text[]) as asked (what) cross join lateral (
      select case_id, happened_on, version, part from supervision.happening
      where area = ${tx.scope.area} and what = asked.what
        and happened_on >= ${stretch.from}::date and happened_on <= ${stretch.until}::date ${conditions}
      order by happened_on desc, case_id, version, part limit ${most}
    ) one
    order by one.happened_on desc, one.case_id, one.version, one.part limit ${most}`.execute(tx);
  return rows;
}

/** Of the same day those that come after; days go backwards. */
const behind = ({ day, caseId, version, part }: Place): RawBuilder<unknown> => sql`
  and happened_on <= ${day}::date
  and (happened_on < ${day}::date or (case_id, version, part) > (${caseId}::uuid, ${version}::int, ${part}::smallint))`;

export type StandRow = Pick<StandingRow, 'case_id' | 'phase' | 'suspended' | 'since_on' | 'due_by' | 'pauses'>;

/** Cases on their way, what is due first on top, due between two days where they are given. */
export async function findStanding(
  tx: Tx,
  narrowed: Narrowed,
  { from, until, place, most }: { from?: CivilDate; until?: CivilDate; place: Place | undefined; most: number },
): Promise<StandRow[]> {
  const conditions = sql.join(
    [
      ofItem(tx, narrowed),
      ...(from === undefined ? [] : [sql`and due_by >= ${from}::date`]),
      ...(until === undefined ? [] : [sql`and due_by <= ${until}::date`]),
      ...(place ? [sql`and (due_by, case_id) > (${place.day}::date, ${place.caseId}::uuid)`] : []),
    ],
    sql` `,
  );
  const { rows } = await sql<StandRow>`
    select case_id, phase, suspended, since_on, due_by, pauses from supervision.standing
    where area = ${tx.scope.area} ${conditions}
    order by due_by, case_id limit ${most}`.execute(tx);
  return rows;
}
