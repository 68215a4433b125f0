// How words are written down for finding them: by characters, by sound, and by first letters.
import { customPinyin, pinyin } from 'pinyin-pro';
import type { Item } from './contract/item.ts';
import type { Asked } from './rules/ranking.ts';
import { coreOf } from './rules/ranking.ts';
import type { Term } from './store/changes.ts';

// Place names that the dictionary reads otherwise than the people who live there.
customPinyin({ 单县: 'shàn xiàn', 任城: 'rén chéng', 莘县: 'shēn xiàn', 东阿: 'dōng ē', 乐陵: 'lào líng' });

/** As it is compared: full and half width alike, small letters, no spaces and marks. */
const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

const syllablesOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });

const soundOf = (text: string): string => plainWords(syllablesOf(text).join(''));

/** `gongsishelidengji` → `gssldj`. */
const initialsOf = (text: string): string =>
  plainWords(
    syllablesOf(text.replace(/[^\p{Script=Han}]/gu, ''))
      .map((syllable) => syllable.slice(0, 1))
      .join(''),
  );

export function asked(text: string): Asked {
  const words = plainWords(text);
  return { words, core: coreOf(words), sound: soundOf(coreOf(words)) };
}

/** Every word under which an item is found. What stands in brackets in its name is left out of the short name. */
export function termsOf(item: Item, phrases: readonly string[]): Term[] {
  const names = [item.name, item.name.replace(/[((][^))]*[))]/gu, ''), item.formerName, item.nameInEnglish]
    .filter((name) => name !== undefined)
    .map(plainWords);
  const spoken = phrases.map(plainWords);
  const terms = [
    ...names.map((text) => ({ kind: 'name' as const, text })),
    ...spoken.map((text) => ({ kind: 'phrase' as const, text })),
    ...[...names, ...spoken].map((text) => ({ kind: 'sound' as const, text: soundOf(text) })),
    ...names.map((text) => ({ kind: 'initials' as const, text: initialsOf(text) })),
  ];
  return terms.filter(({ text }) => text !== '').map((term) => ({ ...term, key: item.key }));
}
