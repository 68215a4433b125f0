import { expect, test } from 'vitest';
import { hash } from '@node-rs/argon2';
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts';

test('a password is kept as argon2id of 19 MiB and two passes', async () => {
  expect(await hashPassword('一窗 correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('the right password is let in, a wrong one and an unknown account are not', async () => {
  const stored = await hashPassword('一窗 correct horse');
  expect(await verifyPassword(stored, '一窗 correct horse')).toBe(true);
  expect(await verifyPassword(stored, '一窗 correct hors')).toBe(false);
  expect(await verifyPassword(undefined, '一窗 correct horse')).toBe(false);
});

test('the same password typed full-width or decomposed is the same password', async () => {
  expect(await verifyPassword(await hashPassword('Ａ１é'), 'A1e\u0301')).toBe(true);
});

test('a hash made at less cost is to be made anew', async () => {
  expect(isOutdated(await hash('x', { memoryCost: 4_096, timeCost: 2 }))).toBe(true);
  expect(isOutdated(await hashPassword('x'))).toBe(false);
});
