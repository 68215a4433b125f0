import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import * as ui from '../index.ts';
import { datePartsOf } from './typed-date.ts';

const zh = { language: 'zh', name: 'org.name', label: '单位名称' } as const;
const choices = [
  { value: 'yes', label: '有' },
  { value: 'no', label: '没有' },
];
const limits = { kinds: ['PDF', 'JPG'], accept: '.pdf,.jpg', maxBytes: 20 * 1024 * 1024, most: 3 };

const html = (element: ReactElement) => renderToStaticMarkup(element);

const everyField: [string, (props: { error?: string; heading?: boolean; optional?: boolean }) => ReactElement][] = [
  ['a typed line', (props) => h(ui.TextInput, { ...zh, ...props })],
  ['typed text', (props) => h(ui.TextArea, { ...zh, ...props })],
  ['a list', (props) => h(ui.Select, { ...zh, ...props, options: [] })],
  ['a choice', (props) => h(ui.RadioGroup, { ...zh, ...props, choices })],
  ['ticks', (props) => h(ui.Checkboxes, { ...zh, ...props, choices })],
  ['a date', (props) => h(ui.DateInput, { ...zh, ...props })],
  ['a file', (props) => h(ui.FileInput, { ...zh, ...props, limits })],
];

describe.each(everyField)('%s', (_name, field) => {
  test('shows its error beside it, tied to it, and its line in the summary leads to it', () => {
    const shown = html(field({ error: '请填写单位名称' }));
    expect(shown).toContain('<span class="unseen">错误：</span><span data-field-error-text="">请填写单位名称</span>');
    expect(shown).toMatch(/aria-describedby="[^"]*f-org\.name-error"/);
    expect(shown).toContain('field-wrong');
    expect(shown).toMatch(/<(?:input|select|textarea)[^>]* id="f-org\.name"/);
    const summary = html(
      h(ui.ErrorSummary, { language: 'zh', errors: [{ field: 'org.name', message: '请填写单位名称' }] }),
    );
    expect(summary).toContain('<a href="#f-org.name">请填写单位名称</a>');
  });

  test('without an error says nothing of one', () => {
    const shown = html(field({}));
    expect(shown).not.toMatch(/field-wrong|aria-invalid|describedby="[^"]*error/);
    expect(shown).toMatch(/<p class="field-error"[^>]* hidden=""/);
  });

  test('says in words that it may be left out', () => {
    expect(html(field({ optional: true }))).toContain('（选填）');
    expect(html(field({}))).not.toMatch(/选填|\*/);
  });

  test('may be the heading of its page', () => {
    expect(html(field({ heading: true }))).toMatch(/<h1[^>]*>.*单位名称.*<\/h1>/);
    expect(html(field({}))).not.toContain('<h1');
  });
});

describe('a date', () => {
  test('is asked in the order of the language', () => {
    const order = (language: ui.Language) =>
      [...html(h(ui.DateInput, { ...zh, language })).matchAll(/name="org\.name\.(\w+)"/g)].map(([, part]) => part);
    expect(order('zh')).toEqual(['year', 'month', 'day']);
    expect(order('en')).toEqual(['day', 'month', 'year']);
  });

  test('keeps what was typed and marks only the wrong part', () => {
    const shown = html(h(ui.DateInput, { ...zh, value: '2026-13-', wrong: ['month'], error: '月份是 1 到 12' }));
    expect(shown).toContain('value="2026"');
    expect(shown).toMatch(/aria-invalid="true" name="org\.name\.month" value="13"/);
    expect(shown.match(/aria-invalid/g)).toHaveLength(1);
  });
});

test.each([
  ['2026', '3', '2', '2026-03-02'],
  ['2026', '13', '', '2026-13-'],
  ['', '', '', ''],
])('a day typed as %s, %s, %s is the answer "%s", and is typed the same again', (...typed) => {
  const answer = typed[3];
  const [year, month, day] = typed;
  expect(ui.dateText({ year, month, day })).toBe(answer);
  expect(ui.dateText(datePartsOf(answer))).toBe(answer);
});

test('a choice keeps what was chosen, ticks keep all of them', () => {
  expect(html(h(ui.RadioGroup, { ...zh, choices, selected: 'no' })).match(/checked="" value="\w+"/g)).toEqual([
    'checked="" value="no"',
  ]);
  expect(html(h(ui.Checkboxes, { ...zh, choices, selected: ['yes', 'no'] })).match(/checked=""/g)).toHaveLength(2);
});

test('a list asks first, so that nothing is chosen by oversight', () => {
  const options = [{ value: '1', label: { zh: '鸡黍镇' } }];
  expect(html(h(ui.Select, { ...zh, options }))).toContain(
    '<option value="" selected="">请选择</option><option value="1">鸡黍镇</option>',
  );
  expect(html(h(ui.Select, { ...zh, language: 'en', options }))).toContain(
    '<option value="1" lang="zh">鸡黍镇</option>',
  );
});

test('the limits of an upload are said before the input', () => {
  const shown = html(h(ui.FileInput, { ...zh, limits }));
  expect(shown.indexOf('支持 PDF或JPG，每个不超过 20 MB。最多 3 个。')).toBeGreaterThan(0);
  expect(shown.indexOf('20 MB')).toBeLessThan(shown.indexOf('<input'));
});

test('a phone shows the keyboard that fits the answer', () => {
  expect(html(h(ui.TextInput, { ...zh, typing: 'phone' }))).toContain('type="tel"');
  expect(html(h(ui.TextInput, { ...zh, typing: 'wholeNumber' }))).toContain('inputMode="numeric"');
});

test('a form carries its key and leaves checking to the server', () => {
  const shown = html(h(ui.ActForm, { language: 'zh', action: '/submit', once: 'k-1', children: null }));
  expect(shown).toContain('<input type="hidden" name="_once" value="k-1"/>');
  expect(shown).toMatch(/novalidate=""/i);
  expect(shown).not.toContain('data-save-status');
});

test('a form with files carries them whole where no script sends them piece by piece', () => {
  const form = { language: 'zh', action: '/files', once: 'k-2', resumable: '/api/uploads', children: null } as const;
  const shown = html(h(ui.UploadForm, form));
  expect(shown).toContain('encType="multipart/form-data"');
  expect(shown).toContain('data-upload="/api/uploads"');
  expect(shown).toContain('data-sending="正在上传 {name}：{percent}%"');
});

test('what we know is shown with its source and a way to correct it', () => {
  const shown = html(
    h(ui.KnownAnswer, { language: 'zh', label: '单位名称', value: '清水浴池', source: '营业执照', correctHref: '/c' }),
  );
  expect(shown).toContain('来自：营业执照');
  expect(shown).toContain('不对？更正<span class="unseen"> 单位名称</span>');
});

test('without errors there is no summary, and a message for no field is no link', () => {
  expect(html(h(ui.ErrorSummary, { language: 'zh', errors: [] }))).toBe('');
  expect(html(h(ui.ErrorSummary, { language: 'zh', errors: [{ message: '请稍后再试' }] }))).toContain(
    '<li>请稍后再试</li>',
  );
});
