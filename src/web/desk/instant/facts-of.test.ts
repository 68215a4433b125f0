import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';

test('facts stand one a row, as people say them', () => {
  expect(factsOf('{"在世":true,"近亲属":[],"待遇":["a","b"],"年龄":63,"出生日期":"1962-04-01"}')).toEqual([
    { name: '在世', value: '是' },
    { name: '近亲属', value: '无' },
    { name: '待遇', value: 'a、b' },
    { name: '年龄', value: '63' },
    { name: '出生日期', value: '1962-04-01' },
  ]);
  expect(factsOf(null)).toBeUndefined();
});
