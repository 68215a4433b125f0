import { expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { reviewBy } from './limits.ts';

const calendar = calendarOf(await loadNotices(), civilDate('2026-03-01'));

test.each([
  ['the third working day after it', '2026-03-02', '2026-03-05'],
  ['a weekend does not count', '2026-03-05', '2026-03-10'],
  ['nor a holiday of the State Council', '2026-04-30', '2026-05-08'],
])('a no is reviewed by %s', (_name, on, until) => {
  expect(reviewBy(civilDate(on), { calendar, hours: [], firstDay: 'dayAfter' })).toBe(until);
});
