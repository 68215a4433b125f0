import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { orderAct, readCase, type Order } from '../../api/cases.ts';
import { Refused } from '../../api/client.ts';
import { intention, type Intention } from '../../api/intention.ts';
import { troubleOf } from '../../api/trouble.ts';

/** What came of an order, and the case as it stands now. `overtaken`: somebody else was quicker, and nothing was done. */
export type Outcome = { kind: 'done' | 'overtaken'; file: CaseFile };

/** Sends an order on the version that the officer saw. */
export function useOrder(seen: CaseFile) {
  const [wish] = useState(() => intention());
  return useMutation({ mutationFn: (order: Order) => carryOut(order, seen, wish) });
}

async function carryOut(order: Order, seen: CaseFile, wish: Intention): Promise<Outcome> {
  const { id: caseId, version } = seen.row;
  try {
    await orderAct({ caseId, version, key: wish.keyOf({ caseId, version, order }) }, order);
  } catch (error) {
    if (!mayBeOvertaken(error)) throw error;
    const file = await readCase(caseId);
    // Nothing has changed: the refusal is about the order itself, not about what somebody else did.
    if (!hasMoved(seen, file)) throw error;
    return { kind: 'overtaken', file };
  }
  const file = await readCase(caseId);
  // Only now: when this reading fails, the repeat has the same key, does nothing twice and reads again.
  wish.fulfilled();
  return { kind: 'done', file };
}

/** Refusals that come of what somebody else did meanwhile. */
const OVERTAKEN = new Set(['notAllowed', 'taskClosed', 'taskWaits', 'heldByAnother', 'runEnded', 'notYet']);

const mayBeOvertaken = (error: unknown) =>
  troubleOf(error).kind === 'stale' || (error instanceof Refused && OVERTAKEN.has(error.problem.code));

/** Work on a task leaves the version of the case as it is. */
const hasMoved = (seen: CaseFile, now: CaseFile) =>
  seen.row.version !== now.row.version || JSON.stringify(seen.tasks) !== JSON.stringify(now.tasks);
