import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const found = { code: 'nameMissing' } as never;
const drawn = (findings: never[], { isSaved = true, revision = 1, isOld = false } = {}) =>
  standingOf({ saved: { revision }, isSaved, seen: { outlook: { findings }, isOld } });

test.each([
  ['what is wrong comes before saving', drawn([found], { isSaved: false }), 'wrong'],
  ['nothing is wrong, and it is not saved', drawn([], { isSaved: false }), 'unsaved'],
  ['nothing was changed', drawn([], { revision: 0 }), 'unchanged'],
  ['saved, and nothing is wrong', drawn([]), 'ready'],
  ['what is wrong is not known of what was typed last', drawn([], { isOld: true }), 'unknown'],
] as const)('%s', (_name, standing, expected) => {
  expect(standing).toBe(expected);
});

test('before anything was answered nothing is promised', () => {
  expect(standingOf({ saved: { revision: 1 }, isSaved: true, seen: { outlook: undefined, isOld: true } })).toBe(
    'unknown',
  );
});
