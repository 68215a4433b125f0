import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PublishedRow } from '../../store/tables.ts';
import type { NewService } from '../../services/store/services.ts';
import '../../store/tables.ts';

type Rated = Pick<PublishedRow, 'rated_on' | 'item' | 'department' | 'hall' | 'step' | 'channel' | 'grade'>;

/** The first of the month, by which everything is counted. */
const monthOf = (day: CivilDate): CivilDate => civilDate(`${day.slice(0, 7)}-01`);

/** Counts a rating, in the transaction that gives it. */
export const countGiven = (tx: Tx, rated: Rated): Promise<void> => count(tx, rated, { given: 1, excluded: 0 });

/** Counts that one does not count any more, under the month in which it was given. */
export const countExcluded = (tx: Tx, rated: Rated): Promise<void> => count(tx, rated, { given: 0, excluded: 1 });

async function count(tx: Tx, rated: Rated, more: { given: number; excluded: number }): Promise<void> {
  const { item, department, step, channel, grade } = rated;
  const place = { month: monthOf(rated.rated_on), item, department, hall: rated.hall ?? '', step, channel, grade };
  await tx
    .insertInto('ratings.tally')
    .values({ ...place, ...more, area: tx.scope.area })
    .onConflict((conflict) =>
      conflict
        .columns(['area', 'month', 'item', 'department', 'hall', 'step', 'channel', 'grade'])
        .doUpdateSet((row) => ({
          given: row('ratings.tally.given', '+', more.given),
          excluded: row('ratings.tally.excluded', '+', more.excluded),
        })),
    )
    .execute();
}

/** Counts services that can be rated, in the transaction that notes them. */
export async function countRatable(tx: Tx, services: readonly NewService[]): Promise<void> {
  if (services.length === 0) return;
  const places = services.map(({ given_on, ...of }) => ({ ...of, month: monthOf(given_on) }));
  await sql`
    insert into ratings.ratable as counted (area, month, item, department, step, services)
    select ${tx.scope.area}, month, item, department, step, count(*)
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as one(month date, item text, department text, step text)
    group by month, item, department, step
    on conflict (area, month, item, department, step) do update set services = counted.services + excluded.services`.execute(
    tx,
  );
}
