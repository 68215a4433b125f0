import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { TimelineEntry } from '../cases/contract.ts';
import { forwardingStreams } from './store.ts';

/** What happened between the organs, for the timeline of the case. */
export async function forwardingEntries(tx: Tx, id: CaseId): Promise<TimelineEntry[]> {
  const recorded = await forwardingStreams.recorded(tx, id);
  return recorded.flatMap((one) => {
    const event = forwardingStreams.read(one);
    if (event.type === 'documentIssued') return [];
    return [
      {
        ...{ type: event.type, at: one.at.toISOString(), by: 'officer' as const, officer: event.officer },
        ...(event.type === 'caseForwarded' && { opinion: event.opinion }),
      },
    ];
  });
}
