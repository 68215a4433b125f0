import { readDefinitions } from '../definition/read.ts';
import { loadDecisions } from '../evaluation/decisions.ts';
import type { TestCase } from '../library/contract.ts';
import { compareDecisions } from './compare.ts';
import type { DecisionComparison } from './contract.ts';
import { effectOf } from './effect.ts';

/** One of two that are compared; `version` null is what is being drawn. */
export type Compared = {
  version: number | null;
  effectiveAt: Date | null;
  name: string;
  xml: string;
  tests: readonly TestCase[];
};

/** What the second says and decides otherwise than the first; undefined where one of them cannot be read. */
export function comparisonOf(
  key: string,
  [before, after]: readonly [Compared, Compared],
  now: Date,
): DecisionComparison | undefined {
  const [old, next] = [readOne(before), readOne(after)];
  if (old === undefined || next === undefined) return undefined;
  return {
    ...{ key, name: after.name, before: sideOf(before), after: sideOf(after) },
    changes: compareDecisions(old.file, next.file),
    effect: effectOf(old, next, now.valueOf()),
  };
}

const sideOf = ({ version, effectiveAt }: Compared): DecisionComparison['before'] => ({
  version,
  effectiveAt: effectiveAt?.toISOString() ?? null,
});

function readOne({ xml, tests }: Compared) {
  const bytes = new TextEncoder().encode(xml);
  const [file, decisions] = [readDefinitions(bytes), loadDecisions(bytes)];
  return file.ok && decisions.ok ? { file: file.value, decisions: decisions.value, tests } : undefined;
}
