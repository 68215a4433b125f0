import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { no } from '../../../kernel/result.ts';
import { findDrafts } from '../drafts/find.ts';
import { saveAnswers } from '../drafts/save.ts';

let house: ThemeHouse;
beforeAll(async () => {
  house = await openThemeHouse();
}, 60_000);
afterAll(() => house.close());

const countOf = (table: 'intake.theme_case' | 'intake.case_list') =>
  house.office.database.owner.within({ area: house.office.database.area }, async (tx) => {
    const rows = await tx.selectFrom(table).select('id').execute();
    return rows.length;
  });

describe('a theme is handed in', () => {
  test('with one number; what waits for nothing is a case, the rest is held', async () => {
    const caller = personCaller(house.office);
    const request = await house.prepared(caller, 'retire');
    const receipt = valueOf(await house.submit(caller, request));
    expect(receipt).toMatchObject({ number: expect.stringMatching(/^TC370828260302\d{6}$/) });
    expect(await house.states(receipt.id)).toEqual({
      ...{ 'pension-retire': 'started', 'gjj-withdraw': 'waiting' },
      ...{ 'elder-card': 'started', 'archive-receive': 'started' },
    });
    expect(receipt.parts.map(({ item, receipt: own }) => [item, own !== null])).toEqual([
      ...[
        ['pension-retire', true],
        ['gjj-withdraw', false],
      ],
      ...[
        ['elder-card', true],
        ['archive-receive', true],
      ],
    ]);
    expect(receipt.finishes?.on).toMatch(/^2026-/);
    expect(await findDrafts(house.deps, { caller })).toEqual([]);
    const held = request.drafts.find(({ item }) => item === 'gjj-withdraw')?.draft ?? '';
    expect(await saveAnswers(house.deps, { caller }, { draft: held, answers: {} })).toEqual(
      no({ code: 'draftHeld', theme: receipt.id }),
    );
  });
  test('twice under one key, and twice at once, is one', async () => {
    const caller = personCaller(house.office);
    const request = await house.prepared(caller, 'retire', { gjj: false, archive: false });
    const key = randomUUID();
    const [one, other] = await Promise.all([house.submit(caller, request, key), house.submit(caller, request, key)]);
    expect(valueOf(one)).toEqual(valueOf(other));
    expect(await house.submit(caller, request)).toMatchObject(no({ code: 'partRefused' }));
    const second = await house.prepared(personCaller(house.office), 'retire', { gjj: false, archive: false });
    expect(second.drafts).toHaveLength(2);
  });
  test('from two windows without a key, one is told that it is done', async () => {
    const caller = personCaller(house.office);
    const request = await house.prepared(caller, 'retire');
    const before = await countOf('intake.theme_case');
    const both = await Promise.all([house.submit(caller, request), house.submit(caller, request)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await countOf('intake.theme_case')).toBe(before + 1);
  });
});

describe('nothing is handed in', () => {
  test('where one of them cannot be, and it is said which', async () => {
    const caller = personCaller(house.office);
    const request = await house.prepared(caller, 'retire');
    const draft = request.drafts.find(({ item }) => item === 'gjj-withdraw')?.draft ?? '';
    valueOf(await saveAnswers(house.deps, { caller }, { draft, answers: { 'applicant.name': '' } }));
    const before = [await countOf('intake.theme_case'), await countOf('intake.case_list')];
    expect(await house.submit(caller, request)).toMatchObject(
      no({ code: 'partRefused', item: 'gjj-withdraw', refusal: { code: 'incomplete' } }),
    );
    expect([await countOf('intake.theme_case'), await countOf('intake.case_list')]).toEqual(before);
    expect((await findDrafts(house.deps, { caller })).length).toBe(4);
  });
  test('where what is needed lacks, what is not needed is there, or another theme is meant', async () => {
    const caller = personCaller(house.office);
    const request = await house.prepared(caller, 'retire', { gjj: false });
    const [first, ...rest] = request.drafts;
    expect(await house.submit(caller, { ...request, drafts: rest })).toEqual(
      no({ code: 'partsMissing', items: ['pension-retire'] }),
    );
    const extra = { item: 'gjj-withdraw', draft: first?.draft ?? '' };
    expect(await house.submit(caller, { ...request, drafts: [...request.drafts, extra] })).toEqual(
      no({ code: 'partsNotNeeded', items: ['gjj-withdraw'] }),
    );
    expect(await house.submit(caller, { ...request, theme: 'no-such' })).toEqual(no({ code: 'themeNotFound' }));
    expect(await house.submit(caller, { ...request, version: 2 })).toEqual(no({ code: 'themeNotFound' }));
  });
  test('of drafts of somebody else', async () => {
    const request = await house.prepared(personCaller(house.office), 'retire', { gjj: false });
    expect(await house.submit(personCaller(house.office), request)).toMatchObject(
      no({ code: 'partRefused', refusal: { code: 'draftNotFound' } }),
    );
  });
});
