import type { CaseId } from '../../../kernel/id.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { carryOut, holdConsultation } from './corridor.ts';
import { findPending } from './queries/consultations.ts';

type Ending = { id: CaseId; actor: Actor };

/** Of a case that is over nothing is asked any more: whoever was still to answer is let off, in that transaction. */
export async function endConsultations(tx: Tx, deps: Pick<CaseDeps, 'now'>, { id, actor }: Ending): Promise<void> {
  const pending = new Set((await findPending(tx, id)).map((part) => part.id));
  for (const one of pending) {
    const held = await holdConsultation(tx, one);
    const command = { type: 'withdraw', on: civilDateOf(deps.now()), officer: null, reason: null } as const;
    if (held) await carryOut(tx, deps, { held, caseId: id, command, caller: { actor } });
  }
}
