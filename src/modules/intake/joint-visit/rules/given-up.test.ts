import { expect, test } from 'vitest';
import { LEAVE_CAUSES } from '../contract/kinds.ts';
import { left } from './concluding.ts';
import { givenUpBecause, isFirstGivenUp } from './given-up.ts';

const at = '2026-03-06T01:00:00Z';

test('what the days ended is told of, and no other leaving', () => {
  const told = LEAVE_CAUSES.filter((cause) => givenUpBecause(left('drainage', cause, at)) !== undefined);
  expect(told).toEqual(['notRecorded', 'notArranged', 'notChosen']);
});

test('of several cases that left together the first is told of; another moment is another telling', () => {
  const [one, other] = [left('catering', 'notChosen', at), left('drainage', 'notChosen', at)];
  const later = left('drainage', 'notChosen', '2026-03-16T01:00:00Z');
  const all = [left('sign', 'late', at), one, other, { type: 'visitEnded', at } as const, later];
  expect([one, other, later].map((event) => isFirstGivenUp(event, all))).toEqual([true, false, true]);
  expect(isFirstGivenUp(left('sign', 'late', at), all)).toBe(false);
});
