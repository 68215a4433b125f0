import { sql, type RawBuilder } from 'kysely';
import type { CaseId } from '../../kernel/id.ts';
import type { Tx } from '../database/index.ts';
import type { Recorded } from './event.ts';

export type Snapshot<State> = { version: number; state: State; contains: string[] };

/** The state is what this same kind of stream wrote there. */
export async function findSnapshot<State>(
  tx: Tx,
  stream: string,
  where: RawBuilder<unknown>,
): Promise<Snapshot<State> | undefined> {
  const { rows } = await sql<Snapshot<State>>`
    select version, state, contains from log.stream
    where area = ${tx.scope.area} and stream = ${stream} and ${where}`.execute(tx);
  return rows[0];
}

/** A stream's events in order. A stream stays under 1,000 events, so it is read whole. */
export async function findRecorded(tx: Tx, stream: string): Promise<Recorded[]> {
  const rows = await tx
    .selectFrom('log.event')
    .select(['area', 'stream', 'version', 'schema', 'type', 'case_id', 'data', 'actor', 'basis', 'at', 'recorded_at'])
    .where('area', '=', tx.scope.area)
    .where('stream', '=', stream)
    .orderBy('version')
    .execute();
  return rows.map(recordedOf);
}

export type EventRow = Omit<Recorded, 'caseId' | 'recordedAt'> & { case_id: CaseId | null; recorded_at: Date };

export const recordedOf = ({ case_id, recorded_at, ...row }: EventRow): Recorded => ({
  ...row,
  caseId: case_id,
  recordedAt: recorded_at,
});
