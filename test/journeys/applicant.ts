import type { Page } from 'playwright-core';
import { publicHealthAnswers } from '../support/catalogue/answers.ts';
import { pdf } from '../support/files/samples.ts';
import { PASSWORD } from '../support/identity/people.ts';
import { citizen } from '../support/identity/people.ts';

/** What a villager does on the pages, by the words that stand there. */
export const go = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();

/** By number and password; who acts for nobody else is asked nothing more. */
export async function signInAs(page: Page, number: number): Promise<void> {
  await page.locator('main input:not([type=hidden])').first().fill(citizen(number));
  await page.locator('main input[type=password]').fill(PASSWORD);
  await page.locator('main button[type=submit], main button:not([type])').first().click();
}

/** Answers what is asked on this page, and goes on. */
async function answerPage(page: Page): Promise<void> {
  for (const [element, answer] of Object.entries(publicHealthAnswers)) await answerOne(page, element, answer);
  await go(page, '继续');
}

/** As far as the question stands on this page; an address in its parts, of which the last takes the whole. */
async function answerOne(page: Page, element: string, answer: string): Promise<void> {
  const control = page.locator(`main [name="${element}"], main [name="${element}.detail"]`);
  if ((await control.count()) === 0) return;
  const kind = await control.first().evaluate((node) => `${node.tagName} ${node.getAttribute('type') ?? ''}`);
  if (kind === 'SELECT ') await control.selectOption(answer);
  else if (kind.endsWith(' radio')) await page.locator(`main [name="${element}"][value="${answer}"]`).check();
  else await control.fill(answer);
}

/** From the first question to the list of materials. Answers how many pages there were. */
export async function answerEverything(page: Page): Promise<number> {
  let pages = 0;
  while (/\/pages\//.test(page.url())) {
    const before = page.url();
    await answerPage(page);
    await page.waitForURL((url) => url.href !== before);
    pages += 1;
    if (pages > 30) throw new Error(`no end of questions: ${page.url()}`);
  }
  return pages;
}

/** Uploads what has to be there, one file a material. */
export async function uploadRequired(page: Page): Promise<void> {
  for (const material of ['common.business-licence', 'public-health.m2']) {
    const list = page.url();
    await page.locator(`main a[href*="/materials/${material}"]`).first().click();
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: '材料.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) });
    await page.getByRole('button', { name: '上传' }).click();
    await page.getByRole('link', { name: '材料.pdf' }).waitFor();
    await page.goto(list);
  }
}
