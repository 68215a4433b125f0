// From the list of materials to the number, by the words that stand on the pages.
import type { Page } from 'playwright-core';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { uiWording } from '../../src/web/ui/wording.ts';
import type { Language } from '../../src/web/ui/index.ts';
import { pdf } from '../support/files/samples.ts';
import { go } from './applicant.ts';

const FILE = { name: '材料.pdf', mimeType: 'application/pdf', buffer: pdf() };

/** Hands in everything that is missing, a file each. Answers how many there were. */
export async function handInMaterials(page: Page, language: Language): Promise<number> {
  const { missing } = uiWording[language].materials;
  const lacking = page.locator('main .material', { hasText: missing });
  const all = await lacking.count();
  for (let done = 0; done < all; done += 1) {
    await lacking.first().locator('a[href*="/materials/"]').click();
    await upload(page, language);
  }
  return all;
}

/** On the page of a material, and back to the list. A file of the same name may stand there already. */
export async function upload(page: Page, language: Language): Promise<void> {
  const say = portalWording[language].draft.materials;
  const uploaded = page.getByRole('link', { name: FILE.name });
  const before = await uploaded.count();
  await page.locator('main input[type=file]').setInputFiles(FILE);
  await page.getByRole('button', { name: say.act, exact: true }).click();
  await uploaded.nth(before).waitFor();
  await go(page, say.done);
  await page.waitForURL(/\/materials$/);
}

/** Looks everything through, consents and declares, and hands it in. Answers number and query code as the page shows them. */
export async function handIn(page: Page, language: Language): Promise<{ number: string; code: string }> {
  const { check, submit } = portalWording[language].draft;
  await page.getByRole('heading', { name: check.title }).waitFor();
  await go(page, check.act);
  await page.waitForURL(/\/submit/);
  for (const tick of await page.locator('main input[type=checkbox]').all()) await tick.check();
  await go(page, new RegExp(`^(?:${submit.act}|${submit.actCorrection})$`));
  await page.waitForURL(/\/received/);
  const text = await page.locator('main').innerText();
  const number = /\d{6}\s?\d{6}\s?\d{5}\s?\d/.exec(text)?.[0] ?? '';
  const code = /(?<!\d)\d{6}(?!\d|\s\d)/.exec(text.replace(number, ''))?.[0] ?? '';
  return { number: number.replaceAll(/\s/g, ''), code };
}
