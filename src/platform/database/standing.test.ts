import { expect, test } from 'vitest';
import { newestOf } from './standing.ts';

const at = (url: string, timeline: number) => ({ url, timeline });

test.each([
  ['nothing where none can be written', [undefined, undefined], undefined, undefined],
  ['the only one that can', [undefined, at('two', 3)], undefined, 'two'],
  ['the one that was promoted, where the old one came back', [at('one', 1), at('two', 2)], undefined, 'two'],
  ['the one that was promoted while the old one goes on', [at('one', 1), at('two', 2)], at('one', 1), 'two'],
  ['the first of two alike', [at('one', 2), at('two', 2)], undefined, 'one'],
  ['the known one of two alike', [at('one', 2), at('two', 2)], at('two', 2), 'two'],
  ['not the old one that came back alone', [at('one', 1), undefined], at('two', 2), undefined],
  ['the same again after a restart', [at('one', 2), undefined], at('one', 2), 'one'],
])('is written: %s', (_name, found, known, url) => {
  expect(newestOf(found, known)?.url).toBe(url);
});
