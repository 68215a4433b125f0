// A cataloguer draws a decision table by keyboard, sees the gap in it, mends it, adds a test case, and publishes.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionModelsWording } from '../../src/web/desk/decision-models/wording.ts';
import { tableWording } from '../../src/web/studio/table/wording.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = tableWording.zh;
const list = decisionModelsWording.zh;
const changed = list.comparison;

const shots = process.env['ONEWINDOW_SHOTS'];

let app: TestApp;
let browser: Browser;
let seat: Seat;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  seat = await takeSeat(browser);
  const cataloguer = await signedInOfficer(app.house.modules.identity, { number: 952, roles: ['cataloguer'] });
  const { secret } = await enrol(app.house.modules.identity, cataloguer);
  await signIn(seat, new URL('/desk/', app.url).href, { ...cataloguer, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const cell = (rule: number, column: string) =>
  seat.page.getByLabel(say.table.cell(String(rule), column), { exact: true });
const rows = () => seat.page.locator('.rule-table tbody tr');
const shot = (name: string) =>
  shots === undefined
    ? Promise.resolve()
    : seat.page.screenshot({ path: `${shots}/decision-${name}.png`, fullPage: true });

describe('a cataloguer', () => {
  test('begins a table under a key of his own', async () => {
    const { page, keys } = seat;
    await page.goto(new URL('/desk/decision-models', app.url).href);
    await page.getByText('elder-card').first().waitFor();
    await shot('list');
    expect(await violationsOn(page)).toEqual([]);
    await keys.tabTo(list.begin.label);
    await keys.type('shop-risk');
    await keys.press('Enter');
    await page.getByText(say.states.empty).waitFor();
    await page.locator('.rule-gap').waitFor();
  });

  test('names the columns and writes rules by keyboard alone; Enter goes on to the next row', async () => {
    const { page, keys } = seat;
    await page.getByLabel(say.table.name(say.table.input('1'))).fill('面积');
    await page.getByLabel(say.table.name(say.table.output('1'))).fill('等级');
    await keys.tabTo(say.table.addRule);
    await keys.press('Enter');
    await cell(1, '面积').focus();
    await keys.press('Control+A');
    await keys.type('< 60');
    await keys.press('Tab');
    await keys.type('"低"');
    await keys.press('Shift+Tab', 'Enter');
    await cell(2, '面积').waitFor();
    await keys.press('Control+A');
    await keys.type('>= 100');
    await keys.press('Tab');
    await keys.type('"高"');
    expect(await cell(2, '等级').inputValue()).toBe('"高"');
    await keys.press('ArrowUp');
    await expect.poll(() => cell(1, '等级').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('sees the gap as a row of the table, and an unreadable cell while he types', async () => {
    const { page } = seat;
    await page.getByText('面积 为 [60..100)').first().waitFor();
    expect(await page.locator('.rule-gap td').first().textContent()).toBe('[60..100)');
    await shot('gap');
    expect(await violationsOn(page)).toEqual([]);
    await cell(2, '等级').fill('"高" +');
    // At the key, without the server; the typing goes on.
    expect(await page.locator('.cell-fault').textContent()).toBe(say.table.cellFault('6'));
    expect(await cell(2, '等级').evaluate((element) => element === document.activeElement)).toBe(true);
    const aloud = say.table.cellFaultAt(say.table.cell('2', '等级'), say.table.cellFault('6'));
    await page.locator('[data-announcer]').getByText(aloud, { exact: true }).waitFor();
    await shot('cell-fault');
    expect(await violationsOn(page)).toEqual([]);
    await expect.poll(() => cell(2, '等级').getAttribute('aria-invalid')).toBe('true');
    await cell(2, '等级').fill('"高"');
    expect(await page.locator('.cell-fault').count()).toBe(0);
    await expect.poll(() => cell(2, '等级').getAttribute('aria-invalid')).toBe(null);
  });

  test('mends the gap with one key, and is kept from an overlap', async () => {
    const { page, keys } = seat;
    await page.locator('.rule-gap').waitFor();
    await page.getByRole('button', { name: say.table.mend }).focus();
    await keys.press('Enter');
    await expect.poll(() => cell(3, '等级').evaluate((element) => element === document.activeElement)).toBe(true);
    await keys.type('"中"');
    await page.getByText(say.findings.none).waitFor();
    expect(await page.locator('.rule-gap').count()).toBe(0);
    await cell(1, '面积').fill('<= 60');
    await page.locator('.rule-wrong').first().waitFor();
    expect(await page.locator('.rule-wrong').count()).toBe(2);
    await shot('overlap');
    await page.getByRole('button', { name: say.acts.undo, exact: true }).click();
    await expect.poll(() => cell(1, '面积').inputValue()).toBe('< 60');
    await page.getByText(say.findings.none).waitFor();
  });

  test('adds a test case, and sees which rule it comes to and why', async () => {
    const { page } = seat;
    await page.getByRole('button', { name: say.cases.add, exact: true }).click();
    const form = page.locator('.table-case');
    await form.getByLabel('面积', { exact: true }).fill('80');
    await form.getByLabel(say.cases.expected, { exact: true }).fill('低');
    await form.getByLabel(say.cases.name, { exact: true }).focus();
    await page.locator('.table-cases').getByText(say.cases.failed, { exact: true }).waitFor();
    await form.getByLabel(say.cases.expected, { exact: true }).fill('中');
    await form.getByLabel(say.cases.name, { exact: true }).focus();
    await page.locator('.table-cases').getByText(say.cases.passed, { exact: true }).waitFor();
    expect(await page.locator('.table-cases').textContent()).toContain('第 3 条规则成立（面积 为 80，符合 [60..100)）');
    await shot('case');
    expect(await violationsOn(page)).toEqual([]);
  });

  test('opens the same draft in dmn-js', async () => {
    const { page } = seat;
    await page.getByRole('button', { name: say.openPicture }).click();
    await page.locator('.studio-canvas .dmn-decision-table-container').waitFor();
    expect(await page.locator('.studio-canvas').textContent()).toContain('[60..100)');
    await shot('picture');
    await page.getByRole('button', { name: say.closePicture }).click();
    await cell(3, '等级').waitFor();
    expect(await rows().count()).toBe(3);
  });

  test('saves and publishes with a reason; the version stands in the list', async () => {
    const { page } = seat;
    await page.getByRole('button', { name: say.acts.save, exact: true }).click();
    await page.getByLabel(say.publish.reason).fill('按公告的面积分级');
    await shot('publish');
    await page.getByRole('button', { name: say.publish.send }).click();
    await expect
      .poll(() => askOwner<{ version: number; key: string }>(app, 'select version, key from decisions.version'))
      .toContainEqual({ version: 1, key: 'shop-risk' });
    await page.goto(new URL('/desk/decision-models/shop-risk', app.url).href);
    await page.getByText('按公告的面积分级').waitFor();
    await shot('versions');
    expect(await violationsOn(page)).toEqual([]);
    const breaches = seat.faults.filter((fault) => !fault.includes('style'));
    expect(breaches).toEqual([]);
  });
});

describe('the next version', () => {
  test('is told from the version before it while it is being published', async () => {
    const { page } = seat;
    await page.goto(new URL('/desk/models/decision/shop-risk', app.url).href);
    await cell(1, '面积').fill('< 50');
    await cell(3, '面积').fill('[50..100)');
    await page.getByText(say.findings.none).waitFor();
    await page.getByRole('button', { name: say.acts.save, exact: true }).click();
    const changes = page.getByRole('region', { name: say.publish.changes });
    await changes.getByText(changed.cellChanged, { exact: true }).first().waitFor();
    expect(await changes.getByText('面积 为 [50..60)').count()).toBe(1);
    expect(await changes.getByText(changed.casesNone).count()).toBe(1);
    await shot('draft-changes');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel(say.publish.reason).fill('面积下限改为五十');
    await page.getByRole('button', { name: say.publish.send }).click();
    await expect
      .poll(() => askOwner(app, 'select max(version) as newest from decisions.version'))
      .toEqual([{ newest: 2 }]);
  });

  test('stands beside the version before it, cell by cell in words, by keyboard', async () => {
    const { page, keys } = seat;
    await page.goto(new URL('/desk/decision-models/shop-risk', app.url).href);
    await page.getByText('面积下限改为五十').waitFor();
    await keys.tabTo(list.versions.compare('1', '2'));
    await keys.press('Enter');
    await page.getByRole('heading', { name: '第 1 版 → 第 2 版' }).waitFor();
    const lines = page.locator('.compared tbody tr');
    await lines.first().waitFor();
    expect((await lines.allInnerTexts()).map((line) => line.replaceAll(/\s*\t\s*/g, '').trim())).toEqual([
      '改动1< 60 改"低"1< 50 改"低"',
      '相同2>= 100"高"2>= 100"高"',
      '改动3[60..100) 改"中"3[50..100) 改"中"',
    ]);
    expect(await page.getByText('面积 为 [50..60)').count()).toBe(1);
    await shot('changes');
    expect(await violationsOn(page)).toEqual([]);
  });
});

test('an officer who does not draw reads the versions, and is not offered to draw', async () => {
  const other = await takeSeat(browser);
  const officer = await signedInOfficer(app.house.modules.identity, { number: 953, roles: ['leader'] });
  const { secret } = await enrol(app.house.modules.identity, officer);
  await signIn(other, new URL('/desk/', app.url).href, { ...officer, secret });
  const [drawing, beginning] = [list.draw, list.begin.act];
  const offered = async ({ page }: Seat) => {
    await page.goto(new URL('/desk/decision-models/shop-risk', app.url).href);
    await page.getByText('按公告的面积分级').waitFor();
    const toDraw = await page.getByRole('link', { name: drawing, exact: true }).count();
    await page.goto(new URL('/desk/decision-models', app.url).href);
    await page.getByRole('link', { name: '新的决策' }).waitFor();
    return [toDraw, await page.getByRole('button', { name: beginning, exact: true }).count()];
  };
  expect(await offered(seat)).toEqual([1, 1]);
  expect(await offered(other)).toEqual([0, 0]);
});
