import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePart, encodeText } from './text.ts';

const lengths = (text: string) => encodeText(text, 7).parts.map(({ length }) => length);

describe('a text as short messages', () => {
  test.each<[string, string, number, number[]]>([
    ['70 Chinese characters are one part', '办'.repeat(70), 8, [140]],
    ['71 are two, each with its header', '办'.repeat(71), 8, [140, 14]],
    ['134 are two full parts', '办'.repeat(134), 8, [140, 140]],
    ['135 are three', '办'.repeat(135), 8, [140, 140, 8]],
    ['160 plain letters are one part', 'a'.repeat(160), 0, [160]],
    ['161 are two', 'a'.repeat(161), 0, [159, 14]],
    ['a sign that GSM 03.38 has elsewhere takes the whole text to UCS-2', 'a@b', 8, [6]],
    ['nothing is one empty part', '', 0, [0]],
  ])('%s', (_name, text, dataCoding, expected) => {
    expect(encodeText(text, 7).dataCoding).toBe(dataCoding);
    expect(lengths(text)).toEqual(expected);
  });

  test('a character of two units is not cut in half', () => {
    const { parts, ...coding } = encodeText(`${'办'.repeat(66)}𠮷办办办办`, 7);
    expect(parts.map((content) => decodePart({ content, ...coding }).text)).toEqual(['办'.repeat(66), '𠮷办办办办']);
  });

  test('more than eight parts are refused', () => {
    expect(() => encodeText('办'.repeat(67 * 8 + 1), 7)).toThrow('9 short messages');
  });

  test('whatever is written, the parts put together say it again, in their order, under one reference', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite', maxLength: 300 }),
        fc.integer({ min: 0, max: 65_535 }),
        (text, reference) => {
          const { parts, ...coding } = encodeText(text, reference);
          const read = parts.map((content) => decodePart({ content, ...coding }));
          expect(read.map((one) => one.text).join('')).toBe(text);
          if (parts.length > 1)
            expect(read.map(({ part }) => part)).toEqual(
              parts.map((_part, index) => ({ reference: reference & 0xff, of: parts.length, number: index + 1 })),
            );
          expect(parts.every(({ length }) => length <= 160)).toBe(true);
        },
      ),
    );
  });
});
