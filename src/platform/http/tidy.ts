import type { Tx } from '../database/index.ts';

/** Answers kept for a repeat of the same request. Who has not asked again by then does not ask again. As the follower role. */
export const forgetAnswers = async (tx: Tx, before: Date): Promise<void> =>
  void (await tx.deleteFrom('http.once').where('at', '<', before).execute());

/** Counts of requests whose window is over. As the follower role. */
export const forgetCounts = async (tx: Tx, now: Date): Promise<void> =>
  void (await tx.deleteFrom('http.rate').where('ends_at', '<', now).execute());
