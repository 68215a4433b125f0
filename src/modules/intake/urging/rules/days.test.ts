import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { urgeAnswerBy, urgeFrom } from './days.ts';

const conventions = { calendar: calendarOf(await loadNotices()), hours: [], firstDay: 'dayAfter' } as const;
const day = civilDate;
const never = { dueOn: null, urgedOn: null };

describe('an applicant may urge', () => {
  test.each([
    ['a week of work after the last move', { ...never, movedOn: day('2026-03-02') }, '2026-03-09'],
    [
      'three working days before its day',
      { ...never, movedOn: day('2026-03-02'), dueOn: day('2026-03-10') },
      '2026-03-05',
    ],
    ['at once where its day is over', { ...never, movedOn: day('2026-03-02'), dueOn: day('2026-02-27') }, '2026-02-24'],
    [
      'after the move where its day is far',
      { ...never, movedOn: day('2026-03-02'), dueOn: day('2026-04-20') },
      '2026-03-09',
    ],
    [
      'not again before three working days, over a weekend',
      { movedOn: day('2026-03-02'), dueOn: day('2026-03-05'), urgedOn: day('2026-03-05') },
      '2026-03-10',
    ],
  ])('%s', (_, waiting, from) => {
    expect(urgeFrom(waiting, conventions)).toBe(from);
  });
});

test('it is answered by the end of the next working day', () => {
  expect(urgeAnswerBy(day('2026-03-06'), conventions)).toBe('2026-03-09');
});
