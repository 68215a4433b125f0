import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import * as ui from '../index.ts';

const html = (element: ReactElement) => renderToStaticMarkup(element);
const heard = (element: ReactElement) => html(element).replaceAll(/<[^>]*>/g, '');

const running: ui.Clock = { state: 'running', left: { value: 3, unit: 'workingDay' }, dueOn: civilDate('2026-11-27') };

describe('a limit', () => {
  test('says when its day still hangs on the notice about public holidays', () => {
    expect(heard(h(ui.LimitText, { clock: running, language: 'zh' }))).toBe('还剩 3 个工作日，11月27日前');
    expect(heard(h(ui.LimitText, { clock: { ...running, provisional: true }, language: 'zh' }))).toContain(
      '放假安排还没公布，日期可能会变。',
    );
  });
});

test('a status is a sentence, with who holds the case, until when, and what comes next', () => {
  const status = h(ui.StatusSentence, {
    language: 'zh',
    light: 'green',
    clock: running,
    holder: '行政审批科',
    next: '作出决定。',
    children: '正在审查您的材料。',
  });
  expect(heard(status)).toBe(
    '正在审查您的材料。正常还剩 3 个工作日，11月27日前现在由谁办理：行政审批科接下来：作出决定。',
  );
});

test('a status without a clock shows none', () => {
  expect(heard(h(ui.StatusSentence, { language: 'en', children: 'Concluded.' }))).toBe('Concluded.');
});

test('a case in a list leads to itself and names its number aloud', () => {
  const row = h(ui.CaseRow, {
    language: 'zh',
    title: '公共场所卫生许可',
    href: '/cases/1',
    number: '370828261122000171',
    state: '已受理',
    light: 'yellow',
    clock: running,
  });
  expect(html(row)).toContain('<a class="case-link" href="/cases/1">公共场所卫生许可</a>');
  expect(heard(row)).toBe('公共场所卫生许可办件编号 370828261122000171临期 已受理还剩 3 个工作日，11月27日前');
});

test('a material says whether it is needed, where it is and what to do', () => {
  const row = h(ui.MaterialRow, {
    language: 'zh',
    name: '平面图',
    need: 'supplyLater',
    state: 'returned',
    note: '看不清。',
  });
  expect(heard(row)).toBe('平面图需要重交可以先办后补看不清。');
});

test('before an application a material has no state', () => {
  expect(heard(h(ui.MaterialRow, { language: 'en', name: 'Floor plan', need: 'required' }))).toBe('Floor planRequired');
});
