import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { clockOf } from './clock-of.ts';
import { dueText, endText } from './due-text.ts';
import { caseDigits, filterOf, narrowed } from './filter.ts';
import { neighbourOf } from './neighbours.ts';
import { seenText, sightOf, storedSeen, withSeen, type Seen } from './seen.ts';

describe('the filter in the address', () => {
  test.each([
    [{}, {}],
    [{ state: 'open' }, {}],
    [{ state: 'submitted' }, { state: 'submitted' }],
    [{ state: 'lost', page: '3' }, {}],
    [{ number: ' 370828 261127 000123 ' }, { number: '370828261127000123' }],
    [{ number: 'none' }, {}],
    [{ number: 370828 }, {}],
    [
      { state: 'concluded', number: '3708', act: 'accept' },
      { state: 'concluded', number: '3708' },
    ],
    [
      { state: 'all', due: 'week' },
      { state: 'all', due: 'week' },
    ],
    [
      { due: 'someday', department: 'approval', item: 'public-health' },
      { department: 'approval', item: 'public-health' },
    ],
    [{ from: '2026-03-02', until: '2026-02-30' }, { from: '2026-03-02' }],
    [{ department: '演示张三', item: 'a b' }, {}],
    [{ name: '演示张三', phone: '13911112222', sought: 'x' }, {}],
  ])('of %j is %j', (search, filter) => {
    expect(filterOf(search)).toEqual(filter);
  });

  test('is narrowed part by part, and widened by leaving one out', () => {
    const one = narrowed({ state: 'accepted' }, 'due', 'overdue');
    const two = narrowed(one, 'from', '2026-03-02');
    expect(two).toEqual({ state: 'accepted', due: 'overdue', from: '2026-03-02' });
    expect(narrowed(two, 'due', '')).toEqual({ state: 'accepted', from: '2026-03-02' });
    expect(narrowed(two, 'from', '2026-03-')).toEqual(one);
  });

  test.each([
    ['３７０８２８－261127', '370828261127'],
    ['办件编号：370828261127000123。', '370828261127000123'],
    ['370828261127000123999', '370828261127000123'],
  ])('the number %s is read as %s', (typed, digits) => {
    expect(caseDigits(typed)).toBe(digits);
  });
});

describe('the clock of a listed case', () => {
  const dueOn = civilDate('2026-11-27');
  const due = { dueOn, daysLeft: 3, light: 'green', provisional: false } as const;
  const days = (value: number) => ({ value, unit: 'workingDay' });

  test.each([
    ['runs while days are left', due, { state: 'running', left: days(3), dueOn, provisional: false }],
    [
      'says that its day may move',
      { ...due, provisional: true },
      { state: 'running', left: days(3), dueOn, provisional: true },
    ],
    ['ends today', { ...due, daysLeft: 0 }, { state: 'dueToday', dueOn }],
    ['is over by so many days', { ...due, daysLeft: -2 }, { state: 'overdue', by: days(2), dueOn }],
    ['stands still while suspended', { ...due, light: 'suspended' as const }, { state: 'suspended' }],
    ['names only the day when nobody counted', { ...due, daysLeft: null }, { state: 'due', dueOn, provisional: false }],
    ['does not exist when nothing is due', { ...due, dueOn: null, daysLeft: null }, undefined],
  ])('%s', (_name, row, clock) => {
    expect(clockOf(row)).toEqual(clock);
  });
});

describe('a narrow column says of a limit', () => {
  const dueOn = '2026-11-27';
  const row = { dueOn, daysLeft: 3, light: 'green', provisional: false } as const;
  test.each([
    ['the day and what is left', row, { day: '11月27日', left: '还剩 3 个工作日' }],
    ['that the day may move', { ...row, provisional: true }, { day: '11月27日（暂定）', left: '还剩 3 个工作日' }],
    ['that it ends today', { ...row, daysLeft: 0 }, { day: '11月27日', left: '今天到期' }],
    ['by how much it is over', { ...row, daysLeft: -1 }, { day: '11月27日', left: '已超期 1 个工作日' }],
    ['the day alone when nobody counted', { ...row, daysLeft: null }, { day: '11月27日' }],
    ['nothing while it is suspended', { ...row, light: 'suspended' as const }, {}],
    ['nothing when nothing is due', { ...row, dueOn: null }, {}],
  ])('%s', (_name, listed, text) => {
    expect(dueText(listed, 'zh')).toEqual(text);
  });
});

test('of a case that ended the list says when', () => {
  expect(endText('2026-11-27', 'en')).toEqual({ day: '27 November' });
});

describe('which cases were seen', () => {
  test('a case is new, then seen, then changed when something happened to it', () => {
    const seen = withSeen(new Map(), { id: 'a', version: 2 });
    expect(sightOf(seen, { id: 'b', version: 1 })).toBe('new');
    expect(sightOf(seen, { id: 'a', version: 2 })).toBe('seen');
    expect(sightOf(seen, { id: 'a', version: 3 })).toBe('changed');
    expect(sightOf(withSeen(seen, { id: 'a', version: 3 }), { id: 'a', version: 3 })).toBe('seen');
  });

  test('the store keeps them, and forgets those opened longest ago', () => {
    let seen: Seen = new Map();
    for (let count = 0; count <= 500; count += 1) seen = withSeen(seen, { id: `case ${count}`, version: 1 });
    const kept = storedSeen(seenText(seen));
    expect(kept.size).toBe(500);
    expect([kept.has('case 0'), kept.has('case 1'), kept.has('case 500')]).toEqual([false, true, true]);
  });

  test.each([null, '', 'no json', '{"a":1}', '[["a","1"],[1,2],"a"]'])('nothing is read out of %j', (text) => {
    expect(storedSeen(text).size).toBe(0);
  });
});

describe('the next case', () => {
  const cases = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  test.each([
    ['a', 'next', 'b'],
    ['b', 'previous', 'a'],
    ['c', 'next', undefined],
    ['a', 'previous', undefined],
    [undefined, 'next', 'a'],
    ['gone', 'previous', 'a'],
  ] as const)('from %s, %s is %s', (open, direction, neighbour) => {
    expect(neighbourOf(cases, open, direction)).toBe(neighbour);
  });

  test('of an empty list is none', () => {
    expect(neighbourOf([], undefined, 'next')).toBeUndefined();
  });
});
