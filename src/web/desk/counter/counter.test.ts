import { describe, expect, test } from 'vitest';
import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import type { StepField } from '../../../modules/intake/drafts/contract/steps.ts';
import { isHere } from '../acceptance/is-here.ts';
import { counterPlaceOf } from './address.ts';
import { errorsIn } from './faults.ts';
import { changedAnswers, typedAnswer } from './typed-sheet.ts';

const field = (id: string, type: string, more: Partial<StepField> = {}): StepField => ({
  ...{ id, type, label: { zh: id }, required: true, longest: 100, sensitivity: 'none' },
  ...{ purpose: 'judge', legalBasis: [], locked: false },
  ...more,
});
const form = (entries: Record<string, string | string[]>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) for (const one of [value].flat()) data.append(name, one);
  return data;
};

describe('what a clerk typed', () => {
  const town = [{ value: '370828001', label: { zh: '金乡街道' } }];
  const column = (id: string, type: string) => field(id, type);
  test.each<[string, StepField, Record<string, string | string[]>, string]>([
    ['a word', field('a.b', 'string'), { 'a.b': '演示' }, '演示'],
    [
      'a day in three parts',
      field('a.b', 'date'),
      { 'a.b.year': '2026', 'a.b.month': '3', 'a.b.day': '2' },
      '2026-03-02',
    ],
    ['several of a list', field('a.b', 'many'), { 'a.b': ['x', 'y'] }, 'x\ny'],
    [
      'an address in parts',
      field('a.b', 'address', { towns: town }),
      { 'a.b.town': '金乡街道', 'a.b.village': '', 'a.b.detail': '1号' },
      '金乡街道\n1号',
    ],
    ['an address anywhere', field('a.b', 'address'), { 'a.b': '济南市1号' }, '济南市1号'],
    ['nothing ticked', field('a.b', 'declaration'), {}, ''],
    [
      'a table, an empty row left out',
      field('a.b', 'table', { columns: [column('name', 'string'), column('born', 'date')] }),
      {
        'a.b.rows': '2',
        'a.b.1.name': '甲',
        'a.b.1.born.year': '1990',
        'a.b.1.born.month': '1',
        'a.b.1.born.day': '2',
        'a.b.2.name': '',
      },
      '[{"name":"甲","born":"1990-01-02"}]',
    ],
  ])('%s', (_what, asked, typed, answer) => {
    expect(typedAnswer(asked, form(typed))).toBe(answer);
  });

  test('travels only where it differs from what is saved', () => {
    const fields = [field('a.b', 'string'), field('a.c', 'string')];
    const saved = new Map([['a.b', 'same']]);
    expect(changedAnswers(fields, form({ 'a.b': 'same', 'a.c': 'new' }), saved)).toEqual({ 'a.c': 'new' });
  });
});

test('what is missing is said only after somebody wanted to hand in; what is wrong at once, in a table at its cell', () => {
  const sheet = {
    faults: [
      { field: 'a.b', code: 'missing', message: '请填写' },
      { field: 'a.c', code: 'wrongRow', message: '不对', row: 2, column: 'name' },
    ],
  } as CounterSheet;
  const wrong = { field: 'a.c.2.name', message: '不对' };
  expect(errorsIn(sheet, false)).toEqual([wrong]);
  expect(errorsIn(sheet, true)).toEqual([{ field: 'a.b', message: '请填写' }, wrong]);
});

test('an address keeps ids and nothing else', () => {
  const meeting = '01930000-0000-7000-8000-000000000001';
  expect(counterPlaceOf({ meeting, draft: '演示赵六', name: 'x' })).toEqual({ meeting });
});

test.each([
  ['a scan', { files: ['scan'], way: null }, true],
  ['an original that was seen', { files: [], way: 'originalSeen' }, true],
  ['what is not needed', { files: [], way: 'notNeeded' }, true],
  ['what is to follow', { files: [], way: 'later' }, false],
  ['what will be brought', { files: [], way: 'atWindow' }, false],
  ['nothing', { files: [], way: null }, false],
] as const)('on the card, %s', (_what, material, here) => {
  expect(isHere(material)).toBe(here);
});
