import type { Event } from '../model.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** What happened since the record went round last. */
function thisRound(events: readonly Event[]): readonly Event[] {
  return events.slice(events.findLastIndex(({ type }) => type === 'minutesCirculated') + 1);
}

/** Why a department objected to the record as it goes round; null where it did not. Sealed. */
export function objectionOf(events: readonly Event[], department: string): string | null {
  const said = thisRound(events).findLast(
    (event): event is Of<'minutesAnswered'> => event.type === 'minutesAnswered' && event.department === department,
  );
  return said?.reason ?? null;
}

/** Why a department does not come, as it said last. Sealed. */
export function declinedFor(events: readonly Event[], department: string): string | null {
  const since = events.slice(events.findLastIndex(({ type }) => type === 'meetingMoved') + 1);
  const said = since.findLast(
    (event): event is Of<'invitationAnswered'> =>
      event.type === 'invitationAnswered' && event.department === department,
  );
  return said?.reason ?? null;
}

export type Edition = { id: string; number: string | null; edition: number; on: string };

/** Every edition that is final, with its paper. */
export function editionsIn(events: readonly Event[]): Edition[] {
  const editions: Edition[] = [];
  let final: Of<'minutesFinal'> | undefined;
  for (const event of events) {
    if (event.type === 'minutesFinal') final = event;
    if (event.type !== 'documentIssued' || !final) continue;
    editions.push({ id: event.id, number: event.number, edition: final.edition, on: final.on });
  }
  return editions;
}
