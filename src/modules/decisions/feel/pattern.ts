import { never } from '../../../kernel/result.ts';
import { Exhausted, spend, type Run } from './value.ts';

/**
 * Regular expressions of XPath (DMN 1.5 §10.3.4.3), matched by a machine of our own: the language's own one can be made to run for
 * hours by a pattern of ten characters; this one counts its steps.
 */
export type Node =
  | { is: 'one'; test: (code: string) => boolean }
  | { is: 'start' | 'end' }
  | { is: 'back'; group: number }
  | { is: 'group'; index: number | undefined; of: Node }
  | { is: 'row'; of: readonly Node[] }
  | { is: 'either'; of: readonly Node[] }
  | { is: 'repeat'; of: Node; from: number; to: number; lazy: boolean };

export type Pattern = { root: Node; groups: number; fold: boolean; lines: boolean };
export type Match = { start: number; end: number; groups: readonly (readonly [number, number] | undefined)[] };

type Machine = {
  text: readonly string[];
  groups: (readonly [number, number] | undefined)[];
  pattern: Pattern;
  run: Run;
  depth: number;
};
type Next = (at: number) => number | undefined;
const DEEPEST = 3_000;

/** The first match at or after a place; undefined where there is none. */
export function findMatch(
  pattern: Pattern,
  text: readonly string[],
  at: { from: number; run: Run },
): Match | undefined {
  for (let start = at.from; start <= text.length; start += 1) {
    const machine: Machine = { text, groups: [], pattern, run: at.run, depth: 0 };
    const end = step(machine, pattern.root, { at: start, next: (found) => found });
    if (end !== undefined) return { start, end, groups: [...machine.groups] };
  }
  return undefined;
}

type Place = { at: number; next: Next };

function step(machine: Machine, node: Node, place: Place): number | undefined {
  spend(machine.run, 1);
  machine.depth += 1;
  if (machine.depth > DEEPEST) throw new Exhausted();
  const end = stepInto(machine, node, place);
  machine.depth -= 1;
  return end;
}

function stepInto(machine: Machine, node: Node, { at, next }: Place): number | undefined {
  switch (node.is) {
    case 'one': {
      const code = machine.text[at];
      return code !== undefined && node.test(code) ? next(at + 1) : undefined;
    }
    case 'start':
      return at === 0 || (machine.pattern.lines && machine.text[at - 1] === '\n') ? next(at) : undefined;
    case 'end':
      return at === machine.text.length || (machine.pattern.lines && machine.text[at] === '\n') ? next(at) : undefined;
    case 'back':
      return again(machine, node.group, { at, next });
    case 'row':
      return row(machine, node.of, { at, next });
    case 'either':
      for (const one of node.of) {
        const end = step(machine, one, { at, next });
        if (end !== undefined) return end;
      }
      return undefined;
    case 'group':
      return grouped(machine, node, { at, next });
    case 'repeat':
      return node.of.is === 'one' ? loop(machine, node, { at, next }) : repeat(machine, node, { at, next });
    default:
      return never(node);
  }
}

const row = (machine: Machine, nodes: readonly Node[], { at, next }: Place): number | undefined => {
  const [first, ...rest] = nodes;
  if (first === undefined) return next(at);
  return step(machine, first, { at, next: (end) => row(machine, rest, { at: end, next }) });
};

const alike = ({ pattern }: Machine, one = '', other = '') =>
  pattern.fold ? one.toLowerCase() === other.toLowerCase() : one === other;

function again(machine: Machine, group: number, { at, next }: Place): number | undefined {
  const [from, to] = machine.groups[group] ?? [0, 0];
  for (let index = 0; index < to - from; index += 1)
    if (!alike(machine, machine.text[from + index], machine.text[at + index])) return undefined;
  return next(at + to - from);
}

function grouped(machine: Machine, { index, of }: { index: number | undefined; of: Node }, { at, next }: Place) {
  if (index === undefined) return step(machine, of, { at, next });
  const before = machine.groups[index];
  const end = step(machine, of, {
    at,
    next: (found) => {
      const inner = machine.groups[index];
      machine.groups[index] = [at, found];
      const rest = next(found);
      if (rest === undefined) machine.groups[index] = inner;
      return rest;
    },
  });
  if (end === undefined) machine.groups[index] = before;
  return end;
}

type Repeat = { of: Node; from: number; to: number; lazy: boolean };

/** Of single characters, without going deeper for each. */
function loop(machine: Machine, { of, from, to, lazy }: Repeat, { at, next }: Place): number | undefined {
  if (of.is !== 'one') return undefined;
  let most = 0;
  while (most < to && at + most < machine.text.length && of.test(machine.text[at + most] ?? '')) most += 1;
  spend(machine.run, most);
  for (let tried = 0; tried <= most - from; tried += 1) {
    spend(machine.run, 1);
    const end = next(at + (lazy ? from + tried : most - tried));
    if (end !== undefined) return end;
  }
  return undefined;
}

function repeat(machine: Machine, { of, from, to, lazy }: Repeat, { at, next }: Place): number | undefined {
  const more = () =>
    to <= 0
      ? undefined
      : step(machine, of, {
          at,
          next: (end) =>
            end === at && from <= 0
              ? undefined
              : step(machine, { is: 'repeat', of, from: from - 1, to: to - 1, lazy }, { at: end, next }),
        });
  if (from > 0) return more();
  return lazy ? (next(at) ?? more()) : (more() ?? next(at));
}
