import { grouped } from '../../../kernel/grouped.ts';
import { formWording, type Page } from '../../forms/index.ts';
import type { Theme } from '../model.ts';

type Words = Page['question'];

/** What a question is about where it is about nobody: there is nothing to call it by. */
const NOBODY = 'matter';

/** What a person of the theme is called: by the theme, else by the role. */
export const personIn = ({ bindings }: Theme, role: string): { zh: string; en: string } => ({
  zh: bindings.persons[role] ?? formWording.zh.roles[role] ?? role,
  en: bindings.persons[role] ?? formWording.en.roles[role] ?? role,
});

/**
 * Questions and pages that read alike say of whom they are: an account number is asked of the mother and of the applicant. Where they
 * are about the same person or about nobody, all but the first say what the page asks, and a page what its first question is called.
 */
export function toldApart(pages: readonly Page[], theme: Theme): Page[] {
  const titles = pages.map(({ question, fields: [first] }) => said(question, first?.role, first?.label));
  const labels = pages.map(({ question, fields }) => fields.map(({ label, role }) => said(label, role, question)));
  const alikeTitles = grouped(titles, ({ words }) => words.zh);
  const alikeLabels = grouped(labels.flat(), ({ words }) => words.zh);
  return pages.map((page, at) => ({
    ...page,
    question: apart(titles[at], alikeTitles, theme) ?? page.question,
    fields: page.fields.map((field, place) => ({
      ...field,
      label: apart(labels[at]?.[place], alikeLabels, theme) ?? field.label,
    })),
  }));
}

/** Words of the form, of whom they are, and what else tells them from the same words about the same person. */
type Said = { words: Words; role: string | undefined; more: Words | undefined };

const said = (words: Words, role: string | undefined, more: Words | undefined): Said => ({ words, role, more });

/** Undefined where nothing else reads so. */
function apart(one: Said | undefined, all: ReadonlyMap<string, readonly Said[]>, theme: Theme): Words | undefined {
  if (one === undefined) return undefined;
  const alike = all.get(one.words.zh) ?? [];
  const ofSame = alike.filter(({ role }) => role === one.role);
  if (alike.length > 1 && ofSame.length === 1 && one.role !== undefined && one.role !== NOBODY)
    return saidOf(one.words, personIn(theme, one.role));
  return ofSame[0] === one || one.more === undefined ? undefined : saidOf(one.words, unasked(one.more));
}

/** What ends a question. */
const MARK = /[？?]?$/;

const unasked = ({ zh, en }: Words): Words => ({
  zh: zh.replace(MARK, ''),
  ...(en !== undefined && { en: en.replace(MARK, '') }),
});

/** Words with more in brackets behind them, before the mark that ends a question. */
export const saidOf = ({ zh, en }: Words, more: Words): Words => ({
  zh: zh.replace(MARK, (mark) => `（${more.zh}）${mark}`),
  ...(en !== undefined && { en: en.replace(MARK, (mark) => ` (${more.en ?? more.zh})${mark}`) }),
});
