import { expect, test } from 'vitest';
import { codeAt, newTotpSecret, stepOf, totpUri } from './totp.ts';

const at = (seconds: number) => new Date(seconds * 1000);
/** RFC 6238, appendix B: the secret `12345678901234567890`. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at second %d the RFC’s secret shows %s', async (second, code) => {
  expect(await codeAt(RFC_SECRET, at(second))).toBe(code);
});

test('the code before and the code after are accepted, further ones are not', async () => {
  const secret = newTotpSecret();
  const code = await codeAt(secret, at(3000));
  const found = (second: number) => stepOf({ secret, after: null }, code, at(second));
  expect([await found(2969), await found(2970), await found(3000), await found(3059), await found(3060)]).toEqual([
    undefined,
    100,
    100,
    100,
    undefined,
  ]);
});

test('a code is good once: nothing up to the last step used is accepted', async () => {
  const secret = newTotpSecret();
  const code = await codeAt(secret, at(3000));
  expect(await stepOf({ secret, after: 99 }, code, at(3000))).toBe(100);
  expect(await stepOf({ secret, after: 100 }, code, at(3000))).toBeUndefined();
  expect(await stepOf({ secret, after: 101 }, code, at(3000))).toBeUndefined();
});

test('another secret’s code is wrong', async () => {
  expect(
    await stepOf({ secret: newTotpSecret(), after: null }, await codeAt(RFC_SECRET, at(59)), at(59)),
  ).toBeUndefined();
});

test('an authenticator app reads issuer and account', () => {
  expect(totpUri({ secret: 'ABC', label: 'clerk01', issuer: 'OneWindow' })).toMatch(
    /^otpauth:\/\/totp\/OneWindow:clerk01\?secret=ABC&issuer=OneWindow/,
  );
});
