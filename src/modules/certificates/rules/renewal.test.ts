import { beforeAll, describe, expect, test } from 'vitest';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import { legalClock } from '../../../kernel/legal-clock.ts';
import type { Calendar } from '../../../kernel/working-days.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import { RENEWAL_DAYS, renewalStanding, renewalWindow } from './renewal.ts';

const day = civilDate;
let calendar: Calendar;
beforeAll(async () => {
  calendar = calendarOf(await loadNotices());
});

describe('the last day on which a renewal is asked for in time', () => {
  test.each([
    // Over Qingming; the last day a Friday, and the weekend after it: the same.
    ['2026-04-17', '2026-03-05'],
    ['2026-04-18', '2026-03-05'],
    ['2026-04-19', '2026-03-05'],
    // One working day more, and the weekend before the thirtieth is still in time.
    ['2026-04-20', '2026-03-08'],
    // Over the Spring Festival with two Saturdays that are worked.
    ['2026-03-06', '2026-01-19'],
    // The last day within the Spring Festival.
    ['2026-02-22', '2026-01-05'],
    // Over the turn of the year, with a Sunday that is worked.
    ['2026-01-15', '2025-12-03'],
  ])('of a licence until %s is %s', (until, closes) => {
    expect(renewalWindow(day(until), calendar)).toMatchObject({ closes, provisional: false });
  });

  test('in a year that nobody announced is said with reserve', () => {
    expect(renewalWindow(day('2027-02-10'), calendar)).toMatchObject({ closes: '2026-12-30', provisional: true });
  });

  test('leaves thirty working days, counted forward as every limit is, and the day after leaves fewer', () => {
    const conventions = { calendar, hours: [], firstDay: 'dayAfter' } as const;
    const dueAfter = (startedOn: string) => {
      const limit = { value: RENEWAL_DAYS.closes, unit: 'workingDay' } as const;
      const reckoned = legalClock({ startedOn: day(startedOn), limit, extension: 0, suspensions: [] }, conventions);
      return reckoned.ok ? (reckoned.value.dueOn ?? '') : '';
    };
    for (let until = day('2025-12-20'); until < '2026-12-31'; until = addDays(until, 1)) {
      const { closes } = renewalWindow(until, calendar);
      expect(dueAfter(closes) <= until).toBe(true);
      expect(dueAfter(addDays(closes, 1)) > until).toBe(true);
    }
  });
});

test('each day has its standing, and the window its order', () => {
  const until = day('2026-04-17');
  const window = renewalWindow(until, calendar);
  const { opens, reminds, closes } = window;
  expect([opens, reminds, closes]).toEqual(['2025-12-04', '2026-02-13', '2026-03-05']);
  const on = (text: string) => renewalStanding(day(text), { ...window, until });
  expect([on('2025-12-03'), on(opens), on(closes), on('2026-03-06')]).toEqual(['tooEarly', 'inTime', 'inTime', 'late']);
  expect([on(until), on('2026-04-18')]).toEqual(['late', 'over']);
});
