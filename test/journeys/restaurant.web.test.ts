// Opening a restaurant as one thing: a company of which one matter is refused, and a sole trader in small catering who reads English.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedNumber } from '../../src/app/county/answers.ts';
import type { Told } from '../../src/modules/themes/index.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
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
  openProgress,
  progressOf,
  villagerOf,
  wordsOf,
  type Villager,
} from './one-thing.ts';

const THEME = 'open-restaurant';
const USCC = inventedNumber('uscc', 7);
/** A big room and people of its own; whether it will sell tobacco it does not know. */
const COMPANY: Told = {
  ...{ haslic: false, kind: '公司', small: false, crowd: true, sign: true },
  ...{ ad: false, drain: false, tobacco: null, hire: true },
};
/** A small eating place with a sign, of somebody alone. */
const SOLE_TRADER: Told = {
  ...{ haslic: false, kind: '个体工商户', small: true, crowd: false, sign: true },
  ...{ ad: false, drain: null, tobacco: false, hire: false },
};

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('a company', () => {
  let owner: Villager;
  let departments: Departments;
  let theme = '';
  beforeAll(async () => {
    owner = await villagerOf(app, browser, { number: 801, shots: 'company' });
    departments = departmentsOf(app, 810);
  });

  test('is told by nine questions what it takes, what may be added, until when, and on what that hangs', async () => {
    await askGuide(owner, { words: '开饭店', theme: THEME, told: COMPANY });
    const list = await wordsOf(owner);
    expect(list).toContain('要办 9 项，另外可能要办 1 项');
    expect(list).toContain('要看“是否零售烟草”，您还不知道');
    expect(list).toMatch(/今天交齐，最迟\d+月\d+日全部办好/);
    expect(list).toContain('最慢的一路是：公司设立登记 → 食品经营许可');
    expect(list).toContain('这几项都不收费');
  });

  test('fills one form, hands in one set of materials, and gets one number', async () => {
    const draft = await beginTogether(owner);
    await fillTogether(owner, { draft });
    await handInMaterials(owner.page, 'zh');
    await owner.look('materials');
    await go(owner.page, portalWording.zh.draft.materials.go);
    theme = await handInTogether(owner);
    const receipt = await wordsOf(owner);
    expect(receipt).toMatch(/TC\d{18}/);
    expect(receipt).toContain('等“公司设立登记”办好，自动接着提交');
  });

  test('is registered by a clerk and an approver at the desk, by keyboard', async () => {
    await decideAtDesk(owner, departments, { theme, item: 'enterprise-reg', at: deskOf(app, browser) });
    expect(await openProgress(owner, theme, 'progress')).toContain('一共 9 项，办好 1 项');
  });

  test('gets the rest from all departments with its new number, but for one refusal and what hangs on it', async () => {
    const rest = (await progressOf(owner, theme)).parts.map(({ item }) => item).slice(1);
    const decided = rest.filter((item) => item !== 'invoice-quota');
    const files = await decideParts(owner, departments, { theme, items: decided, deny: ['tax-info-confirm'] });
    for (const item of ['food-business', 'seal-filing', 'si-employer-reg'])
      expect([item, answerIn(files, item, 'org.uscc')]).toEqual([item, USCC]);
    expect([...departments.acted].toSorted()).toEqual(
      ['approval', 'fire', 'hrss', 'market', 'medins', 'police', 'tax', 'urban'].toSorted(),
    );
  });

  test('sees a card for each result, and in one sentence what was refused and what cannot go on', async () => {
    const progress = await openProgress(owner, theme, 'done');
    expect(progress).toContain('一共 9 项，办好 7 项');
    expect(progress).toContain('办好的照样有效');
    expect(progress).toContain('食品经营许可证');
    const { parts, status } = await progressOf(owner, theme);
    expect(status).toBe('partlyGranted');
    expect(parts.filter(({ state }) => state !== 'granted').map(({ item, state }) => [item, state])).toEqual([
      ['tax-info-confirm', 'denied'],
      ['invoice-quota', 'stopped'],
    ]);
    expect(owner.faults).toEqual([]);
  });
});

describe('a sole trader who reads English', () => {
  let trader: Villager;
  let departments: Departments;
  let theme = '';
  beforeAll(async () => {
    trader = await villagerOf(app, browser, { number: 802, language: 'en', shots: 'trader' });
    departments = departmentsOf(app, 850);
  });

  test('is told what it takes, fills one form and hands it in', async () => {
    await askGuide(trader, { words: '开饭店', theme: THEME, told: SOLE_TRADER });
    expect(await wordsOf(trader)).toContain('which you do not know yet');
    const draft = await beginTogether(trader);
    await fillTogether(trader, { draft });
    await handInMaterials(trader.page, 'en');
    await trader.look('materials');
    await go(trader.page, portalWording.en.draft.materials.go);
    theme = await handInTogether(trader);
  });

  test('is registered at the desk, and gets the rest with the new number', async () => {
    await decideAtDesk(trader, departments, { theme, item: 'individual-biz-reg', at: deskOf(app, browser) });
    await openProgress(trader, theme, 'progress');
    const rest = (await progressOf(trader, theme)).parts.map(({ item }) => item).slice(1);
    const files = await decideParts(trader, departments, { theme, items: rest });
    expect(answerIn(files, 'small-catering-reg', 'org.uscc')).toBe(USCC);
  });

  test('has every result in hand', async () => {
    await openProgress(trader, theme, 'done');
    const { parts, status } = await progressOf(trader, theme);
    expect([status, parts.map(({ state }) => state)]).toEqual(['granted', parts.map(() => 'granted')]);
    expect(trader.faults).toEqual([]);
  });
});
