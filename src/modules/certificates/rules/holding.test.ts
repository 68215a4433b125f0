import { expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { holdingOn, statusAmong } from './holding.ts';

const day = civilDate;
const of = (version: number, [from, until]: readonly [string, string], state: 'valid' | 'superseded' | 'revoked') => ({
  ...{ version, state, renews: false },
  ...{ valid_from: day(from), valid_until: day(until) },
});
const FIRST = ['2025-07-01', '2026-06-30'] as const;
const NEXT = ['2026-07-01', '2027-06-30'] as const;
/** Renewed in May, for the term behind the last day. */
const renewed = [of(1, FIRST, 'superseded'), of(2, NEXT, 'valid')] as const;

test.each([
  ['2026-05-20', 1, 'valid', 'notYet'],
  ['2026-06-30', 1, 'valid', 'notYet'],
  ['2026-07-01', 2, 'changed', 'valid'],
])('renewed early, on %s version %s holds: the old is %s, the new %s', (on, holds, old, next) => {
  const [one, two] = renewed;
  expect(holdingOn(renewed, day(on))?.version).toBe(holds);
  expect([statusAmong(renewed, one, day(on)), statusAmong(renewed, two, day(on))]).toEqual([old, next]);
});

test('a new version that was put right before its day leaves the old one in force', () => {
  const versions = [of(1, FIRST, 'superseded'), of(2, NEXT, 'superseded'), of(3, NEXT, 'valid')] as const;
  const on = day('2026-06-01');
  expect(versions.map((one) => statusAmong(versions, one, on))).toEqual(['valid', 'changed', 'notYet']);
});

test('a licence that was revoked meanwhile holds in no version', () => {
  const versions = [of(1, FIRST, 'superseded'), of(2, NEXT, 'revoked')] as const;
  expect(statusAmong(versions, versions[0], day('2026-06-01'))).toBe('revoked');
});

test('a licence whose only version has not begun is not in force yet', () => {
  const versions = [of(1, NEXT, 'valid')] as const;
  expect(statusAmong(versions, versions[0], day('2026-06-01'))).toBe('notYet');
});
