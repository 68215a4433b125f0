import { expect, test } from 'vitest';
import { parseSegments } from './shared-memory.ts';

const HEAD = '       key      shmid perms                  size  cpid  lpid nattch   uid';

test('memory segments are read by the names of their columns', () => {
  const rows = ['   2147789          4   600                    56 11402 11404      9   101', ''];
  expect(parseSegments([HEAD, ...rows].join('\n'))).toEqual([{ key: 2147789, id: 4, creator: 11402, attached: 9 }]);
});

test('a machine without segments has none', () => {
  expect(parseSegments(`${HEAD}\n`)).toEqual([]);
});
