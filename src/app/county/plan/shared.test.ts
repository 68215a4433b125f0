import { describe, expect, test } from 'vitest';
import type { Act, PlannedCase } from './model.ts';
import { sharedBy } from './shared.ts';

const of = (number: number, act: Act, about: Partial<PlannedCase> = {}) =>
  sharedBy(
    { case: number, at: Date.parse('2026-03-02T01:00:00Z'), act },
    { case: number, item: 'ss-card', department: 'hrss', person: number, forFirm: false, acts: [], ...about },
  );
const share = (one: readonly string[], other: readonly string[]) => one.some((key) => other.includes(key));

describe('acts have in common', () => {
  test('their case', () => {
    expect(share(of(1, { do: 'submit' }), of(1, { do: 'shelve', by: 'a' }))).toBe(true);
  });

  test('the day on which cases are numbered', () => {
    expect(share(of(1, { do: 'submit' }), of(2, { do: 'submit' }))).toBe(true);
  });

  test('the department that numbers its papers', () => {
    expect(share(of(1, { do: 'accept', by: 'a' }), of(2, { do: 'decide', by: 'b', outcome: 'grant' }))).toBe(true);
    const elsewhere = of(2, { do: 'accept', by: 'b' }, { department: 'health' });
    expect(share(of(1, { do: 'accept', by: 'a' }), elsewhere)).toBe(false);
  });

  test('the person who applies', () => {
    expect(share(of(1, { do: 'begin' }, { person: 9 }), of(2, { do: 'submit' }, { person: 9 }))).toBe(true);
  });

  test('nothing where two officers give out two results', () => {
    expect(share(of(1, { do: 'shelve', by: 'a' }), of(2, { do: 'handOver', by: 'a' }))).toBe(false);
  });
});
