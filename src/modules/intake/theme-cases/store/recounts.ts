import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import './tables.ts';

/** On which day and by which notices of holidays something was counted; versions of a calendar begin with the day of their newest notice. */
export type Count = { on: CivilDate; calendar: string };

/** So many are taken in one go. */
export const BATCH = 500;

/** Running theme cases that were not counted on this day by this calendar, behind one of them. */
export async function findUncounted(tx: Tx, { on, calendar }: Count, after: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('intake.theme_case as one')
    .leftJoin('intake.theme_recount as count', (join) =>
      join.onRef('count.area', '=', 'one.area').onRef('count.theme_case', '=', 'one.id'),
    )
    .select('one.id')
    .where('one.area', '=', tx.scope.area)
    .where('one.status', '=', 'running')
    .where('one.id', '>', after)
    .where((is) =>
      is.or([
        is('count.counted_on', 'is', null),
        is('count.counted_on', '<', on),
        is('count.calendar', '<', calendar),
        is('count.calendar', '=', 'none'),
      ]),
    )
    .orderBy('one.id')
    .limit(BATCH)
    .execute();
  return rows.map(({ id }) => id);
}

/** When it was counted last; undefined where it never was. */
export async function findCount(tx: Tx, theme: string): Promise<Count | undefined> {
  const row = await tx
    .selectFrom('intake.theme_recount')
    .select(['counted_on as on', 'calendar'])
    .where('area', '=', tx.scope.area)
    .where('theme_case', '=', theme)
    .executeTakeFirst();
  return row;
}

export async function noteCounted(tx: Tx, theme: string, { on, calendar }: Count): Promise<void> {
  await tx
    .insertInto('intake.theme_recount')
    .values({ area: tx.scope.area, theme_case: theme, counted_on: on, calendar })
    .onConflict((conflict) => conflict.columns(['area', 'theme_case']).doUpdateSet({ counted_on: on, calendar }))
    .execute();
}
