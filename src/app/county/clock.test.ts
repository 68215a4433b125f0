import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PastClock } from './clock.ts';

const present = new Date('2026-06-12T04:00:00Z');
const [march, april] = [Date.parse('2026-03-02T01:00:00Z'), Date.parse('2026-04-07T01:00:00Z')];

test('an act of the past has its own time, also beside another that takes longer', async () => {
  const clock = new PastClock();
  const reading = (ms: number) => async () => {
    await pause(ms);
    return clock.now().valueOf();
  };
  expect(await Promise.all([clock.at(march, reading(20), present), clock.at(april, reading(1), present)])).toEqual([
    march,
    april,
  ]);
});

test('nothing of it lies in the future', () => {
  expect(() => new PastClock().at(present.valueOf() + 1, () => undefined, present)).toThrow('has not been yet');
});

test('outside of it there is no time: never that of the present', async () => {
  const clock = new PastClock();
  await clock.at(march, () => pause(1), present);
  expect(() => clock.now()).toThrow('outside of it');
});
