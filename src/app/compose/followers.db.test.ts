import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, personCaller, type Office } from '../../../test/support/intake/office.ts';
import { receiveAt } from '../../../test/support/intake/received.ts';
import { eventually, runFollowers } from '../../../test/support/log/following.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { findOftenApplied } from '../../modules/catalogue/index.ts';
import { countUses } from '../../modules/catalogue/store/uses.ts';
import { usesOfItems } from './followers.ts';

let office: Office;
let running: ReturnType<typeof runFollowers>;
beforeAll(async () => {
  office = await openOffice();
  running = runFollowers(office.database.follower, [usesOfItems]);
});
afterAll(async () => {
  await running.stop();
  await office.close();
});

const monday = civilDate('2026-03-02');

test('each submission counts once for its item, and a hundred of eight items make a list', async () => {
  const { follower, app, area } = office.database;
  const often = (on = monday) => app.within({ area }, (tx) => findOftenApplied(tx, on));
  for (let person = 0; person < 3; person += 1) await receiveAt(office, personCaller(office));
  await eventually(async () => {
    const rows = await app.within({ area }, (tx) => tx.selectFrom('catalogue.item_use').selectAll().execute());
    expect(rows).toEqual([{ area, used_on: '2026-03-02', key: 'public-health', times: 3 }]);
  });
  expect(await often()).toBeUndefined();

  const others = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((key, index) =>
    Array.from({ length: 11 + index }, () => ({ key, on: monday })),
  );
  await follower.within({ area }, (tx) => countUses(tx, [...others, { key: 'a', on: civilDate('2026-03-01') }]));
  expect(await often()).toEqual(['g', 'f', 'e', 'd', 'c', 'a', 'b', 'public-health']);
  expect(await often(civilDate('2026-06-01'))).toBeUndefined();
  expect(running.troubles).toEqual([]);
});
