import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { moveRun, type RunEvent } from '../../process/index.ts';
import { accept } from './acts.ts';
import { concludeStep, holdCaseAndRun, type CommandRefusal, type Desk, type NotFound } from './commands.ts';
import type { CaseDeps } from './deps.ts';
import { actorIn } from './standing-in.ts';

/** `why`: the code of what keeps this officer from accepting it now; the case is received and waits for whoever may. */
export type AcceptedOrLeft = { accepted: true } | { accepted: false; why: string };

type Receiving = Pick<Desk, 'caller' | 'officer'> & { id: CaseId };
type ConcludeRefusal = Extract<Awaited<ReturnType<typeof concludeStep>>, { ok: false }>['error'];

/**
 * Accepts a case that was received in this very transaction, where the way of its item lets this officer. What keeps him from it is
 * found before anything is written, so that the case stays received; what goes wrong afterwards is a refusal of the whole.
 */
export async function acceptReceived(
  tx: Tx,
  deps: CaseDeps,
  { id, ...who }: Receiving,
): Promise<Result<AcceptedOrLeft, ConcludeRefusal | NotFound>> {
  const standing = await holdCaseAndRun(tx, deps, id);
  if (!standing) return no({ code: 'caseNotFound' });
  const { found, held, on } = standing;
  const actor = actorIn(deps, { caller: who.caller, by: 'accept', run: held.value, facts: found.value.facts });
  // Whoever stands in for somebody keeps away from what that one keeps away from: that is looked up in a transaction of his own.
  if (!actor || actor.behalfOf !== undefined) return left('notYourAct');
  const act = await accept(deps, { ...{ tx, id, actor, on }, current: found.value, run: held.value, ...who });
  if ('code' in act) return left(act.code);
  const stamp = { actor, at: deps.now() };
  let [run, moves]: [typeof held.value, readonly RunEvent[]] = [held.value, []];
  if (act.move) {
    const moved = await moveRun(tx, deps.runs, { id, held, command: act.move, on, stamp });
    if (!moved.ok) return left(moved.error.code);
    [run, moves] = [moved.value.run, moved.value.events];
  }
  const commands = act.after(moves);
  const done = await concludeStep(tx, deps, { id, found, run, commands, on, stamp });
  if (!done.ok) return done;
  return commands.length > 0 ? ok({ accepted: true }) : left('notYet');
}

const left = (why: CommandRefusal['code']): Result<AcceptedOrLeft, never> => ok({ accepted: false, why });
