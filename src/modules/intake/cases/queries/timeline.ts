import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { caseStreams } from '../store/cases.ts';
import type { Event } from '../model.ts';
import type { Actor } from '../../../../platform/log/index.ts';

export type Happened = { event: Event; at: Date; actor: Actor };

/** What happened to a case, in order, in today's shapes. */
export async function findHappened(tx: Tx, id: CaseId): Promise<Happened[]> {
  const recorded = await caseStreams.recorded(tx, id);
  return recorded.map((one) => ({ event: caseStreams.read(one), at: one.at, actor: one.actor }));
}
