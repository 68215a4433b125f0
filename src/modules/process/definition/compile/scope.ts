import type { Handler, Node } from '../../core/node.ts';
import { elementsOf, idOf, isFalse, type ModdleElement } from '../elements.ts';
import type { Compilation, OpenScope } from './compilation.ts';
import { connectionsOf, linksOf } from './flows.ts';
import {
  attachBoundaries,
  connect,
  looseAmong,
  startsAmong,
  warnUnreachable,
  type Inside,
  type Start,
} from './inside.ts';
import type { Made } from './made.ts';
import { isEventSubProcess, madeOf } from './nodes.ts';
import { edgesOf } from './reach.ts';
import { definitionOf, triggerOf } from './triggers.ts';

/** Elements at one level of a process: ten times what anybody draws. */
const MOST_ELEMENTS = 5_000;

/** Makes the nodes of a scope, with all that is in them, and joins them by its flows. */
export function insideOf(compilation: Compilation, container: ModdleElement): Inside {
  const all = elementsOf(container, 'flowElements');
  if (all.length > MOST_ELEMENTS) compilation.refuse('processTooLarge', container);
  const elements = all.length > MOST_ELEMENTS ? [] : all;
  const insides = {
    within: (element: ModdleElement) => subScopeOf(compilation, element),
    called: (element: ModdleElement, process: ModdleElement) => calledScopeOf(compilation, element, process),
  };
  const made = new Map<string, Made>();
  for (const element of elements) {
    const one = madeOf(compilation, element, insides);
    if (one === undefined) continue;
    made.set(one.node.id, one);
    compilation.nodes.set(one.node.id, one.node);
  }
  const found = { made, elements };
  const connections = [...connectionsOf(compilation, found), ...linksOf(compilation, found)];
  connect(made, connections);
  const edges = edgesOf([...connections, ...attachBoundaries(compilation, made)]);
  for (const { join } of made.values()) join?.(edges);
  return { made, edges, starts: startsAmong(made), loose: looseAmong(made, edges) };
}

/** An embedded sub-process begins at its one start event without a trigger, or else at everything loose (BPMN 2.0.2 §13.3.4). */
function subScopeOf(compilation: Compilation, element: ModdleElement): OpenScope {
  const inside = insideOf(compilation, element);
  const isPlain = inside.starts.every((start) => definitionOf(compilation, start.element) === 'none');
  if (!isPlain || inside.starts.length > 1) compilation.refuse('subProcessStart', element);
  if (inside.made.size === 0) compilation.warn('subProcessEmpty', element);
  const starts = inside.starts.length > 0 ? inside.starts : inside.loose;
  return begun(compilation, element, { inside, starts: starts.map(({ node }) => node) });
}

/** A called process begins like a sub-process; its start events with triggers are passed over (§13.3.4). */
function calledScopeOf(compilation: Compilation, call: ModdleElement, process: ModdleElement): OpenScope {
  const known = compilation.called.get(idOf(process));
  if (known !== undefined) return known;
  const scope: OpenScope = { starts: [], handlers: [] };
  compilation.called.set(idOf(process), scope);
  const inside = insideOf(compilation, process);
  const plain = inside.starts.filter((start) => isPlainStart(start));
  const starts = inside.starts.length > 0 ? plain : inside.loose;
  if (starts.length === 0 || plain.length > 1) compilation.refuse('calledProcessNotStartable', call, idOf(process));
  const complete = begun(compilation, process, { inside, starts: starts.map(({ node }) => node) });
  scope.starts.push(...complete.starts);
  scope.handlers.push(...complete.handlers);
  return scope;
}

const isPlainStart = ({ element }: Start) =>
  elementsOf(element, 'eventDefinitions').length + elementsOf(element, 'eventDefinitionRef').length === 0;

type Begun = { inside: Inside; starts: readonly Node[] };

function begun(compilation: Compilation, container: ModdleElement, { inside, starts }: Begun): OpenScope {
  warnUnreachable(
    compilation,
    inside,
    starts.map(({ id }) => id),
  );
  return { starts: [...starts], handlers: handlersIn(compilation, container) };
}

export const handlersIn = (compilation: Compilation, container: ModdleElement): Handler[] =>
  elementsOf(container, 'flowElements')
    .filter(isEventSubProcess)
    .flatMap((element) => handlerOf(compilation, element) ?? []);

const IN_HANDLERS = ['message', 'signal', 'timer', 'error', 'escalation'] as const;

/** An event sub-process has one start event, with a trigger, and no flows (§13.5.4). */
function handlerOf(compilation: Compilation, element: ModdleElement): Handler | undefined {
  const inside = insideOf(compilation, element);
  const [start, ...others] = inside.starts;
  const definition = start && definitionOf(compilation, start.element);
  if (start === undefined || others.length > 0 || definition === 'none') {
    compilation.refuse('eventSubProcessStart', element);
    return undefined;
  }
  const trigger = definition && triggerOf(compilation, { event: start.element, definition, allowed: IN_HANDLERS });
  if (trigger === undefined) return undefined;
  const scope = begun(compilation, element, { inside, starts: [start.node] });
  const handler: Handler = {
    kind: 'handler',
    id: idOf(element),
    start: start.node,
    trigger,
    interrupting: trigger.on === 'error' || !isFalse(start.element, 'isInterrupting'),
    inside: scope,
  };
  compilation.nodes.set(handler.id, handler);
  return handler;
}
