import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { sourcesBelow } from './sources.ts';

type Entry = { term: string; identifiers: string[]; never: string[] };

const codeWords = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');

function entriesOf(markdown: string): Entry[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('| ') && !/^\| (中文|---)/.test(line));
  return rows.map((row) => {
    const [, term = '', identifier = '', , , never = ''] = row.split('|').map((cell) => cell.trim());
    return { term, identifiers: codeWords(identifier), never: codeWords(never) };
  });
}

/** The words of the code: identifiers, and the parts that camelCase joins, in lower case. */
function wordsOf(text: string): Set<string> {
  const identifiers = text.match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
  return new Set(identifiers.flatMap((identifier) => [identifier.toLowerCase(), ...partsOf(identifier)]));
}

function partsOf(identifier: string): string[] {
  const parts = identifier.split(/(?=[A-Z])/).map((part) => part.toLowerCase());
  return parts.flatMap((_part, start) =>
    parts.slice(start).map((_end, length) => parts.slice(start, start + length + 1).join('')),
  );
}

let entries: Entry[];
let words: Set<string>;
beforeAll(async () => {
  entries = entriesOf(await readFile(new URL('../../GLOSSARY.md', import.meta.url), 'utf8'));
  // The fields of an exchange format are called as its standard calls them.
  const isOurs = (file: string) => !file.includes('.test.') && !file.endsWith('/metadata.ts');
  const sources = (await sourcesBelow('src')).filter(({ file }) => isOurs(file));
  words = wordsOf(sources.map(({ text }) => text).join('\n'));
});

describe('the glossary', () => {
  test('says for every term what it is called in the code', () => {
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.filter(({ identifiers }) => identifiers.length === 0)).toEqual([]);
  });
  test('names only what occurs in the code', () => {
    const gone = entries.flatMap(({ identifiers }) => identifiers).filter((word) => !words.has(word.toLowerCase()));
    expect(gone).toEqual([]);
  });
  test('is obeyed: no word that it forbids occurs', () => {
    const forbidden = entries.flatMap(({ never }) => never).filter((word) => words.has(word.toLowerCase()));
    expect(forbidden).toEqual([]);
  });
});

test('a word that nobody uses and a forbidden word in use are told apart', () => {
  const used = wordsOf('const dueOn = acceptCase(promiseDay)');
  expect([used.has('accept'), used.has('promiseday'), used.has('sfzh')]).toEqual([true, true, false]);
});
