import { expect, test } from 'vitest';
import { classify } from '../../kernel/codes/classify.ts';
import { demoOrganisation } from '../../modules/identity/demo/cast.ts';
import { firmOf, personOf } from './people.ts';

/** As many as a county of 3,200 cases has, and more. */
const numbers = Array.from({ length: 2_500 }, (_, number) => number);

test('firms are visibly invented, and their codes are valid and in nobody’s range', () => {
  for (const { name, uscc } of numbers.map(firmOf)) {
    expect(name).toMatch(/^演示.+有限公司$/);
    const { kind, valid, notes } = classify(uscc);
    expect({ kind, valid }).toEqual({ kind: 'uscc18', valid: true });
    expect(notes.map(({ code }) => code)).toContain('synthetic');
  }
});

test('no two firms have a name or a code in common, nor one with the firm of the cast', () => {
  const firms = [...numbers.map(firmOf), demoOrganisation];
  expect(new Set(firms.map(({ name }) => name)).size).toBe(firms.length);
  expect(new Set(firms.map(({ uscc }) => uscc)).size).toBe(firms.length);
});

test('no two people have a number in common', () => {
  expect(new Set(numbers.map((number) => personOf(number).citizenId)).size).toBe(numbers.length);
});
