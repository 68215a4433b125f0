import type { Boundary, Catch, Handler, Net, Node, Task, Trigger } from './net.ts';
import type { State, Token } from './state.ts';

/** An event that may occur now: `element` names it, `token` whom it concerns. */
export type Armed = { token: Token; element: string; trigger: Trigger } & (
  | { by: 'own'; node: Catch | Task }
  | { by: 'arm'; node: Catch | Task }
  | { by: 'watcher'; node: Boundary }
  | { by: 'handler'; node: Handler }
);

type Tokens = { net: Net; tokens: State['tokens'] };

/** Whether a token waits for something, and not for somebody to resolve an incident. */
export const isWaiting = ({ via, incident }: Token): boolean =>
  via === undefined && (incident === undefined || incident === 'timerUnreadable');

/** Everything that one token waits for. */
export function armedAt({ net, tokens }: Tokens, token: Token): Armed[] {
  const node = net.nodes.get(token.at);
  if (node === undefined || !isWaiting(token)) return [];
  switch (node.kind) {
    case 'catch':
      return [{ token, element: node.id, trigger: node.trigger, by: 'own', node }];
    case 'eventGateway':
      return node.arms.map((arm) => ({ token, element: arm.id, trigger: arm.trigger, by: 'arm', node: arm }));
    case 'task':
      return [...ownOf(node, token), ...watchersOf(node.watchers, token)];
    case 'subProcess':
      return [...watchersOf(node.watchers, token), ...(token.many ? [] : handlersOf({ net, tokens }, token, node))];
    case 'process':
    case 'handler':
      return handlersOf({ net, tokens }, token, node);
    default:
      return [];
  }
}

const ownOf = (node: Task, token: Token): Armed[] =>
  node.trigger === undefined || token.many ? [] : [{ token, element: node.id, trigger: node.trigger, by: 'own', node }];

/** Boundary events watch over an activity as a whole, not over each instance of a repeated one (BPMN 2.0.2 §13.5.3). */
const watchersOf = (watchers: readonly Boundary[], token: Token): Armed[] =>
  token.index === undefined
    ? watchers.flatMap((node) =>
        isOver(token, node.id) ? [] : { token, element: node.id, trigger: node.trigger, by: 'watcher' as const, node },
      )
    : [];

/** No event sub-process begins once an interrupting one has, or when nothing but event sub-processes is left (§13.5.4). */
function handlersOf(within: Tokens, token: Token, { inside }: Extract<Node, { inside: unknown }>): Armed[] {
  if (inside.handlers.length === 0 || token.taken || !isGoingOn(within, token.id)) return [];
  return inside.handlers.flatMap((node) =>
    isOver(token, node.start.id)
      ? []
      : { token, element: node.start.id, trigger: node.trigger, by: 'handler' as const, node },
  );
}

const isGoingOn = ({ net, tokens }: Tokens, id: number) =>
  tokens.some((token) => token.in === id && net.nodes.get(token.at)?.kind !== 'handler');

/** A timer that will not go off again. */
const isOver = (token: Token, element: string) => token.fired?.[element] === -1;
