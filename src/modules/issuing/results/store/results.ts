import { sql } from 'kysely';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx, Versioned } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type IssuedResult } from '../model.ts';
import './tables.ts';

/** One stream for each case that gives something out, under the id of the case: a second result of it cannot begin. */
export const resultStreams = new Streams<IssuedResult, Event>({
  name: 'issuing.result',
  schemas,
  upcasts: {},
  initial,
  evolve,
});

/**
 * Holds a result that this scope sees until the transaction ends: of two counters the second waits, and is then told by name what the first
 * one did. Undefined where there is none, or none for this scope.
 */
export async function holdResult(tx: Tx, id: CaseId): Promise<Versioned<IssuedResult> | undefined> {
  const row = await tx
    .selectFrom('issuing.result')
    .select('case_id')
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && resultStreams.load(tx, id);
}

/** One at a time, also where there is no row to hold yet. */
export async function holdBeginning(tx: Tx, id: CaseId): Promise<Versioned<IssuedResult>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`issuing.result/${id}`}, 0))`.execute(tx);
  return (await holdResult(tx, id)) ?? resultStreams.load(tx, id);
}
