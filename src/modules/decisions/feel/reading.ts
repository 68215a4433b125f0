import { normalName, type Names } from './names.ts';
import type { Syntax } from './syntax.ts';
import type { Word } from './words.ts';

/** Why an expression was not read; `at` counts characters from 0. */
export type FeelRefusal = { code: 'notReadable' | 'tooDeep' | 'tooLong'; at: number };

const DEEPEST = 120;
/** Ways that are tried in one expression: trying again inside what is tried again would double with every bracket. */
const MOST_TRIED = 20_000;
const KEYWORDS = new Set(
  'and or in between true false null if then else for return some every satisfies instance function external'.split(
    ' ',
  ),
);

/** Unwinds the reading at its first refusal; the parser's door catches it. */
export class Unreadable extends Error {
  readonly refusal: FeelRefusal;
  constructor(refusal: FeelRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** What stands inside everything: a whole expression, and what may stand beside a comparison. */
export type Grammar = { expression: (reading: Reading) => Syntax; comparand: (reading: Reading) => Syntax };

/** A walk over the words of one expression. */
export class Reading {
  readonly names: Names;
  readonly #words: readonly Word[];
  readonly #grammar: Grammar;
  #next = 0;
  #depth = 0;
  #tried = 0;
  /** Whether `?` was read since somebody last set this false. */
  asked = false;

  constructor(words: readonly Word[], names: Names, grammar: Grammar) {
    this.#words = words;
    this.names = names;
    this.#grammar = grammar;
  }

  expression(): Syntax {
    return this.#grammar.expression(this);
  }

  comparand(): Syntax {
    return this.#grammar.comparand(this);
  }

  word(ahead = 0): Word {
    return this.#words[this.#next + ahead] ?? { is: 'end', text: '', at: 0, spaced: false };
  }

  stuck(): never {
    throw new Unreadable({ code: 'notReadable', at: this.word().at });
  }

  nested<Read>(read: () => Read): Read {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable({ code: 'tooDeep', at: this.word().at });
    const inner = read();
    this.#depth -= 1;
    return inner;
  }

  /** Tries one way to read; where it fails, as if nothing had been read. */
  attempt<Read>(read: () => Read | undefined): Read | undefined {
    const [mark, depth] = [this.#next, this.#depth];
    this.#tried += 1;
    if (this.#tried > MOST_TRIED) throw new Unreadable({ code: 'tooDeep', at: this.word().at });
    try {
      const made = read();
      if (made !== undefined) return made;
    } catch (problem) {
      if (!(problem instanceof Unreadable) || problem.refusal.code !== 'notReadable') throw problem;
    }
    [this.#next, this.#depth] = [mark, depth];
    return undefined;
  }

  sees(text: string, ahead = 0): boolean {
    const word = this.word(ahead);
    return (word.is === 'sign' || word.is === 'name') && word.text === text;
  }

  takes(text: string): boolean {
    if (!this.sees(text)) return false;
    this.#next += 1;
    return true;
  }

  takesOne<Text extends string>(texts: readonly Text[]): Text | undefined {
    return texts.find((text) => this.takes(text));
  }

  expects(text: string): void {
    if (!this.takes(text)) this.stuck();
  }

  takesWord(is: Word['is']): Word | undefined {
    const word = this.word();
    if (word.is !== is) return undefined;
    this.#next += 1;
    return word;
  }

  get seesName(): boolean {
    const word = this.word();
    return word.is === 'name' && !KEYWORDS.has(word.text);
  }

  /** The longest name that is known here; else the words that stand side by side. */
  expectsName(): string {
    if (!this.seesName) this.stuck();
    return this.#knownName() ?? this.#plainName();
  }

  /** A name that something gets here and that is known from here on. */
  expectsNewName(until: readonly string[]): string {
    const name = this.expectsLabel(until);
    this.names.add(name);
    return name;
  }

  /** A name that is known elsewhere: everything up to one of these signs. */
  expectsLabel(until: readonly string[]): string {
    const from = this.#next;
    while (!until.some((sign) => this.sees(sign)) && this.word().is !== 'end') this.#next += 1;
    if (this.#next === from || this.#words[from]?.is !== 'name') this.stuck();
    return this.#text(from, this.#next);
  }

  #knownName(): string | undefined {
    const from = this.#next;
    let found: { name: string; end: number } | undefined;
    const furthest = Math.min(from + this.names.longest * 2, this.#words.length - 1);
    for (let end = from + 1; end <= furthest; end += 1) {
      const name = this.#text(from, end);
      if (this.names.has(name)) found = { name, end };
    }
    if (found === undefined) return undefined;
    this.#next = found.end;
    return found.name;
  }

  #plainName(): string {
    const from = this.#next;
    do this.#next += 1;
    while (this.seesName || (this.word().is === 'number' && /^\d+$/.test(this.word().text) && this.word().spaced));
    return this.#text(from, this.#next);
  }

  #text(from: number, end: number): string {
    return normalName(
      this.#words
        .slice(from, end)
        .map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text))
        .join(''),
    );
  }
}
