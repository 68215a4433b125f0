import { expect, test } from 'vitest';
import type { Finding } from '../../../modules/process/publication/contract.ts';
import { findingMarks, findingsAt } from './finding-marks.ts';

const finding = (grade: Finding['grade'], ...elements: string[]): Finding => ({
  grade,
  code: grade,
  elements,
  path: [],
  way: [],
  words: { zh: '', en: '' },
});

test('every element bears the numbers of its findings, in the look of the gravest', () => {
  expect(
    findingMarks([finding('note', 'a'), finding('refused', 'b', 'a', 'a'), finding('mend', 'b'), finding('mend')]),
  ).toEqual([
    { element: 'a', look: 'finding-refused', text: '1, 2' },
    { element: 'b', look: 'finding-refused', text: '2, 3' },
  ]);
});

test('what is said of one element keeps its number among all', () => {
  const [first, second, third] = [finding('note', 'a'), finding('refused', 'b', 'a'), finding('mend', 'b')];
  expect(findingsAt([first, second, third], 'b')).toEqual([
    { finding: second, place: 1 },
    { finding: third, place: 2 },
  ]);
});
