import { expect, test } from 'vitest';
import { namedLike } from './named-like.ts';

const health = { name: { zh: '县卫生健康局', en: 'Health Bureau' } };
const fire = { name: { zh: '县消防救援大队' } };

test.each([
  ['nothing', '', [health, fire]],
  ['blanks', '  ', [health, fire]],
  ['a part of the Chinese name', '卫生', [health]],
  ['a part of the English name, written otherwise', ' health ', [health]],
  ['what there is not', '税务', []],
])('looked for by %s', (_name, part, found) => {
  expect(namedLike([health, fire], part)).toEqual(found);
});
