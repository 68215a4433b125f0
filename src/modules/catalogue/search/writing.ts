// How words are written down for being found: in simplified characters, and as they are read.
import { Converter } from 'opencc-js/t2cn';
import { customPinyin, pinyin } from 'pinyin-pro';
import type { Text } from './model.ts';

// Place names that the dictionary reads otherwise than the people who live there.
customPinyin({ 单县: 'shàn xiàn', 任城: 'rén chéng', 莘县: 'shēn xiàn', 东阿: 'dōng ē', 乐陵: 'lào líng' });

const simplified = Converter({ from: 't', to: 'cn' });

/** Full and half width alike, small letters, no marks; a space only between words of letters. */
export const plain = (text: string): string =>
  simplified(text.normalize('NFKC').toLowerCase())
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();

export function textOf(text: string): Text {
  const written = plain(text);
  const syllables = pinyin(written, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return { written, sound: syllables.join(' ').replaceAll(/\s+/g, ' ').trim() };
}
