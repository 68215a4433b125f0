import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Run } from '../../process/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { OffCause } from './contract/kinds.ts';
import { carryOut, holdMeeting } from './corridor.ts';
import { findPending } from './queries/meetings.ts';
import { momentOf } from './rules/moment.ts';

type Stepping = { id: CaseId; actor: Actor; run: Run; isOver: boolean };

/**
 * After every step of a case, in its transaction: a meeting that lies ahead is off once the case is over, or once the work in which it was
 * called does not count any more. One that has begun can still be recorded; branches beside are not asked.
 */
export async function callOffMeetings(tx: Tx, deps: Pick<CaseDeps, 'now'>, step: Stepping): Promise<void> {
  for (const one of await findPending(tx, step.id)) {
    const cause = causeOf(step, one.task);
    if (cause === undefined || one.stage !== 'called') continue;
    const held = await holdMeeting(tx, one.id);
    const command = { type: 'callOff', now: momentOf(deps.now()), officer: null, cause, reason: null } as const;
    if (held) await carryOut(tx, deps, { held, caseId: step.id, command, caller: { actor: step.actor } });
  }
}

function causeOf({ run, isOver }: Stepping, key: string | null): Exclude<OffCause, 'officer'> | undefined {
  if (isOver) return 'caseOver';
  const task = run.status === 'unbegun' ? undefined : run.tasks.find((one) => one.task === key);
  return task && (task.state === 'cancelled' || task.isVoid === true) ? 'turnedBack' : undefined;
}
