import type { State, Token } from '../core/state.ts';

/**
 * Where the tokens of a run are, as text: two states with the same text go on in the same ways. Ids, the order of tokens and the numbers
 * of instances are left out, since nothing depends on them.
 */
export function markingOf({ status, tokens }: State): string {
  const inside = new Map<number, Token[]>();
  for (const token of tokens) {
    const outer = token.in ?? -1;
    const siblings = inside.get(outer);
    if (siblings === undefined) inside.set(outer, [token]);
    else siblings.push(token);
  }
  return status === 'completed' ? status : textOf(inside.get(-1), inside);
}

const textOf = (tokens: readonly Token[] = [], inside: ReadonlyMap<number, readonly Token[]>): string =>
  tokens
    .map((token) => `${placeOf(token)}(${textOf(inside.get(token.id), inside)})`)
    .sort()
    .join(' ');

function placeOf({ at, via, many, incident, fired }: Token): string {
  const marks = [via, many && `${many.done}/${many.total}`, incident, fired && JSON.stringify(fired)];
  return [at, ...marks.filter((mark) => mark !== undefined)].join('|');
}

/** The innermost places where tokens are, each as often as one is there. */
export function restingIn({ tokens }: State): string[] {
  const holding = new Set(tokens.map((token) => token.in));
  return tokens.filter(({ id }) => !holding.has(id)).map(({ at }) => at);
}
