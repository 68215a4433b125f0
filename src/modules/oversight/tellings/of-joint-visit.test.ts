import { expect, test } from 'vitest';
import { tellingsOfVisit } from './of-joint-visit.ts';

const member = { department: 'housing', inspectors: ['wang', 'li'] };
const left = (cause: 'notArranged' | 'notChosen' | 'notRecorded' | 'calledOff') =>
  ({ type: 'memberLeft', at: '2026-03-06T01:00:00Z', item: 'drainage', cause, officer: null, reason: null }) as const;
const told = (...of: Parameters<typeof tellingsOfVisit>) =>
  tellingsOfVisit(...of).map(({ kind, officer, department }) => [kind, officer, department]);

test('who was to go hears that no time was agreed; the heads where nobody was named, and where nothing was written down', () => {
  expect(told(left('notChosen'), member)).toEqual([
    ['visit.notChosen', 'wang', 'housing'],
    ['visit.notChosen', 'li', 'housing'],
  ]);
  expect(told(left('notArranged'), { ...member, inspectors: [] })).toEqual([['visit.notArranged', null, 'housing']]);
  expect(told(left('notRecorded'), member)).toEqual([['visit.notRecorded', null, 'housing']]);
});

test('what somebody called off is not told again', () => {
  expect(told(left('calledOff'), member)).toEqual([]);
});
