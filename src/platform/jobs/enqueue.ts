import { sql } from 'kysely';
import type { Static, TObject } from 'typebox';
import type { Tx } from '../database/index.ts';
import type { Job } from './job.ts';

export type Order<Payload> = {
  payload: Payload;
  /** A second order under the same key replaces the first while that has not begun. */
  key?: string;
  /** Not before this instant. */
  at?: Date;
};

/** Orders work in the business transaction: it is done if and only if that commits. */
export async function enqueue<Payload extends TObject>(
  tx: Tx,
  job: Job<Payload>,
  { payload, key, at }: Order<Static<Payload>>,
): Promise<void> {
  const text = JSON.stringify(payload);
  await sql`select platform.enqueue(${job.name}, ${text}::json, ${key ?? null}, ${at ?? null}::timestamptz)`.execute(
    tx,
  );
}
