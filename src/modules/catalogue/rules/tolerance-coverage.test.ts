import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { coverageOf, type Covered } from './tolerance-coverage.ts';

const item = (key: string, change: Partial<Covered> = {}): Covered => ({
  ...{ key, audience: 'enterprise', handleType: '承诺件', toleranceAcceptance: true },
  materials: [{ necessity: '必要' }, { necessity: '容缺可后补' }],
  ...change,
});

test('counts what enterprises apply for, and apart what is decided at once', () => {
  const items = [
    item('eased'),
    item('by-commitment', { audience: 'both', materials: [{ necessity: '告知承诺可替代' }] }),
    item('at-once', { handleType: '即办件', toleranceAcceptance: false }),
    item('of-citizens', { audience: 'citizen' }),
    item('says-no', { toleranceAcceptance: false }),
    item('says-nothing', { toleranceAcceptance: undefined }),
    item('all-required', { materials: [{ necessity: '必要' }, { necessity: '非必要(情形提供)' }] }),
  ];
  expect(coverageOf(items)).toEqual({
    ...{ counted: 5, tolerating: 2, atOnce: 1 },
    without: ['says-no', 'says-nothing', 'all-required'],
  });
});

test('the starter catalogue gives what its own count says', async () => {
  const { items, meta } = JSON.parse(await readFile(new URL('../../../../data/items.json', import.meta.url), 'utf8'));
  const { denominator, numerator, instantNotApplicable } = meta.toleranceCoverage;
  expect(coverageOf(items)).toMatchObject({
    counted: denominator,
    tolerating: numerator,
    atOnce: instantNotApplicable,
  });
});
