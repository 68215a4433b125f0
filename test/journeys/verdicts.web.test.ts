import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseWording } from '../../src/modules/intake/index.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { caseFileWording } from '../../src/web/desk/case-file/wording.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import type { Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, openCase, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = { acts: actsWording.zh, verdicts: caseWording.zh.verdicts, judging: caseFileWording.zh.judging };
const LICENCE = '营业执照';
const WORDS = '已经过了有效期，请换成有效期内的。';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function seatOf(officer: Officer): Promise<Seat> {
  const seat = await takeSeat(browser);
  const { secret } = await enrol(app.house.modules.identity, officer);
  await signIn(seat, new URL('/desk/', app.url).href, { ...officer, secret });
  return seat;
}

/** The licence will not do, in a ready wording. */
async function findUnfit({ page }: Seat): Promise<void> {
  const licence = page.locator('.material').filter({ hasText: LICENCE }).first();
  await licence.getByLabel(say.verdicts.unfit, { exact: true }).focus();
  await page.keyboard.press('Space');
  await licence.getByRole('button', { name: WORDS }).focus();
  await page.keyboard.press('Enter');
}

const wordsIn = (page: Page, name: string) => page.locator(`textarea[name="${name}"]`).inputValue();

describe('a material that will not do', () => {
  test('before acceptance begins the correction notice, also after a reload', async () => {
    const receipt = await handedIn(app.house, app.cast.person);
    const seat = await seatOf(app.cast.clerk);
    const { page, keys } = seat;
    await openCase(seat, receipt.number);
    await findUnfit(seat);
    await page.reload();
    await page.locator('#case-heading').waitFor();
    expect(await wordsIn(page, 'finding.common.business-licence')).toBe(WORDS);
    await keys.press('F10');
    await page.getByText(say.acts.effects.askCorrection).waitFor();
    expect(await wordsIn(page, 'what.common.business-licence')).toBe(WORDS);
    expect(await violationsOn(page)).toEqual([]);
    await keys.press('Control+Enter');
    await page.getByText(say.acts.done.askCorrection).first().waitFor();
    const { timeline } = await caseFileOf(app.cast.clerk, receipt.caseId);
    expect(timeline.at(-1)?.words).toEqual([{ about: 'common.business-licence', text: WORDS }]);
    expect(seat.faults).toEqual([]);
  });

  test('goes with the review, which cannot agree, and stands before the approver', async () => {
    const receipt = await handedIn(app.house, app.cast.person);
    jsonOf(await act(app.cast.clerk, receipt.caseId, ['accept', {}]));
    const seat = await seatOf(app.cast.reviewer);
    const { page, keys } = seat;
    await openCase(seat, receipt.number);
    await findUnfit(seat);
    await keys.press('F8', 'Space');
    await keys.tabTo(say.acts.opinion.note);
    await keys.type('营业执照不合格。');
    await keys.press('Control+Enter');
    await page.getByText(say.acts.lacks.unfitMaterial).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel(say.acts.opinion.opinions.disagree).focus();
    await keys.press('Space', 'Control+Enter');
    await page.getByText(say.acts.done.review).first().waitFor();
    expect(seat.faults).toEqual([]);

    const approver = await seatOf(app.cast.approver);
    await openCase(approver, receipt.number);
    const found = approver.page.locator('.material').filter({ hasText: LICENCE }).first().locator('.found-unfit');
    expect(await found.textContent()).toContain(`${say.judging.found}${say.verdicts.unfit} ${WORDS}`);
    expect(await approver.page.locator('.judging').count()).toBe(0);
    expect(await violationsOn(approver.page)).toEqual([]);
    expect(approver.faults).toEqual([]);
  });
});
