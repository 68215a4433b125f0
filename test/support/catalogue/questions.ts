import { readFile } from 'node:fs/promises';
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { Item } from '../../../src/modules/catalogue/index.ts';

/** What somebody types, and the items that satisfy the person. */
export type Question = { query: string; items: readonly string[] };

const Listed = Type.Object({
  queries: Type.Array(
    Type.Object({
      query: Type.String({ minLength: 1 }),
      items: Type.Array(Type.String(), { minItems: 1 }),
      set: Type.Enum(['open', 'keptBack', 'contrary', 'after']),
    }),
  ),
});

/** What villagers type. The file says how each set was written and what its misses were used for. */
export async function everydayQuestions(): Promise<Static<typeof Listed>['queries']> {
  const text = await readFile(new URL('../../search/queries.json', import.meta.url), 'utf8');
  return Value.Parse(Listed, JSON.parse(text)).queries;
}

export const WAYS = [
  'name',
  'shortName',
  'prefix',
  'mistyped',
  'dropped',
  'pinyin',
  'pinyinMistyped',
  'initials',
  'traditional',
] as const;
export type Way = (typeof WAYS)[number];

/** The official name of every item, typed in every way in which people type it rightly and wrongly. */
export function literalQuestions(items: readonly Item[]): Record<Way, Question[]> {
  const likeSounding = soundAlikes(items);
  const asked: Record<Way, Question[]> = {
    name: [],
    shortName: [],
    prefix: [],
    mistyped: [],
    dropped: [],
    pinyin: [],
    pinyinMistyped: [],
    initials: [],
    traditional: [],
  };
  for (const [index, item] of items.entries()) {
    const short = shortNameOf(item);
    const same = items.filter((other) => shortNameOf(other) === short).map(({ key }) => key);
    const add = (way: Way, query: string, satisfied: readonly string[] = same) =>
      asked[way].push({ query, items: satisfied });
    const prefix = short.slice(0, Math.max(4, Math.ceil(short.length * 0.6)));
    const begun = items.filter((other) => shortNameOf(other).startsWith(prefix)).map(({ key }) => key);
    add('name', item.name, [item.key]);
    add('shortName', short);
    add('prefix', prefix, begun);
    add('mistyped', mistype(short, index, likeSounding));
    add('dropped', without(short, (index * 5) % short.length));
    add('pinyin', syllables(short).join(''));
    add('pinyinMistyped', without(syllables(short).join(''), 3 + ((index * 7) % 6)));
    add(
      'initials',
      syllables(short)
        .map((syllable) => syllable.slice(0, 1))
        .join(''),
    );
    add('traditional', toTraditional(item.name), [item.key]);
  }
  return asked;
}

const toTraditional = Converter({ from: 'cn', to: 'tw' });

const shortNameOf = ({ name }: Item): string =>
  name.replace(/[((][^))]*[))]/gu, '').replace(/[^\p{Letter}\p{Number}]/gu, '');

const syllables = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });

const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1);

/** Characters of the catalogue by how they are read. */
function soundAlikes(items: readonly Item[]): ReadonlyMap<string, readonly string[]> {
  const alike = new Map<string, string[]>();
  for (const character of new Set(JSON.stringify(items).match(/\p{Script=Han}/gu))) {
    const [sound = ''] = syllables(character);
    alike.set(sound, [...(alike.get(sound) ?? []), character]);
  }
  return alike;
}

/** One character replaced by another that sounds the same, as an input method offers it. */
function mistype(text: string, seed: number, alike: ReadonlyMap<string, readonly string[]>): string {
  const sounds = syllables(text);
  for (let step = 0; step < text.length; step += 1) {
    const at = (seed * 3 + step) % text.length;
    const others = (alike.get(sounds[at] ?? '') ?? []).filter((other) => other !== text[at]);
    const other = others[seed % Math.max(1, others.length)];
    if (other !== undefined) return text.slice(0, at) + other + text.slice(at + 1);
  }
  return text;
}

/** The share of questions of which the first five answers satisfy, and the questions that found nothing of use. */
export async function recallAtFive(
  questions: readonly Question[],
  search: (query: string) => Promise<readonly string[]>,
): Promise<{ recall: number; missed: (Question & { found: readonly string[] })[] }> {
  const missed: (Question & { found: readonly string[] })[] = [];
  for (const question of questions) {
    const found = (await search(question.query)).slice(0, 5);
    if (!found.some((key) => question.items.includes(key))) missed.push({ ...question, found });
  }
  return { recall: 1 - missed.length / questions.length, missed };
}
