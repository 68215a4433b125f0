import { describe, expect, test } from 'vitest';
import { caseFile, caseRow, taskView } from '../../../../test/support/desk/cases.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { TaskRow } from '../../../modules/intake/cases/contract/tasks.ts';
import { deskSearchOf, filterIn } from '../worklist/address.ts';
import { isPickable, pickedOf } from './alike.ts';
import { saidOnce } from './batch.ts';
import { asItStands, idOf, neighbourOf, nextOfMine, openIn, type ListedTask } from './listed-task.ts';
import { taskFilterOf, taskQueryOf } from './task-filter.ts';

const listed = (caseId: string, change: Partial<TaskRow> = {}, over?: boolean): ListedTask => ({
  case: caseRow({ id: caseId }),
  task: { ...taskView(), ...change },
  ...(over !== undefined && { over }),
});

describe('what the address says of the tasks', () => {
  test.each([
    [{}, {}],
    [{ held: 'me', item: 'public-health' }, {}],
    [{ list: 'tasks' }, { list: 'tasks' }],
    [
      { list: 'tasks', held: 'me', item: 'public-health' },
      { list: 'tasks', held: 'me', item: 'public-health' },
    ],
    [{ list: 'tasks', held: 'all', item: '公共场所' }, { list: 'tasks' }],
    [{ list: 'other' }, {}],
  ])('of %j is %j', (search, filter) => {
    expect(taskFilterOf(search)).toEqual(filter);
  });

  test('the server is asked for what the list leaves out, not that it is a list', () => {
    expect(taskQueryOf({ list: 'tasks', held: 'me' })).toEqual({ held: 'me' });
  });

  test('the form and its task stay in the address of one case, the list goes with every one', () => {
    const search = deskSearchOf({ list: 'tasks', act: 'handOver', task: 't3', state: 'accepted' });
    expect(search).toEqual({ list: 'tasks', act: 'handOver', task: 't3', state: 'accepted' });
    expect(filterIn(search)).toEqual({ list: 'tasks', state: 'accepted' });
    expect(deskSearchOf({ act: 'review', task: 'x3' })).toEqual({});
  });
});

describe('a task of the list', () => {
  test('stands as its case stands now, and is over when it waits no more', () => {
    const row = caseRow({ id: 'a', version: 9 });
    const holder = { id: 'o-1', name: '演示甲' };
    const taken = asItStands(listed('a'), { ...caseFile({ row }), tasks: [taskView({ holder })] });
    expect(taken).toMatchObject({ case: { version: 9 }, task: { holder }, over: false });
    const done = asItStands(listed('a'), { ...caseFile({ row }), tasks: [taskView({ state: 'done', mine: false })] });
    expect(done).toMatchObject({ task: { mine: false }, over: true });
    const other = listed('b');
    expect(asItStands(other, { ...caseFile({ row }), tasks: [taskView({ holder })] })).toBe(other);
  });

  const tasks = [listed('a'), listed('a', { task: 't3' }, true), listed('b'), listed('c')];
  test.each([
    [undefined, 'next', 'a/t2'],
    ['a/t2', 'next', 'b/t2'],
    ['b/t2', 'previous', 'a/t2'],
    ['c/t2', 'next', undefined],
    ['a/t2', 'previous', undefined],
    ['gone', 'next', 'a/t2'],
  ] as const)('after %s, %s is %s, leaving out what is over', (open, direction, expected) => {
    const beside = neighbourOf(tasks, open, direction);
    expect(beside && idOf(beside)).toBe(expected);
  });

  test('whoever finished one goes on past what a colleague holds', () => {
    const held = [listed('a', { mine: false }), listed('b', { mine: false }), listed('c')];
    const next = nextOfMine(held, 'a/t2');
    expect(next && idOf(next)).toBe('c/t2');
    expect(nextOfMine(held, 'c/t2')).toBeUndefined();
  });

  test.each([
    [{ caseId: 'a', task: 't3' }, 'a/t3'],
    [{ caseId: 'a' }, 'a/t2'],
    [{ caseId: 'b', task: 't9' }, 'b/t2'],
    [{ caseId: 'z' }, undefined],
    [{}, undefined],
  ])('at the address %j the row %s is open', (address, row) => {
    expect(openIn(tasks, address)).toBe(row);
  });
});

describe('what can be done together', () => {
  const first = listed('a');
  const alike = listed('b');
  test.each([
    ['the first of mine', first, [], true],
    ['one of the same item at the same step', alike, [first], true],
    ['one at another step', listed('b', { name: '技术审查' }), [first], false],
    ['one that a colleague holds', listed('b', { mine: false }), [first], false],
    ['one that is over', listed('b', {}, true), [first], false],
    ['a visit, which is about one place', listed('b', { act: 'visit' }), [], false],
    ['a decision, which is about one application', listed('b', { act: 'decide' }), [], false],
  ] as const)('%s', (_name, task, picked, pickable) => {
    expect(isPickable(task, picked)).toBe(pickable);
  });

  test('another item is no look-alike', () => {
    const item = { key: 'food-business', version: 1, name: { zh: '食品经营许可' } };
    expect(isPickable({ ...alike, case: caseRow({ id: 'b', item }) }, [first])).toBe(false);
  });

  test('what is over is not picked any more', () => {
    expect(pickedOf([first, listed('b', {}, true)], new Set(['a/t2', 'b/t2', 'c/t2']))).toEqual([first]);
  });
});

describe('what is said once for all', () => {
  test('a review says whether and why', () => {
    const typed = { opinion: ['agree'], note: [' 材料齐全 '] };
    expect(saidOnce('review', typed)).toEqual(ok({ opinion: 'agree', note: '材料齐全' }));
    expect(saidOnce('review', {})).toEqual(
      no([
        { field: 'opinion', code: 'opinionMissing' },
        { field: 'note', code: 'noteMissing' },
      ]),
    );
  });

  test.each(['publicity', 'issue'] as const)('%s needs no words', (act) => {
    expect(saidOnce(act, { opinion: ['agree'] })).toEqual(ok({ opinion: null, note: '' }));
  });
});
