import { expect, test } from 'vitest';
import { postCheckFilterOf } from './filter.ts';

test('an address narrows by a known state and a month, and by nothing else', () => {
  expect(postCheckFilterOf({ state: 'overdue', month: '2026-03', who: 'x' })).toEqual({
    state: 'overdue',
    month: '2026-03',
  });
  expect(postCheckFilterOf({ state: 'gone', month: '2026-13' })).toEqual({});
});
