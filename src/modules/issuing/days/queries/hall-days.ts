import type { Tx } from '../../../../platform/database/index.ts';
import type { HallDayRow } from '../store/days.ts';

/** A day that was closed at least once. */
export const findHallDay = (tx: Tx, id: string): Promise<HallDayRow | undefined> =>
  tx
    .selectFrom('issuing.hall_day')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirst();
