import type { CaseId } from '../../kernel/id.ts';
import type { Tx } from '../database/index.ts';
import type { Recorded } from './event.ts';

export type Snapshot = { version: number; state: object; contains: string[] };

export function findSnapshot(tx: Tx, stream: string): Promise<Snapshot | undefined> {
  return tx
    .selectFrom('log.stream')
    .select(['version', 'state', 'contains'])
    .where('area', '=', tx.scope.area)
    .where('stream', '=', stream)
    .executeTakeFirst();
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
