import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { DraftMinutes, MeetingFile } from './contract.ts';
import type { MeetingLooking } from './looking.ts';
import type { Event, Known } from './model.ts';
import { declinedFor, objectionOf } from './rules/told.ts';

/** A meeting as it is told to one who looks; `open`: null for what is not his to read. */
export type Telling = {
  current: Known;
  looking: MeetingLooking;
  events: readonly Event[];
  named: (key: string) => MeetingFile['calling'];
  open: (text: string | null) => Promise<string | null>;
};

export async function guestsIn(
  tx: Tx,
  { officerNames }: Pick<CaseDeps, 'officerNames'>,
  { current: { guests }, events, named, open }: Telling,
): Promise<MeetingFile['guests']> {
  const ids = guests.flatMap(({ officer, whom }) => [officer, whom]).filter((id) => id !== null);
  const officers = await officerNames(tx, ids);
  const nameOf = (id: string | null) => (id === null ? null : (officers.get(id) ?? null));
  return Promise.all(
    guests.map(async ({ department, officer, answer, whom }) => ({
      ...{ department: named(department), officer: nameOf(officer), answer, whom: nameOf(whom) },
      reason: await open(declinedFor(events, department)),
    })),
  );
}

/** While only its caller has written them, they are his. */
export async function minutesIn({ current, looking, events, named, open }: Telling): Promise<MeetingFile['minutes']> {
  const { minutes } = current;
  if (!minutes || !looking.readable || (minutes.stage === 'drafted' && !looking.hosts)) return null;
  const { edition, stage, answerBy, attending } = minutes;
  const text = await open(minutes.minutes);
  const said: DraftMinutes | null = text === null ? null : JSON.parse(text);
  const words = await Promise.all(
    attending.map(async (key) => ({
      ...{ department: named(key), word: minutes.words[key] ?? null },
      reason: await open(stage === 'drafted' ? null : objectionOf(events, key)),
    })),
  );
  return { edition, stage, answerBy, text: said, words };
}
