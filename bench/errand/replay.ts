import type { Statement } from '../../test/support/bench/statements.ts';

/** A pgbench script, and the constant parameters that go with it by `-D`. */
export type Replay = { script: string; constants: Readonly<Record<string, string>>; transactions: number };

/** Of a message that ends a transaction. */
const ENDS = /\b(?:commit|rollback)$/i;

type Token = { name: string; text: string; made: string };

/**
 * What one errand makes for itself is what it does not share with another errand of the same applicant. In the replay these are made anew
 * each time, by one statement in front, so that every insert stays unique; all else is sent as it was.
 */
export function replayOf(errand: readonly Statement[], another: readonly Statement[], applicant: string): Replay {
  const sent = inOneLine(errand).map(parametrised);
  const shared = new Set(another.map(parametrised).flatMap(({ values }) => tokensIn(values)));
  const own = [...new Set(sent.flatMap(({ values }) => tokensIn(values)))].filter((token) => !shared.has(token));
  const names = new Names([...own, applicant]);
  const body = sent.map((statement) => names.written(statement)).join('\n');
  const transactions = sent.filter(({ text }) => /\bcommit$/i.test(text)).length;
  return { script: `${names.makingThem()}\n${body}\n`, constants: names.constants, transactions };
}

/** The transactions one after the other, as one connection sends them. */
function inOneLine(errand: readonly Statement[]): Statement[] {
  const open = new Map<number, Statement[]>();
  const lines: Statement[][] = [];
  for (const statement of errand) {
    const { connection, text } = statement;
    const line = open.get(connection) ?? [];
    if (line.length === 0) lines.push(line);
    line.push(statement);
    if (ENDS.test(text)) open.delete(connection);
    else open.set(connection, line);
  }
  return lines.flat();
}

/** What goes out in one message as literals, with `begin` and `commit`, are parameters like any other in a script. */
function parametrised(statement: Statement): Statement {
  if (!statement.text.includes('; ')) return statement;
  const values: string[] = [];
  const text = statement.text.replaceAll(/'((?:[^']|'')*)'/g, (whole, literal: string) => {
    if (literal.startsWith('onewindow.')) return whole;
    values.push(literal.replaceAll("''", "'"));
    return `$${values.length}`;
  });
  return { ...statement, text, values };
}

const HEX = "replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')";

/** Everything by which rows are told apart: how it looks, and how another is made. */
const KINDS: readonly { looks: RegExp; another: (text: string) => string }[] = [
  { looks: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, another: () => 'gen_random_uuid()::text' },
  { looks: /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g, another: () => HEX },
  { looks: /(?<!\d)\d{18}(?!\d)/g, another: () => "'9' || lpad(floor(random() * 1e17)::bigint::text, 17, '0')" },
  // Serials that are told by what stands around them: of a document, of a licence's number, of its identifier.
  { looks: /(?<=第)\d+(?=号)/g, another: () => 'floor(random() * 1e15)::bigint::text' },
  { looks: /(?<=证\d{3}〔\d{4}〕)\d{6}/g, another: () => 'floor(random() * 1e15)::bigint::text' },
  { looks: /(?<=\.)[0-9A-Z]{20}(?=\.\d{3}\.)/g, another: () => `upper(left(${HEX}, 20))` },
  // Hashes: alone, the whole parameter.
  { looks: /^[\w-]{43}$/g, another: ({ length }) => `left(${HEX}, ${length})` },
];

const tokensIn = (values: readonly (string | null)[]) =>
  values.flatMap((value) => (value === null ? [] : KINDS.flatMap(({ looks }) => value.match(looks) ?? [])));

class Names {
  readonly constants: Record<string, string> = {};
  readonly #tokens: readonly Token[];
  readonly #finds: RegExp;
  readonly #made: string[] = [];
  readonly #known = new Map<string, string>();

  constructor(own: readonly string[]) {
    this.#tokens = [...new Set(own)].map((text, index) => ({ name: `own${index}`, text, made: anotherOf(text) }));
    const longestFirst = [...this.#tokens].sort((a, b) => b.text.length - a.text.length);
    this.#finds = new RegExp(longestFirst.map(({ text }) => text).join('|'), 'g');
  }

  /** The statement with a variable in the place of each parameter. A transaction of the followers takes their role, in the message that begins it. */
  written({ text: sent, values, by }: Statement): string {
    const text =
      by === 'onewindow-follower' ? sent.replace(/^begin; /i, 'begin; set local role onewindow_follower; ') : sent;
    if (/(?<!:):\w/.test(text)) throw new Error(`pgbench would read a variable in: ${text}`);
    const named = text.replaceAll(/\$(\d+)/g, (_whole, number: string) => {
      const value = values[Number(number) - 1];
      // pgbench has no variable that is null or empty.
      if (value === null || value === undefined) return 'null';
      return value === '' ? "''" : `:${this.#nameOf(value)}`;
    });
    return named.includes('; ') ? `\\startpipeline\n${named.replaceAll('; ', ';\n')};\n\\endpipeline` : `${named};`;
  }

  /** One statement that makes everything an errand has for itself. Call it last. */
  makingThem(): string {
    const tokens = this.#tokens.map(({ name, made }) => `${made} as ${name}`).join(', ');
    return `select ${['own.*', ...this.#made].join(', ')} from (select ${tokens} offset 0) own \\gset`;
  }

  #nameOf(value: string): string {
    const known = this.#known.get(value) ?? this.#nameNew(value);
    this.#known.set(value, known);
    return known;
  }

  #nameNew(value: string): string {
    const alone = this.#tokens.find(({ text }) => text === value);
    if (alone) return alone.name;
    const name = `p${this.#known.size}`;
    const used: string[] = [];
    const pattern = value.replaceAll('%', '%%').replaceAll(this.#finds, (text) => {
      used.push(this.#tokens.find((token) => token.text === text)?.name ?? '');
      return `%${used.length}$s`;
    });
    if (used.length === 0) return this.#constant(name, value);
    const made = `format(:${this.#constant(`${name}_of`, pattern)}, ${used.map((token) => `own.${token}`).join(', ')})`;
    this.#made.push(`${made} as ${name}`);
    return name;
  }

  #constant(name: string, value: string): string {
    this.constants[name] = value;
    return name;
  }
}

function anotherOf(text: string): string {
  const kind = KINDS.find(
    ({ looks }) => new RegExp(`^(?:${looks.source})$`).test(text) || looks.source.startsWith('(?<='),
  );
  if (!kind) throw new Error(`nothing by which rows are told apart: ${text}`);
  return kind.another(text);
}
