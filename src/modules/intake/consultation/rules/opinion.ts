import type { Stand } from '../contract/kinds.ts';

/** A condition and a no are nothing without words. */
export const isSaid = ({ stand, words }: { stand: Stand; words: string }): boolean =>
  stand === 'agree' || stand === 'noOpinion' || words.trim() !== '';
