import { expect, test } from 'vitest';
import { fitOf } from './fit.ts';

test.each([
  [['yes', 'yes'], 'fits'],
  [['yes', 'unsure'], 'unsure'],
  [['unsure', 'no'], 'lacks'],
  [['no', ''], 'lacks'],
  [['yes', ''], undefined],
  [['yes', 'maybe'], undefined],
  [[], 'fits'],
])('%o %s', (answers, fit) => {
  expect(fitOf(answers)).toBe(fit);
});
