import { and, end, level, or, start, sub, task, xor, type Level, type Model, type Part } from './model.ts';

/** Work as nested blocks: a task, parts one after the other, branches beside each other, or a group of its own. */
export type Nested =
  | { is: 'task'; id: string }
  | { is: 'series' | 'group'; id: string; parts: readonly Nested[] }
  /** `all`: by parallel gateways; `some`: by inclusive ones, whose last branch is not taken; `one`: by exclusive ones, the first branch. */
  | { is: 'all' | 'some' | 'one'; id: string; parts: readonly Nested[] };

/** Blocks drawn by chance, so deep at most. */
export function drawNested(draw: () => number, depth: number): Nested {
  let made = 0;
  const id = (kind: string) => `${kind}${(made += 1)}`;
  const many = (least: number, left: number) =>
    Array.from({ length: least + Math.floor(draw() * 2) }, () => block(left - 1));
  const block = (left: number): Nested => {
    const chance = left <= 0 ? 0 : draw();
    if (chance < 0.3) return { is: 'task', id: id('task') };
    if (chance < 0.55) return { is: 'series', id: id('series'), parts: many(2, left) };
    if (chance < 0.8) return { is: 'all', id: id('all'), parts: many(2, left) };
    if (chance < 0.87) return { is: 'some', id: id('some'), parts: many(2, left) };
    return chance < 0.94
      ? { is: 'one', id: id('one'), parts: many(2, left) }
      : { is: 'group', id: id('group'), parts: many(1, left) };
  };
  return { is: 'series', id: 'whole', parts: [block(depth), block(depth), block(depth)] };
}

export function modelOf(nested: Nested): Model {
  return { id: 'p', ...levelOf([nested], 'p') };
}

function levelOf(nested: readonly Nested[], name: string): Level {
  const drawing = new Drawing();
  const [from, to] = [`start_${name}`, `end_${name}`];
  drawing.parts.push(start(from), end(to));
  drawing.inARow([{ first: from, last: from }, ...nested.map((one) => drawing.block(one)), { first: to, last: to }]);
  return level(drawing.parts, ...drawing.flows);
}

type Ends = { first: string; last: string };

class Drawing {
  readonly parts: Part[] = [];
  readonly flows: string[] = [];

  inARow(ends: readonly Ends[]): Ends {
    for (const [place, { first }] of ends.entries())
      if (place > 0) this.flows.push(`${ends[place - 1]?.last} ${first}`);
    return { first: ends[0]?.first ?? '', last: ends.at(-1)?.last ?? '' };
  }

  block(nested: Nested): Ends {
    switch (nested.is) {
      case 'task':
        this.parts.push(task(nested.id));
        return { first: nested.id, last: nested.id };
      case 'series':
        return this.inARow(nested.parts.map((part) => this.block(part)));
      case 'group':
        this.parts.push(sub(nested.id, levelOf(nested.parts, nested.id)));
        return { first: nested.id, last: nested.id };
      default:
        return this.#branches(nested);
    }
  }

  #branches({ is, id, parts }: Extract<Nested, { is: 'all' | 'some' | 'one' }>): Ends {
    const gateway = { all: and, some: or, one: xor }[is];
    const [first, last] = [`${id}_split`, `${id}_join`];
    this.parts.push(gateway(first), gateway(last));
    for (const [place, part] of parts.entries()) {
      const branch = this.block(part);
      const taken = isTaken({ is, parts }, place) ? '0' : '9';
      this.flows.push(`${first} ${branch.first}${is === 'all' ? '' : `: v0 = ${taken}`}`, `${branch.last} ${last}`);
    }
    return { first, last };
  }
}

/** Which branches are taken; what a run begins with has to have `v0 = 0`. */
const isTaken = ({ is, parts }: Pick<Extract<Nested, { is: 'some' | 'one' | 'all' }>, 'is' | 'parts'>, place: number) =>
  is === 'all' || (is === 'one' ? place === 0 : place < parts.length - 1);

/** Whether one task comes after another, or is it, by how the blocks are nested. */
export function comesAfter(nested: Nested, one: string, other: string): boolean {
  if (one === other) return true;
  if (nested.is === 'task') return false;
  const [first, second] = [other, one].map((id) => nested.parts.findIndex((part) => holds(part, id)));
  if (first === undefined || second === undefined || first < 0 || second < 0) return false;
  const common = nested.parts[first];
  if (first === second) return common !== undefined && comesAfter(common, one, other);
  return (nested.is === 'series' || nested.is === 'group') && second > first;
}

const holds = (nested: Nested, id: string): boolean =>
  nested.id === id || (nested.is !== 'task' && nested.parts.some((part) => holds(part, id)));
