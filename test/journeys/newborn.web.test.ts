// 新生儿“一件事”: a mother alone without any script, and both parents, of whom the father confirms by a link; to every result in hand.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inventedNumber } from '../../src/app/county/answers.ts';
import { openSimulator, SIMULATED, type Simulator } from '../../src/app/simulators/opening.ts';
import type { Told } from '../../src/modules/themes/index.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { citizen } from '../support/identity/people.ts';
import { openBrowser } from '../support/web/browser.ts';
import { answerIn, decideAtDesk, decideParts, departmentsOf, type Departments } from './all-departments.ts';
import { go } from './applicant.ts';
import { deskOf } from './at-desk.ts';
import { handInMaterials } from './handing-in.ts';
import {
  askGuide,
  beginTogether,
  fillTogether,
  handInTogether,
  lookingAt,
  openProgress,
  progressOf,
  villagerOf,
  wordsOf,
  type Villager,
} from './one-thing.ts';

const THEME = 'newborn';
const say = portalWording.zh;
const MOTHERS = { alone: 830, both: 831 };
const FATHER = { name: '演示父亲', number: 832, mobile: '13700000031' };
/** Born in the county. Whether she is insured the mother alone does not know. */
const ALONE: Told = { born: true, mode: '母亲单方', follow: '随母', reg: true, benefit: null, subsidy: true };
const BOTH: Told = { ...ALONE, mode: '父母双方', benefit: true };

const child = {
  'situation.kind-self-newborn': 'newborn',
  'applicant.relation-child': '母亲',
  'applicant.relation-mother': '本人',
  'child.name': '演示宝宝',
  'child.birthDate': '2026-11-08',
};
const mother = (number: number) => ({ 'mother.name': '演示李四', 'mother.idNumber': citizen(number) });
const father = { 'father.name': FATHER.name, 'father.idNumber': citizen(FATHER.number) };

let sms: Simulator;
let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  sms = await openSimulator('sms', { port: 0, page: 0 });
  app = await startTestApp({
    ONEWINDOW_SMS_URL: `smpp://${SIMULATED.systemId}:${SIMULATED.password}@127.0.0.1:${sms.port}`,
    ONEWINDOW_SMS_SENDER: '10690000',
    ONEWINDOW_QUIET_HOURS: 'none',
    ONEWINDOW_LOG_LEVEL: 'error',
  });
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await sms.close();
});

/** What the baby's own papers say: its number is never the mother's. */
function expectBabysOwn(files: Parameters<typeof answerIn>[0], motherNumber: string): void {
  expect(answerIn(files, 'vaccine-cert', 'child.birthCertNo')).toBe(inventedNumber('string', 7));
  for (const [item, element] of [
    ['ss-card', 'beneficiary.idNumber'],
    ['resident-med', 'beneficiary.idNumber'],
    ['childcare-subsidy', 'child.idNumber'],
  ] as const) {
    const number = answerIn(files, item, element);
    expect([item, number]).toEqual([item, inventedNumber('idcard', 7)]);
    expect(number).not.toBe(motherNumber);
  }
}

describe('a mother alone, without a script', () => {
  let parent: Villager;
  let departments: Departments;
  let theme = '';
  beforeAll(async () => {
    parent = await villagerOf(app, browser, { number: MOTHERS.alone, scripts: false, shots: 'alone' });
    departments = departmentsOf(app, 910);
  });

  test('is told what it takes, fills one form and hands it in; nobody else is asked', async () => {
    await askGuide(parent, { words: '生孩子', theme: THEME, told: ALONE });
    expect(await wordsOf(parent)).toContain('要办 7 项，另外可能要办 1 项');
    const draft = await beginTogether(parent);
    const fixed = { ...child, ...mother(MOTHERS.alone), 'birth.registerMode': '母亲单方' };
    await fillTogether(parent, { draft, fixed });
    await handInMaterials(parent.page, 'zh');
    await go(parent.page, say.draft.materials.go);
    theme = await handInTogether(parent);
  });

  test('every department gives its result, each with the numbers of the one before', async () => {
    const items = (await progressOf(parent, theme)).parts.map(({ item }) => item);
    const files = await decideParts(parent, departments, { theme, items });
    expectBabysOwn(files, citizen(MOTHERS.alone));
    expect([...departments.acted].toSorted()).toEqual(['health', 'hrss', 'medins', 'police']);
    expect(await openProgress(parent, theme, 'done')).toContain('一共 7 项，办好 7 项');
    expect(parent.faults).toEqual([]);
  });
});

describe('both parents', () => {
  let parent: Villager;
  let departments: Departments;
  let draft = '';
  let theme = '';
  beforeAll(async () => {
    parent = await villagerOf(app, browser, { number: MOTHERS.both, shots: 'both' });
    departments = departmentsOf(app, 940);
  });

  test('one form is filled in, and the check says whose word is missing', async () => {
    await askGuide(parent, { words: '生孩子', theme: THEME, told: BOTH });
    expect(await wordsOf(parent)).toContain('要办 8 项');
    draft = await beginTogether(parent);
    const fixed = { ...child, ...mother(MOTHERS.both), ...father, 'birth.registerMode': '父母双方' };
    await fillTogether(parent, { draft, fixed });
    await handInMaterials(parent.page, 'zh');
    await go(parent.page, say.draft.materials.go);
    await parent.look('check-lacking');
    expect(await wordsOf(parent)).toContain('还要孩子的另一方家长确认：还没有请');
    expect(await parent.page.getByRole('link', { name: say.draft.check.act }).count()).toBe(0);
  });

  test('the father is sent a link, shows who he is, reads what concerns him, and signs', async () => {
    const { page, look } = parent;
    await go(page, new RegExp(`^${say.secondPerson.title}：`));
    await look('second-person-ask');
    await page.locator('main input[name=mobile]').fill(FATHER.mobile);
    await go(page, say.secondPerson.ask);
    await page.getByText(say.secondPerson.sent).waitFor();
    await look('second-person-asked');
    const phone = await browser.newContext({
      ...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN' },
    });
    await confirm(phone, await told(FATHER.mobile, /http\S+\/confirm\/[\w-]+(?= )/));
    await phone.close();
    await page.reload();
    await page.getByText(say.secondPerson.standing.confirmed).first().waitFor();
    await look('second-person-confirmed');
    await go(page, say.secondPerson.back);
    await page.waitForURL(new RegExp(`/drafts/${draft}$`));
  });

  test('it is handed in; what the father signed lies with the certificate, which an officer issues at the desk', async () => {
    await go(parent.page, say.draft.list.check);
    theme = await handInTogether(parent);
    await decideAtDesk(parent, departments, { theme, item: 'birth-cert', at: deskOf(app, browser) });
    expect(await openProgress(parent, theme, 'progress')).toContain('一共 8 项，办好 1 项');
  });

  test('the rest begins by itself, and every result is in hand', async () => {
    const items = (await progressOf(parent, theme)).parts.map(({ item }) => item);
    const rest = items.filter((item) => item !== 'birth-cert');
    expectBabysOwn(await decideParts(parent, departments, { theme, items: rest }), citizen(MOTHERS.both));
    expect(await openProgress(parent, theme, 'done')).toContain('一共 8 项，办好 8 项');
    expect(parent.faults).toEqual([]);
  });

  /** On a telephone of his own, without an account. */
  async function confirm(phone: BrowserContext, link: string): Promise<void> {
    const page: Page = await phone.newPage();
    const look = lookingAt({ ...parent, page });
    const { page: words } = say.secondPerson;
    await page.goto(link);
    await look('second-person-link');
    await go(page, words.getCode);
    await page.locator('main input[name=name]').fill(FATHER.name);
    await page.locator('main input[name=tail]').fill(citizen(FATHER.number).slice(-6));
    await page.locator('main input[name=code]').fill(await told(FATHER.mobile, /(?<=验证码 )\d{6}/));
    await look('second-person-proof');
    await go(page, words.prove);
    await page.getByRole('heading', { name: words.contents }).waitFor();
    await look('second-person-sign');
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('2026年11月8日');
    expect(shown).not.toContain(citizen(MOTHERS.both));
    await page.locator('main input[name=signature]').fill(FATHER.name);
    await go(page, words.confirm);
    await page.getByText(words.done.confirmed).first().waitFor();
    await look('second-person-done');
  }
});

type Sms = { to: string; text: string };

/** What came to a number last, by what it holds; long messages come in parts. */
const told = (to: string, pattern: RegExp): Promise<string> =>
  vi.waitFor(
    async () => {
      const { messages } = (await (await fetch(`${sms.page}messages.json`)).json()) as { messages: Sms[] };
      const parts = messages.filter((one) => one.to === to).toReversed();
      const text = parts.map((part) => part.text.replace(/^\(\d+\/\d+\) ?/, '')).join('');
      const found = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.[0];
      if (found === undefined) throw new Error(`not told to ${to}: ${text}`);
      return found;
    },
    { timeout: 60_000, interval: 500 },
  );
