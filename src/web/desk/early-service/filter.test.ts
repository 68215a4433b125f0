import { expect, test } from 'vitest';
import { earlyServiceFilterOf } from './filter.ts';

test.each([
  ['a state and a month', { state: 'late', month: '2026-03' }, { state: 'late', month: '2026-03' }],
  ['no state that is none', { state: 'refused', month: '2026-13' }, {}],
  ['nothing else', { name: '张三' }, {}],
])('the list is narrowed to %s', (_name, search, filter) => {
  expect(earlyServiceFilterOf(search)).toEqual(filter);
});
