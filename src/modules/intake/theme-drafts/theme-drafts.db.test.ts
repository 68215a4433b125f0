import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agentCaller, draftDepsOf, receivedPdf } from '../../../../test/support/intake/drafts.ts';
import { personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { BORN, openThemeOffice, SMALL_CATERING } from '../../../../test/support/intake/themes.ts';
import { completeAnswers } from '../../../app/county/answers.ts';
import { countingAnswers } from '../../forms/index.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { submissionsOf, type Told } from '../../themes/index.ts';
import { attachFile } from '../drafts/attach.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { findDrafts } from '../drafts/find.ts';
import { discardDraft, saveAnswers } from '../drafts/save.ts';
import { submitDraft } from '../drafts/submit.ts';
import { changeToldAnswers } from './change-told.ts';
import { checkThemeDraft } from './check.ts';
import { discardThemeDraft } from './discard.ts';
import { findThemeDraft, findThemeDrafts } from './find.ts';
import { openTheme, type OpenTheme } from './opening.ts';
import { saveThemeAnswers } from './save.ts';
import { startThemeDraft } from './start.ts';

let office: Office;
let deps: DraftDeps;
beforeAll(async () => {
  office = await openThemeOffice();
  deps = draftDepsOf(office);
});
afterAll(() => office.close());

async function begun(caller: Caller, theme = 'newborn', told: Told = BORN): Promise<string> {
  const started = await startThemeDraft(deps, { caller }, { theme, told });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return started.value.id;
}
async function found(caller: Caller, id: string) {
  const draft = await findThemeDraft(deps, { caller }, id);
  if (!draft.ok) throw new Error(draft.error.code);
  return draft.value;
}
const openIn = (caller: Caller, themeDraft: string): Promise<OpenTheme> =>
  deps.db.within(caller.scope, async (tx) => {
    const open = await openTheme(tx, deps, { asking: { caller }, themeDraft });
    if (!open.ok) throw new Error(open.error.code);
    return open.value;
  });
const itemsIn = async (caller: Caller, id: string) =>
  (await found(caller, id)).draft.theme.items.map(({ item }) => item);

const NEWBORN = [
  ...['birth-reg', 'birth-cert', 'vaccine-cert', 'hukou-birth'],
  ...['resident-med', 'ss-card', 'birth-med', 'childcare-subsidy'],
];

describe('beginning', () => {
  test('one draft is begun for each item that is needed, and none of them stands in the list of drafts', async () => {
    const caller = personCaller(office);
    const id = await begun(caller);
    expect(await itemsIn(caller, id)).toEqual(NEWBORN);
    expect(await findDrafts(deps, { caller })).toEqual([]);
    expect(await findThemeDrafts(deps, { caller })).toMatchObject([
      { id, theme: { key: 'newborn', version: 1 }, items: 8, endsOn: null },
    ]);
  });
  test('pressed twice under one key, also at once, one theme is begun', async () => {
    const caller = personCaller(office);
    const asking = { caller, once: { caller: caller.actor.id, key: randomUUID(), requestHash: 'same' } };
    const start = () => startThemeDraft(deps, asking, { theme: 'newborn', told: BORN });
    const [one, other] = await Promise.all([start(), start()]);
    expect(other).toEqual(one);
    expect(await findThemeDrafts(deps, { caller })).toHaveLength(1);
  });
  test('what is known of who applies is answered once, in every item, and nothing of it for the child', async () => {
    const known = { 'applicant.name': '演示母', 'applicant.phone': '13800000000', 'child.name': '不是' };
    const knowing: DraftDeps = {
      ...deps,
      knownOf: (_tx, { elements }) =>
        Promise.resolve(
          Object.fromEntries(
            Object.entries(known)
              .filter(([id]) => elements.includes(id) && !id.startsWith('child'))
              .map(([id, value]) => [id, { value, from: 'account' as const }]),
          ),
        ),
    };
    const caller = personCaller(office);
    const started = await startThemeDraft(knowing, { caller }, { theme: 'newborn', told: BORN });
    if (!started.ok) throw new Error(started.error.code);
    const { parts, typed } = await openIn(caller, started.value.id);
    expect(typed.sources.get('applicant.name')).toBe('account');
    const asking = parts.filter(({ form }) =>
      form.pages.some((page) => page.fields.some(({ id }) => id === 'applicant.name')),
    );
    expect(asking.length).toBeGreaterThan(2);
    for (const part of asking) {
      expect([part.item.key, part.answers['applicant.name']]).toEqual([part.item.key, '演示母']);
      expect(part.answers['beneficiary.name']).toBeUndefined();
    }
  });
  test('a theme that is not there, a question that was left open and an answer that is none are refused', async () => {
    const start = (theme: string, told: Told) =>
      startThemeDraft(deps, { caller: personCaller(office) }, { theme, told });
    expect(await start('nothing', {})).toEqual(no({ code: 'themeNotFound' }));
    expect(await start('newborn', {})).toMatchObject(no({ code: 'scenarioOpen' }));
    expect(await start('newborn', { ...BORN, follow: '随谁' })).toEqual(
      no({ code: 'noSuchOption', question: 'follow' }),
    );
  });
  test('an item that cannot be begun leaves no half of a theme', async () => {
    const grants = [{ role: 'agent' as const, departments: [], items: ['birth-reg'] }];
    const caller = { ...agentCaller(office, randomUUID()), grants };
    expect(await startThemeDraft(deps, { caller }, { theme: 'newborn', told: BORN })).toMatchObject(
      no({ code: 'notPermitted' }),
    );
    expect(await findThemeDrafts(deps, { caller })).toEqual([]);
  });
  test('nobody needs more than ten at once', async () => {
    const caller = personCaller(office);
    for (let count = 0; count < 10; count += 1) await begun(caller, 'open-restaurant', SMALL_CATERING);
    expect(await startThemeDraft(deps, { caller }, { theme: 'newborn', told: BORN })).toEqual(
      no({ code: 'tooManyThemeDrafts', most: 10 }),
    );
  });
});

describe('answering', () => {
  test('an answer is kept in every item that asks for it, and can be changed', async () => {
    const caller = personCaller(office);
    const themeDraft = await begun(caller);
    const save = (answers: Record<string, string>) => saveThemeAnswers(deps, { caller }, { themeDraft, answers });
    expect(await save({ 'child.name': '演示宝宝' })).toEqual(ok({ versions: { 'child.name': 1 } }));
    expect(await save({ 'child.name': '演示小宝' })).toEqual(ok({ versions: { 'child.name': 2 } }));
    const { parts } = await openIn(caller, themeDraft);
    const named = parts.flatMap(({ answers }) => answers['child.name'] ?? answers['beneficiary.name'] ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(new Set(named)).toEqual(new Set(['演示小宝']));
  });
  test.each([
    ['newborn', BORN],
    ['open-restaurant', SMALL_CATERING],
  ])('what the drafts of %s hold is what their own forms would have collected', async (theme, told) => {
    const caller = personCaller(office);
    const themeDraft = await begun(caller, theme, told);
    const { merged } = await openIn(caller, themeDraft);
    const answers = completeAnswers(merged.form, {}, 3);
    expect(await saveThemeAnswers(deps, { caller }, { themeDraft, answers })).toMatchObject({ ok: true });
    const open = await openIn(caller, themeDraft);
    const expected = submissionsOf(open.merged, open.typed.answers);
    if (!expected.ok) throw new Error(JSON.stringify(expected.error));
    const asked = new Map(open.merged.parts.map(({ form }) => [form.item, form]));
    const held = open.parts.map(({ item, form, answers: own }) => ({
      item: item.key,
      answers: countingAnswers(asked.get(item.key) ?? form, own),
    }));
    expect(held).toEqual(expected.value);
    const check = await checkThemeDraft(deps, { caller }, themeDraft);
    expect(check).toMatchObject(ok({ answers: [] }));
  });
  test('two windows that save different answers at once lose nothing', async () => {
    const caller = personCaller(office);
    const themeDraft = await begun(caller);
    const typed = { 'child.name': '演示宝宝', 'applicant.name': '演示母', 'applicant.phone': '13800000000' };
    await Promise.all(
      Object.entries(typed).map(([id, value]) =>
        saveThemeAnswers(deps, { caller }, { themeDraft, answers: { [id]: value } }),
      ),
    );
    expect((await found(caller, themeDraft)).draft.answers).toMatchObject(typed);
  });
  test('a question that the theme does not ask is refused, and so is the draft of somebody else', async () => {
    const caller = personCaller(office);
    const themeDraft = await begun(caller);
    const answers = { 'org.name': '某店' };
    expect(await saveThemeAnswers(deps, { caller }, { themeDraft, answers })).toEqual(
      no({ code: 'unknownQuestion', element: 'org.name' }),
    );
    const stranger = { caller: personCaller(office) };
    expect(await saveThemeAnswers(deps, stranger, { themeDraft, answers })).toEqual(no({ code: 'draftNotFound' }));
    expect(await findThemeDraft(deps, stranger, themeDraft)).toEqual(no({ code: 'draftNotFound' }));
    expect(await checkThemeDraft(deps, stranger, themeDraft)).toEqual(no({ code: 'draftNotFound' }));
    expect(await discardThemeDraft(deps, stranger, themeDraft)).toEqual(no({ code: 'draftNotFound' }));
  });
  test('a part is not changed, handed in or thrown away by itself', async () => {
    const caller = personCaller(office);
    const theme = await begun(caller);
    const part = (await found(caller, theme)).draft.theme.items[0]?.draft ?? '';
    const refused = no({ code: 'partOfTheme', theme });
    const received = await receivedPdf(office);
    expect(await saveAnswers(deps, { caller }, { draft: part, answers: { 'applicant.name': '甲' } })).toEqual(refused);
    expect(await submitDraft(deps, { caller }, { draft: part, consent: true })).toEqual(refused);
    expect(await discardDraft(deps, { caller }, part)).toEqual(refused);
    expect(await attachFile(deps, { caller }, { draft: part, material: 'birth-reg.m1', received })).toEqual(refused);
  });
  test('what is missing is named once, by the question of the theme', async () => {
    const caller = personCaller(office);
    const check = await checkThemeDraft(deps, { caller }, await begun(caller));
    if (!check.ok) throw new Error(check.error.code);
    const fields = check.value.answers.map(({ field }) => field);
    expect(fields.filter((field) => field === 'child.name')).toHaveLength(1);
    expect(new Set(fields).size).toBe(fields.length);
    expect(check.value.answers.every(({ page }) => page !== '')).toBe(true);
    expect(check.value.materials.length).toBeGreaterThan(0);
  });
});

describe('another situation', () => {
  test('items come and go, and what still counts stays', async () => {
    const caller = personCaller(office);
    const themeDraft = await begun(caller, 'newborn', { ...BORN, benefit: false });
    await saveThemeAnswers(
      deps,
      { caller },
      { themeDraft, answers: { 'applicant.name': '演示母', 'child.name': '宝宝' } },
    );
    const told = { ...BORN, reg: false };
    const changed = await changeToldAnswers(deps, { caller }, { themeDraft, told });
    expect(changed).toEqual(ok({ added: ['birth-med'], gone: ['birth-reg'] }));
    expect(await itemsIn(caller, themeDraft)).toEqual(NEWBORN.filter((item) => item !== 'birth-reg'));
    const { parts, typed, told: kept } = await openIn(caller, themeDraft);
    expect(kept).toEqual(told);
    expect(typed.answers).toMatchObject({ 'applicant.name': '演示母', 'child.name': '宝宝' });
    expect(parts.find(({ item }) => item.key === 'birth-med')?.answers['applicant.name']).toBe('演示母');
    expect(await changeToldAnswers(deps, { caller }, { themeDraft, told })).toEqual(ok({ added: [], gone: [] }));
  });
  test('a situation in which nothing is needed is refused, and nothing is lost', async () => {
    const caller = personCaller(office);
    const themeDraft = await begun(caller, 'open-restaurant', SMALL_CATERING);
    const items = await itemsIn(caller, themeDraft);
    const told = { ...SMALL_CATERING, haslic: null, small: null, sign: null };
    expect(await changeToldAnswers(deps, { caller }, { themeDraft, told })).toEqual(no({ code: 'nothingNeeded' }));
    expect(await itemsIn(caller, themeDraft)).toEqual(items);
  });
});

test('thrown away, nothing of it is left; a second time it is not there', async () => {
  const caller = personCaller(office);
  const themeDraft = await begun(caller);
  const { items } = (await found(caller, themeDraft)).draft.theme;
  expect(await discardThemeDraft(deps, { caller }, themeDraft)).toEqual(ok({ discarded: true }));
  expect(await discardThemeDraft(deps, { caller }, themeDraft)).toEqual(no({ code: 'draftNotFound' }));
  expect(await saveAnswers(deps, { caller }, { draft: items[0]?.draft ?? '', answers: {} })).toEqual(
    no({ code: 'draftNotFound' }),
  );
});
