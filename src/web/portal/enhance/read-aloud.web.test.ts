// What is read and in which order, in a real browser; the voice itself is the machine's, and a machine without sound has none: the test brings one.
import { build } from 'esbuild';
import { createElement as h } from 'react';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsOn } from '../../../../test/support/web/axe.ts';
import { openBrowser } from '../../../../test/support/web/browser.ts';
import { openPortalSite, type PortalSite } from '../../../../test/support/web/portal-site.ts';
import { frameFor } from '../../../../test/support/web/specimen.ts';
import * as ui from '../../ui/index.ts';
import type { Assets } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { layoutWording } from '../layout/wording.ts';

const say = layoutWording.zh.aloud;
const choices = [
  { value: 'sms', label: '短信' },
  { value: 'call', label: '打电话' },
];

function pageAt(path: string, assets: Assets) {
  const language = path.startsWith('/en') ? 'en' : 'zh';
  const mode = ui.MODES.find((one) => path.endsWith(`/${one}`)) ?? 'elder';
  const errors = [{ field: 'org.name', message: '请填写单位名称' }];
  const fields = [
    h(ui.TextInput, {
      language,
      name: 'org.name',
      label: '单位名称',
      hint: '和营业执照上一样。',
      error: ui.errorOf(errors, 'org.name'),
    }),
    h(ui.TextInput, { language, name: 'phone', label: '手机号', typing: 'phone', value: '13911112222' }),
    h(ui.TextInput, { language, name: 'secret', label: '密码', typing: 'password', value: 'hunter2' }),
    h(ui.RadioGroup, { language, name: 'air', label: '怎么通知您？', choices, selected: 'call' }),
    h(ui.Select, { language, name: 'town', label: '镇', options: [{ value: '1', label: '羊山镇' }], selected: '1' }),
  ];
  return h(
    PortalPage,
    { frame: frameFor(assets, language, mode), title: '朗读', errors, back: '/', children: null },
    h('h1', null, '申请办理'),
    h('p', null, '共 3.5 页。填完', h('a', { href: '/x' }, '提交'), '；随时可以停！'),
    h('p', null, '编号 ', h(ui.CaseNumber, { number: '370828261122000171' })),
    h('p', { lang: 'en' }, 'In English.'),
    h('p', { hidden: true }, '藏起来的'),
    h('p', { 'aria-hidden': true }, '不给读屏的'),
    h('details', null, h('summary', null, '更多'), '折起来的'),
    h('nav', null, h('a', { href: '/y' }, '导航')),
    ...fields,
    h(ui.Button, { variant: 'go', children: '继续' }),
  );
}

/** A voice that says nothing and writes down what it was given; `finish` ends the sentence under way. */
function bringVoice(language: string) {
  const said: { text: string; lang: string; rate: number }[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  let voices: { lang: string }[] = [];
  const synthesis = {
    onvoiceschanged: undefined as (() => void) | undefined,
    speaking: false,
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => {
      current = utterance;
      said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate });
    },
    cancel: () => {
      const cut = current;
      current = undefined;
      cut?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
    },
  };
  class Utterance {
    lang = '';
    rate = 1;
    voice = null;
    onend = null;
    onerror = null;
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.assign(window, {
    voice: {
      said,
      isSpeaking: () => current !== undefined,
      arrive: () => {
        voices = [{ lang: language }];
        synthesis.onvoiceschanged?.();
      },
      finish: () => current?.onend?.(new Event('end') as SpeechSynthesisEvent),
      fail: () => current?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent),
    },
  });
}

declare global {
  interface Window {
    voice: {
      said: { text: string; lang: string; rate: number }[];
      isSpeaking: () => boolean;
      arrive: () => void;
      finish: () => void;
      fail: () => void;
    };
    aloud: typeof import('./passages.ts');
  }
}

let browser: Browser;
let site: PortalSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openPortalSite(pageAt);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 375, height: 700 } });
  await context.addInitScript(bringVoice, 'zh-CN');
  page = await context.newPage();
});
afterEach(() => context.close());

const open = async (path = '/elder') => {
  await page.goto(site.url + path);
  await page.evaluate(() => window.voice.arrive());
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const said = () => page.evaluate(() => window.voice.said.map(({ text }) => text));
const isSpeaking = () => page.evaluate(() => window.voice.isSpeaking());
const finish = () => page.evaluate(() => window.voice.finish());
const marked = () => page.locator('.aloud-now').allInnerTexts();
const isOffered = () => page.locator('[data-aloud]').isVisible();

describe('what is read', () => {
  test('errors first, then sentence by sentence what stands on the page, with what was typed and without what is hidden', async () => {
    await page.goto(`${site.url}/elder`);
    const { outputFiles } = await build({
      entryPoints: ['src/web/portal/enhance/passages.ts'],
      ...{ bundle: true, format: 'iife', globalName: 'aloud', write: false },
    });
    const other = await browser.newPage();
    await other.setContent(await page.content());
    await other.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const read = await other.evaluate((words) => {
      const root = document.querySelector('main');
      return root === null ? [] : window.aloud.passagesOf(root, words).map(({ text, lang }) => `${lang}: ${text}`);
    }, say.said);
    const zh = (text: string) => `zh-CN: ${text}`;
    expect(read).toEqual([
      ...[
        ui.uiWording.zh.form.errorTitle,
        '请填写单位名称',
        '申请办理',
        '共 3.5 页。',
        '填完提交；',
        '随时可以停！',
      ].map(zh),
      zh(`编号 ${[...'370828261122000171'].join(' ')}`),
      'en: In English.',
      ...['更多', '单位名称', '和营业执照上一样。', '错误：请填写单位名称', '还没有填。'].map(zh),
      ...['手机号', `已填： ${[...'13911112222'].join(' ')}`, '密码', '已填：'].map(zh),
      ...['怎么通知您？', '短信', '已选： 打电话', '镇', '已选： 羊山镇', '按钮：继续'].map(zh),
    ]);
    await other.close();
  });
});

describe('reading is offered', () => {
  test('when a voice of the page’s language has arrived, and begins on a press alone', async () => {
    await page.goto(`${site.url}/elder`);
    expect(await isOffered()).toBe(false);
    await page.evaluate(() => window.voice.arrive());
    expect(await isOffered()).toBe(true);
    expect(await said()).toEqual([]);
  });

  test('not where the voices speak another language, nor in other displays', async () => {
    await open('/en/elder');
    expect(await isOffered()).toBe(false);
    await open('/normal');
    expect(await page.locator('[data-aloud]').count()).toBe(0);
    await open('/kiosk');
    expect(await isOffered()).toBe(true);
  });
});

describe('while it reads', () => {
  beforeEach(async () => {
    await open();
    await press(say.read);
  });

  test('what is read is marked, sentence after sentence, and brought into view', async () => {
    for (let read = 0; read < 11; read += 1) await finish();
    expect((await said()).at(-1)).toBe('错误：请填写单位名称');
    expect((await marked()).join()).toContain('请填写单位名称');
    expect(await page.locator('.aloud-now').evaluate((now) => now.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    );
    expect(await page.locator('.aloud-now').evaluate((now) => getComputedStyle(now).outlineStyle)).toBe('solid');
  });

  test('it pauses within the sentence and goes on with its beginning', async () => {
    await finish();
    await press(say.pause);
    expect(await isSpeaking()).toBe(false);
    await press(say.goOn);
    expect(await said()).toEqual([ui.uiWording.zh.form.errorTitle, '请填写单位名称', '请填写单位名称']);
  });

  test.each([
    ['the button', () => press(say.stop)],
    ['Escape', () => page.keyboard.press('Escape')],
    ['a voice that fails', () => page.evaluate(() => window.voice.fail())],
  ])('%s ends it, and the next time it begins anew', async (_name, stop) => {
    await finish();
    await stop();
    expect(await isSpeaking()).toBe(false);
    expect(await marked()).toEqual([]);
    await press(say.read);
    expect((await said()).at(-1)).toBe(ui.uiWording.zh.form.errorTitle);
  });

  test('leaving the page ends it', async () => {
    const ended = page.evaluate(
      () => new Promise<boolean>((resolve) => addEventListener('pagehide', () => resolve(!window.voice.isSpeaking()))),
    );
    void page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await ended).toBe(true);
  });

  test('to the end, and is ready again', async () => {
    for (let read = 0; read < 40; read += 1) await finish();
    expect((await said()).at(-1)).toBe('按钮：继续');
    expect(await page.getByRole('button', { name: say.read }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: say.stop }).isVisible()).toBe(false);
  });

  test('slowly when that is chosen, at once and on the next page too', async () => {
    await press(say.slow);
    await page.reload();
    await page.evaluate(() => window.voice.arrive());
    await press(say.read);
    expect(await page.evaluate(() => window.voice.said.map(({ rate }) => rate))).toEqual([0.7]);
    expect(await page.getByRole('button', { name: say.slow }).getAttribute('aria-pressed')).toBe('true');
  });

  test('axe finds nothing wrong, and what stops it stays in reach at the end of the page', async () => {
    for (let read = 0; read < 18; read += 1) await finish();
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('main button').last().focus();
    const places = await page.evaluate(() => {
      const bar = document.querySelector('[data-aloud]')?.getBoundingClientRect();
      const focused = document.activeElement?.getBoundingClientRect();
      return { bar: bar?.top, clear: (focused?.top ?? 0) >= (bar?.bottom ?? 0) };
    });
    expect(places).toEqual({ bar: 0, clear: true });
  });
});
