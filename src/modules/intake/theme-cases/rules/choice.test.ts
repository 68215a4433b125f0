import { expect, test } from 'vitest';
import { choiceFault } from './choice.ts';

const of = (...drafted: string[]) => choiceFault({ drafted, needed: ['a', 'b'], possible: ['a', 'b', 'c'] });

test('what is needed is there, what may be needed is a choice', () => {
  expect(of('b', 'a')).toBeUndefined();
  expect(of('a', 'b', 'c')).toBeUndefined();
});
test('what lacks, what nobody needs and what is there twice is named', () => {
  expect(of('b', 'c')).toEqual({ code: 'partsMissing', items: ['a'] });
  expect(of('a', 'b', 'd')).toEqual({ code: 'partsNotNeeded', items: ['d'] });
  expect(of('a', 'b', 'a')).toEqual({ code: 'partsNotNeeded', items: ['a'] });
});
