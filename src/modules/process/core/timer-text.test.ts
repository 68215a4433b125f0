import { expect, test } from 'vitest';
import { amountOf, durationOf, isCountable } from './timer-text.ts';
import type { TimerUnit } from './node.ts';

const duration = (text: string) => {
  const read = durationOf(text);
  if (read === undefined) throw new Error(`not a duration: ${text}`);
  return read;
};

test.each<[string, TimerUnit, boolean]>([
  ['P1000Y', 'calendar', true],
  ['P1000Y1M', 'calendar', false],
  ['P10000D', 'workingDay', true],
  ['P10001D', 'workingDay', false],
  ['PT20M', 'workingHour', true],
  ['PT10000H', 'workingHour', true],
  ['PT10001H', 'workingHour', false],
])('whether a day can be reckoned by %s in %s: %s', (text, unit, expected) => {
  expect(isCountable(duration(text), unit)).toBe(expected);
});

test('hours of the hall keep every minute', () => {
  for (let minutes = 1; minutes < 60; minutes += 1)
    expect(Math.round(amountOf(duration(`PT3H${minutes}M`), 'workingHour') * 60)).toBe(180 + minutes);
});
