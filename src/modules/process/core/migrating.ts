import { no, ok, type Result } from '../../../kernel/result.ts';
import { armedAt, type Armed } from './armed.ts';
import { awaitTrigger } from './awaiting.ts';
import { containersOf } from './containers.ts';
import { joinParallel } from './joining.ts';
import { flowsFrom } from './leading-on.ts';
import type { Net } from './net.ts';
import type { Node } from './node.ts';
import type { State, Token } from './state.ts';
import { untilEverythingRests, type Step } from './step.ts';
import { Work } from './work.ts';

/** Where places of an old model are in a new one, by id; what is not named is where it was. Flows: those on which tokens wait to be joined. */
export type Mapping = { nodes: Readonly<Record<string, string>>; flows: Readonly<Record<string, string>> };

/**
 * Why a run cannot go over. `placeGone`: the new model has no such place. `otherKind`: it has, and something else is done there.
 * `otherRepetition`: it is repeated in another way. `flowGone`: what waits to be joined came along a flow that does not lead there.
 * `otherScope`: it stands inside something else.
 */
export type MigrationRefusal = {
  code: 'placeGone' | 'otherKind' | 'otherRepetition' | 'flowGone' | 'otherScope';
  element: string;
};

/** `kept`: events that are waited for as before, by their names in the new model; their timers go on with the day that they have. */
export type Migrated = Step & { kept: readonly KeptEvent[] };
export type KeptEvent = { token: number; element: string; was: string };

/**
 * Puts a run over to another model where every token has a place of the same kind there. Variables stay. What the new model waits for at
 * those places besides is begun, what it waits for no more is not in `kept`, and what has all that it was waiting for goes on.
 */
export function migrate(
  { from, to }: { from: Net; to: Net },
  state: State,
  mapping: Mapping,
): Result<Migrated, MigrationRefusal[]> {
  const over = { from, to, mapping, containers: containersOf(to), state };
  const refusals = state.tokens.flatMap((token) => refusalsOf(over, token));
  if (refusals.length > 0) return no(distinct(refusals));
  const tokens = state.tokens.map((token) => mapped(over, token));
  const work = new Work(to, { ...state, tokens });
  const kept = waitAgain(work, over);
  for (const { gateway, inside } of joinsIn(tokens, to)) joinParallel(work, gateway, inside);
  return ok({ ...untilEverythingRests(work), kept });
}

type Over = {
  from: Net;
  to: Net;
  mapping: Mapping;
  containers: ReturnType<typeof containersOf>;
  state: State;
};

const placeOf = ({ from, to, mapping }: Over, at: string): string =>
  at === from.process ? to.process : (mapping.nodes[at] ?? at);

function refusalsOf(over: Over, token: Token): MigrationRefusal[] {
  const { from, to, containers, state } = over;
  const refused = (code: MigrationRefusal['code']): MigrationRefusal[] => [{ code, element: token.at }];
  const at = placeOf(over, token.at);
  const [before, after] = [from.nodes.get(token.at), to.nodes.get(at)];
  if (before === undefined || after === undefined) return refused('placeGone');
  if (!isAlike(before, after)) return refused('otherKind');
  if (!isRepeatedAlike(before, after, token)) return refused('otherRepetition');
  if (token.via !== undefined && !incomingOf(after).includes(flowOf(over, token.via))) return refused('flowGone');
  const holder = state.tokens.find(({ id }) => id === token.in);
  if (holder === undefined) return [];
  // An instance is held by what holds all of them together, at the same place.
  const isInstance = holder.at === token.at && holder.many !== undefined;
  const stands = isInstance || containers.get(at)?.has(placeOf(over, holder.at)) === true;
  return stands ? [] : refused('otherScope');
}

/** Whether the same is done at both places. */
export function isAlike(before: Node, after: Node): boolean {
  if (before.kind !== after.kind) return false;
  if (before.kind === 'task' && after.kind === 'task') return before.task === after.task;
  return before.kind !== 'eventGateway' || after.kind !== 'eventGateway' || after.arms.length > 0;
}

/** A token that stopped before it was known how often has nothing yet that is repeated. */
function isRepeatedAlike(before: Node, after: Node, { many, index, incident }: Token): boolean {
  if (!('watchers' in before) || !('watchers' in after)) return true;
  const [old, now] = [before.loop, after.loop];
  if (many === undefined && index === undefined) return now === undefined || incident !== undefined;
  if (old === undefined || now === undefined || old.as !== now.as) return false;
  return old.as !== 'many' || now.as !== 'many' || old.sequential === now.sequential;
}

const flowOf = ({ mapping }: Over, flow: string) => mapping.flows[flow] ?? flow;

function incomingOf(node: Node): readonly string[] {
  if (node.kind === 'parallel') return node.incoming;
  return node.kind === 'inclusive' ? node.joining.map(({ flow }) => flow) : [];
}

function mapped(over: Over, { fired, ...token }: Token): Token {
  const at = placeOf(over, token.at);
  const went = Object.entries(fired ?? {}).map(([element, count]) => [placeOf(over, element), count] as const);
  const known = went.filter(([element]) => over.to.nodes.has(element));
  return {
    ...token,
    at,
    ...localsOver(over, token, at),
    ...(token.via !== undefined && { via: flowOf(over, token.via) }),
    ...(known.length > 0 && { fired: Object.fromEntries(known) }),
  };
}

/** What an instance works on goes by its name in the new model. */
function localsOver({ from, to }: Over, { at: was, index, locals }: Token, at: string): Pick<Token, 'locals'> {
  const [before, now] = [itemOf(from.nodes.get(was)), itemOf(to.nodes.get(at))];
  if (index === undefined || locals === undefined || before === undefined || now === undefined || before === now)
    return {};
  const { [before]: item = null, ...rest } = locals;
  return { locals: { ...rest, [now]: item } };
}

const itemOf = (node: Node | undefined): string | undefined =>
  node !== undefined && 'loop' in node && node.loop?.as === 'many' ? node.loop.item : undefined;

/** Begins to wait for what the new model waits for and the old one did not; answers what both wait for. */
function waitAgain(work: Work, over: Over): KeptEvent[] {
  const before = { net: over.from, tokens: over.state.tokens };
  const waited = new Map(
    over.state.tokens.flatMap((token) =>
      armedAt(before, token).map((armed) => [keyOf(armed, placeOf(over, armed.element)), armed.element] as const),
    ),
  );
  const kept: KeptEvent[] = [];
  for (const token of [...work.tokens])
    for (const armed of armedAt(work, token)) {
      const was = waited.get(keyOf(armed, armed.element));
      if (was !== undefined) kept.push({ token: token.id, element: armed.element, was });
      else awaitTrigger(work, armed.trigger, { element: armed.element, token: token.id });
    }
  return kept;
}

/** What is waited for at one element is the same while it is of the same kind: a timer that is set keeps its day. */
const keyOf = ({ token, trigger }: Armed, element: string) => `${token.id} ${element} ${trigger.on}`;

function joinsIn(tokens: readonly Token[], { nodes }: Net) {
  const found = tokens.flatMap((token) => {
    const node = nodes.get(token.at);
    return token.via !== undefined && node?.kind === 'parallel' ? [{ gateway: node, inside: token.in ?? 0 }] : [];
  });
  return found.filter(
    ({ gateway, inside }, place) =>
      found.findIndex((one) => one.gateway === gateway && one.inside === inside) === place,
  );
}

const distinct = (refusals: readonly MigrationRefusal[]) =>
  refusals.filter(
    ({ code, element }, place) => refusals.findIndex((one) => one.code === code && one.element === element) === place,
  );

/**
 * Where the places of a model are in another one, as far as that can be told: by id, else by a name that only one place of that kind has in
 * both, and that no other place is at already. `names` as people call elements.
 */
export function proposeMapping(
  { from, to }: { from: Net; to: Net },
  names: { from: ReadonlyMap<string, string>; to: ReadonlyMap<string, string> },
): Mapping {
  const nodes: Record<string, string> = {};
  for (const node of from.nodes.values()) {
    const same = to.nodes.get(node.id);
    if (node.kind === 'process' || (same && isAlike(node, same))) continue;
    const name = names.from.get(node.id);
    const called = (net: Net, by: ReadonlyMap<string, string>) =>
      [...net.nodes.values()].filter((one) => isAlike(node, one) && by.get(one.id) === name);
    const [only, ...others] = name === undefined ? [] : called(to, names.to);
    const isOneOfSeveral = others.length > 0 || called(from, names.from).length > 1;
    const isTaken = only !== undefined && from.nodes.has(only.id);
    if (only !== undefined && !isOneOfSeveral && !isTaken) nodes[node.id] = only.id;
  }
  return { nodes, flows: proposeFlows({ from, to }, nodes) };
}

/** A flow that waits to be joined is the one that leads from the same place to the same gateway. */
function proposeFlows({ from, to }: { from: Net; to: Net }, nodes: Mapping['nodes']): Record<string, string> {
  const [old, now] = [endsOfFlows(from), endsOfFlows(to)];
  const flows: Record<string, string> = {};
  for (const [flow, { source, target }] of old) {
    const [place, gateway] = [nodes[source] ?? source, nodes[target] ?? target];
    const same = now.get(flow);
    if (same?.target === gateway) continue;
    const found = [...now].filter(([, ends]) => ends.source === place && ends.target === gateway);
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) flows[flow] = only[0];
  }
  return flows;
}

const endsOfFlows = ({ nodes }: Net) =>
  new Map(
    [...nodes.values()].flatMap((node) =>
      flowsFrom(node).map(({ id, to }) => [id, { source: node.id, target: to.id }] as const),
    ),
  );
