import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOf } from '../../../../test/support/county/terms.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { instantAt, OfficeTime } from './office-time.ts';

const { calendar, hours } = await termsOf({ items: [] });
const time = new OfficeTime({ from: civilDate('2026-04-27'), until: civilDate('2026-05-15'), calendar, hours });
const at = (text: string) => Date.parse(`${text}+08:00`);

test.each([
  ['opening time is open', '2026-04-27T09:00', '2026-04-27T09:00'],
  ['at lunch it goes on after lunch', '2026-04-27T12:20', '2026-04-27T13:30'],
  ['in the evening it goes on the next day', '2026-04-27T19:00', '2026-04-28T09:00'],
  ['before the Labour Day holiday it goes on after it', '2026-04-30T17:30', '2026-05-06T09:00'],
  ['a make-up Saturday is worked', '2026-05-09T08:00', '2026-05-09T09:00'],
])('%s', (_name, when, opens) => {
  expect(time.instantOf(time.minuteAt(at(when)))).toBe(at(opens));
});

test('past the last day is never', () => {
  expect(time.instantOf(time.length)).toBe(Number.POSITIVE_INFINITY);
});

test('the instant of any opening minute is that minute again', () => {
  fc.assert(
    fc.property(fc.nat({ max: time.length - 1 }), (minute) => {
      expect(time.minuteAt(time.instantOf(minute))).toBe(minute);
      expect(time.instantOf(minute)).toBeGreaterThanOrEqual(instantAt(civilDate('2026-04-27'), 0));
    }),
  );
});
