import { expect, test } from 'vitest';
import { postCheckFilterOf } from './filter.ts';

test('an address narrows by a known state, a month, a department and what is mine, and by nothing else', () => {
  const narrowed = { state: 'overdue', month: '2026-03', department: 'approval', mine: 'yes' };
  expect(postCheckFilterOf({ ...narrowed, who: 'x' })).toEqual(narrowed);
  expect(postCheckFilterOf({ state: 'gone', month: '2026-13', department: 'a b', mine: 'no' })).toEqual({});
});
