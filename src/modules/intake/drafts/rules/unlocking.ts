import type { Unlocked } from '../model.ts';

/** What a draft consists of: the questions of its form and the materials of its item. */
export type Parts = { questions: readonly string[]; materials: readonly string[] };

/**
 * What may be changed in a correction: what the notice names. A notice that names something which is neither a question nor a
 * material unlocks everything: nobody shall be held to a correction that he cannot make.
 */
export function unlockedBy(named: readonly Unlocked[], { questions, materials }: Parts): readonly Unlocked[] | null {
  const known = new Set([...questions, ...materials]);
  return named.every(({ key }) => known.has(key)) ? named : null;
}

/** A question that was never answered may be: a corrected answer can lead to questions that were not asked before. */
export const isLocked = (
  key: string,
  { unlocked, answered }: { unlocked: readonly Unlocked[] | null; answered: boolean },
): boolean => unlocked !== null && answered && !unlocked.some((one) => one.key === key);
