import type { Area, CaseId } from '../../kernel/id.ts';
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

type EventRow = Omit<Recorded, 'caseId' | 'recordedAt' | 'area'> & { area: Area; case_id: string | null; recorded_at: Date };

export const recordedOf = ({ case_id, recorded_at, ...row }: EventRow): Recorded => ({
  ...row,
  caseId: case_id as CaseId | null,
  recordedAt: recorded_at,
});
