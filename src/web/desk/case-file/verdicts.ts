import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import {
  verdictKinds,
  type MaterialVerdict,
  type VerdictKind,
} from '../../../modules/intake/cases/contract/verdicts.ts';
import { textIn, type Typed } from '../acts/typed.ts';

/** Names of the fields in which a material is judged. */
export const JUDGING = {
  material: 'material',
  verdict: (key: string) => `verdict.${key}`,
  words: (key: string) => `finding.${key}`,
} as const;

export type Judgement = { verdict: VerdictKind | undefined; words: string };

export const judgementIn = (marks: Typed, key: string): Judgement => ({
  verdict: verdictKinds.find((kind) => kind === marks[JUDGING.verdict(key)]?.[0]),
  words: marks[JUDGING.words(key)]?.[0] ?? '',
});

/** The marks with one material judged anew; words stay when the verdict is taken back, so that a slip loses nothing. */
export const judged = (marks: Typed, key: string, { verdict, words }: Judgement): Typed => ({
  ...marks,
  [JUDGING.verdict(key)]: verdict === undefined ? [] : [verdict],
  [JUDGING.words(key)]: [words],
});

/** The verdicts among the marks, in the order of the materials. What will do needs no words. */
export const verdictsIn = (marks: Typed, keys: readonly string[]): MaterialVerdict[] =>
  keys.flatMap((key) => {
    const { verdict } = judgementIn(marks, key);
    return verdict === undefined
      ? []
      : [{ key, verdict, words: verdict === 'fit' ? '' : textIn(marks, JUDGING.words(key)) }];
  });

/** A correction notice begins with what will not do; what the officer has typed there already comes first. */
export function withUnfit(typed: Typed, verdicts: readonly MaterialVerdict[]): Typed {
  if (Object.keys(typed).length > 0) return typed;
  const unfit = verdicts.filter(({ verdict }) => verdict === 'unfit');
  if (unfit.length === 0) return typed;
  return {
    pick: unfit.map(({ key }) => key),
    ...Object.fromEntries(unfit.map(({ key, words }) => [`what.${key}`, [words]])),
  };
}

/** What a step has found of a material. */
export type Finding = MaterialVerdict & Pick<TaskView, 'task' | 'department'>;

/** What has been found of each material, by its key: the last word of each step. */
export function foundIn(tasks: readonly TaskView[]): ReadonlyMap<string, readonly Finding[]> {
  const lastWords = new Map(tasks.filter(({ verdicts }) => verdicts.length > 0).map((task) => [task.node, task]));
  const findings = new Map<string, Finding[]>();
  for (const { task, department, verdicts } of lastWords.values())
    for (const one of verdicts) findings.set(one.key, [...(findings.get(one.key) ?? []), { ...one, task, department }]);
  return findings;
}
