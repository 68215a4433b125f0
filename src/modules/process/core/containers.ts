import type { Net } from './net.ts';
import type { Exits, Node, Scope } from './node.ts';

/** What each node stands in: the process, a sub-process, an event sub-process. A called process stands in every activity that calls it. */
export function containersOf(net: Net): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const scopes: { owner: string; inside: Scope }[] = [{ owner: net.process, inside: net.root.inside }];
  const begun = new Set<string>();
  const stand = (node: Node, owner: string): boolean => {
    const owners = found.get(node.id) ?? new Set();
    found.set(node.id, owners);
    return owners.size < owners.add(owner).size;
  };
  for (let scope = scopes.pop(); scope !== undefined; scope = scopes.pop()) {
    const { owner, inside } = scope;
    if (begun.has(owner)) continue;
    begun.add(owner);
    for (const handler of inside.handlers) {
      stand(handler, owner);
      scopes.push({ owner: handler.id, inside: handler.inside });
    }
    const waiting =
      owner === net.process ? [...inside.starts, ...net.entries.map(({ node }) => node)] : [...inside.starts];
    const handlerStart = net.nodes.get(owner);
    if (handlerStart?.kind === 'handler') waiting.push(handlerStart.start);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (!stand(node, owner)) continue;
      if (node.kind === 'subProcess') scopes.push({ owner: node.id, inside: node.inside });
      waiting.push(...nextOf(node));
    }
  }
  return found;
}

function nextOf(node: Node): Node[] {
  switch (node.kind) {
    case 'process':
    case 'handler':
      return [];
    case 'eventGateway':
      return [...node.arms];
    case 'parallel':
      return node.flows.map(({ to }) => to);
    case 'task':
    case 'subProcess':
      return [...node.watchers, ...ledTo(node.exits)];
    default:
      return ledTo(node.exits);
  }
}

const ledTo = ({ always, choices, otherwise }: Exits): Node[] =>
  [...always, ...choices, ...(otherwise === undefined ? [] : [otherwise])].map(({ to }) => to);
