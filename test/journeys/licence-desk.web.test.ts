// An approver finds a licence by its number, suspends it and changes what it says, by keyboard; whoever verifies it sees both.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LicenceAct } from '../../src/modules/intake/licences/contract.ts';
import { licencesWording } from '../../src/web/desk/licences/wording.ts';
import { granted, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, signedInPerson } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';

const say = licencesWording.zh;

let app: TestApp;
let browser: Browser;
let seat: Seat;
let licence: { number: string; identifier: string };
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  const holder = await signedInPerson(identity, 651);
  const { caseId } = await handedIn(app.house, holder);
  await granted(app.cast, caseId);
  const [row] = await askOwner<typeof licence>(app, 'select number, identifier from certificates.version');
  licence = row ?? { number: '', identifier: '' };
  const approver = await signedInOfficer(identity, { number: 925, roles: ['approver'], department: 'approval' });
  seat = await takeSeat(browser);
  const { secret } = await enrol(identity, approver);
  await signIn(seat, new URL('/desk/licences', app.url).href, { ...approver, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const choice = (act: LicenceAct) => seat.page.locator(`input[name=act][value=${act}]`);

async function statusSeen(): Promise<string | null> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(new URL(`/verify/${licence.identifier}`, app.url).href);
  const seen = await page.locator('#verdict').textContent();
  await page.close();
  return seen;
}

describe('an approver at the desk', () => {
  test('finds a licence by its number, written as people write it', async () => {
    const { page, keys } = seat;
    await page.getByRole('heading', { name: say.title, exact: true }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await keys.tabTo(say.search);
    await keys.type(licence.number.replace('〔', ' 〔'));
    await keys.press('Enter');
    await page.waitForURL(/words=/);
    const link = page.getByRole('table').getByRole('link');
    await link.waitFor();
    await link.focus();
    await keys.press('Enter');
    await page.getByRole('heading', { name: say.act.title }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('is told everything that is missing before anything is decided', async () => {
    const { page, keys } = seat;
    await choice('suspended').focus();
    await keys.press('Space');
    await keys.tabTo(say.act.go);
    await keys.press('Enter');
    await page.locator('[data-error-summary]:focus').waitFor();
    for (const lack of [say.act.lacks.reason, say.act.lacks.basis])
      expect(await page.locator('[data-error-summary]').textContent()).toContain(lack);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('suspends it after looking it over, and a verifier sees that', async () => {
    const { page, keys } = seat;
    await page.locator('textarea[name=reason]').focus();
    await keys.type('监督检查发现消毒间停用，限期整改。');
    await keys.press('Tab');
    await keys.type('《公共场所卫生管理条例》第十四条');
    await keys.tabTo(say.act.go);
    await keys.press('Enter');
    await page.locator('.licence-sure h3:focus').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await keys.tabTo(say.act.doIt(say.act.acts.suspended));
    await keys.press('Enter');
    await choice('resumed').waitFor();
    expect(await page.getByRole('link', { name: say.history.paper }).count()).toBe(1);
    expect(await statusSeen()).toContain('暂扣');
  });

  test('restores it, changes what it says, and the version that was out is superseded', async () => {
    const { page } = seat;
    const decide = async (act: 'resumed' | 'changed', fill: () => Promise<void>) => {
      await choice(act).check();
      await fill();
      await page.locator('textarea[name=reason]').fill('整改合格，申请变更地址。');
      await page.locator('input[name=basis]').fill('《公共场所卫生管理条例》第八条');
      await page.getByRole('button', { name: say.act.go }).click();
      await page.getByRole('button', { name: say.act.doIt(say.act.acts[act]) }).click();
    };
    await decide('resumed', () => Promise.resolve());
    await choice('changed').waitFor();
    await decide('changed', () => page.locator('input[name="entry.2"]').fill('金乡街道新华路8号'));
    await page.getByText('金乡街道新华路8号').first().waitFor();
    expect(await statusSeen()).toContain('已换成新的版本');
    expect(seat.faults).toEqual([]);
  });
});
