import type { Flow, Model, Part } from './model.ts';
import { SimpleInterpreter } from './simple-interpreter.ts';

/** A model of a few parts that leads forward only, in which the data of a gateway are a variable of its own. */
export function smallModel(draw: () => number): Model {
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
  const count = 3 + Math.floor(draw() * 5);
  const inner = Array.from({ length: count }, (_, place) => {
    const kind = one(['task', 'task', 'xor', 'and', 'or'] as const);
    return { id: `${kind}${place}`, kind };
  });
  const names = ['s', ...inner.map(({ id }) => id), 'e'];
  const pairs = names.slice(0, -1).map((from, place): [string, string] => [from, one(names.slice(place + 1))]);
  for (const { id, kind } of inner)
    if (kind !== 'task' && draw() < 0.8) pairs.push([id, one(names.slice(names.indexOf(id) + 1))]);
  // Something leads to each, from a gateway where there is one.
  for (const [place, { id }] of inner.entries()) {
    if (pairs.some(([, to]) => to === id)) continue;
    const before = inner.slice(0, place).filter(({ kind }) => kind !== 'task');
    pairs.push([before.length > 0 ? one(before).id : 's', id]);
  }
  const ids = [...new Set(pairs.map((pair) => pair.join(' ')))].map((text) => text.split(' ') as [string, string]);
  const ways = (from: string) => ids.filter(([source]) => source === from);
  const flows = ids.map(([from, to]): Flow => ({
    id: `${from}-${to}`,
    from,
    to,
    ...conditionOf(from, to, ways(from)),
  }));
  const parts = inner.map(({ id, kind }): Part => {
    const last = ways(id).at(-1);
    return kind === 'xor' && last && ways(id).length > 1 ? { id, kind, otherwise: last.join('-') } : { id, kind };
  });
  return { id: 'p', parts: [{ id: 's', kind: 'start' }, ...parts, { id: 'e', kind: 'end' }], flows };
}

/** An exclusive gateway takes the way of the number; an inclusive one by the bits of it. */
function conditionOf(from: string, to: string, ways: readonly [string, string][]): { condition?: string } {
  const place = ways.findIndex(([, target]) => target === to);
  const isLast = place === ways.length - 1;
  if (ways.length < 2 || !/^(xor|or)/.test(from)) return {};
  if (from.startsWith('xor')) return isLast ? {} : { condition: `${from} = ${place}` };
  return { condition: `${from}w${place} = 1` };
}

/** All data that the gateways of a model could see: at least one way of an inclusive one is open. */
function dataOf({ parts, flows }: Model): Record<string, number>[] {
  let all: Record<string, number>[] = [{}];
  for (const { id, kind } of parts) {
    const count = flows.filter(({ from }) => from === id).length;
    if (count < 2 || (kind !== 'xor' && kind !== 'or')) continue;
    const choices =
      kind === 'xor'
        ? Array.from({ length: count }, (_, value) => ({ [id]: value }))
        : Array.from({ length: 2 ** count - 1 }, (_, bits) =>
            Object.fromEntries(
              Array.from({ length: count }, (_none, way) => [`${id}w${way}`, ((bits + 1) >> way) & 1]),
            ),
          );
    all = all.flatMap((data) => choices.map((choice) => ({ ...data, ...choice })));
  }
  return all;
}

export type Fault = 'stuck' | 'twice' | 'never';

/** Everything that can become of a small model in the second interpreter, in every order and with all data. Undefined: it is too much. */
export function faultsOf(model: Model): Set<Fault> | undefined {
  const faults = new Set<Fault>();
  const seen = new Set<string>();
  let plays = 0;
  for (const data of dataOf(model)) {
    const orders: string[][] = [[]];
    for (let order = orders.pop(); order !== undefined; order = orders.pop()) {
      plays += 1;
      if (plays > 1_000) return undefined;
      const simple = new SimpleInterpreter(model, data);
      for (const task of order)
        simple
          .possible()
          .find(({ element }) => element === task)
          ?.happen();
      for (const id of [...simple.pending, ...simple.ends]) seen.add(id);
      if (new Set(simple.pending).size < simple.pending.length || simple.ends.length > 1) faults.add('twice');
      if (simple.completed) continue;
      const next = [...new Set(simple.possible().map(({ element }) => element))];
      if (next.length === 0) faults.add('stuck');
      orders.push(...next.map((task) => [...(order ?? []), task]));
    }
  }
  if (model.parts.some(({ id, kind }) => (kind === 'task' || kind === 'end') && !seen.has(id))) faults.add('never');
  return faults;
}
