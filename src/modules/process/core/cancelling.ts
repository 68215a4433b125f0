import type { Token } from './state.ts';
import { cancelled } from './telling.ts';
import type { Work } from './work.ts';

/** Ends everything inside an activity; the activity itself stays. */
export function cancelInside(work: Work, id: number): void {
  work.dropMovesIn(id);
  for (const child of work.childrenOf(id)) cancelToken(work, child);
}

/** Ends a token and everything inside it. */
export function cancelToken(work: Work, token: Token): void {
  cancelInside(work, token.id);
  work.remove(token.id);
  if (isOpen(work, token)) work.effects.push(cancelled(token.at, token.id));
}

/** Whether something was begun at the token's place that has not ended. */
function isOpen(work: Work, token: Token): boolean {
  if (token.via !== undefined || (token.incident !== undefined && token.incident !== 'timerUnreadable')) return false;
  const { kind } = work.nodeOf(token);
  return kind === 'task' || kind === 'subProcess' || kind === 'handler' || kind === 'catch' || kind === 'eventGateway';
}
