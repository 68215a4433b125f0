import type { Decimal } from '../../../kernel/decimal.ts';
import { decimalOf } from '../../../kernel/decimal.ts';

export type Word = {
  is: 'number' | 'text' | 'name' | 'sign' | 'end';
  text: string;
  number?: Decimal;
  at: number;
  spaced: boolean;
};

const SKIP = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/uy;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,5})?/y;
const NAME = /[\p{L}\p{So}\p{Sk}_$?](?:[\p{L}\p{M}\p{N}\p{So}\p{Sk}_$?]|\u200d)*/uy;
const SIGN = /\.\.|->|\*\*|!=|<=|>=|[-+*/=<>()[\]{},.:@']/y;
const TEXT = /"((?:[^"\\]|\\[\s\S])*)"/y;

/** An expression cut into words, or the place that no word begins at. */
export function wordsOf(text: string): Word[] | number {
  const words: Word[] = [];
  let at = 0;
  for (;;) {
    const skipped = matched(SKIP, text, at)?.[0].length ?? 0;
    at += skipped;
    const spaced = skipped > 0;
    if (at >= text.length) return [...words, { is: 'end', text: '', at, spaced }];
    const word = wordAt(text, at);
    if (word === undefined) return at;
    words.push({ ...word.made, at, spaced });
    at += word.length;
  }
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type Found = { made: Pick<Word, 'is' | 'text' | 'number'>; length: number };

function wordAt(text: string, at: number): Found | undefined {
  const number = matched(NUMBER, text, at)?.[0];
  if (number !== undefined) {
    const decimal = decimalOf(number);
    return decimal && { made: { is: 'number', text: number, number: decimal }, length: number.length };
  }
  const name = matched(NAME, text, at)?.[0];
  if (name !== undefined) return { made: { is: 'name', text: name }, length: name.length };
  const quoted = matched(TEXT, text, at);
  if (quoted !== null) return { made: { is: 'text', text: unescaped(quoted[1] ?? '') }, length: quoted[0].length };
  const sign = matched(SIGN, text, at)?.[0];
  return sign === undefined ? undefined : { made: { is: 'sign', text: sign }, length: sign.length };
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', "'": "'" };

const unescaped = (text: string) =>
  text.replaceAll(/\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{6}|[\s\S])/g, (all) => {
    if (all.length === 2) return ESCAPED[all.charAt(1)] ?? all;
    const code = Number.parseInt(all.slice(2), 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : all;
  });
