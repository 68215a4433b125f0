import { createElement as h, type ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { frameFor } from '../../../../test/support/web/specimen.ts';
import { LinkButton, TextInput, type Mode } from '../../ui/index.ts';
import { renderDocument } from './document.ts';
import { kioskMarkup } from './kiosk-markup.ts';
import { PortalPage } from './PortalPage.tsx';

const assets = {
  stylesheet: '/s.css',
  script: '/s.js',
  icon: '/i.svg',
  offlineScript: '/assets/offline.js',
  worker: '/assets/worker.js',
};
const page = (mode: Mode, children: ReactNode) =>
  renderDocument(h(PortalPage, { frame: frameFor(assets, 'zh', mode), title: 'x', children }));

describe('on a kiosk', () => {
  test.each([
    [
      'a telephone number',
      '<a class="help-number" href="tel:12345">12345</a>',
      '<span class="help-number">12345</span>',
    ],
    [
      'another site',
      '<p><a target="_blank" rel="noreferrer" href="https://a.cn/?x=1&amp;y=2">法律</a></p>',
      '<p><span>法律</span></p>',
    ],
    ['a site named without its scheme', '<a href="//a.cn/">a</a>', '<span>a</span>'],
    ['an app', '<a href="countyapp://home">a</a>', '<span>a</span>'],
    [
      'a file',
      '<a class="item-link" href="/my/cases/1/papers/2" data-document="">受理通知书<b>（PDF）</b></a>',
      '<span class="item-link">受理通知书<b>（PDF）</b></span>',
    ],
    ['a button that leads to a file', '<a class="button button-go" href="/paper" data-document="">打开</a>', ''],
    ['a button that leads away', '<a class="button button-plain" href="https://issuer.cn/end">退出</a>', ''],
  ])('%s is no link', (_name, link, shown) => {
    expect(kioskMarkup(link)).toBe(shown);
  });

  test.each(['<a href="/items?x=http://a.cn">本站</a>', '<a class="skip" href="#main">跳到正文</a>', '<abbr>a</abbr>'])(
    'what stays on this site stays: %s',
    (markup) => {
      expect(kioskMarkup(markup)).toBe(markup);
    },
  );

  test('no browser remembers or fills in what was typed', () => {
    const field = h('form', null, h(TextInput, { language: 'zh', name: 'name', label: '姓名', typing: 'name' }));
    expect(page('normal', field)).toMatch(/autocomplete="name"/i);
    const html = page('kiosk', field);
    expect([...html.matchAll(/autocomplete="([^"]*)"/gi)].map(([, value]) => value)).toEqual(['off', 'off']);
  });

  test('a whole page has no way out, and keeps it in any other display', () => {
    const away = h(LinkButton, { href: 'https://elsewhere.example/', children: '去别处' });
    expect(page('kiosk', away)).not.toMatch(/href="(?:tel:|https?:)/);
    expect(page('elder', away)).toMatch(/href="tel:.*href="https:|href="https:[\s\S]*href="tel:/);
  });

  test('what somebody wrote stays as it was written, also where it looks like a link', () => {
    const typed = '<a href="https://a.cn">x</a>';
    expect(page('kiosk', h('p', null, typed))).toContain('&lt;a href=&quot;https://a.cn&quot;&gt;x&lt;/a&gt;');
  });
});

describe('a kiosk without a script', () => {
  test('moves on to the question by itself, and says how long it waits', () => {
    const html = page('kiosk', 'text');
    expect(html).toMatch(
      /<noscript><meta http-equiv="refresh" content="300;url=\/kiosk\/still-there\?back=%2Fspecimen%3Fq%3D1"\/><\/noscript>/i,
    );
    expect(html).toContain('120 秒没有人操作');
  });

  test('nowhere else is a page taken away from its reader', () => {
    for (const mode of ['normal', 'elder', 'high-contrast', 'wall'] as const)
      expect(page(mode, 'text')).not.toMatch(/http-equiv="refresh"|data-idle/i);
  });
});
