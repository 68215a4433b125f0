import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { WarningLight } from '../../../kernel/warning-light.ts';
import * as ui from '../index.ts';

const html = (element: ReactElement) => renderToStaticMarkup(element);

const LIGHTS: WarningLight[] = ['green', 'yellow', 'red', 'suspended'];

describe('a light', () => {
  test.each(ui.LANGUAGES)('differs from every other in word, shape and colour (%s)', (language) => {
    const shown = LIGHTS.map((light) => html(h(ui.Light, { light, language })));
    const parts = shown.map((light) => ({
      word: light.replaceAll(/<[^>]*>/g, ''),
      shape: /<svg[^>]*>(.*)<\/svg>/.exec(light)?.[1],
      colour: /tone-(\w+)/.exec(light)?.[1],
    }));
    for (const part of ['word', 'shape', 'colour'] as const) {
      expect(new Set(parts.map((light) => light[part])).size).toBe(LIGHTS.length);
      expect(parts.every((light) => light[part])).toBe(true);
    }
  });
});

describe('words', () => {
  test('that have no English are shown in Chinese and marked on an English page', () => {
    const words = { zh: '清水浴池' };
    expect(html(h(ui.Say, { words, language: 'en' }))).toBe('<span lang="zh">清水浴池</span>');
    expect(html(h(ui.Say, { words, language: 'zh' }))).toBe('清水浴池');
  });

  test('that have English are shown in it, unmarked', () => {
    expect(html(h(ui.Say, { words: { zh: '营业执照', en: 'Business licence' }, language: 'en' }))).toBe(
      'Business licence',
    );
  });
});

test('a change link tells what it changes to those who only hear it', () => {
  const rows = [{ id: 'name', label: '单位名称', value: '清水浴池', changeHref: '/change' }];
  expect(html(h(ui.SummaryList, { language: 'zh', rows }))).toContain(
    '<a class="tap" href="/change">更改<span class="unseen"> 单位名称</span></a>',
  );
});

test('a task that cannot start yet is no link; every other is, with its state', () => {
  const tasks: ui.Task[] = [
    { id: 'a', title: '上传材料', state: 'started', href: '/a' },
    { id: 'b', title: '提交', state: 'blocked', hint: '前面的都填好以后才能提交' },
  ];
  const shown = html(h(ui.TaskList, { language: 'zh', tasks }));
  expect(shown.match(/<a /g)).toHaveLength(1);
  expect(shown).toContain('<a class="task-link" href="/a" aria-describedby="a-state">上传材料</a>');
  expect(shown).toContain('<div id="a-state"><span class="tag tone-act">进行中</span></div>');
});

describe('a table', () => {
  const columns = [
    { id: 'what', heading: '项目', cell: (row: string) => row },
    { id: 'fee', heading: '金额', cell: () => '0.00', numeric: true },
  ];
  const table = (rows: string[]) =>
    html(h(ui.Table<string>, { caption: '收费明细', columns, rows, rowId: (row) => row, empty: '没有收费' }));

  test('names its columns and each of its rows', () => {
    expect(table(['工本费'])).toContain('<th scope="col">项目</th>');
    expect(table(['工本费'])).toContain('<th scope="row">工本费</th>');
  });

  test('says that it is empty', () => {
    expect(table([])).toContain('<td colSpan="2">没有收费</td>');
  });
});

test('a number is grouped for the eye and copied as plain digits', () => {
  const shown = html(h(ui.CopyNumber, { id: 'n', number: '370828261122000171', language: 'zh' }));
  expect(shown.match(/<span class="digits">\d+/g)).toHaveLength(3);
  expect(shown.replaceAll(/<[^>]*>/g, '')).toContain('370828261122000171');
  expect(shown).toMatch(/<button type="button"[^>]* hidden="">复制号码/);
});

test('the step that is happening is marked for those who only hear it', () => {
  const steps = [
    { id: 'a', title: '受理', state: 'done' as const },
    { id: 'b', title: '审查', state: 'now' as const },
  ];
  const shown = html(h(ui.Steps, { language: 'zh', steps }));
  expect(shown).toMatch(/step-now" aria-current="step"/);
  expect(shown.match(/aria-current/g)).toHaveLength(1);
});

test('what has just happened is announced, what only informs is not', () => {
  const banner = (tone: 'act' | 'done') => html(h(ui.NotificationBanner, { id: 'b', tone, title: '已保存' }));
  expect(banner('done')).toContain('role="alert"');
  expect(banner('act')).not.toContain('role=');
});
