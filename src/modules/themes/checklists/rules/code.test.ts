import { expect, test } from 'vitest';
import { readCode, shownCode } from './code.ts';

test.each([
  ['K7QF9M2P', 'K7QF9M2P'],
  ['k7qf-9m2p', 'K7QF9M2P'],
  [' Ｋ７ＱＦ　9M2P ', 'K7QF9M2P'],
  ['K7QF—9M2P', 'K7QF9M2P'],
  ['K7QF9M2', undefined],
  ['K7QF9M2PP', undefined],
  ['K7QF9M20', undefined],
  ['OOOOIIII', undefined],
  ['', undefined],
])('%j is read as %j', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test('a code is shown in two groups and read as it is shown', () => {
  expect(shownCode('K7QF9M2P')).toBe('K7QF-9M2P');
  expect(readCode(shownCode('K7QF9M2P'))).toBe('K7QF9M2P');
});
