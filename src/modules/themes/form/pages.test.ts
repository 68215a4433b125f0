import { expect, test } from 'vitest';
import { themeOf } from '../../../../test/support/themes/starter.ts';
import type { Field, Form, Page } from '../../forms/index.ts';
import { mergeForms } from './merge.ts';

const theme = {
  ...themeOf('enterprise-open'),
  key: 'thing',
  parts: ['a', 'b'].map((item) => ({ item, when: [], after: [], afterOptional: [] })),
};
const field = (id: string, change: Partial<Field> = {}): Field => ({
  ...{ id, type: 'string', label: { zh: id }, role: 'matter', required: true, longest: 200 },
  ...{ sensitivity: 'none', purpose: 'judge', legalBasis: [{ zh: '《甲法》' }], ...change },
});
const page = (id: string, ...fields: Field[]): Page => ({ id, question: { zh: `${id}？` }, fields });
const form = (item: string, ...pages: Page[]): Form => ({ item, version: 1, pages });

function pagesOf(...forms: Form[]): string[][] {
  const merged = mergeForms(theme, forms, 1);
  if (!merged.ok) throw new Error(JSON.stringify(merged.error));
  return merged.value.form.pages.map(({ fields }) => fields.map(({ id }) => id));
}
const yes = (element: string) => ({ askedWhen: { element, equals: 'yes' } });

test('what either item asks on one page of one person stands on one page', () => {
  const forms = [
    form('a', page('p', field('x.1'), field('x.2')), page('q', field('y.1'))),
    form('b', page('r', field('x.2'), field('x.3'))),
  ];
  expect(pagesOf(...forms)).toEqual([['x.1', 'x.2', 'x.3'], ['y.1']]);
});

test('what is asked of somebody else stays on a page of its own', () => {
  expect(pagesOf(form('a', page('p', field('x.1'), field('org.1', { role: 'org' }))))).toEqual([['x.1'], ['org.1']]);
});

test('a question never stands on the page of the one on which it hangs whether it is asked', () => {
  const forms = [
    form('a', page('p', field('x.1'), field('x.2'))),
    form('b', page('q', field('x.1')), page('r', field('x.2'), field('x.3', yes('x.1')))),
  ];
  expect(pagesOf(...forms)).toEqual([['x.1', 'x.2'], ['x.3']]);
});

test('a page that would wait for itself is cut up, and each question comes after what it hangs on', () => {
  const forms = [
    form('a', page('p', field('x.1'), field('x.2')), page('q', field('y.1', yes('x.1')))),
    form('b', page('q', field('y.1')), page('r', field('x.2', yes('y.1')))),
  ];
  expect(pagesOf(...forms)).toEqual([['x.1'], ['y.1'], ['x.2']]);
});

test('pages that read alike name of whom they are, or what they ask', () => {
  const asks = (id: string, role: string) => page(id, field(`x.${id}`, { role, label: { zh: '账号' } }));
  const alike = { zh: '请填写账号？' };
  const merged = mergeForms(
    theme,
    [
      form(
        'a',
        ...['mother', 'father', 'matter', 'matter'].map((role, at) => ({ ...asks(`p${at}`, role), question: alike })),
      ),
    ],
    1,
  );
  const pages = merged.ok ? merged.value.form.pages : [];
  expect(pages.map(({ question }) => question.zh)).toEqual([
    '请填写账号（母亲）？',
    '请填写账号（父亲）？',
    '请填写账号？',
    '请填写账号（账号）？',
  ]);
  expect(new Set(pages.flatMap(({ fields }) => fields.map(({ label }) => label.zh))).size).toBe(4);
});

test('what is about nobody bears no name, though the same is asked of somebody', () => {
  const asks = (id: string, role: string) => page(id, field(`x.${id}`, { role, label: { zh: '姓名' } }));
  const merged = mergeForms(theme, [form('a', asks('p0', 'matter'), asks('p1', 'mother'))], 1);
  const pages = merged.ok ? merged.value.form.pages : [];
  expect(pages.flatMap(({ fields }) => fields.map(({ label }) => label.zh))).toEqual(['姓名', '姓名（母亲）']);
});
