import type { Page } from 'playwright-core';
import { citizen, PASSWORD } from '../support/identity/people.ts';

/** What a villager does on the pages, by the words that stand there. */
export const go = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();

/** By number and password; who acts for nobody else is asked nothing more. */
export async function signInAs(page: Page, number: number): Promise<void> {
  await page.locator('main input:not([type=hidden])').first().fill(citizen(number));
  await page.locator('main input[type=password]').fill(PASSWORD);
  await page.locator('main button[type=submit], main button:not([type])').first().click();
}
