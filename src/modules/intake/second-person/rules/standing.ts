import type { LinkRefusal, Standing, State } from '../model.ts';
import { counts } from './periods.ts';

export type Kept = { state: State; digest: string; link_until: Date };

/** How a needed word stands for what is answered now; a word that was given for other answers is none. */
export function standingOf(kept: Kept | undefined, { digest, at }: { digest: string; at: Date }): Standing {
  if (!kept) return 'missing';
  const { state } = kept;
  if (state === 'declined' || state === 'revoked') return state;
  if (kept.digest !== digest) return 'changed';
  return state === 'asked' && !counts(kept.link_until, at) ? 'expired' : state;
}

export const isGiven = (standing: Standing): boolean => standing === 'confirmed' || standing === 'onPaper';

/** Why a link cannot be answered, or not any more; undefined while it can. A clerk's sheet of paper settles it as a revocation does. */
export function whyClosed(
  { state, link_until: until, wrong }: Pick<Kept, 'state' | 'link_until'> & { wrong: boolean },
  at: Date,
): LinkRefusal | undefined {
  if (state === 'confirmed' || state === 'declined') return { code: 'linkAnswered', as: state };
  if (state === 'revoked' || state === 'onPaper') return { code: 'linkRevoked' };
  if (state === 'changed') return { code: 'linkChanged' };
  if (!counts(until, at)) return { code: 'linkExpired' };
  return wrong ? { code: 'linkClosed' } : undefined;
}
