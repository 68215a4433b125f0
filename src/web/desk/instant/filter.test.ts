import { expect, test } from 'vitest';
import { instantFilterOf } from './filter.ts';

test('an address narrows the list to a state that there is, and to nothing else', () => {
  expect(instantFilterOf({ state: 'foundWrong' })).toEqual({ state: 'foundWrong' });
  expect(instantFilterOf({ state: 'open' })).toEqual({ state: 'open' });
  expect(instantFilterOf({ state: 'lost', after: '2026-01-01/x' })).toEqual({});
});
