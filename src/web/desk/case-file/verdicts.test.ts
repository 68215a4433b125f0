import { describe, expect, test } from 'vitest';
import { taskView } from '../../../../test/support/desk/cases.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
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
  const sent = (change: Typed = {}, act: TaskView['act'] = 'review') =>
    orderOf(
      { act: 'finishTask', task: taskView({ act }) },
      { opinion: ['disagree'], note: ['缺页'], material: ['m2'], ...marks(), ...change },
    );
  const says = { opinion: 'disagree', note: '缺页' };
  test('takes the verdicts along', () => {
    const materials = [{ key: 'm2', verdict: 'unfit', words: '缺第2页' }];
    expect(sent()).toEqual(ok({ work: 'complete', task: 't2', says: { ...says, materials } }));
  });
  test('does not agree to what will not do, and says what is wrong with it', () => {
    expect(sent({ opinion: ['agree'], 'finding.m2': [' '] })).toEqual(
      no([
        { field: 'opinion', code: 'unfitMaterial' },
        { field: 'finding.m2', code: 'verdictUnsaid' },
      ]),
    );
  });
  test('alone judges materials: another task of the officer leaves them', () => {
    expect(sent({}, 'special')).toEqual(ok({ work: 'complete', task: 't2', says }));
  });
});

test('beside each material stands the last word of each step', () => {
  const said = (task: string, node: string, verdicts: TaskView['verdicts']) => taskView({ task, node, verdicts });
  const fit = { key: 'm1', verdict: 'fit', words: '' } as const;
  const open = { key: 'm1', verdict: 'open', words: '待核' } as const;
  const found = foundIn([
    said('t2', 'doc', [fit, { key: 'm2', verdict: 'unfit', words: '先前' }]),
    said('t3', 'tech', [fit]),
    said('t5', 'doc', [open]),
    said('t6', 'site', []),
  ]);
  expect([...found.keys()]).toEqual(['m1']);
  expect(found.get('m1')).toMatchObject([
    { task: 't5', ...open },
    { task: 't3', ...fit },
  ]);
});
