import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, mendedItems, type ItemAsks } from './entries.ts';

const asksOf = (item: string, ...named: [string, string][]): ItemAsks => ({
  item,
  named: named.map(([key, what]) => ({ key, what })),
  questions: new Set(['born', 'phone', 'table']),
  materials: new Set(['idcard', 'lease']),
});
const questionOf = (item: string, element: string) =>
  element === 'table' ? undefined : element === 'born' && item === 'c' ? 'child.born' : element;

test('a material that two items want and an answer of one person are asked for once, with both reasons', () => {
  const entries = entriesOf(
    [asksOf('a', ['idcard', '看不清'], ['born', '不对']), asksOf('b', ['born', '少一天'], ['idcard', '过期'])],
    questionOf,
  );
  expect(entries).toEqual([
    {
      ...{ id: 'idcard', kind: 'material' },
      asks: [
        { item: 'a', key: 'idcard', what: '看不清' },
        { item: 'b', key: 'idcard', what: '过期' },
      ],
    },
    {
      ...{ id: 'born', kind: 'answer' },
      asks: [
        { item: 'a', key: 'born', what: '不对' },
        { item: 'b', key: 'born', what: '少一天' },
      ],
    },
  ]);
});

test('the same datum of another person is another question', () => {
  const entries = entriesOf([asksOf('a', ['born', 'x']), asksOf('c', ['born', 'y'])], questionOf);
  expect(entries.map(({ id }) => id)).toEqual(['born', 'child.born']);
});

test('what the one form cannot ask is mended on the page of its item', () => {
  const entries = entriesOf([asksOf('a', ['table', 'x'], ['营业场所', 'y'])], questionOf);
  expect(entries.map(({ kind, id }) => [kind, id])).toEqual([
    ['elsewhere', 'a table'],
    ['elsewhere', 'a 营业场所'],
  ]);
});

test('an item is mended when everything that it asks for is', () => {
  const entries = entriesOf([asksOf('a', ['idcard', 'x'], ['born', 'x']), asksOf('b', ['idcard', 'x'])], questionOf);
  expect(mendedItems(entries, ({ id }) => id === 'idcard')).toEqual(['b']);
  expect(mendedItems(entries, () => true)).toEqual(['a', 'b']);
});

const KEYS = ['idcard', 'lease', 'born', 'phone', 'table', '别的'];
const asking = fc.array(
  fc.record({
    item: fc.constantFrom('a', 'b', 'c', 'd'),
    named: fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1 }),
  }),
  { maxLength: 4 },
);

test('gathering loses nothing and repeats nothing', () => {
  fc.assert(
    fc.property(asking, (drawn) => {
      const items = [...new Map(drawn.map((one) => [one.item, one])).values()];
      const entries = entriesOf(
        items.map(({ item, named }) => asksOf(item, ...named.map((key): [string, string] => [key, `${item}:${key}`]))),
        questionOf,
      );
      const said = entries.flatMap(({ asks }) => asks.map(({ what }) => what));
      const wanted = items.flatMap(({ item, named }) => named.map((key) => `${item}:${key}`));
      expect(said.toSorted()).toEqual(wanted.toSorted());
      const places = entries.map(({ kind, id }) => `${kind} ${id}`);
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});
