import { caseId, type CaseId } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { decide } from './decide.ts';
import type { Command, Event, Known, Meeting, Refusal } from './model.ts';
import { projectMeeting } from './projections/meeting-list.ts';
import { holdGuests } from './queries/meetings.ts';
import { meetingStreams } from './store/meetings.ts';

export type HeldKnown = Versioned<Known> & { id: string };
type Held = Versioned<Meeting> & { id: string };

/** One meeting as it stands, held until the transaction ends; undefined where this scope does not see it. */
export async function holdMeeting(tx: Tx, id: string): Promise<HeldKnown | undefined> {
  const guests = await holdGuests(tx, id);
  return guests.length === 0 ? undefined : loadMeeting(tx, id);
}

export async function loadMeeting(tx: Tx, id: string): Promise<HeldKnown> {
  const { value, version } = await meetingStreams.load(tx, id);
  if (value.state === 'uncalled') throw new Error(`meeting ${id} is listed and was not called`);
  return { id, value, version };
}

type Carrying<Other> = {
  held: Held;
  caseId: CaseId;
  command: Command;
  caller: Pick<Caller, 'actor'>;
  /** What belongs to it and is done where it is decided: a paper. */
  beside?: () => Promise<Result<Event[], Other>>;
};

/** Decide, append, project. */
export async function carryOut<Other = never>(
  tx: Tx,
  { now }: Pick<CaseDeps, 'now'>,
  { held: { id, value, version }, caseId: of, command, caller, beside }: Carrying<Other>,
): Promise<Result<{ id: string }, Refusal | Other>> {
  const decided = decide(command, value);
  if (!decided.ok) return decided;
  const more = beside ? await beside() : ok([]);
  if (!more.ok) return more;
  const stamp = { actor: caller.actor, at: now(), caseId: of };
  const events = [...decided.value, ...more.value];
  const moved = await meetingStreams.append(tx, { id, after: { value, version }, events, stamp });
  await projectMeeting(tx, id, moved.value);
  return ok({ id });
}

export const caseOf = ({ facts }: Known): CaseId => caseId(facts.caseId);
