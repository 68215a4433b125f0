import { describe, expect, test } from 'vitest';
import type { Concept, Entry, Text } from '../model.ts';
import { ItemIndex } from './item-index.ts';
import { lexiconOf, piecesOf } from './lexicon.ts';
import { syllablesIn } from './syllables.ts';
import { heard, tokensOf } from './tokens.ts';

/** Texts of the test, read out by hand. */
const SOUNDS: Readonly<Record<string, string>> = {
  取水许可: 'qu shui xu ke',
  烟草许可: 'yan cao xu ke',
  排污许可: 'pai wu xu ke',
  户口登记: 'hu kou deng ji',
  户口迁移: 'hu kou qian yi',
  身份证补领: 'shen fen zheng bu ling',
  身份证: 'shen fen zheng',
  身份证丢了: 'shen fen zheng diu le',
  伸粉正丢了: 'shen fen zheng diu le',
  请问取水许可怎么办: 'qing wen qu shui xu ke zen me ban',
  请问: 'qing wen',
  怎么办: 'zen me ban',
  补领: 'bu ling',
  丢了: 'diu le',
  唱歌: 'chang ge',
  赌场: 'du chang',
};
const text = (written: string): Text => ({ written, sound: SOUNDS[written] ?? written });
const concept = (...words: string[]): Concept => ({ empty: false, words: words.map(text) });
const empty: Concept = { empty: true, words: ['请问', '怎么办'].map(text) };
const entry = (key: string, names: string[], edition = 1, about: string[] = []): Entry => ({
  key,
  edition,
  words: { names: names.map(text), says: [], about },
});

function indexOf(...entries: Entry[]): ItemIndex {
  const index = new ItemIndex([empty, concept('身份证'), concept('补领', '丢了')]);
  for (const one of entries) index.put(one);
  return index;
}
const permits = [
  entry('water', ['取水许可']),
  entry('tobacco', ['烟草许可']),
  entry('waste', ['排污许可']),
  entry('card', ['身份证补领']),
];
const find = (words: string, ...entries: Entry[]) =>
  indexOf(...(entries.length > 0 ? entries : permits)).find(text(words));

describe('taking texts apart', () => {
  const lexicon = lexiconOf([concept('办理'), concept('理发店')], ({ written }) => tokensOf(written));
  const pieces = (written: string) => {
    const tokens = tokensOf(written);
    return piecesOf(tokens, lexicon).map(({ from, to }) => tokens.slice(from, to).join(''));
  };
  test.each([
    ['the longer of two known words that overlap is kept', '办理发店', ['办', '理发店']],
    ['words that do not overlap are both found', '理发店办理', ['理发店', '办理']],
    ['what is unknown stays together', '飞碟停放', ['飞碟停放']],
    ['nothing comes of nothing', '', []],
  ])('%s', (_what, written, expected) => {
    expect(pieces(written)).toEqual(expected);
  });
  test('letters and digits stay together, characters stand alone', () => {
    expect(tokensOf('开ktv要2个月')).toEqual(['开', 'ktv', '要', '2', '个', '月']);
  });
  test('an ear takes zh for z and ang for an, but not n for l', () => {
    expect(heard(['zhang', 'sheng', 'ning', 'lan'])).toEqual(['zan', 'sen', 'nin', 'lan']);
  });
});

describe('typed pinyin', () => {
  const known = new Set(['xi', 'an', 'xian', 'shen', 'fen', 'zheng', 'she', 'n']);
  test.each([
    ['is split into the fewest syllables', 'xianfen', ['xian', 'fen']],
    ['is split in another way when the first leads nowhere', 'shenfen', ['shen', 'fen']],
    ['is none when letters are left over', 'shenq', undefined],
  ])('%s', (_what, letters, expected) => {
    expect(syllablesIn(letters, known)).toEqual(expected);
  });
});

describe('finding', () => {
  test('what many names share says little about any of them', () => {
    expect(find('取水许可').keys[0]).toBe('water');
    expect(find('取水许可').certain).toBe(true);
  });
  test('words of asking do not count', () => {
    expect(find('请问取水许可怎么办')).toMatchObject({ certain: true, unknown: [] });
    expect(find('请问取水许可怎么办').keys).toEqual(find('取水许可').keys);
  });
  test('words that mean the same stand for each other', () => {
    expect(find('身份证丢了')).toMatchObject({
      keys: ['card'],
      understood: [
        { typed: '身份证', as: '身份证' },
        { typed: '丢了', as: '补领' },
      ],
    });
  });
  test('characters that sound the same are understood as what they sound like', () => {
    expect(find('伸粉正丢了')).toMatchObject({ keys: ['card'], understood: [{ typed: '伸粉正', as: '身份证' }, {}] });
  });
  test('two syllables that happen to sound alike are not enough to be sure', () => {
    expect(find('唱歌')).toMatchObject({ keys: [], certain: false, unknown: ['唱歌'] });
  });
  test('typed in pinyin, first letters, or pinyin with a letter missing it is the same', () => {
    for (const letters of ['qushuixuke', 'qu shui xu ke', 'qsxk', 'qushuixuk'])
      expect(find(letters).keys[0]).toBe('water');
  });
  test('what an entry is only about is a weaker sign than its name', () => {
    const about = entry('about', ['排污许可'], 1, ['户口登记']);
    expect(find('户口登记', about, entry('name', ['户口登记']), entry('other', ['取水许可'])).keys[0]).toBe('name');
  });
  test('equally good answers have a firm order', () => {
    expect(find('户口', entry('b', ['户口迁移']), entry('a', ['户口登记']), ...permits).keys).toEqual(['a', 'b']);
  });
  test('an empty catalogue finds nothing', () => {
    expect(new ItemIndex([]).find(text('身份证'))).toEqual({
      keys: [],
      close: 0,
      score: 0,
      certain: false,
      understood: [],
      unknown: ['身份证'],
    });
  });
});

describe('an entry that is put again', () => {
  test('replaces the one before', () => {
    const index = indexOf(...permits, entry('water', ['户口登记'], 2));
    expect(index.find(text('取水许可')).keys[0]).not.toBe('water');
    expect(index.find(text('户口登记')).keys).toEqual(['water']);
  });
  test('does not when it is older, or the same', () => {
    const index = indexOf(...permits, entry('water', ['户口登记'], 2), entry('water', ['取水许可'], 1));
    expect(index.find(text('户口登记')).keys).toEqual(['water']);
  });
  test('leaves the weight of every word as if it had been put once', () => {
    const once = indexOf(...permits);
    const often = indexOf(...permits);
    for (let edition = 2; edition < 30; edition += 1) often.put(entry('water', ['取水许可'], edition));
    expect(often.find(text('取水许可'))).toEqual(once.find(text('取水许可')));
  });
  test('a thousand times over wears the index out', () => {
    const index = indexOf(...permits);
    expect(index.worn).toBe(false);
    for (let edition = 2; edition < 1_100; edition += 1) index.put(entry('water', ['取水许可'], edition));
    expect(index.worn).toBe(true);
  });
});
