import { nextOf } from './leading-on.ts';
import type { Net } from './net.ts';
import type { Node, Scope } from './node.ts';

/** What each node stands in: the process, a sub-process, an event sub-process. A called process stands in every activity that calls it. */
export function containersOf(net: Net): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const scopes: Held[] = [{ owner: net.process, inside: net.root.inside }];
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
    const waiting = beginningsIn(net, { owner, inside });
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (!stand(node, owner)) continue;
      if (node.kind === 'subProcess') scopes.push({ owner: node.id, inside: node.inside });
      waiting.push(...nextOf(node));
    }
  }
  return found;
}

type Held = { owner: string; inside: Scope };

/** Where tokens come to be in a scope. */
function beginningsIn(net: Net, { owner, inside }: Held): Node[] {
  const node = net.nodes.get(owner);
  if (node?.kind === 'handler') return [...inside.starts, node.start];
  return owner === net.process ? [...inside.starts, ...net.entries.map((entry) => entry.node)] : [...inside.starts];
}
