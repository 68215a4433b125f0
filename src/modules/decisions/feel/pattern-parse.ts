import type { Node, Pattern } from './pattern.ts';

const LONGEST = 1_000;
const DEEPEST = 50;
const MOST = 1_000;

class Bad extends Error {}

type Source = { text: string[]; at: number; groups: number; depth: number; fold: boolean; dotAll: boolean };
type Test = (code: string) => boolean;

/** Reads a pattern; undefined for what XPath does not know. */
export function parsePattern(text: string, flags: string): Pattern | undefined {
  if (text.length > LONGEST || !/^[smixq]*$/.test(flags)) return undefined;
  const plain = flags.includes('x') ? withoutSpace(text) : text;
  const source: Source = {
    text: Array.from(plain),
    at: 0,
    groups: 0,
    depth: 0,
    fold: flags.includes('i'),
    dotAll: flags.includes('s'),
  };
  try {
    const root = flags.includes('q') ? literal(source) : either(source);
    if (source.at < source.text.length) return undefined;
    return { root, groups: source.groups, fold: source.fold, lines: flags.includes('m') };
  } catch (problem) {
    if (problem instanceof Bad) return undefined;
    throw problem;
  }
}

/** White space is for the reader, but in a class it stands for itself. */
const withoutSpace = (text: string) =>
  text.replaceAll(/\\\S|\[(?:\\[\s\S]|[^\]\\])*\]|\s/g, (part) => (/^\s$/.test(part) ? '' : part));

function literal(source: Source): Node {
  source.at = source.text.length;
  return { is: 'row', of: source.text.map((code) => ({ is: 'one', test: same(source, code) })) };
}

const same = ({ fold }: Source, wanted: string): Test =>
  fold ? (code) => code.toLowerCase() === wanted.toLowerCase() : (code) => code === wanted;

const sees = (source: Source) => source.text[source.at];

function takes(source: Source, code: string): boolean {
  if (sees(source) !== code) return false;
  source.at += 1;
  return true;
}

function either(source: Source): Node {
  source.depth += 1;
  if (source.depth > DEEPEST) throw new Bad();
  const ways: Node[] = [];
  do {
    const row: Node[] = [];
    while (![undefined, '|', ')'].includes(sees(source))) row.push(repeated(source));
    ways.push({ is: 'row', of: row });
  } while (takes(source, '|'));
  source.depth -= 1;
  return { is: 'either', of: ways };
}

function repeated(source: Source): Node {
  const of = atom(source);
  const times = quantity(source);
  if (times === undefined) return of;
  const lazy = takes(source, '?');
  if (['*', '+', '?', '{'].includes(sees(source) ?? '')) throw new Bad();
  return { is: 'repeat', of, from: times[0], to: times[1], lazy };
}

function quantity(source: Source): [number, number] | undefined {
  if (takes(source, '*')) return [0, Infinity];
  if (takes(source, '+')) return [1, Infinity];
  if (takes(source, '?')) return [0, 1];
  if (sees(source) !== '{') return undefined;
  const [all, from = '', comma, to = ''] =
    /^\{(\d{1,6})(,(\d{0,6}))?\}/.exec(source.text.slice(source.at, source.at + 16).join('')) ?? [];
  const upper =
    comma === undefined
      ? Number(from)
      : to === ''
        ? /,\d/.test(comma)
          ? Number(comma.slice(1))
          : Infinity
        : Number(to);
  if (all === undefined || Number(from) > upper || Number(from) > MOST) throw new Bad();
  source.at += all.length;
  return [Number(from), upper];
}

function atom(source: Source): Node {
  const code = sees(source) ?? '';
  source.at += 1;
  if (code === '(') return group(source);
  if (code === '^') return { is: 'start' };
  if (code === '$') return { is: 'end' };
  if (code === '.') return { is: 'one', test: source.dotAll ? () => true : (one) => one !== '\n' && one !== '\r' };
  if (code === '[') return { is: 'one', test: charClass(source) };
  if (code === '\\') return escape(source);
  if ('*+?{}])'.includes(code)) throw new Bad();
  return { is: 'one', test: same(source, code) };
}

function group(source: Source): Node {
  const plain = source.text[source.at] === '?' && source.text[source.at + 1] === ':';
  if (plain) source.at += 2;
  else if (sees(source) === '?') throw new Bad();
  else source.groups += 1;
  const index = plain ? undefined : source.groups;
  const of = either(source);
  if (!takes(source, ')')) throw new Bad();
  return { is: 'group', index, of };
}

function escape(source: Source): Node {
  const code = sees(source) ?? '';
  if (/[1-9]/.test(code)) {
    source.at += 1;
    if (Number(code) > source.groups) throw new Bad();
    return { is: 'back', group: Number(code) };
  }
  return { is: 'one', test: escaped(source) };
}

const CLASSES: Readonly<Record<string, RegExp>> = {
  d: /^\p{Nd}$/u,
  w: /^[^\p{P}\p{Z}\p{C}]$/u,
  s: /^[ \t\n\r]$/,
  i: /^[\p{L}_:]$/u,
  c: /^[\p{L}\p{M}\p{N}\-._:]$/u,
};
const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** What stands behind a backslash and means one character. */
function escaped(source: Source): Test {
  const code = sees(source) ?? '';
  source.at += 1;
  if (code === 'p' || code === 'P') return category(source, code === 'P');
  const pattern = Object.hasOwn(CLASSES, code.toLowerCase()) ? CLASSES[code.toLowerCase()] : undefined;
  if (pattern !== undefined) return code in CLASSES ? (one) => pattern.test(one) : (one) => !pattern.test(one);
  if (Object.hasOwn(CONTROL, code)) return same(source, CONTROL[code] ?? '');
  if (!'\\|.?*+(){}-[]^$'.includes(code) || code === '') throw new Bad();
  return same(source, code);
}

function category(source: Source, negated: boolean): Test {
  const [all, name = ''] =
    /^\{([A-Za-z0-9-]{1,40})\}/.exec(source.text.slice(source.at, source.at + 44).join('')) ?? [];
  if (all === undefined) throw new Bad();
  source.at += all.length;
  const inside = categoryTest(name);
  return (code) => inside(code) !== negated;
}

function categoryTest(name: string): Test {
  const block =
    name === 'IsBasicLatin' ? '[\\u0000-\\u007f]' : name === 'IsLatin-1Supplement' ? '[\\u0080-\\u00ff]' : undefined;
  try {
    const pattern = new RegExp(`^${block ?? `\\p{${name.replace(/^Is/, 'Script=')}}`}$`, 'u');
    return (code) => pattern.test(code);
  } catch {
    throw new Bad();
  }
}

function charClass(source: Source): Test {
  const negated = takes(source, '^');
  const tests: Test[] = [];
  let without: Test | undefined;
  while (tests.length === 0 || sees(source) !== ']') {
    if (sees(source) === undefined) throw new Bad();
    if (sees(source) === '-' && source.text[source.at + 1] === '[') {
      source.at += 2;
      without = charClass(source);
      break;
    }
    tests.push(classPart(source));
  }
  if (!takes(source, ']')) throw new Bad();
  const left = without;
  return (code) => tests.some((test) => test(code)) !== negated && left?.(code) !== true;
}

function classPart(source: Source): Test {
  const code = sees(source) ?? '';
  source.at += 1;
  if (code === '[') throw new Bad();
  const single = code === '\\' ? undefined : code;
  if (single === undefined && !/[\\|.?*+(){}\-[\]^$nrt]/.test(sees(source) ?? '')) return escaped(source);
  const from = single ?? singleEscaped(source);
  const ranged = sees(source) === '-' && ![']', '[', undefined].includes(source.text[source.at + 1]);
  if (!ranged) return same(source, from);
  source.at += 1;
  const end = takes(source, '\\') ? singleEscaped(source) : (source.text[source.at++] ?? '');
  return within(source, from, end);
}

function singleEscaped(source: Source): string {
  const code = sees(source) ?? '';
  source.at += 1;
  return CONTROL[code] ?? code;
}

function within({ fold }: Source, from: string, to: string): Test {
  const [low, high] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  if (low > high) throw new Bad();
  const inside: Test = (code) => (code.codePointAt(0) ?? 0) >= low && (code.codePointAt(0) ?? 0) <= high;
  return fold ? (code) => inside(code.toLowerCase()) || inside(code.toUpperCase()) : inside;
}
