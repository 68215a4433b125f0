import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../../../../test/support/web/axe.ts';
import { openBrowser } from '../../../../test/support/web/browser.ts';
import { openPortalSite, type PortalSite } from '../../../../test/support/web/portal-site.ts';
import { frameFor } from '../../../../test/support/web/specimen.ts';
import { LANGUAGES, MODES } from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { CapacityPage } from './CapacityPage.tsx';
import { NotSignedInPage, SignedOutPage } from './EndPages.tsx';
import { EnrolPage, RecoveryCodesPage } from './EnrolPage.tsx';
import { LevelPage } from './LevelPage.tsx';
import { RegisteredPage, RegisterPage } from './RegisterPage.tsx';
import { ResumePage } from './ResumePage.tsx';
import { SecondFactorPage } from './SecondFactorPage.tsx';
import { SignInPage } from './SignInPage.tsx';

const once = 'k-1';
const returnTo = '/apply/public-health';
const wrong = (field: string) => [{ field, message: '请再检查一下这里。' }];
const picture = { size: 21, path: 'M0 0h1v1h-1z' };
const company = { name: '演示金乡县大众浴池连锁经营管理服务有限责任公司', uscc: '91370828XN0000012A' };

type Page = ReturnType<Parameters<typeof openPortalSite>[0]>;

/** Every page around signing in, in the state that has most to say. */
const PAGES: Record<string, (frame: Frame) => Page> = {
  signIn: (frame) =>
    SignInPage({
      ...{ frame, once, action: '/sign-in/interaction/1', client: 'Other', identifier: '980828199005170016' },
      temporary: true,
      errors: wrong('newPassword'),
    }),
  register: (frame) =>
    RegisterPage({ frame, once, typed: { name: '演示', citizenId: '1', phone: '2' }, errors: wrong('phone') }),
  registered: (frame) => RegisteredPage({ frame }),
  secondFactor: (frame) =>
    SecondFactorPage({
      ...{ frame, once, returnTo, enrolled: true, demonstrationCode: '123456' },
      errors: wrong('code'),
    }),
  notEnrolled: (frame) => SecondFactorPage({ frame, once, returnTo, enrolled: false, errors: [] }),
  enrol: (frame) =>
    EnrolPage({
      ...{ frame, once, returnTo, factor: 'f-1', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', picture, proven: true },
      errors: wrong('code'),
    }),
  recovery: (frame) => RecoveryCodesPage({ frame, returnTo, codes: ['abcde-fghjk', 'mnpqr-stuvw'] }),
  capacity: (frame) =>
    CapacityPage({
      ...{ frame, once, returnTo, errors: wrong('capacity') },
      options: [
        { kind: 'self' },
        { kind: 'office', department: '县行政审批服务局' },
        { kind: 'organisation', organisation: 'o-1', ...company },
      ],
    }),
  level: (frame) => LevelPage({ frame, needed: 3, held: 1, returnTo, online: true }),
  resume: (frame) => ResumePage({ frame, fields: { area: '120', kinds: ['a', 'b'] } }),
  notSignedIn: (frame) => NotSignedInPage({ frame, message: '这次登录已经过期。' }),
  signedOut: (frame) => SignedOutPage({ frame, issuer: '/elsewhere' }),
};

let browser: Browser;
let site: PortalSite;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openPortalSite((path, assets) => {
    const asked = new URL(path, 'http://any');
    const language = LANGUAGES.find((one) => one === asked.searchParams.get('language')) ?? 'zh';
    const mode = MODES.find((one) => one === asked.searchParams.get('mode')) ?? 'normal';
    const page = PAGES[asked.pathname.slice(1)];
    if (!page) throw new Error(`no such page: ${path}`);
    return page(frameFor(assets, language, mode));
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const LOOKS = [
  { language: 'zh', mode: 'normal' },
  { language: 'en', mode: 'elder' },
  { language: 'zh', mode: 'high-contrast' },
];

describe.each(LOOKS)('in $language and $mode mode', ({ language, mode }) => {
  test.each(Object.keys(PAGES))(
    'axe finds nothing to complain about on %s, and nothing runs over the edge',
    async (name) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 }, javaScriptEnabled: true });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(`${site.url}/${name}?language=${language}&mode=${mode}`);
      expect(await violationsOn(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
