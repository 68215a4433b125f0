import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { TurnedAwayDeps } from './deps.ts';
import type { Refusal } from './model.ts';
import { findTurnedAway } from './queries/turned-away.ts';
import { move } from './review.ts';
import { sealedFor } from './sealing.ts';
import { turnedAwayStreams } from './store/turned-away.ts';

export type AskRefusal = Refusal | KeyReused;
type Asked = Result<{ version: number }, AskRefusal>;
type AskingForIt = { asking: Asking; id: string; words: string };

/** Whoever was turned away and is signed in asks for the review, once. */
export const askReview = (deps: TurnedAwayDeps, { asking, id, words }: AskingForIt): Promise<Asked> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, (tx) =>
    askIn(tx, deps, { caller: asking.caller, id, words }),
  );

/** The same in a transaction that sees the no, however it came to see it. */
export async function askIn(
  tx: Tx,
  deps: TurnedAwayDeps,
  { caller, id, words }: { caller: Caller; id: string; words: string },
): Promise<Result<{ version: number }, Refusal>> {
  const row = await findTurnedAway(tx, id);
  if (!row) return no({ code: 'noNotFound' });
  const held = await turnedAwayStreams.load(tx, id);
  const said = words.trim();
  const sealed = said === '' ? null : await deps.vault.sealFor(tx, sealedFor(id, row), said);
  const command = { type: 'askReview', on: civilDateOf(deps.now()), words: sealed } as const;
  return move(tx, deps, { ...held, id, caller, command });
}
