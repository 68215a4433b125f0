import type { TestDatabase } from '../database.ts';
import { ask } from './append.ts';
import type { ExportedEvent, ExportedHead } from './verifier.ts';

/** The log as anybody may be given it, read with plain SQL. */
export async function exportLog(database: TestDatabase): Promise<{ events: ExportedEvent[]; heads: ExportedHead[] }> {
  const events = await ask<ExportedEvent & { instant: Date; recorded: Date }>(
    database,
    `select n.seq::int, e.area, e.stream, e.version, e.schema, e.type, e.case_id as "caseId", e.data, e.actor, e.basis,
            e.at as instant, e.recorded_at as recorded
     from log.numbered n join log.event e using (area, stream, version) order by n.seq`,
  );
  const heads = await ask<ExportedHead & { instant: Date }>(
    database,
    `select origin, size::int, encode(root, 'hex') as root, key_id as "keyId", signature, at as instant from log.head order by size`,
  );
  return {
    events: events.map(({ instant, recorded, ...event }) => ({
      ...event,
      at: instant.toISOString(),
      recordedAt: recorded.toISOString(),
    })),
    heads: heads.map(({ instant, ...head }) => ({ ...head, at: instant.toISOString() })),
  };
}
