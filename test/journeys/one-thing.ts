// 一件事 on a telephone: from a search over the questions of the guide, one form and one set of materials to the receipt.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Answers } from '../../src/modules/forms/index.ts';
import { findThemeDraft } from '../../src/modules/intake/theme-drafts/find.ts';
import type { ThemeProgress } from '../../src/modules/intake/theme-cases/contract/progress.ts';
import type { Told } from '../../src/modules/themes/index.ts';
import { codeOf } from '../../src/web/portal/pages/themes/told.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import type { Language, Mode } from '../../src/web/ui/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { callerOf } from '../support/app/errand.ts';
import { signedInPerson, type Known } from '../support/app/people.ts';
import type { TestApp } from '../support/app/test-app.ts';
import { completeAnswers } from '../support/forms/answers.ts';
import { valueOf } from '../support/identity/value.ts';
import { themeOf } from '../support/themes/starter.ts';
import { overflow } from '../support/web/looks.ts';
import { go, signInAs } from './applicant.ts';
import { fillPage, type Filling } from './filling.ts';
import { violationsOn } from './officers.ts';

const folder = process.env['ONEWINDOW_SHOTS'];

/** How somebody reads the pages, on a telephone that is 390 wide; `shots`: under which name pictures are kept. */
export type Reading = { number: number; language?: Language; mode?: Mode; scripts?: boolean; shots?: string };

/** Somebody at the pages; what is wrong with any of them is written down. */
export type Villager = Required<Reading> & {
  app: TestApp;
  person: Known;
  context: BrowserContext;
  page: Page;
  faults: string[];
  /** Looks at the page as it stands; under a name it is kept as a picture. */
  look: (name: string) => Promise<void>;
};

export async function villagerOf(app: TestApp, browser: Browser, reading: Reading): Promise<Villager> {
  const { number, language = 'zh', mode = 'normal', scripts = true, shots = '' } = reading;
  const person = await signedInPerson(app.house.modules.identity, number);
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ viewport, locale, javaScriptEnabled: scripts });
  await context.addCookies([
    { name: 'lang', value: language, url: app.url },
    { name: 'mode', value: mode, url: app.url },
  ]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const look = lookingAt({ page, faults, shots, scripts });
  return { number, language, mode, scripts, shots, app, person, context, page, faults, look };
}

/** The same eye on another page, as of somebody who was sent a link. */
export function lookingAt({
  page,
  faults,
  shots,
  scripts,
}: Pick<Villager, 'page' | 'faults' | 'shots' | 'scripts'>): Villager['look'] {
  return async (name) => {
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${shots}-${name}.png`, fullPage: true });
    const { pathname } = new URL(page.url());
    // What examines a page is a script itself.
    const violations = scripts ? await violationsOn(page) : [];
    faults.push(...violations.map((fault) => `${name} ${pathname}: ${fault}`));
    const wider = await overflow(page);
    if (wider > 0) faults.push(`${name} ${pathname}: ${wider} px too wide`);
  };
}

const at = ({ app }: Villager, path: string) => new URL(path, app.url).href;
export const wordsOf = ({ page }: Villager): Promise<string> => page.locator('main').innerText();

/** What a villager calls it, and the theme that this leads to. */
export type Wanted = { words: string; theme: string; told: Told };

/** From a search to what it takes: every question that is asked is answered, and the result stands there. */
export async function askGuide(villager: Villager, { words, theme, told }: Wanted): Promise<void> {
  const { page, look } = villager;
  await page.goto(at(villager, `/search?${new URLSearchParams({ q: words }).toString()}`));
  await look('search');
  await page.locator(`main a[href="/themes/${theme}"]`).first().click();
  const { questions } = themeOf(theme);
  for (let asked = 0; (await page.locator('main input[type=radio]').count()) > 0; asked += 1) {
    const name = await page.locator('main input[type=radio]').first().getAttribute('name');
    const question = questions.find(({ id }) => name === `q-${id}`);
    if (!question || asked > questions.length) throw new Error(`asked: ${name}`);
    if (asked === 0) await look('question');
    await page.locator(`main input[type=radio][value="${codeOf(question, told[question.id] ?? null)}"]`).check();
    const before = page.url();
    await go(page, portalWording[villager.language].themes.next);
    await page.waitForURL((url) => url.href !== before);
  }
  await look('checklist');
}

/** From the checklist over the sign-in to the draft of the whole. Answers its identifier. */
export async function beginTogether(villager: Villager): Promise<string> {
  const { page, look, language, number } = villager;
  const { themeDraft } = portalWording[language];
  await go(page, themeDraft.start.act);
  await signInAs(page, number);
  await look('start');
  const self = page.locator('main input[type=radio][value=self]');
  if ((await self.count()) > 0) await self.check();
  await go(page, themeDraft.start.begin);
  await page.waitForURL(/\/drafts\/[^/]+$/);
  await look('tasks');
  return /\/drafts\/([^/]+)$/.exec(page.url())?.[1] ?? '';
}

/** One form for all: what is asked, page by page, until nothing is. */
export async function fillTogether(villager: Villager, { draft, fixed = {} }: { draft: string; fixed?: Answers }) {
  const { app, page, look, language, person } = villager;
  const caller = await callerOf(app.house, person);
  const { form, draft: begun } = valueOf(await findThemeDraft(app.house.modules.intake, { caller }, draft));
  const filling: Filling = { form, answers: completeAnswers(form, { ...begun.answers, ...fixed }), language };
  await go(page, portalWording[language].draft.list.next);
  const seen: string[] = [];
  const kinds = new Set<string>();
  for (let asked = pageOf(page); asked !== undefined; asked = pageOf(page)) {
    if (seen.includes(asked)) throw new Error(`asked twice: ${asked}\n${await wordsOf(villager)}`);
    seen.push(asked);
    const kind = form.pages.find(({ id }) => id === asked)?.fields[0]?.type ?? asked;
    if (!kinds.has(kind)) await look(`page-${asked}`);
    kinds.add(kind);
    await fillPage(page, filling);
  }
  return filling;
}

const pageOf = (page: Page) => /\/pages\/([a-z0-9-]+)/i.exec(new URL(page.url()).pathname)?.[1];

/** Looks everything through, consents and hands in. Answers the identifier of the theme case. */
export async function handInTogether(villager: Villager): Promise<string> {
  const { page, look, language } = villager;
  const { check, submit } = portalWording[language].draft;
  await page.getByRole('heading', { name: check.title }).waitFor();
  await look('check');
  await go(page, check.act);
  await page.waitForURL(/\/submit/);
  await look('consent');
  for (const tick of await page.locator('main input[type=checkbox]').all()) await tick.check();
  await go(page, submit.act);
  await page.waitForURL(/\/my\/themes\/[^/]+\/received/);
  await look('receipt');
  return /\/my\/themes\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

/** The progress page as its applicant sees it now. */
export async function openProgress(villager: Villager, id: string, name: string): Promise<string> {
  await villager.page.goto(at(villager, `/my/themes/${id}`));
  await villager.look(name);
  return wordsOf(villager);
}

export const progressOf = async ({ person }: Villager, id: string): Promise<ThemeProgress> =>
  jsonOf<ThemeProgress>(await person.get(`/api/theme-cases/${id}`));
