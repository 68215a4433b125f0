import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';

/** Attempts that failed and were not made good, and what the last one said (names nobody). */
export type Failures = { attempts: number; lastError: string | undefined };

/** What failed of one kind of work since an instant, whichever process tried. Work that succeeded in the end has left no trace. */
export async function findFailures(tx: Tx, name: string, since: Date): Promise<Failures> {
  const { rows } = await sql<{ attempts: number; last_error: string }>`
    select attempts, last_error from graphile_worker.jobs
    where task_identifier = ${name} and last_error is not null and updated_at > ${since}
    order by updated_at desc`.execute(tx);
  return { attempts: rows.reduce((sum, row) => sum + row.attempts, 0), lastError: rows[0]?.last_error };
}
