import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { findHalls } from '../../catalogue/index.ts';
import type { Refusal as BlankRefusal } from '../blanks/model.ts';
import { shareDay } from '../days/store/days.ts';
import type { Asking, IssuingDeps } from '../deps.ts';
import type { WindowFault } from '../model.ts';
import { decide } from './decide.ts';
import type { By, Command, IssuedResult, Refusal } from './model.ts';
import { record } from './store/append.ts';
import { holdResult } from './store/results.ts';

export type ActRefusal = Refusal | BlankRefusal | WindowFault | KeyReused;

/** At which window an act is done on which result. */
export type AtWindow = { asking: Asking; id: CaseId; hall: string };

export type Made = Exclude<IssuedResult, { state: 'awaited' }>;

/** What an act starts from: held until its transaction ends. */
export type Desk = { tx: Tx; id: CaseId; current: Made; by: By; on: CivilDate };

export type Acted = { version: number; state: IssuedResult['state'] };

/**
 * One corridor for whatever is done at the window: the day is open and stays so, the result is held, decided, appended, projected. A result
 * of another department is not found, like one that does not exist.
 */
export const act = (
  deps: IssuingDeps,
  { asking: { caller, once }, id, hall }: AtWindow,
  commandOf: (desk: Desk) => Promise<Result<Command, ActRefusal>>,
): Promise<Result<Acted, ActRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<Acted, ActRefusal>> => {
    const at = deps.now();
    const on = civilDateOf(at);
    const closed = await closedFor(tx, { hall, on });
    if (closed) return no(closed);
    const held = await holdResult(tx, id);
    if (!held || held.value.state === 'awaited') return no({ code: 'resultNotFound' });
    const { facts } = held.value;
    if (!deps.permits(caller, 'issuing:handle', facts.department)) return no({ code: 'resultNotFound' });
    const by = { officer: caller.actor.id, keepsAway: await deps.keepsAway(tx, caller.actor.id, facts) };
    const command = await commandOf({ tx, id, current: held.value, by, on });
    if (!command.ok) return command;
    const decided = decide(command.value, held.value);
    if (!decided.ok) return decided;
    const stamp = { actor: caller.actor, at };
    const { value, version } = await record(tx, { id, after: held, events: decided.value, stamp });
    return ok({ version, state: value.state });
  });

/** Whether nothing can be done in this hall now: there is none of the name, or its day is over. */
export async function closedFor(
  tx: Tx,
  day: { hall: string; on: CivilDate },
): Promise<{ code: 'hallUnknown' | 'dayIsClosed' } | undefined> {
  const halls = await findHalls(tx);
  if (!halls.some(({ key }) => key === day.hall)) return { code: 'hallUnknown' };
  return (await shareDay(tx, day)).state === 'closed' ? { code: 'dayIsClosed' } : undefined;
}
