import type { Net } from '../core/net.ts';
import type { State, Token } from '../core/state.ts';

/**
 * Where the tokens of a run are, as text: two states with the same text go on in the same ways. Ids, the order of tokens and the numbers
 * of instances are left out, since nothing depends on them.
 */
export function markingOf({ nodes }: Pick<Net, 'nodes'>, { status, tokens }: State): string {
  const inside = new Map<number, Token[]>();
  for (const token of tokens) {
    const outer = token.in ?? -1;
    const siblings = inside.get(outer);
    if (siblings === undefined) inside.set(outer, [token]);
    else siblings.push(token);
  }
  return status === 'completed' ? status : textOf(nodes, inside, inside.get(-1));
}

const textOf = (
  nodes: Net['nodes'],
  inside: ReadonlyMap<number, readonly Token[]>,
  tokens: readonly Token[] = [],
): string =>
  tokens
    .map((token) => `${placeOf(nodes, token)}(${textOf(nodes, inside, inside.get(token.id))})`)
    .sort()
    .join(' ');

function placeOf(nodes: Net['nodes'], token: Token): string {
  const { at, via, incident, fired } = token;
  const marks = [via, roundsOf(nodes, token), incident, fired && JSON.stringify(fired)];
  return [at, ...marks.filter((mark) => mark !== undefined)].join('|');
}

/** The innermost places where tokens are, each as often as one is there. */
export function restingIn({ tokens }: State): string[] {
  const holding = new Set(tokens.map((token) => token.in));
  return tokens.filter(({ id }) => !holding.has(id)).map(({ at }) => at);
}

/** A loop without a greatest number of rounds goes on after any number of them as it does after one. */
function roundsOf(nodes: Net['nodes'], { at, many }: Token): string | undefined {
  const node = nodes.get(at);
  const loop = node !== undefined && 'loop' in node ? node.loop : undefined;
  const isEndless = loop?.as === 'loop' && loop.maximum === undefined;
  return many && `${isEndless ? Math.min(many.done, 1) : many.done}/${many.total}`;
}
