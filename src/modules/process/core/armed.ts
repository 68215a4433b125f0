import type { Net } from './net.ts';
import type { Boundary, Catch, Handler, Task, Trigger } from './node.ts';
import type { IncidentCode, State, Token } from './state.ts';

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
  via === undefined && (incident === undefined || isOfTimer(incident));

/** A timer that is not set: everything else for which the token waits may still happen. */
const isOfTimer = (incident: IncidentCode): boolean => incident === 'timerUnreadable' || incident === 'timerWithoutDay';

/** Which triggers somebody asks for; looking at the others is spared. */
type Wanted = (trigger: Trigger) => boolean;

/** Everything that one token waits for, of the kind that is wanted. */
export function armedAt(within: Tokens, token: Token, wanted: Wanted = () => true): Armed[] {
  const node = within.net.nodes.get(token.at);
  if (node === undefined || !isWaiting(token)) return [];
  switch (node.kind) {
    case 'catch':
      return wanted(node.trigger) ? [{ token, element: node.id, trigger: node.trigger, by: 'own', node }] : [];
    case 'eventGateway':
      return node.arms
        .filter(({ trigger }) => wanted(trigger))
        .map((arm) => ({ token, element: arm.id, trigger: arm.trigger, by: 'arm', node: arm }));
    case 'task':
      return [...ownOf(node, token, wanted), ...watchersOf(node.watchers, token, wanted)];
    case 'subProcess':
      return [
        ...watchersOf(node.watchers, token, wanted),
        ...(token.many ? [] : handlersOf(within, { token, handlers: node.inside.handlers, wanted })),
      ];
    case 'process':
    case 'handler':
      return handlersOf(within, { token, handlers: node.inside.handlers, wanted });
    default:
      return [];
  }
}

const ownOf = (node: Task, token: Token, wanted: Wanted): Armed[] =>
  node.trigger === undefined || token.many || !wanted(node.trigger)
    ? []
    : [{ token, element: node.id, trigger: node.trigger, by: 'own', node }];

/** Boundary events watch over an activity as a whole, not over each instance of a repeated one (BPMN 2.0.2 §13.5.3). */
const watchersOf = (watchers: readonly Boundary[], token: Token, wanted: Wanted): Armed[] =>
  token.index === undefined
    ? watchers
        .filter(({ id, trigger }) => wanted(trigger) && !isOver(token, id))
        .map((node) => ({ token, element: node.id, trigger: node.trigger, by: 'watcher', node }))
    : [];

type Standby = { token: Token; handlers: readonly Handler[]; wanted: Wanted };

/** No event sub-process begins when nothing but event sub-processes is left, as after an interrupting one has begun (§13.5.4). */
function handlersOf(within: Tokens, { token, handlers, wanted }: Standby): Armed[] {
  if (handlers.length === 0) return [];
  const standing = handlers.filter(({ start, trigger }) => wanted(trigger) && !isOver(token, start.id));
  if (standing.length === 0 || !isGoingOn(within, token.id)) return [];
  return standing.map((node) => ({ token, element: node.start.id, trigger: node.trigger, by: 'handler', node }));
}

const isGoingOn = ({ net, tokens }: Tokens, id: number) =>
  tokens.some((token) => token.in === id && net.nodes.get(token.at)?.kind !== 'handler');

/** A timer that will not go off again. */
const isOver = (token: Token, element: string) => token.fired?.[element] === -1;
