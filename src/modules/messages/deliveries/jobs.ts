import { Type } from 'typebox';
import { enqueue, type Job } from '../../../platform/jobs/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

const Planning = Type.Object({ area: Type.String(), message: Type.String({ format: 'uuid' }) });
const Sending = Type.Object({ area: Type.String(), delivery: Type.String({ format: 'uuid' }) });

/** Settles which channels a message takes. */
export const planJob: Job<typeof Planning> = { name: 'messages:plan', payload: Planning };

/** Hands one delivery over. */
export const sendJob: Job<typeof Sending> = { name: 'messages:send', payload: Sending };

export const orderPlan = (tx: Tx, message: string): Promise<void> =>
  enqueue(tx, planJob, { payload: { area: tx.scope.area, message }, key: `messages:plan/${message}` });

/** A later order takes the place of an earlier one: a delivery waits for one instant at a time. */
export const orderSend = (tx: Tx, delivery: string, at: Date): Promise<void> =>
  enqueue(tx, sendJob, { payload: { area: tx.scope.area, delivery }, key: `messages:send/${delivery}`, at });
