import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openVisitHouse, type VisitHouse } from '../../../../test/support/intake/joint-visits.ts';
import { openDesk } from '../../../../test/support/oversight/desk.ts';
import { followAll } from '../../../../test/support/supervision/counting.ts';
import { keepJointVisitDays } from '../../intake/index.ts';
import { tellings } from './reactions.ts';
import { tellRound } from './round.ts';

let house: VisitHouse;
beforeAll(async () => {
  house = await openVisitHouse();
}, 60_000);
afterAll(() => house.close());

test('the heads of each department hear once that nothing was written down of a joint visit', async () => {
  const { office } = house.house;
  const desk = openDesk(office);
  const [market, housing] = [randomUUID(), randomUUID()];
  desk.staff.push(
    { officer: market, department: 'market', role: 'leader' },
    { officer: housing, department: 'housing', role: 'leader' },
  );
  await house.fixed();
  office.setNow('2026-03-06T01:00:00Z');
  const scope = { area: office.database.area, departments: 'all' } as const;
  for (let turn = 0; turn < 2; turn += 1) {
    await keepJointVisitDays(house.deps, { scope });
    await followAll(office.database, tellings);
    expect((await tellRound(desk.deps, { scope })).failed).toEqual([]);
  }
  expect(await desk.told(market)).toEqual(['visit.notRecorded']);
  expect(await desk.told(housing)).toEqual(['visit.notRecorded']);
});
