import { expect, test } from 'vitest';
import { temporaryPassword } from './temporary.ts';

test('a temporary password of one kind of signs is drawn again', () => {
  const drawn = ['abcdefghijklmnop', 'qrstuvwxyzabcdef', 'abcd-efgh_1234xy'];
  expect(temporaryPassword(() => drawn.shift() ?? '')).toBe('abcd-efgh_1234xy');
  expect(drawn).toEqual([]);
});

test('it is sixteen signs that fit an address and a form', () => {
  expect(temporaryPassword()).toMatch(/^[\w-]{16}$/);
});
