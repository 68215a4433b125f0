import { expect, test } from 'vitest';
import { wayMarks } from './way-marks.ts';

const way = [
  { elements: ['s', 'a'], tokens: ['a', 'b'] },
  { elements: ['x', 'a'], tokens: ['a', 'a'] },
];

test('every element of the way bears the numbers of its steps, and a sign for each token that is there', () => {
  expect(wayMarks(way, 0, '●')).toEqual([
    { element: 's', look: 'run-been', text: '1' },
    { element: 'a', look: 'run-at', text: '● 1, 2' },
    { element: 'x', look: 'run-been', text: '2' },
    { element: 'b', look: 'run-at', text: '●' },
  ]);
  expect(wayMarks(way, 1, '●')).toContainEqual({ element: 'a', look: 'run-at', text: '●● 1, 2' });
});

test('the last step may leave no token anywhere', () => {
  expect(wayMarks([{ elements: ['e'], tokens: [] }], 0, '●')).toEqual([{ element: 'e', look: 'run-been', text: '1' }]);
});
