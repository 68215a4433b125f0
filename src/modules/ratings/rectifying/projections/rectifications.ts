import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import type { RectificationRow } from '../../store/tables.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Rectification } from '../model.ts';
import { rectificationStreams } from '../store/rectifications.ts';

type Opened = Extract<Event, { type: 'badRatingOpened' }>;
type Row = Omit<RectificationRow, 'area'>;

/** What never changes. */
const firstRow = ({ department, item, step, grade, named, on }: Opened, id: string) => ({
  ...{ id, department, item, step, grade, named },
  opened_on: civilDate(on),
});

/** What the list shows of a state. */
function changeOf(
  current: Exclude<Rectification, { state: 'unopened' }>,
): Omit<Row, keyof ReturnType<typeof firstRow> | 'version'> {
  const found = 'finding' in current ? current : undefined;
  const rectified = 'onTime' in current ? current : undefined;
  return {
    state: current.state,
    due_on: current.state === 'closed' ? null : current.dueOn,
    finding: found?.finding ?? null,
    complex: rectified?.complex ?? false,
    rectified_on: rectified?.rectifiedOn ?? null,
    on_time: rectified?.onTime ?? null,
    revisited: found?.revisited ?? false,
    closed_as: current.state === 'closed' ? current.as : null,
  };
}

export async function projectOpened(tx: Tx, id: string, event: Opened): Promise<void> {
  const current = evolve(initial, event);
  if (current.state === 'unopened') throw new Error('what was opened is not open');
  const row = { ...firstRow(event, id), ...changeOf(current), version: 1, area: tx.scope.area };
  await tx.insertInto('ratings.rectification').values(row).execute();
}

type Moved = { value: Rectification; version: number };

/** In the transaction that appended. */
export async function projectMoved(tx: Tx, id: string, { value, version }: Moved): Promise<void> {
  if (value.state === 'unopened') return;
  await tx
    .updateTable('ratings.rectification')
    .set({ ...changeOf(value), version })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

/** The same rows from the log alone. */
export const rectificationList = defineProjection({
  table: 'ratings.rectification',
  revision: 1,
  streams: rectificationStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const current = events.map(({ event }) => event).reduce(evolve, initial);
    return events.flatMap(({ event }) =>
      event.type === 'badRatingOpened' && current.state !== 'unopened'
        ? [{ ...firstRow(event, id), ...changeOf(current), version: events.length, area }]
        : [],
    );
  },
});
