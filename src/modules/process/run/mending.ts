import type { CaseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import type { Json } from '../core/expression/value.ts';
import type { RunDeps, RunOwner } from './deps.ts';
import type { Refusal } from './model.ts';
import { moveRun, type Moved } from './moves.ts';

export type Mending = {
  id: CaseId;
  token: number;
  /** Values that the model looked for and did not find. */
  set: Readonly<Record<string, Json>>;
  stamp: Stamp;
};

/** Tries again where a run is stuck, with values that were missing. What follows for the case is one commit with it. */
export async function mendRun(
  tx: Tx,
  deps: RunDeps & { owner: RunOwner },
  { id, token, set, stamp }: Mending,
): Promise<Result<Moved, Refusal>> {
  const moved = await moveRun(tx, deps, { id, command: { type: 'retry', token, set }, stamp });
  if (moved.ok) await deps.owner.onMoved(tx, { id, ...moved.value, stamp });
  return moved;
}
