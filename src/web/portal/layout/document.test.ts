import { createElement as h } from 'react';
import { describe, expect, test } from 'vitest';
import { wordingFaults } from '../../ui/wording-faults.ts';
import { renderDocument } from './document.ts';
import type { Frame } from './frame.ts';
import { PortalPage } from './PortalPage.tsx';
import { preferenceHref } from './places.ts';
import { layoutWording } from './wording.ts';

const frame: Frame = {
  language: 'zh',
  mode: 'normal',
  assets: {
    stylesheet: '/assets/portal-A.css',
    script: '/assets/enhance-A.js',
    icon: '/assets/icon-A.svg',
    offlineScript: '/assets/offline.js',
    worker: '/assets/worker.js',
  },
  county: {
    place: { zh: '金乡县政务服务' },
    helpLine: { number: '0537-8721 345', hours: '9:00' },
    helpWindow: { address: { zh: '中心东街 1 号' }, hours: '9:00' },
    demonstration: true,
  },
  here: '/items/public-health?from=home',
  signedIn: false,
};

const render = (change: Partial<Frame> = {}, props: { errors?: { message: string }[]; back?: string } = {}) =>
  renderDocument(
    h(PortalPage, { frame: { ...frame, ...change }, title: '公共场所卫生许可', children: 'text', ...props }),
  );

describe('a page of the portal', () => {
  test('is an HTML document that names its language and its display', () => {
    expect(render()).toMatch(/^<!doctype html><html lang="zh-CN" data-mode="normal">/);
    expect(render({ language: 'en', mode: 'elder' })).toMatch(/^<!doctype html><html lang="en" data-mode="elder">/);
  });

  test('holds no inline style or script and fetches from its own host alone', () => {
    const html = render({}, { back: '/', errors: [{ message: '请填写' }] });
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/)[^>]*>/);
    expect(
      [...html.matchAll(/(?:src|href)="([^"]*)"/g)]
        .map(([, address]) => address)
        .filter((to) => !/^(?:\/(?!\/)|#|tel:)/.test(to ?? '')),
    ).toEqual([]);
  });

  test('leads to itself in the other language and the other displays', () => {
    const back = 'back=%2Fitems%2Fpublic-health%3Ffrom%3Dhome';
    const html = render();
    expect(html).toContain(`href="/preferences?lang=en&amp;${back}" lang="en"`);
    expect(html).toContain(`href="/preferences?mode=elder&amp;${back}"`);
    expect(html).toContain(`href="/preferences?mode=high-contrast&amp;${back}"`);
    expect(html).not.toContain('mode=normal');
    expect(render({ language: 'en' })).toMatch(/lang="zh-CN"[^>]*>中文</);
  });

  test('offers a device no other display', () => {
    expect(render({ mode: 'kiosk' })).not.toContain('/preferences?mode');
  });

  test('says in its title that something is wrong', () => {
    expect(render()).toContain('<title>公共场所卫生许可 - 一窗</title>');
    expect(render({}, { errors: [{ message: '请填写' }] })).toContain('<title>错误：公共场所卫生许可 - 一窗</title>');
  });

  test('has help by telephone and at a window on it', () => {
    expect(render()).toContain('href="tel:05378721345"');
    expect(render()).toContain('中心东街 1 号');
  });

  test('marks what is Chinese on an English page, and says that a demonstration is one', () => {
    const html = render({ language: 'en' });
    expect(html).toContain('<span lang="zh">中心东街 1 号</span>');
    expect(html).toContain(layoutWording.en.demonstration);
    expect(render({ county: { ...frame.county, demonstration: false } })).not.toContain(layoutWording.zh.demonstration);
  });
});

test('the way back survives every sign that an address may hold', () => {
  const href = preferenceHref({ lang: 'en' }, '/search?q=开店&x=1#top');
  expect(new URL(href, 'http://any').searchParams.get('back')).toBe('/search?q=开店&x=1#top');
});

test('the layout has something to say in both languages', () => {
  expect(wordingFaults(layoutWording)).toEqual([]);
});
