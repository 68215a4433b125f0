import { expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { stretchesOf } from './stretch.ts';

test.each([
  ['in the middle of a month', '2026-03', '2026-03-20', '2026-03-01 2026-03-20', '2026-02-01 2026-02-20'],
  ['where the month before is shorter', '2026-03', '2026-03-30', '2026-03-01 2026-03-30', '2026-02-01 2026-02-28'],
  ['on the first day', '2026-03', '2026-03-01', '2026-03-01 2026-03-01', '2026-02-01 2026-02-01'],
  ['a month that is over', '2026-02', '2026-03-20', '2026-02-01 2026-02-28', '2026-01-01 2026-01-31'],
  ['on its last day', '2026-02', '2026-02-28', '2026-02-01 2026-02-28', '2026-01-01 2026-01-31'],
  ['across a year', '2026-01', '2026-01-10', '2026-01-01 2026-01-10', '2025-12-01 2025-12-10'],
  ['one that has not begun', '2026-05', '2026-03-20', '2026-05-01 2026-05-01', '2026-04-01 2026-04-01'],
])('%s', (_when, month, today, now, then) => {
  const { stretch, before } = stretchesOf(month, civilDate(today));
  expect([`${stretch.from} ${stretch.until}`, `${before.from} ${before.until}`]).toEqual([now, then]);
});
