import { Decimal, decimalOf } from '../../../../kernel/decimal.ts';

/** How an expression is written: FEEL; the expression language of Java (`${…}`); or whatever of both a tool left unmarked. */
export type Dialect = 'feel' | 'java' | 'unmarked';

export type Word =
  | { is: 'number'; value: number | Decimal; at: number }
  | { is: 'text'; value: string; at: number }
  | { is: 'name'; value: string; at: number }
  | { is: 'sign'; value: string; at: number };

const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)/y;
const NAME = /[\p{L}_$][\p{L}\p{M}\p{N}_$]*/uy;
const SIGN = /\.\.|===|!==|==|!=|<=|>=|&&|\|\||[-+*/=<>!()[\],.]/y;
const QUOTED = /"(?:[^"\\]|\\.)*"/sy;
const SINGLE_QUOTED = /'(?:[^'\\]|\\.)*'/sy;

/** The signs that other languages use for FEEL's. */
const FEEL_SIGN: Readonly<Record<string, string>> = { '==': '=', '===': '=', '!==': '!=', '&&': 'and', '||': 'or' };

/** An expression cut into words, or the place that no word begins at. */
export function wordsOf(text: string, dialect: Dialect): Word[] | { stuckAt: number } {
  const words: Word[] = [];
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const found = wordAt(text, at, dialect);
    if (found === undefined) return { stuckAt: at };
    words.push(found.word);
    at += found.length;
  }
  return words;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

function wordAt(text: string, at: number, dialect: Dialect): { word: Word; length: number } | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const number = match(NUMBER);
  if (number !== undefined) return { word: { is: 'number', value: numberOf(number), at }, length: number.length };
  const name = match(NAME);
  if (name !== undefined) return { word: { is: 'name', value: name, at }, length: name.length };
  const quoted = match(QUOTED) ?? (dialect === 'feel' ? undefined : match(SINGLE_QUOTED));
  if (quoted !== undefined)
    return { word: { is: 'text', value: unescaped(quoted.slice(1, -1)), at }, length: quoted.length };
  const sign = match(SIGN);
  if (sign === undefined || (dialect === 'feel' && (sign in FEEL_SIGN || sign === '!'))) return undefined;
  return { word: { is: 'sign', value: FEEL_SIGN[sign] ?? sign, at }, length: sign.length };
}

/** A number that a JavaScript number holds as written, or else the decimal. */
function numberOf(text: string): number | Decimal {
  const decimal = decimalOf(text) ?? new Decimal(0n, 0);
  const exact = String(decimal.digits).replace('-', '').length <= 15;
  return exact ? Number(text) : decimal;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const unescaped = (text: string) =>
  text.replaceAll(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_all, code: string | undefined, character: string | undefined) =>
    code === undefined ? (ESCAPED[character ?? ''] ?? character ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
