import { civilDate } from '../../../../kernel/civil-date.ts';
import { personId } from '../../../../kernel/id.ts';
import { sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type TurnedAway } from '../model.ts';
import { turnedAwayStreams, type TurnedAwayRow } from '../store/turned-away.ts';

export type Registration = Extract<Event, { type: 'personTurnedAway' }>;
type Row = Omit<TurnedAwayRow, 'area'>;
type Moving = Pick<Row, 'state' | 'asked_on' | 'reviewed_on' | 'reviewer' | 'version'>;

/** What never changes. */
const firstRow = (event: Registration, id: string): Omit<Row, keyof Moving> => ({
  id,
  origin: event.origin,
  number: event.number,
  department: event.department,
  item_key: event.item?.key ?? null,
  item_version: event.item?.version ?? null,
  asked: event.asked === null ? null : sealed(event.asked),
  person: event.who.person === null ? null : personId(event.who.person),
  organisation: event.who.organisation,
  reason: event.reason,
  demanded: event.demanded,
  hall: event.hall,
  counter: event.counter,
  officer: event.officer,
  registered_on: civilDate(event.on),
  review_by: civilDate(event.reviewBy),
  case_id: event.caseId,
  query_hash: event.query?.hash ?? null,
});

type Moved = { value: TurnedAway; version: number; events: readonly Event[] };

/** What the list shows of how it stands. */
function movingOf({ value, version }: Omit<Moved, 'events'>): Omit<Moving, 'reviewer'> {
  if (value.state === 'unregistered') throw new Error('a no that nobody registered is not listed');
  const reviewed_on = value.state === 'awaitingReview' ? null : value.reviewedOn;
  return { state: value.state, asked_on: value.askedOn, reviewed_on, version };
}

const reviewerIn = (events: readonly Event[]) =>
  events.flatMap((event) => (event.type === 'noReviewed' ? [event.officer] : []))[0];

export async function projectRegistered(
  tx: Tx,
  id: string,
  { event, ...moved }: Omit<Moved, 'events'> & { event: Registration },
): Promise<void> {
  await tx
    .insertInto('intake.turned_away')
    .values({ ...firstRow(event, id), ...movingOf(moved), reviewer: null, area: tx.scope.area })
    .execute();
}

/** In the transaction that appended. */
export async function projectMoved(tx: Tx, id: string, { events, ...moved }: Moved): Promise<void> {
  const reviewer = reviewerIn(events);
  await tx
    .updateTable('intake.turned_away')
    .set({ ...movingOf(moved), ...(reviewer !== undefined && { reviewer }) })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

/** The same rows from the log alone. */
export const turnedAwayList = defineProjection({
  table: 'intake.turned_away',
  revision: 1,
  streams: turnedAwayStreams,
  id: 'id',
  rowsOf: ({ area, id, events: past }: Past<Event>) => {
    const events = past.map(({ event }) => event);
    const moved = { value: events.reduce(evolve, initial), version: events.length };
    return events.flatMap((event) =>
      event.type === 'personTurnedAway'
        ? [{ ...firstRow(event, id), ...movingOf(moved), reviewer: reviewerIn(events) ?? null, area }]
        : [],
    );
  },
});
