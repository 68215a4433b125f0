import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { isBarred, type Standing } from './bars.ts';

const overrun = (on: string): Standing => ({ kind: 'toleranceOverrun', on: civilDate(on) });
const falsehood: Standing = { kind: 'falseCommitment', on: civilDate('2020-01-01') };

describe('handing in later', () => {
  test.each([
    ['nothing recorded', [], '2026-03-02', false],
    ['one overrun', [overrun('2026-02-02')], '2026-03-02', false],
    ['two within a year', [overrun('2025-06-01'), overrun('2026-02-02')], '2026-03-02', true],
    ['the first on its last day', [overrun('2025-03-03'), overrun('2026-02-02')], '2026-03-02', true],
    ['the first a day past its year', [overrun('2025-03-02'), overrun('2026-02-02')], '2026-03-02', false],
    ['a false commitment, however old', [falsehood], '2026-03-02', true],
  ])('%s', (_name, records, today, barred) => {
    expect(isBarred('tolerance', records, civilDate(today))).toBe(barred);
  });
});

describe('a commitment', () => {
  test('is barred by a false one alone', () => {
    const today = civilDate('2026-03-02');
    const often = [overrun('2026-01-01'), overrun('2026-02-01'), overrun('2026-03-01')];
    expect(isBarred('commitment', often, today)).toBe(false);
    expect(isBarred('commitment', [falsehood], today)).toBe(true);
  });
});
