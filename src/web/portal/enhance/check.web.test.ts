// The rules that judge an answer in the browser are those of the server: shown by asking both, and by what a person sees.
import { build } from 'esbuild';
import * as fc from 'fast-check';
import { createElement as h } from 'react';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everyKey, towns, versionOf } from '../../../../test/support/catalogue/versions.ts';
import { completeAnswers, typedAnswersTo } from '../../../../test/support/forms/answers.ts';
import { fuzzSeed } from '../../../../test/support/fuzz/seed.ts';
import { openBrowser } from '../../../../test/support/web/browser.ts';
import { openPortalSite, type PortalSite } from '../../../../test/support/web/portal-site.ts';
import { frameFor } from '../../../../test/support/web/specimen.ts';
import { checkedForm } from '../../../app/portal/draft/checked-form.ts';
import {
  countingAnswers,
  formOf,
  pageRulesOf,
  pathOf,
  validatePage,
  type Answers,
  type FieldError,
  type Form,
} from '../../../modules/forms/index.ts';
import { QuestionPage } from '../pages/draft/QuestionPage.tsx';
import type { Assets } from '../layout/frame.ts';

const INPUTS = 10_000;

const forms = everyKey.map((key): Form => {
  const form = formOf(versionOf(key), towns);
  if (!form.ok) throw new Error(`${key} is not ready`);
  return form.value;
});

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('browser and server', () => {
  test(`find the same wrong with ${INPUTS} inputs`, async () => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundledRules() });
    const inputs = anyInputs();
    for (let from = 0; from < inputs.length; from += 1_000) {
      const batch = inputs.slice(from, from + 1_000);
      const found = await page.evaluate(
        (asked) => asked.map(({ rules, typed }) => window.onewindowRules.findPageErrors(rules, typed)),
        batch.map(({ rules, typed }) => ({ rules, typed })),
      );
      expect(found).toEqual(batch.map(({ errors }) => errors));
    }
    expect(inputs).toHaveLength(INPUTS);
    // Neither side only ever agrees that all is well.
    const share = inputs.filter(({ errors }) => errors.length > 0).length / INPUTS;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.9);
  });
});

declare global {
  interface Window {
    onewindowRules: typeof import('../../../modules/forms/rules/page-rules.ts');
  }
}

/** The rules as the portal's script carries them. */
async function bundledRules(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/modules/forms/rules/page-rules.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'onewindowRules',
    target: ['chrome86', 'safari14'],
    supported: { destructuring: true },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

type Input = { rules: ReturnType<typeof pageRulesOf>; typed: Answers; errors: readonly FieldError[] };

/** Random pages of random forms, answered at random; the others of the form are answered right. */
function anyInputs(): Input[] {
  const seed = fuzzSeed();
  const complete = forms.map((form) => completeAnswers(form));
  const places = fc.sample(fc.tuple(fc.nat({ max: forms.length - 1 }), fc.nat({ max: 999 })), {
    numRuns: INPUTS,
    seed,
  });
  return places.map(([place, turn], index) => {
    const form = forms[place] ?? fail();
    const before = complete[place] ?? fail();
    const way = pathOf(form, before);
    const page = way[turn % way.length] ?? fail();
    const [typed = {}] = fc.sample(typedAnswersTo(page.fields), { numRuns: 1, seed: seed + index });
    const answers = { ...before, ...typed };
    const valid = validatePage(form, page.id, answers);
    const rules = pageRulesOf(page.fields, countingAnswers(form, answers));
    return { rules, typed, errors: valid.ok ? [] : valid.error };
  });
}

const fail = (): never => {
  throw new Error('no such place');
};

describe('what a person sees', () => {
  let site: PortalSite;
  let page: Page;
  const form = forms.find(({ item }) => item === 'public-health') ?? fail();
  const asked = form.pages.find(({ id }) => id === 'org-legalRepName') ?? fail();

  const questionPage = (_path: string, assets: Assets) =>
    h(QuestionPage, {
      frame: frameFor(assets, 'zh', 'normal'),
      draft: { id: 'd', item: { zh: '公共场所卫生许可' } },
      page: asked,
      asked: asked.fields.map((field) => ({ field, value: '', optional: false })),
      errors: [],
      place: { page: 1, all: 3 },
      back: '/',
      rules: checkedForm({ title: asked.question.zh, fields: asked.fields, counting: {}, language: 'zh' }),
      once: 'the-key',
    });

  beforeAll(async () => {
    site = await openPortalSite(questionPage);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.received.length = 0;
    site.answerWith({ status: 204 });
    page = await (await browser.newContext()).newPage();
    await page.goto(site.url);
  });

  const posted = () => site.received.filter(({ method }) => method === 'POST');
  const press = (name: string) => page.getByRole('button', { name }).click();

  test('what is wrong is said at once, on top and beside the question, and nothing is sent', async () => {
    await page.getByLabel('姓名').fill('王示例');
    await page.getByLabel('证件号码').fill('123');
    await press('继续');
    const summary = page.locator('[data-error-summary]');
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    const [message] = await summary.locator('a').allTextContents();
    expect(message).toContain('有一位对不上');
    expect(await page.locator('.field-wrong [data-field-error-text]').allTextContents()).toEqual([message]);
    expect(await page.title()).toMatch(/^错误/);
    expect(await page.getByLabel('证件号码').getAttribute('aria-invalid')).toBe('true');
    expect(posted()).toEqual([]);
    await summary.locator('a').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('org.legalRepIdNumber');
  });

  test('once it is mended the words go, and the form travels', async () => {
    await press('继续');
    expect(await page.locator('.field-wrong').count()).toBe(2);
    const right = completeAnswers(form);
    await page.getByLabel('姓名').fill(right['org.legalRepName'] ?? '');
    await page.getByLabel('证件号码').fill(right['org.legalRepIdNumber'] ?? '');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await press('继续');
    await sent;
    expect(await page.locator('.field-wrong').count()).toBe(0);
  });

  test('whoever goes on later is let go with what he has', async () => {
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await press('以后再填');
    expect((await sent).postData()).toContain('_later=1');
  });
});
