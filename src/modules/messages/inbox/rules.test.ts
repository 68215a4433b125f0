import { expect, test } from 'vitest';
import { toldBefore } from './rules.ts';

const at = new Date('2026-03-02T01:00:00Z');
const later = (hours: number) => new Date(at.valueOf() + hours * 3_600_000);

test.each([
  ['what happens now goes out', 0, undefined],
  ['so does what a follower hears of a night later', 24, undefined],
  ['what was entered afterwards had been told at its time', 24.01, at],
])('%s', (_name, hours, expected) => {
  expect(toldBefore({ at, recordedAt: later(hours) })).toEqual(expected);
});
