// Different items from the guide page to the number, each as two people walk it: on a telephone with scripts in Chinese, and at a desk
// without any script in English.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { syntheticUscc } from '../../src/kernel/codes/synthetic.ts';
import { fieldsOf, type Field } from '../../src/modules/forms/index.ts';
import type { CaseFile } from '../../src/modules/intake/cases/contract.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import type { Language } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf } from '../support/app/errand.ts';
import { organisationOf, signedInOfficer, signedInPerson, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { versionOf } from '../support/catalogue/versions.ts';
import { openBrowser } from '../support/web/browser.ts';
import { go, signInAs } from './applicant.ts';
import { answerFields, answerRow, fillForm, fillPage, saying, type Filling } from './filling.ts';
import { handIn, handInMaterials, upload } from './handing-in.ts';

type Way = { language: Language; width: number; scripts: boolean; first: number };
const PHONE: Way = { language: 'zh', width: 375, scripts: true, first: 720 };
const DESK: Way = { language: 'en', width: 1280, scripts: false, first: 740 };
const ITEMS = ['dibao', 'hukou-birth', 'food-business', 'public-health', 'disabled-cert'] as const;
type ItemKey = (typeof ITEMS)[number];

let app: TestApp;
let browser: Browser;
let contexts: BrowserContext[] = [];
/** A clerk of the department of each item. */
const clerks = new Map<string, Officer>();
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  for (const [place, item] of ITEMS.entries()) {
    const department = versionOf(item).department.key;
    const post = { number: 770 + place, roles: ['clerk'], department } as const;
    clerks.set(item, await signedInOfficer(app.house.modules.identity, post));
  }
  browser = await openBrowser();
}, 120_000);
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const at = (path: string) => new URL(path, app.url).href;

async function device({ language, width, scripts }: Way): Promise<Page> {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale, javaScriptEnabled: scripts });
  contexts.push(context);
  return context.newPage();
}

/** From the guide page over the sign-in to the first question. */
async function begin(page: Page, item: string, { way, as }: { way: Way; as?: string }): Promise<void> {
  const { guide, draft } = portalWording[way.language];
  await page.goto(at(`/items/${item}`));
  await go(page, guide.go);
  await signInAs(page, way.first);
  if (as !== undefined) {
    await page.getByRole('radio', { name: as }).check();
    await page.locator('main button[type=submit]').first().click();
  }
  await go(page, draft.start.act);
  await page.waitForURL(/\/pages\//);
}

/** From the list of materials, where there is one, to the number. Answers the case as its clerk is shown it. */
async function finish(page: Page, item: ItemKey, language: Language): Promise<{ file: CaseFile; number: string }> {
  if (/\/materials$/.test(page.url())) {
    await handInMaterials(page, language);
    await go(page, portalWording[language].draft.materials.go);
  }
  const { number } = await handIn(page, language);
  const id = /\/my\/cases\/([^/]+)/.exec(page.url())?.[1] ?? '';
  return { file: await caseFileOf(clerkOf(item), id), number };
}

function clerkOf(item: ItemKey): Officer {
  const clerk = clerks.get(item);
  if (!clerk) throw new Error(`no clerk for ${item}`);
  return clerk;
}

const answerTo = (file: CaseFile, element: string) =>
  file.answers.find((answer) => answer.element === element)?.value.zh;

function fieldOf({ form }: Filling, element: string): Field {
  const field = fieldsOf(form).find(({ id }) => id === element);
  if (!field) throw new Error(`not asked: ${element}`);
  return field;
}

/** The address of the page on which a question stands. */
const asking = ({ form }: Filling, { id }: Field) =>
  `/pages/${form.pages.find(({ fields }) => fields.some((field) => field.id === id))?.id ?? ''}`;

/** The way to a material that may be changed. */
const placeOf = (material: string) => `main a[href$="/materials/${encodeURIComponent(material)}"]`;

async function fillUntil(page: Page, filling: Filling, field: Field): Promise<void> {
  while (!page.url().includes(asking(filling, field))) await fillPage(page, filling);
}

describe.each([
  ['a telephone with scripts, in Chinese', PHONE],
  ['a desk without any script, in English', DESK],
])('on %s', (_name, way) => {
  const { language } = way;

  test('a poor household lists its members row by row, puts one right and takes one away', async () => {
    const person = { ...way, first: way.first };
    await signedInPerson(app.house.modules.identity, person.first);
    const page = await device(person);
    await begin(page, 'dibao', { way: person });
    const filling = saying('dibao', language);
    const members = fieldOf(filling, 'family.members');
    const rows = JSON.parse(filling.answers[members.id] ?? '[]') as Record<string, string>[];
    await fillUntil(page, filling, members);
    const list = page.url();
    const shown = page.locator('main .row-of-table');
    await page.locator('main a[href*="/rows/"].button').click();
    const [mistaken = {}] = rows;
    await answerRow(page, members, mistaken);
    await go(page, portalWording[language].draft.table.keep);
    await page.waitForURL(list, { timeout: 10_000 });
    expect(await shown.count()).toBe(1);
    await shown.first().locator('form button').click();
    await expect.poll(() => shown.count()).toBe(0);
    await fillForm(page, filling);
    const { file, number } = await finish(page, 'dibao', language);
    expect(number).toMatch(/^370828\d{12}$/);
    expect(answerTo(file, 'family.members')).toBe(rows.map((row) => Object.values(row).join('、')).join('\n'));
  });

  test('a parent enters a newborn, who is no applicant', async () => {
    const person = { ...way, first: way.first + 1 };
    await signedInPerson(app.house.modules.identity, person.first);
    const page = await device(person);
    await begin(page, 'hukou-birth', { way: person });
    const filling = saying('hukou-birth', language, { 'child.name': '演示宝宝', 'child.birthDate': '2026-10-08' });
    await fillForm(page, filling);
    const { file } = await finish(page, 'hukou-birth', language);
    expect(file.applicantName).toBe('演示李四');
    expect(answerTo(file, 'child.name')).toBe('演示宝宝');
    await page.goto(at(`/my/cases/${file.row.id}`));
    expect(await page.locator('main').textContent()).toContain('演示宝宝');
  });

  test('somebody of a firm applies for it, and is not asked what the register says', async () => {
    const person = { ...way, first: way.first + 2 };
    const { identity } = app.house.modules;
    await signedInPerson(identity, person.first);
    const firm = { name: `金乡县示例饭店${person.first}号`, uscc: syntheticUscc('91370828', person.first) };
    await organisationOf(identity, { ...firm, agent: person.first });
    const page = await device(person);
    await begin(page, 'food-business', { way: person, as: firm.name });
    const filling = saying('food-business', language, { 'org.name': firm.name, 'org.uscc': firm.uscc });
    await fillForm(page, filling);
    const { file } = await finish(page, 'food-business', language);
    expect(file.applicantName).toBe(firm.name);
    expect([answerTo(file, 'org.name'), answerTo(file, 'org.uscc')]).toEqual([firm.name, firm.uscc]);
  });

  test('what was asked back is corrected, and nothing else can be changed', async () => {
    const person = { ...way, first: way.first + 3 };
    await signedInPerson(app.house.modules.identity, person.first);
    const page = await device(person);
    await begin(page, 'public-health', { way: person });
    const filling = saying('public-health', language);
    await fillForm(page, filling);
    const { file } = await finish(page, 'public-health', language);
    const [material = '', ...others] = file.materials.filter(({ files }) => files.length > 0).map(({ id }) => id);
    expect(others.length, 'materials that stay as they are').toBeGreaterThan(0);
    const name = fieldOf(filling, 'org.name');
    const missing = [
      { key: material, what: '照片看不清，请重新拍。' },
      { key: name.id, what: '请写完整的名称。' },
    ];
    jsonOf(await act(clerkOf('public-health'), file.row.id, ['ask-correction', { missing }]));
    const { cases, draft } = portalWording[language];
    await page.goto(at(`/my/cases/${file.row.id}`));
    await page.getByText('请写完整的名称。').first().waitFor();
    await go(page, cases.case.correct);
    await page.waitForURL((url) => url.pathname.endsWith(asking(filling, name)));
    expect(await page.locator('main input:not([type=hidden]), main select, main textarea').count()).toBe(1);
    await page.locator(`main [name="${name.id}"]`).fill('演示改过的名称');
    await go(page, draft.question.go);
    await page.waitForURL(/\/materials$/);
    for (const other of others) expect(await page.locator(placeOf(other)).count(), other).toBe(0);
    await page.locator(placeOf(material)).click();
    await upload(page, language);
    await go(page, draft.materials.go);
    await handIn(page, language);
    const corrected = await caseFileOf(clerkOf('public-health'), file.row.id);
    expect(answerTo(corrected, name.id)).toBe('演示改过的名称');
    expect(corrected.row.state).toBe('submitted');
  });
});

test('what was begun on a telephone is gone on with at a desk, after the telephone was simply closed', async () => {
  const person = 760;
  await signedInPerson(app.house.modules.identity, person);
  const phone = await device({ ...PHONE, first: person });
  await begin(phone, 'disabled-cert', { way: { ...PHONE, first: person } });
  const filling = saying('disabled-cert', 'zh');
  const question = fieldOf(filling, 'guardian.name');
  await fillUntil(phone, filling, question);
  await answerFields(phone, [question], filling.answers);
  const saved = phone.waitForResponse((answer) => /\/answers$/.test(answer.url()) && answer.ok());
  await phone.keyboard.press('Tab');
  await saved;
  await phone.context().close();

  const desk = await device({ ...DESK, first: person });
  await desk.goto(at('/my'));
  await signInAs(desk, person);
  await go(desk, portalWording.en.cases.mine.goOn);
  await go(desk, portalWording.en.draft.list.next);
  await fillForm(desk, { ...filling, language: 'en' });
  const { file } = await finish(desk, 'disabled-cert', 'en');
  expect(answerTo(file, question.id)).toBe(filling.answers[question.id]);
  await desk.goto(at('/my'));
  expect(await desk.locator('main a[href^="/drafts/"]').count()).toBe(0);
});
