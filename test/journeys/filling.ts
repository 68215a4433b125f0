// A form as somebody fills it in on the pages, whatever it asks: what stands there already is left as it is.
import type { Locator, Page } from 'playwright-core';
import { formOf, pathOf, rowsOf, type Answers, type Field, type Form } from '../../src/modules/forms/index.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { addressPartsOf } from '../../src/web/ui/form/typed-address.ts';
import { datePartsOf } from '../../src/web/ui/form/typed-date.ts';
import type { Language } from '../../src/web/ui/index.ts';
import { towns, versionOf } from '../support/catalogue/versions.ts';
import { completeAnswers } from '../support/forms/answers.ts';
import { go } from './applicant.ts';

/** What somebody has to say, in which language he reads the pages. */
export type Filling = { form: Form; answers: Answers; language: Language };

/** Right answers to an item of the starter catalogue, `fixed` where somebody wants them so. */
export function saying(key: string, language: Language, fixed: Answers = {}): Filling {
  const form = formOf(versionOf(key), towns);
  if (!form.ok) throw new Error(`cannot be applied for: ${key}`);
  return { form: form.value, answers: completeAnswers(form.value, fixed), language };
}

const PREFIX = 'row.';
const PAGE = /\/pages\/([a-z0-9-]+)/i;

/** From the question that is shown to the list of materials, or to the check where none is asked. Answers the pages on the way. */
export async function fillForm(page: Page, filling: Filling): Promise<string[]> {
  const seen: string[] = [];
  for (let asked = pageOf(page); asked !== undefined; asked = pageOf(page)) {
    if (seen.includes(asked)) throw new Error(`asked twice: ${asked}\n${await page.locator('main').innerText()}`);
    seen.push(asked);
    await fillPage(page, filling);
  }
  return seen;
}

const pageOf = (page: Page) => PAGE.exec(new URL(page.url()).pathname)?.[1];

/** Answers what one page asks, and goes on. */
export async function fillPage(page: Page, filling: Filling): Promise<void> {
  const { form, answers, language } = filling;
  const before = page.url();
  const fields = pathOf(form, answers).find(({ id }) => id === pageOf(page))?.fields ?? [];
  const [first] = fields;
  const { question, table } = portalWording[language].draft;
  if (first?.type !== 'table') await answerFields(page, fields, answers);
  else await fillRows(page, { table: first, answer: answers[first.id] ?? '', language });
  await go(page, first?.type === 'table' ? table.go : question.go);
  await elsewhere(page, before);
}

/** What a page says that does not let somebody go on is what is wrong. */
async function elsewhere(page: Page, before: string, place?: string): Promise<void> {
  await page
    .waitForURL((url) => (place === undefined ? url.href !== before : url.href === place), { timeout: 20_000 })
    .catch(async () =>
      Promise.reject(new Error(`did not go on: ${before}\n${await page.locator('main').innerText()}`)),
    );
}

/** Each row on a page of its own. */
async function fillRows(page: Page, { table, answer, language }: { table: Field; answer: string; language: Language }) {
  const say = portalWording[language].draft.table;
  const list = page.url();
  for (const row of rowsOf(answer) ?? []) {
    await page.locator('main a[href*="/rows/"].button').click();
    await page.waitForURL(/\/rows\//);
    await answerRow(page, table, row);
    const before = page.url();
    await go(page, say.keep);
    await elsewhere(page, before, list);
  }
}

/** The columns of a table bear a prefix on its page, since the form has questions of the same name. */
export const answerRow = (page: Page, { columns = [] }: Field, row: Answers): Promise<void> =>
  answerFields(
    page,
    columns.map((column) => ({ ...column, id: PREFIX + column.id })),
    Object.fromEntries(Object.entries(row).map(([id, cell]) => [PREFIX + id, cell])),
  );

export async function answerFields(page: Page, fields: readonly Field[], answers: Answers): Promise<void> {
  for (const field of fields) await answerField(page, field, answers[field.id] ?? '');
}

async function answerField(page: Page, field: Field, answer: string): Promise<void> {
  const named = (part: string) => page.locator(`main [name="${field.id}${part}"]`);
  switch (field.type) {
    case 'date':
      return fillParts(named, datePartsOf(answer));
    case 'address':
      // A place anywhere is written as one text.
      return field.towns === undefined
        ? choose(named(''), answer)
        : fillParts(
            named,
            addressPartsOf(
              answer,
              field.towns.map(({ label }) => label.zh),
            ),
          );
    default:
      return choose(named(''), answer);
  }
}

async function fillParts(named: (part: string) => Locator, parts: Readonly<Record<string, string>>): Promise<void> {
  for (const [part, text] of Object.entries(parts)) await choose(named(`.${part}`), text);
}

/** By the kind of control that stands there; what is known is shown in words and has none. */
async function choose(controls: Locator, answer: string): Promise<void> {
  if ((await controls.count()) === 0) return;
  const kind = await controls
    .first()
    .evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.tagName.toLowerCase()));
  if (kind === 'radio' || kind === 'checkbox') {
    for (const value of answer.split('\n')) await controls.and(controls.page().locator(`[value="${value}"]`)).check();
  } else if (kind === 'select') {
    await controls.selectOption(answer);
  } else if ((await controls.inputValue()) === '') {
    await controls.fill(answer);
  }
}
