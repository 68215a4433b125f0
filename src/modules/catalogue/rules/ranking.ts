/** A stored word under which an item is found, as the index holds it: without spaces and marks, in small letters. */
export type Found = { key: string; kind: 'name' | 'phrase' | 'sound' | 'initials'; text: string };

/** What was asked: the words, the same without words of courtesy and asking, and how they sound. */
export type Asked = { words: string; core: string; sound: string };

/** Below this, two texts share too little to be meant. */
const LEAST = 0.2;
/** Beside a very good answer, what is far less good is noise. */
const BESIDE_THE_BEST = 0.4;
/** A sound is a weaker sign than the characters themselves: many words share one. */
const WEIGHT = { name: 1, phrase: 1, sound: 0.9, initials: 0.85 } as const;

/**
 * Items by how well their best word fits what was asked, best first; those that hardly fit are left out. What many of the candidates
 * contain (许可, 登记) says little about any of them and weighs little.
 */
export function rank(asked: Asked, found: readonly Found[]): string[] {
  const commonness = {
    written: { counts: countPieces(found, 'written'), enough: ENOUGH.written },
    sound: { counts: countPieces(found, 'sound'), enough: ENOUGH.sound },
  };
  const best = new Map<string, number>();
  for (const term of found) best.set(term.key, Math.max(best.get(term.key) ?? 0, fit(asked, term, commonness)));
  const least = Math.max(LEAST, BESIDE_THE_BEST * Math.max(0, ...best.values()));
  return [...best]
    .filter(([, score]) => score >= least)
    .toSorted(([key, score], [otherKey, other]) => other - score || (key < otherKey ? -1 : 1))
    .map(([key]) => key);
}

type Commonness = { counts: ReadonlyMap<string, number>; enough: number };

function fit(
  { words, core, sound }: Asked,
  { kind, text }: Found,
  { written, sound: sounds }: Record<'written' | 'sound', Commonness>,
): number {
  switch (kind) {
    case 'sound':
      return WEIGHT.sound * likeness(sound, text, sounds);
    case 'initials':
      return text.startsWith(words) ? WEIGHT.initials * (0.5 + (0.5 * words.length) / text.length) : 0;
    default:
      return (
        WEIGHT[kind] *
        Math.max(likeness(words, text, written), likeness(core, text, written), likeness(core, coreOf(text), written))
      );
  }
}

/** Words that ask or are polite but name nothing. */
const EMPTY_WORDS =
  /请问|我想|我要|想要|怎么样|怎么|怎样|如何|哪里|在哪儿?|去哪儿?|需要|材料|手续|流程|申请|办理|什么|一下|能不能|可以|个|要|啥|吗|呢|的|了/g;

/** The words without those that name nothing; the words themselves when nothing else is left. */
export function coreOf(words: string): string {
  const core = words.replace(EMPTY_WORDS, '');
  return core.length >= 2 ? core : words;
}

/** One rare piece of writing in common is enough to be meant; common ones, and pieces of sound, have to come together. */
const ENOUGH = { written: 0.6, sound: 2 } as const;

/**
 * How alike two texts are, 0 to 1, by the pieces of neighbouring characters they share, each weighed by how rare it is: mostly by how
 * much of the one with less is found in the other, partly by how much of the other.
 */
function likeness(one: string, other: string, { counts, enough }: Commonness): number {
  if (one === other) return 1;
  const weigh = (pieces: Iterable<string>) => {
    let sum = 0;
    for (const piece of pieces) sum += 1 / (1 + Math.log2(Math.max(1, counts.get(piece) ?? 0)));
    return sum;
  };
  const [pieces, others] = [piecesOf(one), piecesOf(other)];
  const shared = weigh([...pieces].filter((piece) => others.has(piece)));
  const [less, more] = [weigh(pieces), weigh(others)].toSorted((small, large) => small - large);
  if (shared === 0 || !less || !more) return 0;
  const within = other.includes(one) || one.includes(other);
  return 0.98 * (0.6 * (shared / less) + 0.4 * (shared / more)) * (within ? 1 : Math.min(1, shared / enough));
}

/** Neighbouring characters: two of Chinese, three of letters. */
function piecesOf(text: string): ReadonlySet<string> {
  const characters = Array.from(text);
  const size = /^\p{ASCII}*$/u.test(text) ? 3 : 2;
  if (characters.length <= size) return new Set([text]);
  return new Set(characters.slice(size - 1).map((_, index) => characters.slice(index, index + size).join('')));
}

/** How many items contain a piece, in writing or in sound. */
function countPieces(found: readonly Found[], what: 'written' | 'sound'): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<string>>();
  for (const { key, kind, text } of found) {
    if ((kind === 'sound') !== (what === 'sound') || kind === 'initials') continue;
    for (const piece of piecesOf(text)) holders.set(piece, (holders.get(piece) ?? new Set()).add(key));
  }
  return new Map([...holders].map(([piece, keys]) => [piece, keys.size]));
}
