import { setTimeout as pause } from 'node:timers/promises';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lanes } from './lanes.ts';

const acts = fc.array(
  fc.record({ shared: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }), ms: fc.nat(3) }),
  { maxLength: 25 },
);

test('acts that share something come one after the other, in their order, and never more at once than there is room for', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.integer({ min: 1, max: 4 }), async (wanted, most) => {
      const lanes = new Lanes(most, 0);
      const told = new Map<string, number[]>();
      let [underWay, highest] = [0, 0];
      for (const [place, { shared, ms }] of wanted.entries())
        await lanes.add(shared, async () => {
          highest = Math.max(highest, (underWay += 1));
          await pause(ms);
          for (const key of shared) told.set(key, [...(told.get(key) ?? []), place]);
          underWay -= 1;
        });
      await lanes.drain();
      expect(highest).toBeLessThanOrEqual(most);
      for (const places of told.values()) expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(lanes.done).toBe(wanted.length);
    }),
    { numRuns: 60 },
  );
});

test('how far it is done is where the first stands that is not', async () => {
  const lanes = new Lanes(3, 100);
  let finish = (): void => undefined;
  await lanes.add(['slow'], () => new Promise((resolve) => (finish = resolve)));
  await lanes.add([], () => Promise.resolve());
  await pause(1);
  expect(lanes.done).toBe(100);
  finish();
  await lanes.drain();
  expect(lanes.done).toBe(102);
});

test('after one that failed nothing is begun, and it is not counted as done', async () => {
  const lanes = new Lanes(1, 0);
  const begun: string[] = [];
  await lanes.add([], () => Promise.reject(new Error('broken')));
  await expect(lanes.add([], async () => void begun.push('next'))).rejects.toThrow('broken');
  await expect(lanes.drain()).rejects.toThrow('broken');
  expect(begun).toEqual([]);
  expect(lanes.done).toBe(0);
});
