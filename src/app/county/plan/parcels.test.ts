import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFor } from './chance.ts';
import { wayOfParcel } from './parcels.ts';

const HOUR = 3_600_000;
/** 09:00 to 17:35 in China. */
const postedAt = fc
  .record({ day: fc.nat({ max: 364 }), minute: fc.integer({ min: 9 * 60, max: 17 * 60 + 35 }) })
  .map(({ day, minute }) => Date.parse('2026-01-01T00:00:00+08:00') + day * 24 * HOUR + minute * 60_000);

test('whenever it was posted, a parcel goes one step after the other and ends at the door or where it came from', () => {
  fc.assert(
    fc.property(postedAt, fc.boolean(), fc.nat(), (at, comesBack, seed) => {
      const steps = wayOfParcel(chanceFor(seed, 'way'), { postedAt: at, comesBack });
      const instants = [at, ...steps.map((step) => step.at)];
      expect(instants).toEqual(instants.toSorted((one, other) => one - other));
      expect(new Set(instants).size).toBe(instants.length);
      expect(steps.at(-1)?.state).toBe(comesBack ? 'returned' : 'delivered');
      expect((steps.at(-1)?.at ?? 0) - at).toBeLessThan((comesBack ? 8 : 3) * 24 * HOUR);
    }),
  );
});
