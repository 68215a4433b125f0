import { expect, test } from 'vitest';
import { placesOf } from './drawing-places.ts';

test('what waits stands to the right of what it waits for, with an arrow between them', () => {
  const { nodes, edges, width, height } = placesOf({
    nodes: [
      { item: 'a', stage: 0, row: 0 },
      { item: 'b', stage: 1, row: 1 },
    ],
    edges: [
      { from: 'a', to: 'b', mayOvertake: true },
      { from: 'gone', to: 'b', mayOvertake: false },
    ],
  });
  expect(nodes.map(({ item, x, y }) => [item, x, y])).toEqual([
    ['a', 8, 8],
    ['b', 240, 64],
  ]);
  expect([width, height]).toEqual([424, 112]);
  expect(edges).toEqual([{ from: 'a', to: 'b', mayOvertake: true, path: 'M184 28 C212 28 212 84 240 84' }]);
});

test('nothing is drawn of nothing', () => {
  expect(placesOf({ nodes: [], edges: [] })).toMatchObject({ nodes: [], edges: [], width: 8, height: 8 });
});
