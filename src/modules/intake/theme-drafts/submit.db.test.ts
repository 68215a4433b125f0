import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { BORN, loadInto, SMALL_CATERING } from '../../../../test/support/intake/themes.ts';
import { themesFile } from '../../../../test/support/themes/starter.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDraft, findDrafts, findOpenDraft } from '../drafts/find.ts';
import { saveAnswers } from '../drafts/save.ts';
import { checkDraft } from '../drafts/check.ts';
import { submitDraft } from '../drafts/submit.ts';
import { withdrawPart } from '../theme-cases/withdraw.ts';
import { changeToldAnswers } from './change-told.ts';
import { findThemeDraft, findThemeDrafts } from './find.ts';
import { renewThemeDraft } from './renew.ts';
import { saveThemeAnswers } from './save.ts';
import { startThemeDraft } from './start.ts';
import { submitThemeDraft } from './submit.ts';

let house: ThemeHouse;
beforeAll(async () => {
  house = await openThemeHouse();
}, 60_000);
afterAll(() => house.close());

const RETIRING = { archive: false, elder: false };
const send = (caller: Caller, themeDraft: string, once?: { caller: string; key: string; requestHash: string }) =>
  submitThemeDraft(house.deps, { caller, once }, { themeDraft, consent: true });
const countOf = (table: 'intake.theme_case' | 'intake.case_list') =>
  house.office.database.owner.within({ area: house.office.database.area }, async (tx) => {
    const rows = await tx.selectFrom(table).select('id').execute();
    return rows.length;
  });
const itemsOf = async (caller: Caller, themeDraft: string) =>
  valueOf(await findThemeDraft(house.deps, { caller }, themeDraft)).draft.theme.items;

describe('a theme draft is handed in', () => {
  test('with one number; what waits is held, and nothing of it is a draft any more', async () => {
    const caller = personCaller(house.office);
    const themeDraft = await house.filledTheme(caller, 'open-restaurant', SMALL_CATERING);
    const parts = await itemsOf(caller, themeDraft);
    const receipt = valueOf(await send(caller, themeDraft));
    expect(receipt.number).toMatch(/^TC\d{18}$/);
    const states = await house.states(receipt.id);
    expect(Object.keys(states)).toEqual(parts.map(({ item }) => item));
    expect(states).toMatchObject({ 'individual-biz-reg': 'started', 'small-catering-reg': 'waiting' });
    expect(await findThemeDrafts(house.deps, { caller })).toEqual([]);
    expect(await findDrafts(house.deps, { caller })).toEqual([]);
    const submitted = no({ code: 'themeSubmitted', themeCase: receipt.id });
    expect(await findThemeDraft(house.deps, { caller }, themeDraft)).toEqual(submitted);
    expect(await saveThemeAnswers(house.deps, { caller }, { themeDraft, answers: {} })).toEqual(submitted);
    const waiting = parts.find(({ item }) => item === 'small-catering-reg')?.draft ?? '';
    const held = no({ code: 'draftHeld', theme: receipt.id });
    expect(await checkDraft(house.deps, { caller }, waiting)).toEqual(held);
    expect(await submitDraft(house.deps, { caller }, { draft: waiting, consent: true })).toEqual(held);
  });
  test('once: twice under one key, twice at once, and again later', async () => {
    const caller = personCaller(house.office);
    const themeDraft = await house.filledTheme(caller, 'open-restaurant', SMALL_CATERING);
    const before = await countOf('intake.theme_case');
    const once = { caller: caller.actor.id, key: randomUUID(), requestHash: 'same' };
    const [one, other] = await Promise.all([send(caller, themeDraft, once), send(caller, themeDraft, once)]);
    expect(valueOf(other)).toEqual(valueOf(one));
    expect(await send(caller, themeDraft)).toEqual(no({ code: 'themeSubmitted', themeCase: valueOf(one).id }));
    expect(await countOf('intake.theme_case')).toBe(before + 1);
  });
  test('from two windows without a key one is told that it is done', async () => {
    const caller = personCaller(house.office);
    const themeDraft = await house.filledTheme(caller, 'open-restaurant', SMALL_CATERING);
    const both = await Promise.all([send(caller, themeDraft), send(caller, themeDraft)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject(no({ code: 'themeSubmitted' }));
  });
});

describe('nothing is handed in', () => {
  test('while something is missing, named by the question of the theme', async () => {
    const caller = personCaller(house.office);
    const themeDraft = await house.filledTheme(caller, 'newborn', BORN);
    valueOf(await saveThemeAnswers(house.deps, { caller }, { themeDraft, answers: { 'child.name': '' } }));
    const before = [await countOf('intake.theme_case'), await countOf('intake.case_list')];
    const refused = await send(caller, themeDraft);
    expect(refused).toMatchObject(no({ code: 'incomplete', answers: [{ field: 'child.name' }], materials: [] }));
    expect([await countOf('intake.theme_case'), await countOf('intake.case_list')]).toEqual(before);
    valueOf(await saveThemeAnswers(house.deps, { caller }, { themeDraft, answers: { 'child.name': '演示宝宝' } }));
    expect(await send(caller, themeDraft)).toMatchObject({ ok: true });
  });
  test('where one item refuses, after others had become cases: all of it can still be changed and sent', async () => {
    const caller = personCaller(house.office);
    const themeDraft = await house.filledTheme(caller, 'open-restaurant', SMALL_CATERING);
    const before = [await countOf('intake.theme_case'), await countOf('intake.case_list')];
    const unsaid = await submitThemeDraft(house.deps, { caller }, { themeDraft, consent: false });
    expect(unsaid).toMatchObject(no({ code: 'partRefused', refusal: { code: 'consentMissing' } }));
    expect([await countOf('intake.theme_case'), await countOf('intake.case_list')]).toEqual(before);
    expect(await findThemeDrafts(house.deps, { caller })).toHaveLength(1);
    expect(await send(caller, themeDraft)).toMatchObject({ ok: true });
  });
  test('of somebody else, nor of a theme that was never begun', async () => {
    const themeDraft = await house.filledTheme(personCaller(house.office), 'open-restaurant', SMALL_CATERING);
    const stranger = personCaller(house.office);
    expect(await send(stranger, themeDraft)).toEqual(no({ code: 'draftNotFound' }));
    expect(await send(stranger, randomUUID())).toEqual(no({ code: 'draftNotFound' }));
  });
  test('while a question of the guide is open on which an item hangs', async () => {
    const caller = personCaller(house.office);
    const themeDraft = await house.filledTheme(caller, 'open-restaurant', SMALL_CATERING);
    const { sign: _open, ...told } = SMALL_CATERING;
    expect(await changeToldAnswers(house.deps, { caller }, { themeDraft, told })).toMatchObject(
      no({ code: 'scenarioOpen', questions: ['sign'] }),
    );
    expect(await send(caller, themeDraft)).toMatchObject({ ok: true });
  });
});

test('a part that was taken back is a draft like any other: it is listed, changed and handed in by itself', async () => {
  const caller = personCaller(house.office);
  const told = { ...house.usual('retire'), ...RETIRING };
  const themeDraft = await house.filledTheme(caller, 'retire', told);
  const part = (await itemsOf(caller, themeDraft)).find(({ item }) => item === 'gjj-withdraw')?.draft ?? '';
  expect(await findOpenDraft(house.deps, { caller }, part)).toMatchObject({ themeDraft });
  const { id } = valueOf(await send(caller, themeDraft));
  valueOf(await withdrawPart(house.deps, { caller }, { theme: id, item: 'gjj-withdraw' }));
  expect((await findDrafts(house.deps, { caller })).map((draft) => draft.id)).toEqual([part]);
  expect(await findOpenDraft(house.deps, { caller }, part)).toMatchObject({ themeDraft: null });
  const answers = (await findDraft(house.deps, { caller }, part))?.answers ?? {};
  expect(await saveAnswers(house.deps, { caller }, { draft: part, answers })).toMatchObject(ok({}));
  await house.complete(caller, part);
  expect(await findDrafts(house.deps, { caller })).toEqual([]);
});

describe('a version of the theme', () => {
  test('that is not in service is a guide only', async () => {
    const starting = { theme: 'enterprise-open', told: house.usual('enterprise-open') };
    expect(await startThemeDraft(house.deps, { caller: personCaller(house.office) }, starting)).toEqual(
      no({ code: 'themeNotPublished' }),
    );
  });
  test('that came meanwhile is gone over to before handing in; nothing is lost', async () => {
    const caller = personCaller(house.office);
    const themeDraft = await house.filledTheme(caller, 'open-restaurant', SMALL_CATERING);
    const { draft } = valueOf(await findThemeDraft(house.deps, { caller }, themeDraft));
    await loadInto(house.office, renamed('open-restaurant'), { themes: ['open-restaurant'], version: 2 });
    expect(await send(caller, themeDraft)).toEqual(no({ code: 'themeChanged', version: 2 }));
    const changed = valueOf(await findThemeDraft(house.deps, { caller }, themeDraft)).draft;
    expect(changed.change).toMatchObject({ from: 1, to: 2, newQuestions: [] });
    const renew = () => renewThemeDraft(house.deps, { caller }, themeDraft);
    expect([await renew(), await renew()]).toEqual([ok({ renewed: true }), ok({ renewed: true })]);
    const renewed = valueOf(await findThemeDraft(house.deps, { caller }, themeDraft)).draft;
    expect(renewed).toMatchObject({ change: null, answers: draft.answers, item: { version: 2 } });
    expect(await send(caller, themeDraft)).toMatchObject({ ok: true });
  });
});

function renamed(key: string): unknown {
  const { themes } = themesFile as { themes: { key: string }[] };
  return { themes: themes.map((theme) => (theme.key === key ? { ...theme, name: '开个小饭馆' } : theme)) };
}
