import { describe, expect, test } from 'vitest';
import { caseFile } from '../../../../test/support/desk/cases.ts';
import { no, ok } from '../../../kernel/result.ts';
import { orderOf } from '../acts/order-of.ts';
import type { Typed } from '../acts/typed.ts';
import { foundIn, judged, judgementIn, verdictsIn, withUnfit } from './verdicts.ts';

const keys = ['m1', 'm2', 'm3'];
const marks = (): Typed => {
  const first = judged({}, 'm2', { verdict: 'unfit', words: ' 缺第2页 ' });
  return judged(judged(first, 'm3', { verdict: 'open', words: '' }), 'm1', { verdict: 'fit', words: '本来写了' });
};

describe('judging materials', () => {
  test('gives verdicts in the order of the materials; what will do needs no words', () => {
    expect(verdictsIn(marks(), keys)).toEqual([
      { key: 'm1', verdict: 'fit', words: '' },
      { key: 'm2', verdict: 'unfit', words: '缺第2页' },
      { key: 'm3', verdict: 'open', words: '' },
    ]);
  });
  test('and taking a verdict back keeps the words', () => {
    const back = judged(marks(), 'm2', { ...judgementIn(marks(), 'm2'), verdict: undefined });
    expect(verdictsIn(back, ['m2'])).toEqual([]);
    expect(judgementIn(back, 'm2')).toEqual({ verdict: undefined, words: ' 缺第2页 ' });
  });
  test('a mark that is none is no verdict', () => {
    expect(verdictsIn({ 'verdict.m1': ['splendid'] }, keys)).toEqual([]);
  });
});

describe('a correction notice', () => {
  test('begins with what will not do', () => {
    expect(withUnfit({}, verdictsIn(marks(), keys))).toEqual({ pick: ['m2'], 'what.m2': ['缺第2页'] });
  });
  test('that was begun stays as it is, and one without anything unfit is empty', () => {
    const begun = { pick: ['m3'], 'what.m3': ['看不清'] };
    expect(withUnfit(begun, verdictsIn(marks(), keys))).toBe(begun);
    expect(withUnfit({}, verdictsIn(judged({}, 'm1', { verdict: 'fit', words: '' }), keys))).toEqual({});
  });
});

describe('a review', () => {
  const sent = (change: Typed = {}) =>
    orderOf('review', { opinion: ['deny'], note: ['缺页'], material: ['m2'], ...marks(), ...change });
  test('takes the verdicts along', () => {
    const materials = [{ key: 'm2', verdict: 'unfit', words: '缺第2页' }];
    expect(sent()).toEqual(ok({ act: 'review', says: { opinion: 'deny', note: '缺页', materials } }));
  });
  test('does not agree to what will not do, and says what is wrong with it', () => {
    expect(sent({ opinion: ['grant'], 'finding.m2': [' '] })).toEqual(
      no([
        { field: 'opinion', code: 'unfitMaterial' },
        { field: 'finding.m2', code: 'verdictUnsaid' },
      ]),
    );
  });
});

test('what the last review found stands beside each material', () => {
  const { timeline } = caseFile();
  const at = '2026-11-22T02:00:00.000Z';
  const review = { type: 'caseReviewed', at, by: 'officer' as const };
  const found = foundIn([
    ...timeline,
    { ...review, verdicts: [{ key: 'm1', verdict: 'unfit', words: '先前' }] },
    { ...review, verdicts: [{ key: 'm2', verdict: 'open', words: '待核' }] },
  ]);
  expect([...found.keys()]).toEqual(['m2']);
  expect(foundIn(timeline).size).toBe(0);
});
