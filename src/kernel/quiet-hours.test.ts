import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstLoud, minuteOfDayText, parseMinute, parseQuietHours, type QuietHours } from './quiet-hours.ts';
import { no, ok } from './result.ts';

const night: QuietHours = { from: 21 * 60, until: 8 * 60 };
const china = (moment: string) => new Date(`${moment}+08:00`);

test('quiet hours are read as people write them', () => {
  expect(parseQuietHours('21:00-08:00')).toEqual(ok(night));
  expect(parseQuietHours('12:30-14:00')).toEqual(ok({ from: 750, until: 840 }));
  expect(parseQuietHours('none')).toEqual(ok('none'));
});

test.each(['', '21-8', '21:00', '24:00-08:00', '21:60-08:00', '08:00-08:00', 'never', '21:00-08:00-09:00'])(
  '%j are no quiet hours',
  (text) => {
    expect(parseQuietHours(text)).toEqual(no({ code: 'notQuietHours' }));
  },
);

describe('a message', () => {
  test.each([
    ['a minute before nine in the evening goes at once', '2026-03-02T20:59:59', '2026-03-02T20:59:59'],
    ['at nine sharp waits until eight', '2026-03-02T21:00:00', '2026-03-03T08:00:00'],
    ['at midnight waits until eight of the same day', '2026-03-03T00:00:00', '2026-03-03T08:00:00'],
    ['a second before eight waits that second', '2026-03-03T07:59:59', '2026-03-03T08:00:00'],
    ['at eight sharp goes at once', '2026-03-03T08:00:00', '2026-03-03T08:00:00'],
    ['at noon goes at once', '2026-03-03T12:00:00', '2026-03-03T12:00:00'],
  ])('%s', (_name, at, expected) => {
    expect(firstLoud(china(at), night)).toEqual(china(expected));
  });

  test('goes at any time where nobody wants quiet', () => {
    expect(firstLoud(china('2026-03-03T03:00:00'), 'none')).toEqual(china('2026-03-03T03:00:00'));
  });

  test('a rest at noon ends on the same day', () => {
    const noon: QuietHours = { from: 750, until: 840 };
    expect(firstLoud(china('2026-03-03T12:30:00'), noon)).toEqual(china('2026-03-03T14:00:00'));
    expect(firstLoud(china('2026-03-03T14:00:00'), noon)).toEqual(china('2026-03-03T14:00:00'));
  });

  test('never waits a day, never goes backwards, and what may go may go', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const at = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(at, minute, minute, (instant, from, until) => {
        fc.pre(from !== until);
        const loud = firstLoud(instant, { from, until });
        expect(loud.valueOf()).toBeGreaterThanOrEqual(instant.valueOf());
        expect(loud.valueOf() - instant.valueOf()).toBeLessThanOrEqual(86_400_000);
        expect(firstLoud(loud, { from, until })).toEqual(loud);
      }),
    );
  });
});

test('a minute of the day is written and read', () => {
  expect(minuteOfDayText(450)).toBe('07:30');
  expect(parseMinute('07:30')).toBe(450);
  expect(['7:30', '24:00', '12:60', ''].map(parseMinute)).toEqual([undefined, undefined, undefined, undefined]);
});
