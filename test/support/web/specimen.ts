import { createElement as h, Fragment, type ReactNode } from 'react';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import type { WarningLight } from '../../../src/kernel/warning-light.ts';
import type { Assets, Frame } from '../../../src/web/portal/layout/frame.ts';
import { PortalPage } from '../../../src/web/portal/layout/PortalPage.tsx';
import * as ui from '../../../src/web/ui/index.ts';

/** Long enough to break a layout that hopes for short names. */
const ITEM = { zh: '公共场所卫生许可（除饭馆、咖啡馆、酒吧、茶座等）' };
const DAY = civilDate('2026-11-27');
const THREE_DAYS = { value: 3, unit: 'workingDay' } as const;
const ERRORS = [{ field: 'org.uscc', message: '18 / 17' }];

export const frameFor = (assets: Assets, language: ui.Language, mode: ui.Mode): Frame => ({
  assets,
  language,
  mode,
  here: '/specimen?q=1',
  signedIn: true,
  kiosk: mode === 'kiosk' ? { idle: 90, notice: 30, refresh: 300, fresh: false } : undefined,
  county: {
    place: { zh: '金乡县政务服务', en: 'Jinxiang County services' },
    helpLine: { number: '0537-8721 345', hours: { zh: '工作日 9:00—17:00', en: 'Working days 9:00–17:00' } },
    helpWindow: { address: { zh: '金乡县政务服务中心一楼一号窗口' }, hours: { zh: '工作日 9:00—17:00' } },
    demonstration: true,
  },
});

/** Every component once, in states that tax it. */
export function specimenPage(frame: Frame) {
  const { language } = frame;
  const name = h(ui.Say, { words: ITEM, language });
  return h(
    PortalPage,
    {
      frame,
      title: 'specimen',
      errors: ERRORS,
      back: '/',
      crumbs: [{ href: '/', label: name }],
      at: 'status',
      children: null,
    },
    h(Fragment, null, ...questions(language, name), ...facts(language, name), ...lists(language, name)),
  );
}

function questions(language: ui.Language, label: ReactNode): ReactNode[] {
  const choices = [
    { value: 'a', label, hint: label },
    { value: 'b', label },
  ];
  const error = ui.errorOf(ERRORS, 'org.uscc');
  const limits = { kinds: ['PDF', 'JPG'], accept: '.pdf,.jpg', maxBytes: 1024, most: 2 };
  const fields = [
    h(ui.TextInput, {
      language,
      heading: true,
      name: 'org.uscc',
      label,
      hint: label,
      error,
      typing: 'code',
      width: 'medium',
    }),
    h(ui.TextInput, {
      language,
      name: 'site.area',
      label,
      unit: 'm²',
      typing: 'decimal',
      width: 'short',
      optional: true,
    }),
    h(ui.DateInput, { language, name: 'openOn', label, error, value: '2026--', wrong: ['month', 'day'] }),
    h(ui.RadioGroup, { language, name: 'kind', label, choices, selected: 'a' }),
    h(ui.RadioGroup, { language, name: 'air', label, choices, inARow: true }),
    h(ui.Checkboxes, { language, name: 'notice', label, choices, selected: ['b'] }),
    h(ui.Select, { language, name: 'town', label, options: [{ value: '1', label: ITEM }] }),
    h(ui.TextArea, { language, name: 'note', label, optional: true }),
    h(ui.FileInput, { language, name: 'plan', label, limits }),
    h(ui.KnownAnswer, { language, label, value: label, source: label, correctHref: '/correct' }),
  ];
  const acts = (['go', 'plain', 'quiet', 'harm'] as const).map((variant) =>
    h(ui.Button, { key: variant, variant, children: label }),
  );
  return [
    h(ui.SearchBox, { action: '/search', name: 'q', label, act: label }),
    h(ui.ActForm, { language, action: '/form', once: 'k', autosave: '/form/answers', children: null }, ...fields),
    h(ui.Acts, { children: acts }),
    h(ui.LinkButton, { href: '/', children: label }),
  ];
}

function facts(language: ui.Language, label: ReactNode): ReactNode[] {
  const banners = (['act', 'done', 'time', 'harm'] as const).map((tone) =>
    h(ui.NotificationBanner, { key: tone, id: `banner-${tone}`, tone, title: label }, label),
  );
  const tags = (['still', 'act', 'done', 'time', 'harm'] as const).map((tone) =>
    h(ui.Tag, { key: tone, tone, children: tone }),
  );
  return [
    h(ui.Panel, { title: label }, h(ui.CopyNumber, { id: 'number', number: '370828261122000171', language })),
    ...banners,
    h('p', null, ...tags),
    h(ui.Cards, { children: null }, [
      h(ui.Card, { key: 'card', title: label, href: '/' }, label),
      h(ui.FigureCard, { key: 'figure', figure: '98.6%', label, href: '/cases' }),
    ]),
    h(ui.Details, { summary: label, children: label }),
    h(ui.Table<string>, {
      caption: label,
      columns: [
        { id: 'what', heading: label, cell: (row) => row },
        { id: 'fee', heading: label, cell: (row) => row, numeric: true },
      ],
      rows: ['1,280.00'],
      rowId: (row) => row,
      empty: label,
    }),
  ];
}

function lists(language: ui.Language, label: ReactNode): ReactNode[] {
  const clock: ui.Clock = { state: 'running', left: THREE_DAYS, dueOn: DAY, provisional: true };
  const lights: WarningLight[] = ['green', 'yellow', 'red', 'suspended'];
  const cases = lights.map((light) =>
    h(ui.CaseRow, {
      key: light,
      language,
      title: label,
      href: `/${light}`,
      number: '370828261122000171',
      state: label,
      light,
      clock,
    }),
  );
  const materials = (['missing', 'provided', 'fetched', 'waived', 'returned'] as const).map((state) =>
    h(ui.MaterialRow, { key: state, language, name: label, need: 'supplyLater', state, note: label }),
  );
  const tasks: ui.Task[] = [
    { id: 'one', title: label, state: 'done', href: '/1' },
    { id: 'two', title: label, state: 'wrong', href: '/2', hint: label },
    { id: 'three', title: label, state: 'blocked' },
  ];
  const steps = (['done', 'now', 'next'] as const).map((state) => ({ id: state, title: label, state, detail: label }));
  return [
    h(ui.StatusSentence, { language, light: 'yellow', clock, holder: label, next: label, children: label }),
    h(ui.CaseList, { children: cases }),
    h(ui.MaterialList, { children: materials }),
    h(ui.SummaryList, { language, rows: [{ id: 'a', label, value: label, changeHref: '/change' }] }),
    h(ui.TaskList, { language, tasks }),
    h(ui.Steps, { language, steps }),
  ];
}
