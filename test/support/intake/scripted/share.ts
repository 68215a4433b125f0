import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJourneyFiles } from '../../../../src/modules/themes/index.ts';
import { findBroken, type Acknowledged } from '../../invariants/find-broken.ts';
import { openScriptedHouse, type ScriptedHouse } from './house.ts';
import { expectedOf, givenIn, outcomeOf } from './outcome.ts';
import type { Journey } from './script.ts';
import { walk, type Walk } from './walk.ts';

const scripts = await readJourneyFiles();

/** Milliseconds that a busy machine may take: what is measured here is counted, not times. */
const BUSY = 300_000;

/** Plays every `of`-th script, from `share` on, on one county, and looks at the end whether anything is broken in it. */
export function playShare(share: number, of: number): void {
  let house: ScriptedHouse;
  const receipts: Acknowledged[] = [];
  beforeAll(async () => {
    house = await openScriptedHouse();
  }, BUSY);
  afterAll(() => house.close());

  test.each(scripts.filter((_script, place) => place % of === share))(
    '$theme',
    async ({ theme, journeys }) => {
      for (const journey of journeys) {
        const walked = await walk(house, theme, journey).catch((error: unknown) => {
          throw new Error(journey.name, { cause: error });
        });
        receipts.push(...walked.receipts);
        await expectAllInHand(walked, journey);
      }
    },
    BUSY,
  );

  test(
    'nothing is broken by all that',
    async () => {
      const { database, store } = house.office;
      expect(house.log.troubles).toEqual([]);
      expect(receipts.length).toBeGreaterThan(0);
      expect(
        await findBroken({ area: database.area, follower: database.follower, store, acknowledged: receipts }),
      ).toEqual([]);
    },
    BUSY,
  );
}

async function expectAllInHand(walked: Walk, journey: Journey) {
  const { held, ...found } = await outcomeOf(walked);
  expect(found).toEqual(expectedOf(journey));
  const given = givenIn(journey);
  const granted = Object.entries(journey.expect.ends).flatMap(([item, end]) => (end === 'granted' ? [item] : []));
  expect(Object.keys(held).toSorted()).toEqual(granted.toSorted());
  for (const [item, { decided, licences, licencesDue, numbers }] of Object.entries(held)) {
    expect({ item, decided, licences }).toEqual({ item, decided: true, licences: licencesDue });
    expect(numbers).toMatchObject(given.get(item) ?? {});
  }
}
