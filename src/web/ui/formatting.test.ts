import { describe, expect, test } from 'vitest';
import { civilDate } from '../../kernel/civil-date.ts';
import { LANGUAGES, type Language } from '../../kernel/language.ts';
import type { Limit } from '../../kernel/limit.ts';
import { clockText, limitText, type Clock } from './clock.ts';
import { dayOfYearText, dayText, choiceText, momentText, numberText } from './formatting.ts';
import { sizeText } from './sizes.ts';

const day = civilDate('2026-11-27');
const threeDays: Limit = { value: 3, unit: 'workingDay' };
const megabytes = (count: number) => count * 1024 * 1024;

const inEach = (say: (language: Language) => string) => LANGUAGES.map(say);

test.each<[string, (language: Language) => string, string[]]>([
  ['a near day', (language) => dayText(day, language), ['11月27日', '27 November']],
  ['a day with its year', (language) => dayOfYearText(day, language), ['2026年11月27日', '27 November 2026']],
  ['a number', (language) => numberText(12345.5, language), ['12,345.5', '12,345.5']],
  ['a choice', (language) => choiceText(['PDF', 'JPG', 'PNG'], language), ['PDF、JPG或PNG', 'PDF, JPG or PNG']],
  ['a large file', (language) => sizeText(megabytes(1.5), language), ['1.5 MB', '1.5 MB']],
  ['a small file', (language) => sizeText(1, language), ['1 KB', '1 KB']],
])('%s is written as each language writes it', (_name, say, expected) => {
  expect(inEach(say)).toEqual(expected);
});

test('a moment is told in China Standard Time, across midnight', () => {
  const at = new Date('2026-11-26T16:30:00Z');
  expect(inEach((language) => momentText(at, language))).toEqual(['2026年11月27日 00:30', '27 November 2026 at 00:30']);
});

describe('a limit', () => {
  test.each<[Limit, string[]]>([
    [{ value: 1, unit: 'workingDay' }, ['1 个工作日', '1 working day']],
    [threeDays, ['3 个工作日', '3 working days']],
    [{ value: 0.5, unit: 'workingDay' }, ['0.5 个工作日', '0.5 working days']],
    [{ value: 4, unit: 'workingHour' }, ['4 个工作小时', '4 working hours']],
    [{ value: 30, unit: 'calendarDay' }, ['30 天', '30 days']],
    [{ value: 6, unit: 'month' }, ['6 个月', '6 months']],
    [{ value: 0, unit: 'onTheSpot' }, ['当场办结', 'on the spot']],
    [{ value: 0, unit: 'batch' }, ['按批次办理', 'in batches']],
  ])('of $value $unit is said as people say it', (limit, expected) => {
    expect(inEach((language) => limitText(limit, language))).toEqual(expected);
  });
});

describe('the clock of a case', () => {
  test.each<[string, Clock, string[]]>([
    ['of which only the day is known names it', { state: 'due', dueOn: day }, ['11月27日前', 'By 27 November']],
    [
      'with days left names the day',
      { state: 'running', left: threeDays, dueOn: day },
      ['还剩 3 个工作日，11月27日前', '3 working days left, by 27 November'],
    ],
    [
      'on its last day says today',
      { state: 'dueToday', dueOn: day },
      ['今天（11月27日）到期', 'Due today (27 November)'],
    ],
    [
      'that has run out says by how much',
      { state: 'overdue', by: threeDays, dueOn: day },
      ['已超期 3 个工作日，应于11月27日办结', '3 working days overdue, was due on 27 November'],
    ],
    [
      'that is paused says what is left',
      { state: 'suspended', left: threeDays },
      ['计时已暂停，恢复后还剩 3 个工作日', 'The clock is paused; 3 working days left when it resumes'],
    ],
    ['that is paused before it ran says only that', { state: 'suspended' }, ['计时已暂停', 'The clock is paused']],
  ])('%s', (_name, clock, expected) => {
    expect(inEach((language) => clockText(clock, language))).toEqual(expected);
  });
});
