import type { Decimal } from '../../../../kernel/decimal.ts';
import type { Dialect, Word } from './words.ts';

/** Why an expression was not read; `at` counts characters from 0. */
export type ExpressionRefusal =
  | { code: 'notReadable'; at: number }
  | { code: 'function'; at: number; name: string }
  | { code: 'tooDeep'; at: number }
  | { code: 'tooLong'; at: number };

const DEEPEST = 100;

/** Words that are no names. Those of FEEL that nothing here reads are among them, so that they are refused and not taken for variables. */
const RESERVED = new Set(
  'and or not in between true false null if then else for return some every satisfies instance of function external'.split(
    ' ',
  ),
);
const RESERVED_IN_JAVA = new Set('and or not true false null empty eq ne lt le gt ge div mod instanceof'.split(' '));

/** A walk over the words of one expression. It stops at the first refusal: whatever is read after it is thrown away. */
export class Reading {
  readonly dialect: Dialect;
  refusal: ExpressionRefusal | undefined;
  readonly #words: readonly Word[];
  readonly #length: number;
  #next = 0;
  #depth = 0;

  constructor(words: readonly Word[], dialect: Dialect, length: number) {
    this.dialect = dialect;
    this.#words = words;
    this.#length = length;
  }

  get atEnd(): boolean {
    return this.#next >= this.#words.length;
  }

  /** Where the next word stands. */
  get place(): number {
    return this.#words[this.#next]?.at ?? this.#length;
  }

  refuse(refusal: ExpressionRefusal): void {
    this.refusal ??= refusal;
    this.#next = this.#words.length;
  }

  nested<Read>(read: () => Read): Read {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.refuse({ code: 'tooDeep', at: this.place });
    const inner = read();
    this.#depth -= 1;
    return inner;
  }

  sees(word: string): boolean {
    const next = this.#words[this.#next];
    return next !== undefined && next.is !== 'number' && next.is !== 'text' && next.value === word;
  }

  takes(word: string): boolean {
    if (!this.sees(word)) return false;
    this.#next += 1;
    return true;
  }

  /** What the next word stands for, if it is one of these. */
  takesOne<Meaning>(meanings: Readonly<Record<string, Meaning>>): Meaning | undefined {
    const word = Object.keys(meanings).find((one) => this.takes(one));
    return word === undefined ? undefined : meanings[word];
  }

  expects(word: string): void {
    if (!this.takes(word)) this.refuse({ code: 'notReadable', at: this.place });
  }

  takesLiteral(): null | boolean | number | string | Decimal | undefined {
    const next = this.#words[this.#next];
    if (next?.is === 'number' || next?.is === 'text') {
      this.#next += 1;
      return next.value;
    }
    if (this.takes('null')) return null;
    if (this.takes('true')) return true;
    return this.takes('false') ? false : undefined;
  }

  /** A name. FEEL's may hold spaces (§10.3.1.2): two names side by side can be nothing else, so they are one. */
  expectsName(): string {
    const parts: string[] = [];
    let part = this.#takesName();
    while (part !== undefined) {
      parts.push(part);
      part = this.dialect === 'java' ? undefined : this.#takesName();
    }
    if (parts.length === 0) this.refuse({ code: 'notReadable', at: this.place });
    return parts.join(' ');
  }

  #takesName(): string | undefined {
    const next = this.#words[this.#next];
    const reserved = this.dialect === 'java' ? RESERVED_IN_JAVA : RESERVED;
    if (next?.is !== 'name' || reserved.has(next.value)) return undefined;
    this.#next += 1;
    return next.value;
  }
}
