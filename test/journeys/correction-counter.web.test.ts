// A villager without a telephone brings to the window what was asked to be corrected: by keyboard alone from the card to the receipt, for one case
// from its file, and for a whole theme on one page.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantRole } from '../../src/modules/identity/index.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import type { ThemeReceipt } from '../../src/modules/intake/index.ts';
import { correctionDeskWording } from '../../src/web/desk/corrections/wording.ts';
import { counterWording } from '../../src/web/desk/counter/wording.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { askingDepartments, asks, caseOf, retiring } from '../support/app/gathered.ts';
import { PHONE, signedInOfficer, signedInPerson, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { citizen } from '../support/identity/people.ts';
import { pdf } from '../support/files/samples.ts';
import { valueOf } from '../support/identity/value.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';
import { showCard } from './taking-down.ts';

const say = correctionDeskWording.zh;
const [NUMBER, OTHER] = [981, 982];
const PLAN = 'public-health.m2';

let app: TestApp;
let browser: Browser;
let seat: Seat;
let clerk: Officer;
let receipt: Receipt;
let theme: ThemeReceipt;

beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  receipt = await handedIn(app.house, await signedInPerson(identity, NUMBER));
  const missing = [
    { key: 'site.area', what: '和图上不一样，请当面核对' },
    { key: PLAN, what: '图上看不清门牌' },
  ];
  await act(app.cast.clerk, receipt.caseId, ['ask-correction', { missing }]);
  theme = await retiring(app.house, await signedInPerson(identity, OTHER));
  const clerks = await askingDepartments(app.house, 985);
  for (const item of ['pension-retire', 'elder-card'] as const) await asks(clerks[item], theme, item);
  clerk = await signedInOfficer(identity, { number: 983, roles: [] });
  const by = { actor: { kind: 'system', id: 'test' }, person: 'somebody else' } as const;
  valueOf(await grantRole(identity, { officer: clerk.officer, grant: { role: 'clerk', departments: 'all' }, by }));
  seat = await takeSeat(browser);
  const { secret } = await enrol(identity, clerk);
  await signIn(seat, new URL('/desk/', app.url).href, { ...clerk, secret });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const shots = process.env['ONEWINDOW_SHOTS'];
const shoot = (page: Page, name: string) =>
  shots === undefined ? Promise.resolve() : page.screenshot({ path: `${shots}/counter-${name}.png`, fullPage: true });

/** The page as it stands, in both languages, wide and narrow, and for eyes that need it larger or stronger; nothing typed is lost. */
async function looked(name: string) {
  const { page } = seat;
  for (const language of ['English', '中文']) {
    await page.getByRole('button', { name: language, exact: true }).first().click();
    for (const [mode, width] of [
      ['normal', 1366],
      ['normal', 390],
      ['normal', 320],
      ['elder', 320],
      ['high-contrast', 1366],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((to) => (document.documentElement.dataset['mode'] = to), mode);
      expect(await overflow(page)).toBe(0);
      expect(await violationsOn(page)).toEqual([]);
      await shoot(page, `${name}-${language === 'English' ? 'en' : 'zh'}-${mode}-${width}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.evaluate(() => (document.documentElement.dataset['mode'] = 'normal'));
  }
}

test('from the file of a case to the card, to a sheet with only what was asked, to the receipt', async () => {
  const { page, keys } = seat;
  await page.goto(new URL(`/desk/cases/${receipt.caseId}`, app.url).href);
  await page.getByRole('link', { name: say.fromFile }).waitFor();
  await keys.tabTo(say.fromFile);
  await keys.press('Enter');
  await page.getByText(say.comes).waitFor();
  await showCard(seat, { name: '演示李四', citizenId: citizen(NUMBER), phone: PHONE });
  await page.getByRole('heading', { name: say.notice.title }).waitFor();
  await page.getByText('图上看不清门牌').first().waitFor();
  await looked('single');
  await page.locator('h2:focus, body').first().waitFor();
  await page.getByRole('heading', { level: 2 }).first().focus();
  await keys.tabTo('面积');
  await keys.press('Control+A');
  await keys.type('120');
  await keys.tabTo('怎么交');
  await keys.press('ArrowDown');
  await keys.tabTo('申请人当面同意');
  await keys.press('Space');
  await keys.press('F8');
  await page.getByRole('heading', { name: say.done.title }).waitFor();
  await looked('done');
  const print = page.getByRole('link', { name: counterWording.zh.done.print });
  const paper = await clerk.get((await print.getAttribute('href')) ?? '');
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const { row, timeline } = await caseFileOf(app.cast.clerk, receipt.caseId);
  expect(row.state).toBe('submitted');
  expect(timeline.at(-1)).toMatchObject({ type: 'caseResubmitted', atWindow: true });
});

test('whoever comes with several things to correct is told first, and answers on one page', async () => {
  const { page, keys } = seat;
  await page.goto(new URL('/desk/counter', app.url).href);
  await showCard(seat, { name: '演示李四', citizenId: citizen(OTHER), phone: PHONE });
  await page.getByRole('heading', { name: say.waiting.title }).waitFor();
  await looked('waiting');
  await page.getByRole('heading', { name: say.waiting.title }).focus();
  await keys.press('Tab', 'Enter');
  await page.getByRole('heading', { name: say.theme.things }).waitFor();
  await page.getByText('照片太暗').waitFor();
  await looked('theme');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '身份证.pdf', mimeType: 'application/pdf', buffer: pdf('身份证') });
  await page.getByText(say.theme.mended).first().waitFor();
  await page.getByRole('heading', { level: 2 }).first().focus();
  await keys.tabTo('正确的联系电话');
  await keys.press('Control+A');
  await keys.type('13912345678');
  if (await page.locator('input[name=consent]').count()) {
    await keys.tabTo(say.theme.consent);
    await keys.press('Space');
  }
  await keys.press('F8');
  await page.getByRole('heading', { name: say.done.theme(1) }).waitFor();
  await looked('theme-part');
  await page.locator('input[name="beneficiary.name"]').focus();
  await keys.press('Control+A');
  await keys.type('演示王五');
  if (await page.locator('input[name=consent]:not(:checked)').count()) {
    await keys.tabTo(say.theme.consent);
    await keys.press('Space');
  }
  await keys.press('F8');
  await page.getByRole('heading', { name: say.done.theme(2) }).waitFor();
  await looked('theme-done');
  for (const item of ['pension-retire', 'elder-card'])
    expect((await caseFileOf(clerk, caseOf(theme, item))).row.state).toBe('submitted');
  expect(seat.faults).toEqual([]);
});
