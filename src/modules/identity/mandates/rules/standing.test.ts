import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { standingOf, type MandateState } from './standing.ts';

const now = new Date('2026-03-02T01:00:00Z');
const today = civilDate('2026-03-02');

test.each<[string, MandateState, string, string, string]>([
  ['a question waits while its link holds', 'asked', '2026-06-30', '2026-03-02T01:00:01Z', 'asked'],
  ['a link that ends now has expired', 'asked', '2026-06-30', '2026-03-02T01:00:00Z', 'expired'],
  ['a question whose last day is past has expired', 'asked', '2026-03-01', '2026-03-09T00:00:00Z', 'expired'],
  ['a mandate holds on its last day', 'active', '2026-03-02', '2026-03-01T00:00:00Z', 'active'],
  ['a mandate is over the day after', 'active', '2026-03-01', '2026-03-01T00:00:00Z', 'over'],
  ['what was revoked stays revoked', 'revoked', '2026-03-01', '2026-03-01T00:00:00Z', 'revoked'],
])('%s', (_name, state, until, linkUntil, expected) => {
  expect(standingOf({ state, until: civilDate(until), linkUntil: new Date(linkUntil) }, today, now)).toBe(expected);
});
