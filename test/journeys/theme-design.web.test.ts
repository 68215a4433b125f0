// A cataloguer draws a theme by keyboard, and sees at each step what is wrong with it.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themeDesignWording } from '../../src/web/desk/theme-design/wording.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = themeDesignWording.zh;
const shots = process.env['ONEWINDOW_SHOTS'];

let app: TestApp;
let browser: Browser;
let seat: Seat;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  seat = await takeSeat(browser);
  const cataloguer = await signedInOfficer(app.house.modules.identity, { number: 957, roles: ['cataloguer'] });
  const { secret } = await enrol(app.house.modules.identity, cataloguer);
  await signIn(seat, new URL('/desk/', app.url).href, { ...cataloguer, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const shot = (name: string) =>
  shots === undefined
    ? Promise.resolve()
    : seat.page.screenshot({ path: `${shots}/theme-${name}.png`, fullPage: true });
const findings = () => seat.page.getByRole('region', { name: say.findings.title });
const finding = (words: string) => findings().getByText(words).waitFor();
async function fill(label: string, words: string) {
  await seat.keys.tabTo(label);
  await seat.keys.press('Control+A');
  await seat.keys.type(words);
}
/** A list is chosen from by writing how the option begins; a closed one opens for nobody. */
async function choose(label: string, option: string) {
  await seat.page.getByLabel(label, { exact: true }).focus();
  await seat.page.getByLabel(label, { exact: true }).selectOption({ label: option });
}
async function add(item: string) {
  await choose(say.items.add, item);
  await seat.keys.tabTo(say.items.addAct);
  await seat.keys.press('Enter');
}
/** Opens what stands behind a line of a list. */
async function open(section: string, words: string) {
  const line = seat.page.getByRole('region', { name: section }).locator('summary', { hasText: words });
  await line.focus();
  await seat.keys.press('Enter');
}

describe('a cataloguer', () => {
  test('finds the themes of the county and begins one under a key of his own', async () => {
    const { page, keys } = seat;
    await page.goto(new URL('/desk/theme-designs', app.url).href);
    await page.getByText('开办餐饮店').first().waitFor();
    await shot('list');
    expect(await violationsOn(page)).toEqual([]);
    await keys.tabTo(say.begin.label);
    await keys.type('my-workshop');
    await keys.press('Enter');
    await page.getByText(say.states.empty).waitFor();
  });

  test('is told at once everything that is missing, and it goes as he writes', async () => {
    const { page } = seat;
    await finding('还没有填名称');
    await finding('还没有选事项');
    expect(await page.getByText(say.submit.first.wrong).count()).toBe(1);
    await fill(say.facts.name, '开小作坊');
    await fill(say.facts.fullName, '开小作坊“一件事”');
    await fill(say.facts.number, 'JX-ZT-E01');
    await fill(say.facts.lifeStage, '准营');
    await finding('这个标准编号已经被别的主题用了');
    await fill(say.facts.number, 'JX-ZT-E99');
    await findings().getByText('还没有填名称').waitFor({ state: 'detached' });
  });

  test('adds items and a question, and is told that nothing hangs on it', async () => {
    const { page, keys } = seat;
    const lead = page.getByLabel(say.facts.lead, { exact: true });
    await lead.selectOption('market');
    const names = new Map<string, string>();
    for (const item of ['individual-biz-reg', 'small-catering-reg', 'drainage']) {
      const option = page.getByLabel(say.items.add, { exact: true }).locator(`option[value="${item}"]`);
      names.set(item, (await option.textContent()) ?? '');
      await add(names.get(item) ?? '');
    }
    await findings().getByText(say.findings.none).waitFor();
    await page.getByText(say.submit.first.unsaved).waitFor();
    await keys.tabTo(say.questions.add);
    await keys.press('Enter');
    await open(say.questions.title, say.questions.numbered('1'));
    await fill(say.questions.text, '排水吗');
    await finding('问题“排水吗”不影响任何事项');
    await shot('drawn');
  });

  test('reads the same in English', async () => {
    const { page } = seat;
    await page.evaluate(() => localStorage.setItem('onewindow.preferences', 'en normal'));
    await page.goto(new URL('/desk/theme-designs/open-restaurant', app.url).href);
    await page.getByText(themeDesignWording.en.findings.none).waitFor();
    await shot('english');
    expect(await violationsOn(page)).toEqual([]);
  });
});
