import { expect, test } from 'vitest';
import { readMetadata, readWhole } from './tus-headers.ts';

test.each([
  ['0', 0],
  ['1048576', 1_048_576],
  ['-1', undefined],
  ['1e3', undefined],
  ['9999999999999', undefined],
  [undefined, undefined],
  [['1', '2'], undefined],
])('a length %o is %o', (header, bytes) => {
  expect(readWhole(header)).toBe(bytes);
});

test('metadata are pairs of a key and a Base64 value, in any language', () => {
  const name = Buffer.from('平面图.pdf').toString('base64');
  expect([...readMetadata(`filename ${name}, is_draft,kind cGRm`)]).toEqual([
    ['filename', '平面图.pdf'],
    ['is_draft', ''],
    ['kind', 'pdf'],
  ]);
  expect([...readMetadata('filename not base64!')]).toEqual([]);
  expect([...readMetadata(undefined)]).toEqual([]);
});
