import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { silenceOf, type Silence, type Silent } from './silence.ts';

test.each<[Silent['state'], string, string, Silence | undefined]>([
  ['waiting', '2026-03-09', '2026-05-08', undefined],
  ['waiting', '2026-03-09', '2026-05-09', 'unanswered'],
  ['answered', '2026-03-09', '2026-05-09', undefined],
  ['answered', '2026-03-09', '2026-07-07', undefined],
  ['answered', '2026-03-09', '2026-07-08', 'unused'],
])('%s since %s, on %s: %s', (state, since, on, silence) => {
  expect(silenceOf({ state, since: civilDate(since) }, civilDate(on))).toBe(silence);
});
