import { Type } from 'typebox';
import type { Tx } from '../../platform/database/index.ts';
import { enqueue, type Job } from '../../platform/jobs/index.ts';

const OfParcel = Type.Object({ parcel: Type.String({ format: 'uuid' }) });

/** Orders one parcel at the courier. */
export const bookJob: Job<typeof OfParcel> = { name: 'delivery:book', payload: OfParcel };

/** Asks the courier how it stands with one parcel. */
export const lookJob: Job<typeof OfParcel> = { name: 'delivery:look', payload: OfParcel };

export const orderBooking = (tx: Tx, parcel: string): Promise<void> =>
  enqueue(tx, bookJob, { payload: { parcel }, key: `delivery:book/${parcel}` });

/** Many calls about one parcel before anybody looked are one look. */
export const orderLook = (tx: Tx, parcel: string): Promise<void> =>
  enqueue(tx, lookJob, { payload: { parcel }, key: `delivery:look/${parcel}` });
