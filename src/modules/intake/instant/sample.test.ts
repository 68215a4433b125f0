import { describe, expect, test } from 'vitest';
import { sampleOf } from './sample.ts';

describe('the sample', () => {
  const grants = Array.from({ length: 100 }, (_, place) => ({ id: `case-${place}`, item: 'elder-card' }));
  const five = () => 5;
  test('is the share of each item, at least one of a round', () => {
    expect(sampleOf(1, grants, five)).toHaveLength(5);
    expect(sampleOf(1, grants.slice(0, 1), five)).toEqual(['case-0']);
    const mixed = [...grants, { id: 'other', item: 'seal-filing' }];
    expect(sampleOf(1, mixed, five)).toHaveLength(6);
    expect(sampleOf(1, [], five)).toEqual([]);
    expect(sampleOf(1, grants, () => 0)).toEqual([]);
  });
  test('is drawn again by the same seed, in whichever order they stand, and otherwise by another', () => {
    expect(sampleOf(7, grants.toReversed(), five)).toEqual(sampleOf(7, grants, five));
    expect(sampleOf(8, grants, five)).not.toEqual(sampleOf(7, grants, five));
  });
  test('draws evenly: over many seeds each grant comes up about as often', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed += 1)
      for (const id of sampleOf(seed, grants.slice(0, 10), () => 10)) times.set(id, (times.get(id) ?? 0) + 1);
    expect(times.size).toBe(10);
    for (const count of times.values()) expect(Math.abs(count - 200)).toBeLessThan(60);
  });
});
