import { expect, test } from 'vitest';
import { missingGlyphs } from './glyphs.ts';

const only = (text: string) => ({ covers: (codePoint: number) => text.includes(String.fromCodePoint(codePoint)) });

test('a character that one of the fonts draws is not missing', () => {
  expect(missingGlyphs('张三', [only('张'), only('三')])).toEqual([]);
});

test('each character that none draws is named once, also beyond the basic plane', () => {
  expect(missingGlyphs('𠮷张𠮷䶮', [only('张')])).toEqual(['𠮷', '䶮']);
});

test('joiners, controls and combining marks are not drawn by themselves', () => {
  expect(missingGlyphs('\n\u200d\u0301\ufe0f', [only('')])).toEqual([]);
});
