import { expect, test } from 'vitest';
import { printedRecoveryCode, readCode, recoveryCode } from './rules.ts';

test('a recovery code is read as it was printed', () => {
  const code = recoveryCode(Uint8Array.from([0, 30, 31, 99, 255, 7, 8, 9, 10, 11, 12]));
  expect(code).toHaveLength(10);
  expect(readCode(printedRecoveryCode(code).toUpperCase())).toEqual({ kind: 'recoveryCode', code });
});

test.each([
  ['123 456', { kind: 'totp', code: '123456' }],
  ['１２３４５６', { kind: 'totp', code: '123456' }],
  ['12345', undefined],
  ['abcde-fghj0', undefined],
  ['', undefined],
])('%j is read as %j', (text, expected) => {
  expect(readCode(text)).toEqual(expected);
});
