import { expect, test } from 'vitest';
import { disputeFilterOf } from './filter.ts';

test('an address asks for what it says, and for nothing that nobody knows', () => {
  const asked = { state: 'corrected', kind: 'litigation', department: 'approval', year: '2026' };
  expect(disputeFilterOf(asked)).toEqual(asked);
  expect(disputeFilterOf({ state: 'lost', kind: 1, department: '../x', year: '26' })).toEqual({});
});
