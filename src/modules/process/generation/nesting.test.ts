import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from './item.ts';
import { nest, type Block } from './nesting.ts';

/** Steps by name, each with those that it comes after. */
const stepsOf = (order: Readonly<Record<string, string>>): Step[] =>
  Object.entries(order).map(([id, after]) => ({
    id,
    name: id,
    actor: 'approval',
    after: after.split(' ').filter((one) => one !== ''),
  }));

const said = (block: Block): string => {
  if (block.is === 'step') return block.step.id;
  return block.is === 'series' ? `(${block.parts.map(said).join(' ')})` : `[${block.branches.map(said).join(' ')}]`;
};
const nested = (order: Readonly<Record<string, string>>) => {
  const block = nest(stepsOf(order));
  return block.ok ? said(block.value) : block.error;
};

describe('the order of steps as blocks', () => {
  test.each([
    ['one after the other', { a: '', b: 'a', c: 'b' }, '(a b c)'],
    ['beside each other', { a: '', b: 'a', c: 'a', d: 'b c' }, '(a [b c] d)'],
    ['blocks in branches', { a: '', b: 'a', c: 'b', d: 'b', e: 'a', f: 'c d e' }, '(a [(b [c d]) e] f)'],
    ['what an order says twice is said once', { a: '', b: 'a', c: 'a b' }, '(a b c)'],
    ['listed in any order', { c: 'b', b: 'a', a: '' }, '(a b c)'],
    ['no order at all', { a: '', b: '' }, '[a b]'],
    ['no nesting: stages that wait for each other', { a: '', b: '', c: 'a', d: 'a b' }, '([a b] [c d])'],
  ])('%s', (_name, order, expected) => {
    expect(nested(order)).toBe(expected);
  });
  test.each([
    ['a circle', { a: 'b', b: 'a' }, { code: 'stepsInCircle', detail: 'a,b' }],
    ['a step after one that is not there', { a: 'x' }, { code: 'stepUnknown', detail: 'x' }],
  ])('%s is refused', (_name, order, expected) => {
    expect(nested(order)).toEqual(expected);
  });
  test('a step that is there twice is refused', () => {
    expect(nest([...stepsOf({ a: '' }), ...stepsOf({ a: '' })])).toEqual({
      ok: false,
      error: { code: 'stepTwice', detail: 'a' },
    });
  });
});

/** Steps that wait for some of those before them. */
const anyOrder = fc
  .array(fc.array(fc.nat({ max: 20 }), { maxLength: 3 }), { minLength: 1, maxLength: 9 })
  .map((afters) =>
    afters.map((after, place): Step => ({
      id: `s${place}`,
      name: `审查${place}`,
      actor: 'approval',
      after: place === 0 ? [] : [...new Set(after.map((one) => `s${one % place}`))],
    })),
  );

test('whatever the order, every step is there once and none stands before one that it waits for', () => {
  fc.assert(
    fc.property(anyOrder, (steps) => {
      const block = nest(steps);
      if (!block.ok) throw new Error(block.error.code);
      const places = new Map<string, number[]>();
      standing(block.value, [], places);
      expect([...places.keys()].toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
      for (const { id, after } of steps)
        for (const before of after) expect(isEarlier(places.get(before) ?? [], places.get(id) ?? [])).toBe(true);
    }),
  );
});

/** Where each step stands: series are numbered from 0, branches from -1 down. */
function standing(block: Block, at: readonly number[], places: Map<string, number[]>): void {
  if (block.is === 'step') places.set(block.step.id, [...at]);
  else if (block.is === 'series')
    for (const [part, inner] of block.parts.entries()) standing(inner, [...at, part], places);
  else for (const [branch, inner] of block.branches.entries()) standing(inner, [...at, -1 - branch], places);
}

/** Parts differ first in a series, and there the one comes before the other. */
function isEarlier(one: readonly number[], other: readonly number[]): boolean {
  const depth = one.findIndex((part, at) => part !== other[at]);
  const [part = 0, otherPart = 0] = [one[depth], other[depth]];
  return part >= 0 && otherPart >= 0 && part < otherPart;
}
