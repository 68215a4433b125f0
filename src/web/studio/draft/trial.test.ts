import { expect, test } from 'vitest';
import type { Trial } from '../../../modules/process/publication/contract.ts';
import { answersFor, trialMarks } from './trial.ts';

test.each([
  ['acceptance', 'accepted', 'accepted'],
  ['decision', 'denied', 'denied'],
  ['applies_site', 'true', true],
  ['applies_site', 'false', false],
  ['area', '60', 60],
  ['area', 'large', 'large'],
])('%s answered %s is %s', (variable, said, value) => {
  expect(answersFor(variable).typed(said)).toBe(value);
});

test('every element is marked once: where it waits before where it has been', () => {
  const trial: Trial = {
    ...{ state: 'waiting', now: '', outcomes: [], variables: {}, failed: null },
    pending: [{ element: 'b', kind: 'task', asks: [], lists: [], index: null, department: null }],
    passed: ['a', 'b'],
  };
  expect(trialMarks(trial, { at: 'here', been: 'been' })).toEqual([
    { element: 'b', look: 'run-at', text: 'here' },
    { element: 'a', look: 'run-been', text: 'been' },
  ]);
});
