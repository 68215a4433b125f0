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

/** Counts a service that can be rated, in the transaction that notes it. */
export async function countRatable(tx: Tx, { given_on, item, department, step }: NewService): Promise<void> {
  await tx
    .insertInto('ratings.ratable')
    .values({ month: monthOf(given_on), item, department, step, services: 1, area: tx.scope.area })
    .onConflict((conflict) =>
      conflict
        .columns(['area', 'month', 'item', 'department', 'step'])
        .doUpdateSet((row) => ({ services: row('ratings.ratable.services', '+', 1) })),
    )
    .execute();
}
