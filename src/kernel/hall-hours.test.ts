import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minuteAfter, minutesFrom, parseHallHours } from './hall-hours.ts';
import { no, ok } from './result.ts';

const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];

test('hours are read as people write them', () => {
  expect(parseHallHours('09:00-12:00, 13:30-17:30')).toEqual(ok(hours));
  expect(parseHallHours('00:00-24:00')).toEqual(ok([{ from: 0, until: 1440 }]));
});

test.each(['', '9-12', '12:00-09:00', '09:00-09:00', '09:60-12:00', '09:00-12:00,11:00-13:00', '09:00-24:30', '09:00'])(
  '%j are no hours',
  (text) => {
    expect(parseHallHours(text)).toEqual(no({ code: 'notHallHours' }));
  },
);

test.each([
  [0, 420],
  [600, 360],
  [750, 240],
  [1050, 0],
])('from minute %i on %i minutes are open', (minute, open) => {
  expect(minutesFrom(minute, hours)).toBe(open);
});

test.each([
  [540, 180, 720],
  [540, 181, 811],
  [750, 1, 811],
  [0, 420, 1050],
])('from minute %i, %i open minutes later it is minute %i', (start, minutes, end) => {
  expect(minuteAfter(start, minutes, hours)).toBe(end);
});

test('as many minutes pass as were asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 400 }), (start, minutes) => {
      fc.pre(minutesFrom(start, hours) >= minutes);
      expect(minutesFrom(start, hours) - minutesFrom(minuteAfter(start, minutes, hours), hours)).toBe(minutes);
    }),
  );
});
