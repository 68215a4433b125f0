import type { Browser, BrowserContext, Page } from 'playwright-core';
import { shellWording } from '../../src/web/desk/shell/wording.ts';
import { worklistWording } from '../../src/web/desk/worklist/wording.ts';
import { signInWording } from '../../src/web/portal/login/wording.ts';
import { beginTotp, confirmTotp, type IdentityDeps } from '../../src/modules/identity/index.ts';
import { codeAt } from '../../src/modules/identity/factors/totp.ts';
import type { Officer } from '../support/app/people.ts';
import { PASSWORD } from '../support/identity/people.ts';
import { valueOf } from '../support/identity/value.ts';
import { Keyboard } from './keyboard.ts';

export { violationsOn } from '../support/web/axe.ts';

const say = { shell: shellWording.zh, signIn: signInWording.zh };
const STEP_MS = 30_000;

/** Gives an officer an authenticator. It was confirmed by the code before this one: a code is good once, and the next one is for signing in. */
export async function enrol(deps: IdentityDeps, { person, officer }: Officer): Promise<{ secret: string }> {
  const enroller = { person, actor: { kind: 'officer', id: officer }, proven: false } as const;
  const { factor, secret } = valueOf(await beginTotp(deps, enroller, 'phone'));
  const code = await codeAt(secret, new Date(Date.now() - STEP_MS));
  valueOf(await confirmTotp(deps, enroller, { factor, code }));
  return { secret };
}

/** A browser notes every refusal as an error; that a page is out of date is one that the desk answers to. */
const REFUSED = /responded with a status of 412/;

/** An officer at the desk, in a browser of his own; everything that goes wrong in it is written down. */
export type Seat = { context: BrowserContext; page: Page; keys: Keyboard; faults: string[] };

export async function takeSeat(browser: Browser): Promise<Seat> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED.test(message.text()))
      faults.push(`${message.text()} ${message.location().url}`);
  });
  return { context, page, keys: new Keyboard(page), faults };
}

/** By keyboard: from the desk's door over password and second factor back to the desk. */
export async function signIn({ page, keys }: Seat, desk: string, officer: { loginName: string; secret: string }) {
  await page.goto(desk);
  await page.getByText(say.shell.bars.signedOut.title).waitFor();
  await keys.tabTo(say.shell.bars.signedOut.act);
  await keys.press('Enter');
  await page.getByRole('heading', { name: say.signIn.signIn.title }).waitFor();
  await keys.tabTo(say.signIn.signIn.identifier);
  await keys.type(officer.loginName);
  await keys.press('Tab');
  await keys.type(PASSWORD);
  await keys.press('Enter');
  await page.getByRole('heading', { name: say.signIn.secondFactor.title }).waitFor();
  await keys.tabTo(say.signIn.secondFactor.code);
  await keys.type(await codeAt(officer.secret, new Date()));
  await keys.press('Enter');
  await page.waitForURL(/\/desk\//);
}

/** By F3 and its number, as an officer finds a case that somebody names to him. */
export async function openCase({ page, keys }: Seat, number: string): Promise<void> {
  // Keys that are pressed before the desk is there go nowhere.
  await page.getByLabel(worklistWording.zh.search).waitFor();
  await keys.press('F3', 'Control+A');
  await keys.type(number);
  await keys.press('Enter');
  await page
    .getByRole('row')
    .filter({ hasText: number.slice(-6) })
    .waitFor();
  await keys.press('Alt+ArrowDown');
  await page.locator('#case-heading').waitFor();
}
