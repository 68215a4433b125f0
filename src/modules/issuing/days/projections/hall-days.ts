import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Area } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { dayStreams, type HallDayRow } from '../store/days.ts';

type Key = { area: Area; id: string };

/** The row of a day after an event; a day that was never closed has none. */
function rowAfter(row: HallDayRow | undefined, event: Event, { area, id }: Key): HallDayRow | undefined {
  if (event.type === 'dayReopened')
    return row && { ...row, state: 'reopened', officer: event.officer, reopened_because: event.reason };
  const { officer, figures, counted, differences, explanation } = event;
  return {
    ...{ area, id, hall: id.slice(0, id.lastIndexOf('@')), on_day: civilDate(event.on), state: 'closed', officer },
    ...{ closings: (row?.closings ?? 0) + 1, figures, counted, differences, explanation },
    reopened_because: row?.reopened_because ?? null,
  };
}

/** Brings the row up to date in the transaction that appended the event. */
export async function project(tx: Tx, id: string, event: Event): Promise<void> {
  const { area } = tx.scope;
  const before = await tx
    .selectFrom('issuing.hall_day')
    .selectAll()
    .where('area', '=', area)
    .where('id', '=', id)
    .executeTakeFirst();
  const row = rowAfter(before, event, { area, id });
  if (!row) return;
  const json = {
    figures: JSON.stringify(row.figures),
    counted: JSON.stringify(row.counted),
    differences: JSON.stringify(row.differences),
  };
  await tx
    .insertInto('issuing.hall_day')
    .values({ ...row, ...json })
    .onConflict((conflict) => conflict.columns(['area', 'id']).doUpdateSet({ ...row, ...json }))
    .execute();
}

/** The same rows from the log alone. */
export const hallDays = defineProjection({
  table: 'issuing.hall_day',
  revision: 1,
  streams: dayStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const row = events.reduce<HallDayRow | undefined>(
      (after, { event }) => rowAfter(after, event, { area, id }),
      undefined,
    );
    return row ? [row] : [];
  },
});
