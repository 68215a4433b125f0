import { expect, test } from 'vitest';
import { PastClock } from './clock.ts';

const present = new Date('2026-06-12T04:00:00Z');

test('the past has the time that it was set to', () => {
  const clock = new PastClock();
  clock.set(Date.parse('2026-03-02T01:00:00Z'), present);
  expect(clock.now()).toEqual(new Date('2026-03-02T01:00:00Z'));
});

test('nothing of it lies in the future', () => {
  expect(() => new PastClock().set(present.valueOf() + 1, present)).toThrow('has not been yet');
});

test('it has no time before it was set to one: never that of the present', () => {
  expect(() => new PastClock().now()).toThrow('before it was set');
});
