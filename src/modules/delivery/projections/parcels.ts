import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId, type Area } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { parcelStreams } from '../store/parcels.ts';
import type { ParcelRow } from '../store/tables.ts';

type Ordered = Extract<Event, { type: 'parcelOrdered' }>;
type Later = Exclude<Event, Ordered>;

const begun = ({ on, caseId: of, direction, department, holder, address, payer }: Ordered, key: Key): ParcelRow => ({
  ...key,
  ...{ case_id: caseId(of), direction, department, person: personId(holder.person) },
  ...{ organisation: holder.organisation, mandate: holder.mandate, state: 'ordered', address: sealed(address), payer },
  ...{ waybill: null, ordered_on: civilDate(on), moved_at: null, last_place: null, signed_by: null, ended_on: null },
});

type Key = { area: Area; id: string };

/** What one event changes in the row of its parcel. */
function changeOf(event: Later): Partial<ParcelRow> {
  switch (event.type) {
    case 'parcelBooked':
      return { state: 'booked', waybill: event.waybill };
    case 'parcelRefused':
      return { state: 'refused', ended_on: civilDate(event.on) };
    case 'parcelMoved':
      return { state: event.to, moved_at: new Date(event.at), last_place: event.place };
    case 'parcelDelivered':
      return {
        ...{ state: 'delivered', moved_at: new Date(event.at), last_place: null },
        ...{ signed_by: event.signedBy, ended_on: civilDate(event.on) },
      };
    case 'parcelTakenIn':
      return { state: 'takenIn' };
    case 'parcelReturned':
      return { state: 'returned', moved_at: new Date(event.at), last_place: null, ended_on: civilDate(event.on) };
    default:
      return never(event);
  }
}

/** Brings the row up to date in the transaction that appended the events. */
export async function project(tx: Tx, id: string, events: readonly Event[]): Promise<void> {
  const { area } = tx.scope;
  for (const event of events) {
    if (event.type === 'parcelOrdered') {
      await tx.insertInto('delivery.parcel').values(begun(event, { area, id })).execute();
      continue;
    }
    await tx
      .updateTable('delivery.parcel')
      .set(changeOf(event))
      .where('area', '=', area)
      .where('id', '=', id)
      .execute();
  }
}

/** The same rows from the log alone. */
export const parcelList = defineProjection({
  table: 'delivery.parcel',
  revision: 1,
  streams: parcelStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) =>
    events.reduce<ParcelRow[]>(
      (rows, { event }) =>
        event.type === 'parcelOrdered'
          ? [begun(event, { area, id })]
          : rows.map((row) => ({ ...row, ...changeOf(event) })),
      [],
    ),
});
