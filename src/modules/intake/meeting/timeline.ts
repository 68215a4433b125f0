import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { TimelineEntry } from '../cases/contract.ts';
import { evolve } from './evolve.ts';
import { initial, type Event, type Known } from './model.ts';
import { findOfCase } from './queries/meetings.ts';
import { meetingStreams } from './store/meetings.ts';

/** What a timeline tells: of what departments answered, and of minutes on their way, the meeting itself tells. */
const OF_OFFICE: ReadonlySet<Event['type']> = new Set([
  'meetingCalled',
  'meetingMoved',
  'meetingCalledOff',
  'minutesFinal',
]);

/** What happened to meetings about a case. `officer`: who looks, where it is an officer; anyone else hears of the hour alone, where he may. */
export async function meetingEntries(tx: Tx, id: CaseId, officer: string | undefined): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (const meeting of await findOfCase(tx, id))
    entries.push(...entriesOf(await meetingStreams.recorded(tx, meeting), officer !== undefined));
  return entries;
}

function entriesOf(recorded: Awaited<ReturnType<typeof meetingStreams.recorded>>, isOffice: boolean): TimelineEntry[] {
  let current: Known | undefined;
  return recorded.flatMap((one) => {
    const event = meetingStreams.read(one);
    const after = evolve(current ?? initial, event);
    if (after.state === 'uncalled') return [];
    current = after;
    if (!OF_OFFICE.has(event.type) || (!isOffice && (!after.facts.told || event.type === 'minutesFinal'))) return [];
    return [entryOf({ event, at: one.at, current: after, isOffice })];
  });
}

type Telling = { event: Event; at: Date; current: Known; isOffice: boolean };

function entryOf({ event, at, current: { slot, facts }, isOffice }: Telling): TimelineEntry {
  const officer = 'officer' in event ? event.officer : null;
  return {
    ...{ type: event.type, at: at.toISOString(), by: officer === null ? ('system' as const) : ('officer' as const) },
    ...(isOffice && officer !== null && { officer }),
    department: facts.department,
    meeting: { on: slot.heldOn, from: slot.from, until: slot.until },
  };
}
