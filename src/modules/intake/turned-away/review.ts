import { civilDateOf } from '../../../kernel/civil-date.ts';
import { caseId, officerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import { findNumberedCase } from '../cases/queries/case-rows.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { readCaseNumber } from '../cases/rules/case-number.ts';
import type { ReviewTurnedAway, TakeInTurnedAway } from './contract.ts';
import { decide } from './decide.ts';
import type { TurnedAwayDeps } from './deps.ts';
import { REGISTER } from './matter.ts';
import type { Command, Event, Refusal, Registered, TurnedAway } from './model.ts';
import { projectMoved } from './projections/turned-away-list.ts';
import { findTurnedAway } from './queries/turned-away.ts';
import { sealedFor } from './sealing.ts';
import { turnedAwayStreams } from './store/turned-away.ts';

export type MoveRefusal =
  Refusal | KeyReused | { code: 'stale'; expected: number; actual: number } | { code: 'takenInCaseUnknown' };
type Moved = Result<{ version: number }, MoveRefusal>;

export const REVIEW = 'turnedAway:review';

type Reviewing = { asking: Asking; id: string; wish: ReviewTurnedAway };

/** A head of the department upholds a no or overturns it, once. */
export const reviewTurnedAway = (deps: TurnedAwayDeps, { asking, id, wish }: Reviewing): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const { caller } = asking;
    const held = await hold(tx, deps, { caller, id, permission: REVIEW, version: wish.version });
    if (!held.ok) return held;
    const { known } = held.value;
    const said = wish.words.trim();
    const command: Command = {
      ...{ type: 'review', on: civilDateOf(deps.now()), outcome: wish.outcome, said },
      reviewer: { id: caller.actor.id, conflicted: await isConflicted(tx, deps, { caller, known }) },
      sealed: said === '' ? '' : await deps.vault.sealFor(tx, sealedFor(id, known.who), said),
    };
    return move(tx, deps, { ...held.value, id, caller, command });
  });

type TakingIn = { asking: Asking; id: string; wish: TakeInTurnedAway };

/** What was overturned is taken in: with the number of the case that came of it. */
export const takeIn = (deps: TurnedAwayDeps, { asking, id, wish }: TakingIn): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const { caller } = asking;
    const held = await hold(tx, deps, { caller, id, permission: REGISTER, version: wish.version });
    if (!held.ok) return held;
    const { known } = held.value;
    if (await isConflicted(tx, deps, { caller, known })) return no({ code: 'conflictOfInterest' });
    const caseNumber = await takenInAs(tx, { typed: wish.caseNumber, known });
    if (caseNumber === undefined) return no({ code: 'takenInCaseUnknown' });
    const on = civilDateOf(deps.now());
    const command: Command = { type: 'takeIn', on, officer: caller.actor.id, caseNumber };
    return move(tx, deps, { ...held.value, id, caller, command });
  });

/** A case of that department, received since, and of the same person where he is known. */
async function takenInAs(tx: Tx, { typed, known }: { typed: string; known: Registered }): Promise<string | undefined> {
  const number = readCaseNumber(typed);
  const found = number === undefined ? undefined : await findNumberedCase(tx, number);
  if (!found || found.department !== known.department || found.received_on < known.registeredOn) return undefined;
  return known.who.person === null || known.who.person === found.person ? found.number : undefined;
}

type Holding = { caller: Caller; id: string; permission: string; version: number };
type Held = Versioned<TurnedAway> & { known: Registered };

/** Of another department's nothing is said; whoever saw an older state looks again. */
async function hold(
  tx: Tx,
  deps: TurnedAwayDeps,
  { caller, id, permission, version }: Holding,
): Promise<Result<Held, MoveRefusal>> {
  const row = await findTurnedAway(tx, id);
  if (!row || !deps.permits(caller, permission, row.department)) return no({ code: 'noNotFound' });
  const held = await turnedAwayStreams.load(tx, id);
  if (held.value.state === 'unregistered') throw new Error(`no ${id} is listed and was not registered`);
  if (held.version !== version) return no({ code: 'stale', expected: version, actual: held.version });
  return ok({ ...held, known: held.value });
}

type Concerned = { caller: Caller; known: Registered };

/** 公务员法 art. 76. */
export async function isConflicted(tx: Tx, deps: TurnedAwayDeps, { caller, known }: Concerned): Promise<boolean> {
  const { person, organisation } = known.who;
  const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
  const people = person === null ? [] : [person];
  return keepsAwayFrom(interests, { people, organisations: [organisation], number: known.caseNumber ?? undefined });
}

export type Moving = Versioned<TurnedAway> & { id: string; caller: Caller; command: Command };

/** Decide, append, project. Two at once: the log's key lets one through, and the other looks again. */
export async function move(
  tx: Tx,
  { now }: Pick<TurnedAwayDeps, 'now'>,
  { id, caller, command, value, version }: Moving,
): Promise<Result<{ version: number }, Refusal>> {
  const decided = decide(command, value);
  if (!decided.ok) return decided;
  const events: Event[] = [decided.value];
  const stamp = { actor: caller.actor, at: now(), caseId: caseId(id) };
  const moved = await turnedAwayStreams.append(tx, { id, after: { value, version }, events, stamp });
  await projectMoved(tx, id, { ...moved, events });
  return ok({ version: moved.version });
}
