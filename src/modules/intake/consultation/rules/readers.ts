import type { Readers } from '../contract/kinds.ts';

/** Who looks: he asked or has the task now, he is of the department that asks, he works on the case, and which asked departments are his. */
export type Looking = { isAsker: boolean; asks: boolean; worksOnIt: boolean; asked: readonly string[] };

/** Whose opinions he reads: every one, or those of these departments; undefined where he reads not even the question. */
export type Reading = 'all' | readonly string[] | undefined;

/** An asked department always reads the question and its own answer. Who is excluded is told that opinions are asked, and no more. */
export function readingOf(readers: Readers, { isAsker, asks, worksOnIt, asked }: Looking): Reading {
  if (isAsker) return 'all';
  if (readers !== 'asker' && asks) return 'all';
  if (readers === 'everybody' && (worksOnIt || asked.length > 0)) return 'all';
  return asked.length > 0 ? asked : undefined;
}
