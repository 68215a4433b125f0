// A villager on a telephone, in whichever language, with scripts or without.
import type { Browser, Page } from 'playwright-core';
import { cookieRules, openSession } from '../../src/modules/identity/index.ts';
import type { Language } from '../../src/web/ui/index.ts';
import type { TestApp } from '../support/app/test-app.ts';

export type AtHome = { javaScriptEnabled: boolean; language?: Language };

/** Signed in anew: a session does not last for weeks. */
export async function atHome(
  { house, cast, url }: TestApp,
  browser: Browser,
  { javaScriptEnabled, language = 'zh' }: AtHome,
): Promise<Page> {
  const { identity } = house.modules;
  const session = { person: cast.person.person, method: 'password', secondFactor: false } as const;
  const { token } = await openSession(identity, session);
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    javaScriptEnabled,
  });
  const { name } = cookieRules(identity.publicUrl, 'session');
  await context.addCookies([{ name, value: token, url }]);
  return context.newPage();
}

export const wordsOn = (page: Page): Promise<string> => page.locator('main').innerText();
