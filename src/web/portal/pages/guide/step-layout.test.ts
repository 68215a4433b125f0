import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyKey, versionOf } from '../../../../../test/support/catalogue/versions.ts';
import { layoutOf, linesOf } from './step-layout.ts';

const step = (id: string, ...after: string[]) => ({ id, after });
const rows = (...steps: ReturnType<typeof step>[]) =>
  Object.fromEntries(layoutOf(steps).cells.map(({ id, row, column }) => [id, [row, column]]));

test('what can be done at the same time stands in one row, what waits for it below', () => {
  expect(
    rows(step('accept'), step('papers', 'accept'), step('fire', 'accept'), step('visit', 'papers', 'fire')),
  ).toEqual({
    accept: [0, 0],
    papers: [1, 0],
    fire: [1, 1],
    visit: [2, 0],
  });
});

test('a line over a row in between is known to be long', () => {
  const { edges } = layoutOf([step('a'), step('b', 'a'), step('c', 'a', 'b')]);
  expect(edges).toEqual([
    { from: 'a', to: 'b', long: false },
    { from: 'a', to: 'c', long: true },
    { from: 'b', to: 'c', long: false },
  ]);
});

test('steps that wait for each other, for themselves or for nobody still stand somewhere', () => {
  expect(layoutOf([step('a', 'b'), step('b', 'a'), step('c', 'c'), step('d', 'gone')]).cells).toHaveLength(4);
});

describe('for every item of the catalogue', () => {
  test.each(everyKey)('%s', (key) => {
    const { steps } = versionOf(key).item;
    const { cells, edges } = layoutOf(steps);
    const row = new Map(cells.map((cell) => [cell.id, cell.row]));
    expect(cells).toHaveLength(steps.length);
    for (const { from, to } of edges) expect(row.get(from)).toBeLessThan(row.get(to) ?? 0);
  });
});

test('a name in lines is the whole name, in lines of like length', () => {
  expect(linesOf('卫生检测报告与布局审查', 6)).toEqual(['卫生检测报告', '与布局审查']);
  expect(linesOf('受理', 6)).toEqual(['受理']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 1, max: 12 }), (name, most) => {
      const lines = linesOf(name, most);
      expect(lines.join('')).toBe(name);
      expect(lines.every((line) => Array.from(line).length <= most)).toBe(true);
    }),
  );
});
