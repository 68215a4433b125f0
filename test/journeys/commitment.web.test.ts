// 告知承诺: a villager reads what is told, signs by name on a telephone without a script, and is granted at once; another signs at the counter.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { commitmentDeskWording } from '../../src/web/desk/commitment/wording.ts';
import { counterWording } from '../../src/web/desk/counter/wording.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { dayText } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, completeDraft } from '../support/app/errand.ts';
import { PHONE, signedInOfficer, type Officer } from '../support/app/people.ts';
import { PERSON, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { versionOf } from '../support/catalogue/versions.ts';
import { citizen } from '../support/identity/people.ts';
import { openBrowser } from '../support/web/browser.ts';
import { go } from './applicant.ts';
import { deskOf, type AtDesk } from './at-desk.ts';
import { atHome } from './at-home.ts';
import { openCase, violationsOn } from './officers.ts';
import { beginItem, showCard } from './taking-down.ts';

const say = { ...portalWording.zh.commitment, submit: portalWording.zh.draft.submit };
const desk = commitmentDeskWording.zh;
const NAME = '演示李四';
const REPLACED = '卫生管理制度';

let app: TestApp;
let browser: Browser;
let keeper: Officer;
let atDesk: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  keeper = await signedInOfficer(app.house.modules.identity, { number: 963, roles: ['cataloguer'] });
  atDesk = deskOf(app, browser);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const at = (path: string) => new URL(path, app.url).href;

async function handIn(page: Page, draft: string): Promise<string> {
  await page.goto(at(`/drafts/${draft}/submit`));
  for (const tick of await page.locator('main input[type=checkbox]').all()) await tick.check();
  await go(page, say.submit.act);
  await page.waitForURL(/\/received$/);
  return /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

describe('a licence on commitment', () => {
  let page: Page;
  let caseId: string;

  test('is chosen and signed by name; nothing is chosen beforehand, and a wrong name is said beside its field', async () => {
    page = await atHome(app, browser, { javaScriptEnabled: false });
    const draft = await completeDraft(app.house, app.cast.person);
    await page.goto(at(`/drafts/${draft}/materials`));
    await page.getByText(say.offer).waitFor();
    await go(page, say.offerAct);
    await page.getByText(say.unconfirmed).waitFor();
    expect(await page.locator('input[name=way]:checked').count()).toBe(0);
    await go(page, say.go);
    await page.getByRole('link', { name: say.choiceError }).waitFor();
    await page.locator('input[name=way][value=commitment]').check();
    await page.locator('input[name=name]').fill('别人');
    await go(page, say.go);
    await page.getByRole('link', { name: say.nameError }).waitFor();
    await page.locator('input[name=name]').fill(NAME);
    await go(page, say.go);
    await page.getByText(say.offerSigned).waitFor();
    caseId = await handIn(page, draft);
    const { commitment, papers, materials } = await caseFileOf(app.cast.clerk, caseId);
    expect(commitment).toMatchObject({ signer: NAME, text: { version: 1, confirmed: false } });
    expect(papers.map(({ kind }) => kind)).toContain('commitmentLetter');
    expect(materials.find(({ name }) => name === REPLACED)?.way).toBe('commitment');
  });

  test('is seen by who decides with its text, and granted in one sitting', async () => {
    const seat = await atDesk(app.cast.approver);
    await openCase(seat, (await caseFileOf(app.cast.approver, caseId)).row.number);
    const { text, signedOn } = (await caseFileOf(app.cast.approver, caseId)).commitment ?? {};
    const signed = desk.inCase.signed(NAME, dayText(civilDate(signedOn ?? ''), 'zh'));
    await seat.page.locator('.case-commitment').getByText(signed).waitFor();
    expect(text?.kind).toBe('licence');
    expect(await violationsOn(seat.page)).toEqual([]);
    jsonOf(await act(app.cast.approver, caseId, ['decide', { outcome: 'grant', paragraphs: [] }]));
    expect((await caseFileOf(app.cast.approver, caseId)).row).toMatchObject({ state: 'concluded', outcome: 'granted' });
    expect(seat.faults).toEqual([]);
    await seat.context.close();
  });

  test('shows its holder what is checked, and until when', async () => {
    const { commitment } = await caseFileOf(app.cast.approver, caseId);
    await page.goto(at(`/my/cases/${caseId}`));
    await page.getByRole('heading', { name: say.inCase.title }).waitFor();
    await page.getByText(say.inCase.checkedBy(dayText(civilDate(commitment?.checkBy ?? ''), 'zh'))).waitFor();
  });
});

test('at the counter the person signs, or takes the ordinary way after all', async () => {
  const seat = await atDesk(app.cast.clerk, '/desk/counter');
  await showCard(seat, { name: NAME, citizenId: citizen(PERSON), phone: PHONE });
  await beginItem(seat, '公共场所卫生许可', versionOf('public-health').name.zh);
  const { page } = seat;
  const room = page.locator('.counter-commitment');
  await room.getByText(desk.counter.lead).waitFor();
  await room.getByLabel(desk.counter.name(NAME)).fill(NAME);
  await room.getByRole('button', { name: desk.counter.sign }).click();
  await room.getByText(desk.counter.signed).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  const way = page.getByLabel(counterWording.zh.materials.way(REPLACED));
  expect(await way.inputValue()).toBe('commitment');
  await room.getByRole('button', { name: desk.counter.ordinary }).click();
  await room.getByText(desk.counter.lead).waitFor();
  expect(await way.inputValue()).toBe('');
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('whoever keeps the catalogue publishes the next version with a reason', async () => {
  const seat = await atDesk(keeper, '/desk/office/commitments/drainage');
  const { page } = seat;
  await page.getByRole('button', { name: desk.texts.next }).click();
  await page.getByLabel(desk.texts.effectiveOn).fill('2099-01-01');
  await page.getByLabel(desk.texts.isConfirmed).check();
  await page.getByLabel(desk.texts.reason, { exact: false }).last().fill('县里确认了文本');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: desk.texts.send, exact: true }).click();
  await page.getByText('县里确认了文本').waitFor();
  expect(await page.locator('.commitment-version').count()).toBe(2);
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});
