import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { openTold } from '../../../../test/support/messages/told.ts';
import { themeKinds } from '../../../app/compose/theme-messages/kinds.ts';
import { tellOfThemes } from '../../../app/compose/theme-messages/reaction.ts';
import { recountThemes } from './recounting.ts';
import { themeCaseStreams } from './store/theme-cases.ts';

let house: ThemeHouse;
let toldOf: Awaited<ReturnType<typeof openTold>>;
beforeAll(async () => {
  house = await openThemeHouse();
  toldOf = await openTold(house.office, { kinds: themeKinds, follower: tellOfThemes(house.office.deps) });
}, 60_000);
afterAll(() => house.close());

/** A Monday morning, and nights behind it. */
const MONDAY = '2026-03-02T02:00:00.000Z';
const nightBefore = (day: string) => house.office.setNow(new Date(Date.parse(`${day}T00:20:00+08:00`)).toISOString());
const recount = (signal?: AbortSignal) =>
  recountThemes(house.deps, {
    scope: { area: house.office.database.area, departments: 'all' },
    ...(signal && { signal }),
  });
async function handedIn() {
  house.office.setNow(MONDAY);
  const caller = personCaller(house.office);
  const request = await house.prepared(caller, 'retire', { archive: false, elder: false });
  return { caller, ...valueOf(await house.submit(caller, request)) };
}
const movesOf = async (id: string) =>
  (
    await house.deps.db.within({ area: house.office.database.area }, async (tx) =>
      (await themeCaseStreams.recorded(tx, id)).map((one) => themeCaseStreams.read(one)),
    )
  ).filter(({ type }) => type === 'dateMoved');

describe('every night', () => {
  test('the date follows what nobody did, once, whoever counts at the same time, and the applicant hears of it once', async () => {
    const { id } = await handedIn();
    const about = `intake.themeCase/${id}`;
    expect(await recount()).toMatchObject({ failed: [] });
    expect(await movesOf(id)).toEqual([]);

    nightBefore('2026-03-03');
    const both = await Promise.all([recount(), recount()]);
    expect(both.flatMap(({ failed }) => failed)).toEqual([]);
    expect(both[0].counted + both[1].counted).toBe(1);
    expect(await movesOf(id)).toMatchObject([{ causes: [{ item: 'pension-retire', cause: 'acceptancePending' }] }]);
    expect(await recount()).toEqual({ counted: 0, failed: [] });

    for (const day of ['04', '05', '06']) {
      nightBefore(`2026-03-${day}`);
      expect(await recount()).toEqual({ counted: 1, failed: [] });
    }
    expect(await movesOf(id)).toHaveLength(1);
    const datesTold = async (language?: 'en') =>
      (await toldOf(about, language)).filter(({ kind }) => kind === 'theme.dateMoved');
    const [told, ...more] = await datesTold();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ kind: 'theme.dateMoved', place: `/my/themes/${id}` });
    expect(told?.text).toContain('的受理还没有完成');
    expect((await datesTold('en'))[0]?.text).toContain('has not been accepted yet');

    house.office.setNow('2026-03-06T02:00:00.000Z');
    await house.partDecided(id, 'pension-retire');
    expect(await datesTold()).toHaveLength(1);
  });

  test('a round that was broken off goes on where it was, and nothing is counted twice', async () => {
    const { id } = await handedIn();
    nightBefore('2026-03-10');
    const broken = new AbortController();
    broken.abort();
    expect(await recount(broken.signal)).toEqual({ counted: 0, failed: [] });
    expect((await recount()).failed).toEqual([]);
    const moved = await movesOf(id);
    expect(await recount()).toEqual({ counted: 0, failed: [] });
    expect(await movesOf(id)).toEqual(moved);
    expect(moved).toHaveLength(1);
  });

  test('a program that knows older notices leaves alone what later ones counted', async () => {
    const { id } = await handedIn();
    nightBefore('2026-03-11');
    await recount();
    const older = house.deps.conventions();
    const knowsLess = {
      ...house.deps,
      now: () => new Date('2026-03-20T02:00:00Z'),
      conventions: () => ({ ...older, calendar: { ...older.calendar, version: '2019-01-01' } }),
    };
    const before = await movesOf(id);
    const scope = { area: house.office.database.area, departments: 'all' as const };
    expect(await recountThemes(knowsLess, { scope })).toEqual({ counted: 0, failed: [] });
    expect(await movesOf(id)).toEqual(before);
  });

  test('what is over is not counted', async () => {
    const { id } = await handedIn();
    await house.partDecided(id, 'pension-retire', 'deny');
    const before = await movesOf(id);
    nightBefore('2026-03-12');
    await recount();
    expect(await movesOf(id)).toEqual(before);
  });
});
