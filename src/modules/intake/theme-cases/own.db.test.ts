import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { personId } from '../../../kernel/id.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { collectDrafts } from '../drafts/find.ts';
import { DRAFT_DAYS } from '../drafts/retention.ts';
import { findThemeDraft } from '../theme-drafts/find.ts';
import { endThemeDrafts } from '../theme-drafts/retention.ts';
import { startThemeDraft } from '../theme-drafts/start.ts';
import { collectThemeCases, collectThemeDrafts } from './own.ts';
import { findProgress } from './progress.ts';
import { findThemeReceipt } from './receipt.ts';

let house: ThemeHouse;
beforeAll(async () => {
  house = await openThemeHouse();
}, 120_000);
afterAll(() => house.close());

const TOLD = { archive: false };
const begun = async (caller: Caller) =>
  valueOf(await startThemeDraft(house.deps, { caller }, { theme: 'retire', told: house.usual('retire') })).id;
async function handedIn(caller: Caller): Promise<string> {
  const request = await house.prepared(caller, 'retire', TOLD);
  return valueOf(await house.submit(caller, request)).id;
}
const person = (caller: Caller) => personId(caller.scope.person ?? '');
const draftsOf = (caller: Caller) =>
  house.deps.db.within(caller.scope, (tx) => collectThemeDrafts(tx, house.deps, person(caller)));
const casesOf = (caller: Caller) => house.deps.db.within(caller.scope, (tx) => collectThemeCases(tx, house.deps));
const erase = (caller: Caller) =>
  house.deps.db.within(caller.scope, (tx) =>
    house.deps.vault.destroyKey(
      tx,
      subjectOf({ person: person(caller), organisation: null }),
      '个人信息保护法第四十七条',
    ),
  );

describe('the copy of what is held about a person', () => {
  test('has a theme that was begun, with what was told, and its parts among the drafts', async () => {
    const caller = personCaller(house.office);
    const id = await begun(caller);
    const [draft, ...more] = await draftsOf(caller);
    expect(more).toEqual([]);
    expect(draft).toMatchObject({ id, theme: 'retire', told: house.usual('retire'), drafts: expect.any(Array) });
    const parts = await house.deps.db.within(caller.scope, (tx) => collectDrafts(tx, house.deps, person(caller)));
    const { theme } = valueOf(await findThemeDraft(house.deps, { caller }, id)).draft;
    expect(parts.map((part) => part.id).sort()).toEqual(theme.items.map((part) => part.draft).sort());
  });
  test('has a theme that was handed in, with number, code, what was agreed to and how each part stands', async () => {
    const caller = personCaller(house.office);
    const id = await handedIn(caller);
    expect(await casesOf(caller)).toMatchObject([
      {
        ...{ id, number: expect.stringMatching(/^TC\d{18}$/), queryCode: expect.stringMatching(/^\d{6}$/) },
        ...{ theme: 'retire', told: TOLD, said: { consent: true }, applicant: { person: person(caller) } },
        parts: expect.arrayContaining([
          expect.objectContaining({ item: 'pension-retire', standing: expect.objectContaining({ state: 'started' }) }),
        ]),
      },
    ]);
  });
  test('has nothing of anybody else', async () => {
    await handedIn(personCaller(house.office));
    const other = personCaller(house.office);
    expect([await draftsOf(other), await casesOf(other)]).toEqual([[], []]);
  });
});

describe('once the key of the applicant is gone', () => {
  test('nothing of what was told can be read, and everything that shows a theme goes on', async () => {
    const caller = personCaller(house.office);
    const draft = await begun(caller);
    const id = await handedIn(caller);
    await erase(caller);
    expect(await draftsOf(caller)).toMatchObject([{ id: draft, told: 'erased' }]);
    expect(await casesOf(caller)).toMatchObject([{ id, told: 'erased', queryCode: null }]);
    const found = await findThemeDraft(house.deps, { caller }, draft);
    expect(JSON.stringify(found)).not.toContain('applicant.idNumber":"');
    const progress = await house.deps.db.within(caller.scope, (tx) => findProgress(tx, house.deps, { caller, id }));
    expect(progress?.number).toMatch(/^TC/);
    expect(await findThemeReceipt(house.deps, { caller }, id)).toMatchObject({ id, queryCode: '' });
  });
  test('what was begun ends like any other draft, announced and then deleted with its parts', async () => {
    const caller = personCaller(house.office);
    await begun(caller);
    await erase(caller);
    const { follower, area } = house.office.database;
    const told: string[] = [];
    const retention = (days: number) => ({
      ...{ follower, area, now: () => new Date(house.deps.now().getTime() + days * 86_400_000) },
      tellEnding: (_tx: unknown, ending: { id: string }) => Promise.resolve(void told.push(ending.id)),
    });
    await endThemeDrafts(retention(DRAFT_DAYS));
    expect(told.length).toBeGreaterThan(0);
    await endThemeDrafts(retention(DRAFT_DAYS + 15));
    expect(await draftsOf(caller)).toEqual([]);
    expect(await house.deps.db.within(caller.scope, (tx) => collectDrafts(tx, house.deps, person(caller)))).toEqual([]);
  });
});
