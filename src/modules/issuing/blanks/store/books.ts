import { sql } from 'kysely';
import type { Tx, Versioned } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Book, type Event, type Range } from '../model.ts';
import './tables.ts';

/** One stream for each book of blank forms. */
export const blankStreams = new Streams<Book, Event>({
  name: 'issuing.blank',
  schemas,
  upcasts: {},
  initial,
  evolve,
});

/** Holds a book until the transaction ends: its numbers go out one after the other. */
export async function holdBook(tx: Tx, id: string): Promise<Versioned<Book>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`issuing.blank/${id}`}, 0))`.execute(tx);
  return blankStreams.load(tx, id);
}

/** Whether another book has one of these numbers; until the transaction ends nobody enters another of the kind. */
export async function overlaps(tx: Tx, { certificateType, prefix, first, last }: Range): Promise<boolean> {
  const { area } = tx.scope;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${area} ${certificateType} ${prefix}`}, 45))`.execute(tx);
  const other = await tx
    .selectFrom('issuing.book')
    .select('id')
    .where('area', '=', area)
    .where('certificate_type', '=', certificateType)
    .where('prefix', '=', prefix)
    .where('first_number', '<=', last)
    .where('last_number', '>=', first)
    .executeTakeFirst();
  return other !== undefined;
}
