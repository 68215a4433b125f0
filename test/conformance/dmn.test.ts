// Decision models of our own in all three releases decide as their tests say; those of the DMN TCK, where they are at hand, at the rates
// that are promised.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runTck } from '../../src/app/cli/decide/tck.ts';
import { findOracleFolder } from './oracles.ts';

async function resultsOf(folder: string) {
  const result = await runTck(folder, 'en');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('our own models decide as their tests say', async () => {
  const { cases, failed } = await resultsOf(fileURLToPath(new URL('dmn/', import.meta.url)));
  expect(failed).toEqual([]);
  expect(cases).toBe(8);
});

const tck = await findOracleFolder('dmn-tck');

test.skipIf(tck === undefined)('the DMN TCK: all of level 2, and 92 % of level 3', { timeout: 60_000 }, async () => {
  const { levels } = await resultsOf(tck ?? '');
  const rateOf = (name: string) => {
    const level = levels.find((one) => one.level === name);
    return level === undefined ? 0 : level.passed / level.cases;
  };
  expect(rateOf('compliance-level-2')).toBe(1);
  expect(rateOf('compliance-level-3')).toBeGreaterThanOrEqual(0.92);
});
