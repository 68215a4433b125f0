import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { eachAlone, type Failed, type Round } from '../cases/each-alone.ts';
import { carryOut, caseOf, holdConsultation } from './corridor.ts';
import type { Command } from './model.ts';
import { findSilent, findToRemind } from './queries/consultations.ts';

const DAYS = { kind: 'system', id: 'intake:consultationDays' } as const;

export type ConsultationDays = { reminded: number; fallen: number; failed: Failed<string> };
type Deps = Pick<CaseDeps, 'db' | 'now'>;

/**
 * What a day brings to questions that were asked: at half of its time whoever has said nothing is reminded, and after its last day what was
 * chosen for silence holds. Each in a transaction of its own, each once; what fails is left for the next time.
 */
export async function keepConsultationDays(deps: Deps, round: Round): Promise<ConsultationDays> {
  const on = civilDateOf(deps.now());
  const work = (command: Command) => (tx: Tx, id: string) => moveOne(tx, deps, { id, command });
  const fallen = await eachAlone(deps, {
    ...round,
    find: (tx) => findSilent(tx, on),
    work: work({ type: 'fallSilent', on }),
  });
  const reminded = await eachAlone(deps, {
    ...round,
    find: (tx) => findToRemind(tx, on),
    work: work({ type: 'remind', on }),
  });
  return { reminded: reminded.done, fallen: fallen.done, failed: [...fallen.failed, ...reminded.failed] };
}

/** False where somebody did something meanwhile. */
async function moveOne(tx: Tx, deps: Deps, { id, command }: { id: string; command: Command }): Promise<boolean> {
  const held = await holdConsultation(tx, id);
  if (!held) return false;
  const moved = await carryOut(tx, deps, { held, caseId: caseOf(held.value), command, caller: { actor: DAYS } });
  return moved.ok;
}
