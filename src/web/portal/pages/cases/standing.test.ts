import { expect, test } from 'vitest';
import { publicClockOf, type Standing } from './standing.ts';

const standing: Standing = {
  state: 'accepted',
  outcome: null,
  answerBy: '2026-03-03',
  acceptedOn: '2026-03-02',
  promisedOn: '2026-03-09',
  suspendedOn: null,
  provisional: false,
};

test.each([
  ['that runs names its day', null, { state: 'due', dueOn: '2026-03-09', provisional: false }],
  ['that stopped in time stands still', '2026-03-09', { state: 'suspended' }],
  ['that stopped late hides no late day', '2026-03-10', { state: 'due', dueOn: '2026-03-09', provisional: false }],
])('a public clock %s', (_which, suspendedOn, shown) => {
  expect(publicClockOf({ ...standing, suspendedOn })).toEqual(shown);
});
