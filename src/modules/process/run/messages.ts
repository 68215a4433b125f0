import type { CaseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import type { Json } from '../core/expression/value.ts';
import type { Place } from '../core/waiting.ts';
import type { RunDeps, RunOwner } from './deps.ts';
import type { Message, Refusal } from './model.ts';
import { moveRun, type Moved } from './moves.ts';
import { findWaitingCases } from './queries/waits.ts';

type Deps = RunDeps & { owner: RunOwner };
type Values = Readonly<Record<string, Json>>;

/** `at`: exactly which place, where somebody has looked; otherwise the model's rules choose among those that wait for the name. */
export type Delivery = { id: CaseId; message: Message; at?: Place; set?: Values; stamp: Stamp };

/**
 * Brings a message to the run of a case, in the transaction of whoever has it: the case is what it is correlated by. What follows for the
 * case is one commit with it. The same id moves a run once, however often it comes; a message that nobody waits for is refused as
 * `messageUnexpected` by its name and leaves no trace, so it may be brought again.
 */
export async function deliverMessage(
  tx: Tx,
  deps: Deps,
  { id, message, at, set = {}, stamp }: Delivery,
): Promise<Result<Moved, Refusal>> {
  const command = { type: 'deliver', message, ...(at && { at }), set } as const;
  const moved = await moveRun(tx, deps, { id, command, stamp });
  if (moved.ok && moved.value.events.length > 0) await deps.owner.onMoved(tx, { id, ...moved.value, stamp });
  return moved;
}

/** `after`: where the last round ended. */
export type Broadcast = {
  signal: { id: string; name: string };
  set?: Values;
  after?: CaseId | undefined;
  stamp: Stamp;
};

/**
 * Brings a signal, by the first name that models have for it, to every case of the county that waits for it, a bounded round in the
 * caller's transaction. `after` tells where the next round begins, null when there is none. Each case takes one id once.
 */
export async function broadcastSignal(
  tx: Tx,
  deps: Deps,
  { signal, set = {}, after, stamp }: Broadcast,
): Promise<{ reached: number; after: CaseId | null }> {
  const { cases, more } = await findWaitingCases(tx, { name: signal.name, after });
  let reached = 0;
  // In the order of their ids: two who broadcast at once never wait for each other crosswise.
  for (const id of cases) {
    const moved = await moveRun(tx, deps, { id, command: { type: 'signal', signal, set }, stamp });
    if (!moved.ok || moved.value.events.length === 0) continue;
    await deps.owner.onMoved(tx, { id, ...moved.value, stamp });
    reached += 1;
  }
  return { reached, after: more ? (cases.at(-1) ?? null) : null };
}
