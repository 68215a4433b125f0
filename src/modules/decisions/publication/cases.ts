import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Decisions } from '../evaluation/decisions.ts';
import { explain } from '../evaluation/explanation.ts';
import { jsonOf } from '../evaluation/json.ts';
import type { TestCase } from '../library/contract.ts';
import type { CaseVerdict } from './contract.ts';

/** Steps that the test cases of one model may take together: a person waits for them. */
const STEPS = 2_000_000;
const MOST_STEPS = 1_000_000;

/** Carries out every test case: what came of it, by which rules, and whether that is what it says. */
export function tryCases(decisions: Decisions, cases: readonly TestCase[], now: number): CaseVerdict[] {
  const steps = Math.min(MOST_STEPS, Math.floor(STEPS / Math.max(1, cases.length)));
  return cases.map((one) => tryCase(decisions, one, { now, steps }));
}

function tryCase(
  { decide }: Decisions,
  { name, decision, inputs, expected }: TestCase,
  told: { now: number; steps: number },
): CaseVerdict {
  const done = decide({ name: decision, inputs, told });
  if (!done.ok)
    return { name, passed: false, refused: done.error.code, value: null, rules: [], words: null, warnings: [] };
  const { value, hits, warnings } = done.value;
  const said = { name: decision, value, hits };
  return {
    name,
    passed: canonicalJson(jsonOf(value)) === canonicalJson(expected),
    refused: null,
    value: jsonOf(value),
    rules: hits.map(({ table, rule }) => ({ table, rule })),
    words: { zh: explain(said, 'zh'), en: explain(said, 'en') },
    warnings: [...warnings],
  };
}
