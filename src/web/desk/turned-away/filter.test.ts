import { expect, test } from 'vitest';
import { turnedAwayFilterOf } from './filter.ts';

test('an address keeps what it may ask for, and nothing else', () => {
  const officer = '0190a000-0000-7000-8000-000000000001';
  const asked = { state: 'overdue', reason: 'other', month: '2026-03', hall: '', officer };
  expect(turnedAwayFilterOf({ ...asked, item: '李大娘', department: 7, after: 'x' })).toEqual(asked);
  expect(turnedAwayFilterOf({ state: 'gone', month: '2026-13', officer: 'me' })).toEqual({});
});
