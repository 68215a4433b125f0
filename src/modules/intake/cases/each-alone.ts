import type { Scope, Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from './deps.ts';

export type Round = { scope: Scope; signal?: AbortSignal };
export type Failed<Id> = readonly { id: Id; error: unknown }[];

type Working<Id> = Round & {
  find: (tx: Tx) => Promise<readonly Id[]>;
  /** False where nothing was left to do. */
  work: (tx: Tx, id: Id) => Promise<boolean>;
};

/**
 * What a job does to many things: to each in a transaction of its own, until it is told to stop. What fails is named and left for the next
 * time. Answers to how many something was done.
 */
export async function eachAlone<Id>(
  { db }: Pick<CaseDeps, 'db'>,
  { scope, signal, find, work }: Working<Id>,
): Promise<{ done: number; failed: Failed<Id> }> {
  const failed: { id: Id; error: unknown }[] = [];
  let done = 0;
  for (const id of await db.within(scope, find)) {
    if (signal?.aborted) break;
    try {
      if (await db.within(scope, (tx) => work(tx, id))) done += 1;
    } catch (error) {
      failed.push({ id, error });
    }
  }
  return { done, failed };
}
