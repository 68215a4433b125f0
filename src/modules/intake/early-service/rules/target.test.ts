import { expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { answerBy } from './target.ts';

const calendar = calendarOf(await loadNotices(), civilDate('2026-03-01'));

test.each([
  ['the fifth working day after it', '2026-03-02', '2026-03-09'],
  ['a weekend does not count', '2026-03-05', '2026-03-12'],
])('a question is meant to be answered by %s', (_name, on, until) => {
  expect(answerBy(civilDate(on), { calendar, hours: [], firstDay: 'dayAfter' })).toBe(until);
});
