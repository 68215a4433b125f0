import { expect, test } from 'vitest';
import type { RefusalCode } from './refusals.ts';
import { identityWording } from './wording.ts';
import type { IdentityWording } from './wording/zh.ts';

/** A code without a sentence does not compile; `keyReused` is worded by the platform. */
type Unworded = Exclude<Exclude<RefusalCode, 'keyReused'>, keyof IdentityWording['refusals']>;
const unworded: Unworded[] = [];

test('every refusal has a sentence in both languages, and the English has no Chinese in it', () => {
  expect(unworded).toEqual([]);
  const { zh, en } = identityWording;
  expect(Object.keys(en.refusals)).toEqual(Object.keys(zh.refusals));
  for (const sentence of Object.values(en.refusals)) expect(sentence).toMatch(/^[^\p{Script=Han}]{10,}$/u);
  for (const sentence of Object.values(zh.refusals)) expect(sentence).toMatch(/\p{Script=Han}{3}/u);
});
