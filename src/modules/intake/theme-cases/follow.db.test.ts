import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { eventually } from '../../../../test/support/log/following.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { no } from '../../../kernel/result.ts';
import { findDrafts } from '../drafts/find.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { themeCaseStreams } from './store/theme-cases.ts';
import { withdrawPart } from './withdraw.ts';

let house: ThemeHouse;
beforeAll(async () => {
  house = await openThemeHouse();
}, 60_000);
afterAll(() => house.close());

async function handedIn(key: string, told = {}) {
  const caller = personCaller(house.office);
  const request = await house.prepared(caller, key, told);
  return { caller, ...valueOf(await house.submit(caller, request)) };
}
const eventsOf = (id: string) =>
  house.deps.db.within({ area: house.office.database.area }, async (tx) =>
    (await themeCaseStreams.recorded(tx, id)).map((one) => themeCaseStreams.read(one)),
  );

describe('when a department has decided', () => {
  test('what waited for it is handed in by the house, once, in the name of the applicant', async () => {
    const { id, caller } = await handedIn('retire');
    await house.partDecided(id, 'pension-retire');
    expect(await house.states(id)).toMatchObject({ 'pension-retire': 'granted', 'gjj-withdraw': 'waiting' });
    const [one, other] = await Promise.all([house.start(id), house.start(id)]);
    expect([...one.started, ...other.started]).toEqual(['gjj-withdraw']);
    expect(await house.start(id)).toEqual({ started: [], returned: [] });
    const next = await house.caseOf(id, 'gjj-withdraw');
    const recorded = await house.deps.db.within(caller.scope, (tx) => caseStreams.recorded(tx, next));
    expect(recorded[0]).toMatchObject({
      type: 'caseSubmitted',
      actor: { kind: 'system', id: 'intake:themeCase', behalfOf: caller.scope.person },
      data: { facts: { applicant: { person: caller.scope.person } } },
    });
  });
  test('what was refused stops what hangs on it, the rest goes on, and the whole comes to its end', async () => {
    const { id } = await handedIn('retire', { archive: false });
    await house.partDecided(id, 'pension-retire', 'deny');
    expect(await house.states(id)).toEqual({
      ...{ 'pension-retire': 'denied', 'gjj-withdraw': 'stopped', 'elder-card': 'started' },
    });
    await house.partDecided(id, 'elder-card');
    expect(await house.themeCase(id)).toMatchObject({ state: 'concluded' });
    expect((await eventsOf(id)).filter(({ type }) => type === 'themeConcluded')).toHaveLength(1);
  });
  test('the date of the whole moves, and the log says why', async () => {
    const { id, finishes } = await handedIn('retire', { archive: false, elder: false });
    await house.partDecided(id, 'pension-retire');
    const moved = (await eventsOf(id)).find(({ type }) => type === 'dateMoved');
    expect(moved).toMatchObject({ from: finishes, causes: [{ item: 'pension-retire', cause: 'finishedEarly' }] });
    expect((await house.themeCase(id)).finishes).not.toEqual(finishes);
  });
});

describe('the applicant takes back', () => {
  test('a part that waits, with what hangs on it; the drafts are his again, and the rest goes on', async () => {
    const { id, caller } = await handedIn('retire', { archive: false, elder: false });
    valueOf(await withdrawPart(house.deps, { caller }, { theme: id, item: 'gjj-withdraw' }));
    expect(await house.states(id)).toEqual({ 'pension-retire': 'started', 'gjj-withdraw': 'takenBack' });
    expect((await findDrafts(house.deps, { caller })).map(({ item }) => item.key)).toEqual(['gjj-withdraw']);
    expect(await withdrawPart(house.deps, { caller }, { theme: id, item: 'gjj-withdraw' })).toEqual(
      no({ code: 'partNotOpen', item: 'gjj-withdraw' }),
    );
  });
  test('a part that is a case, which is withdrawn and stops what waits for it', async () => {
    const { id, caller } = await handedIn('retire', { archive: false, elder: false });
    valueOf(await withdrawPart(house.deps, { caller }, { theme: id, item: 'pension-retire' }));
    await eventually(async () => {
      expect(await house.states(id)).toEqual({ 'pension-retire': 'withdrawn', 'gjj-withdraw': 'stopped' });
    });
    expect(await house.themeCase(id)).toMatchObject({ state: 'concluded' });
  });
  test('nothing of somebody else', async () => {
    const { id } = await handedIn('retire', { archive: false, elder: false });
    const stranger = personCaller(house.office);
    expect(await withdrawPart(house.deps, { caller: stranger }, { theme: id, item: 'gjj-withdraw' })).toEqual(
      no({ code: 'themeCaseNotFound' }),
    );
  });
});

test('what cannot be handed in by itself lies with the applicant again, who hands it in on the ordinary way', async () => {
  const { id, caller } = await handedIn('retire', { archive: false, elder: false });
  await house.partDecided(id, 'pension-retire');
  const part = (await house.themeCase(id)).parts.find(({ item }) => item === 'gjj-withdraw');
  await house.office.database.owner.within({ area: house.office.database.area }, (tx) =>
    tx
      .deleteFrom('intake.draft_file')
      .where('draft_id', '=', part?.draft ?? '')
      .execute(),
  );
  expect(await house.start(id)).toEqual({ started: [], returned: ['gjj-withdraw'] });
  expect(await house.states(id)).toMatchObject({ 'gjj-withdraw': 'returned' });
  await house.complete(caller, part?.draft ?? '');
  expect(await house.states(id)).toMatchObject({ 'gjj-withdraw': 'started' });
});
