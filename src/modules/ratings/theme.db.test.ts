import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, runFollowers } from '../../../test/support/log/following.ts';
import { personCaller } from '../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../test/support/intake/theme-house.ts';
import { valueOf } from '../../../test/support/identity/value.ts';
import { caseId, type CaseId } from '../../kernel/id.ts';
import { no, ok } from '../../kernel/result.ts';
import type { Caller } from '../../platform/http/index.ts';
import { casesOfTheme } from '../intake/index.ts';
import type { RatingDeps } from './deps.ts';
import { findFigures } from './figures/figures.ts';
import { recount } from './figures/queries/recount.ts';
import { giveRating } from './giving/give.ts';
import { usualLimits } from './rules/limits.ts';
import { listServices } from './services/list.ts';
import { noteServices } from './services/note.ts';

let house: ThemeHouse;
let deps: RatingDeps;
let log: ReturnType<typeof runFollowers>;
beforeAll(async () => {
  house = await openThemeHouse();
  deps = { ...house.deps, limits: usualLimits, mayRate: () => true, codeUrl: (code) => code, random: () => '0' };
  log = runFollowers(house.office.database.follower, [noteServices(deps)]);
}, 120_000);
afterAll(async () => {
  await log.stop();
  await house.close();
});

/** Somebody retires: the pension first, then what waits for it; all of it granted. */
async function concluded(): Promise<{ caller: Caller; theme: CaseId }> {
  const caller = personCaller(house.office);
  const request = await house.prepared(caller, 'retire', { archive: false });
  const { id } = valueOf(await house.submit(caller, request));
  await house.partDecided(id, 'pension-retire');
  await house.start(id);
  for (const { item, standing } of (await house.themeCase(id)).parts)
    if (standing.state === 'started') await house.partDecided(id, item);
  const theme = caseId(id);
  await eventually(async () => {
    if ((await servicesOf(caller, theme)).length === 0) throw new Error('not noted yet');
  });
  return { caller, theme };
}
const servicesOf = (caller: Caller, id: CaseId) =>
  deps.db.within(caller.scope, (tx) => listServices(tx, deps, { caller, id }));
const give = (caller: Caller, id: CaseId, grade: 'satisfied' | 'dissatisfied') =>
  giveRating(deps, {
    ...{ caller, place: { caseId: id, serial: 1 }, channel: 'phone' },
    rating: { grade, options: [], words: '', named: true },
  });

describe('a theme whose last result is in hand', () => {
  test('can be rated once as a whole, and each of its items by itself; the figures keep them apart', async () => {
    const { caller, theme } = await concluded();
    const [whole, ...more] = await servicesOf(caller, theme);
    expect(more).toEqual([]);
    expect(whole).toMatchObject({
      theme: true,
      step: 'completion',
      state: 'open',
      item: { zh: expect.stringContaining('退休') },
    });
    const parts = await deps.db.within(caller.scope, (tx) => casesOfTheme(tx, theme));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      const done = (await servicesOf(caller, part)).find(({ step }) => step === 'completion');
      expect(done).toMatchObject({ theme: false, state: 'open', rateUntil: whole?.rateUntil });
    }
    const before = await findFigures(deps, caller, { by: 'item' });
    expect(await Promise.all([give(caller, theme, 'satisfied'), give(caller, theme, 'satisfied')])).toEqual(
      expect.arrayContaining([ok({ bad: false, answerBy: null }), no({ code: 'alreadyRated' })]),
    );
    const byTheme = await findFigures(deps, caller, { by: 'theme' });
    expect(byTheme.rows).toMatchObject([
      { key: 'theme/retire', valid: 1, name: { zh: expect.stringContaining('退休') } },
    ]);
    expect(byTheme.total.valid).toBe(1);
    expect((await findFigures(deps, caller, { by: 'item' })).total.valid).toBe(before.total.valid);
    expect((await findFigures(deps, caller, { by: 'department' })).total.valid).toBe(before.total.valid);
  });
  test('rated badly, the department that leads it looks into it', async () => {
    const { caller, theme } = await concluded();
    const given = valueOf(await give(caller, theme, 'dissatisfied'));
    expect(given).toMatchObject({ bad: true, answerBy: expect.stringMatching(/^\d{4}-/) });
    const opened = await house.office.database.follower.within({ area: house.office.database.area }, (tx) =>
      tx.selectFrom('ratings.rectification').select(['department', 'item', 'named']).execute(),
    );
    expect(opened).toEqual([{ department: 'hrss', item: 'theme/retire', named: true }]);
  });
  test('counted again from single ratings, all agrees', async () => {
    const differing = await house.office.database.follower.within({ area: house.office.database.area }, recount);
    expect(differing).toEqual([]);
  });
  test('is rated by nobody else', async () => {
    const { theme } = await concluded();
    expect(await give(personCaller(house.office), theme, 'satisfied')).toEqual(no({ code: 'serviceNotFound' }));
  });
});

test('before the last result there is nothing to rate as a whole', async () => {
  const caller = personCaller(house.office);
  const request = await house.prepared(caller, 'retire', { archive: false });
  const { id } = valueOf(await house.submit(caller, request));
  await house.partDecided(id, 'pension-retire');
  expect(await servicesOf(caller, caseId(id))).toEqual([]);
});
