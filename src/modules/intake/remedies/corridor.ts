import { officerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { decide } from './decide.ts';
import { HANDLE, type DisputeDeps } from './deps.ts';
import type { Command, Dispute, DisputeFacts, Refusal, Registered } from './model.ts';
import { projectDispute } from './projections/dispute-list.ts';
import { findDispute } from './queries/disputes.ts';
import { disputeStreams } from './store/disputes.ts';

export type MoveRefusal =
  | Refusal
  | KeyReused
  | { code: 'stale'; expected: number; actual: number }
  | { code: 'conflictOfInterest' | 'dutyCaseUnknown' };
export type Moved = Result<{ id: string; version: number }, MoveRefusal>;

export type Held = Versioned<Dispute> & { id: string; dispute: Registered };
type Moving = { asking: Asking; id: string; version: number };

/** One corridor for what happens to a proceeding: hold → decide → append → project. Of another department's nothing is said. */
export const moveDispute = (
  deps: DisputeDeps,
  { asking, id, version }: Moving,
  commandOf: (tx: Tx, held: Held) => Promise<Command | MoveRefusal>,
): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const { caller } = asking;
    const held = await hold(tx, deps, { caller, id });
    if (!held.ok) return held;
    if (held.value.version !== version) return no({ code: 'stale', expected: version, actual: held.value.version });
    const command = await commandOf(tx, held.value);
    return 'code' in command ? no(command) : carryOut(tx, deps, { held: held.value, command, caller });
  });

async function hold(
  tx: Tx,
  deps: DisputeDeps,
  { caller, id }: { caller: Caller; id: string },
): Promise<Result<Held, MoveRefusal>> {
  const row = await findDispute(tx, id);
  if (!row || !deps.permits(caller, HANDLE, row.department)) return no({ code: 'disputeNotFound' });
  const found = await loadDispute(tx, id);
  if (await isConflicted(tx, deps, { caller, facts: found.dispute.facts })) return no({ code: 'conflictOfInterest' });
  return ok(found);
}

export async function loadDispute(tx: Tx, id: string): Promise<Held> {
  const held = await disputeStreams.load(tx, id);
  if (held.value.state === 'unregistered') throw new Error(`dispute ${id} is listed and was not registered`);
  return { ...held, id, dispute: held.value };
}

type Concerned = { caller: Caller; facts: Pick<DisputeFacts, 'applicant' | 'caseId'> };

/** 公务员法 art. 76. */
export async function isConflicted(tx: Tx, deps: DisputeDeps, { caller, facts }: Concerned): Promise<boolean> {
  const { applicant, caseId } = facts;
  const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
  const number = (await findCaseRow(tx, caseId))?.number;
  return keepsAwayFrom(interests, { people: [applicant.person], organisations: [applicant.organisation], number });
}

type Carrying = { held: Versioned<Dispute> & { id: string }; command: Command; caller: Pick<Caller, 'actor'> };

/** Two at once: the log's key lets one through, and the other looks again. */
export async function carryOut(
  tx: Tx,
  { now }: Pick<DisputeDeps, 'now'>,
  { held: { id, value, version }, command, caller }: Carrying,
): Promise<Result<{ id: string; version: number }, Refusal>> {
  const decided = decide(command, value);
  if (!decided.ok) return decided;
  const facts = 'facts' in command ? command.facts : 'facts' in value ? value.facts : undefined;
  const stamp = { actor: caller.actor, at: now(), ...(facts && { caseId: facts.caseId }) };
  const moved = await disputeStreams.append(tx, { id, after: { value, version }, events: [decided.value], stamp });
  await projectDispute(tx, id, moved);
  return ok({ id, version: moved.version });
}
