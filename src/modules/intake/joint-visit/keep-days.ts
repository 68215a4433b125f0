import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { eachAlone, type Failed, type Round } from '../cases/each-alone.ts';
import { momentOf } from '../meeting/rules/moment.ts';
import { carryOut, holdVisit } from './corridor.ts';
import { findOpenVisits } from './queries/joint-visits.ts';
import { recordBy } from './rules/days.ts';

const DAYS = { kind: 'system', id: 'intake:jointVisitDays' } as const;

export type JointVisitDays = { moved: number; failed: Failed<string> };

/** No case waits for a visit that will not come: what nobody arranged, chose or wrote down in time is visited by each for itself. */
export async function keepJointVisitDays(
  deps: Pick<CaseDeps, 'db' | 'now' | 'conventions'>,
  round: Round,
): Promise<JointVisitDays> {
  const work = async (tx: Tx, id: string): Promise<boolean> => {
    const held = await holdVisit(tx, id);
    if (!held || held.value.state === 'over') return false;
    const now = deps.now();
    const { slot } = held.value;
    const last = slot && recordBy(slot.heldOn, deps.conventions());
    const command = { type: 'keepDays', now: momentOf(now), at: now.toISOString(), recordBy: last } as const;
    const moved = await carryOut(tx, deps, { held, command, actor: DAYS });
    return moved.ok && moved.value.version > held.version;
  };
  const { done, failed } = await eachAlone(deps, { ...round, find: findOpenVisits, work });
  return { moved: done, failed };
}
