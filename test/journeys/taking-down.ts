// A clerk at the counter with a keyboard and nothing else: from the card to the receipt.
import type { Page } from 'playwright-core';
import { rowsOf, type Answers, type Field, type Form } from '../../src/modules/forms/index.ts';
import { counterWording } from '../../src/web/desk/counter/wording.ts';
import { addressPartsOf } from '../../src/web/ui/form/typed-address.ts';
import { datePartsOf } from '../../src/web/ui/form/typed-date.ts';
import type { Seat } from './officers.ts';

const say = counterWording.zh;

export type Shown = { name: string; citizenId: string; phone: string };

/** Types what stands on a card, field by field. */
export async function showCard({ page, keys }: Seat, { name, citizenId, phone }: Shown): Promise<void> {
  await page.getByRole('heading', { name: say.person.title }).waitFor();
  await keys.tabTo(say.person.name);
  await keys.type(name);
  await keys.press('Tab');
  await keys.type(citizenId);
  await keys.press('Tab');
  await keys.type(phone);
  await keys.press('Control+Enter');
}

/** Finds a service by the words of people and begins it. */
export async function beginItem({ page, keys }: Seat, words: string, name: string): Promise<void> {
  await page.getByRole('heading', { name: say.item.title }).waitFor();
  await keys.type(words);
  await keys.press('Enter');
  await page.getByRole('button', { name: say.item.begin(name) }).waitFor();
  await keys.tabTo(say.item.begin(name));
  await keys.press('Enter');
  await page.locator('.counter-sheet').waitFor();
}

/** Under which names the controls of a form are typed, and what. */
function typedParts(fields: readonly Field[], answers: Answers): Map<string, string> {
  const parts = new Map<string, string>();
  const put = (name: string, { type, towns }: Field, answer: string) => {
    if (type === 'date')
      for (const [part, text] of Object.entries(datePartsOf(answer))) parts.set(`${name}.${part}`, text);
    else if (type === 'address' && towns !== undefined) {
      const typed = addressPartsOf(
        answer,
        towns.map(({ label }) => label.zh),
      );
      for (const [part, text] of Object.entries(typed)) parts.set(`${name}.${part}`, text);
    } else parts.set(name, answer);
  };
  for (const field of fields) {
    const answer = answers[field.id] ?? '';
    if (field.type !== 'table') put(field.id, field, answer);
    const [row = {}] = field.type === 'table' ? (rowsOf(answer) ?? []) : [];
    for (const column of field.columns ?? []) put(`${field.id}.1.${column.id}`, column, row[column.id] ?? '');
  }
  return parts;
}

type Focused = { name: string; kind: string; value: string; checked: boolean; isEnd: boolean };

const focusedIn = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const node = document.activeElement;
    const isControl =
      node instanceof HTMLInputElement || node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement;
    return {
      name: isControl ? node.name || node.id : '',
      kind: isControl ? node.type : '',
      value: isControl ? node.value : '',
      checked: node instanceof HTMLInputElement && node.checked,
      isEnd: node instanceof HTMLButtonElement && node.type === 'submit',
    };
  });

/** Goes through the sheet by Tab and answers whatever has the focus; a control that is right already is passed by. */
async function fillSheet({ page, keys }: Seat, form: Form, answers: Answers): Promise<void> {
  const parts = typedParts(
    form.pages.flatMap(({ fields }) => fields),
    answers,
  );
  for (let stop = 0; stop < 200; stop += 1) {
    await keys.press('Tab');
    const focused = await focusedIn(page);
    if (focused.isEnd) return;
    if (focused.name === 'consent' || focused.name === 'anotherOne') {
      if (!focused.checked) await keys.press('Space');
    } else if (focused.name.startsWith('f-material.')) {
      if (focused.value === '') await keys.press('ArrowDown');
    } else {
      await answerFocused({ page, keys }, focused, parts.get(focused.name));
    }
  }
  throw new Error('the sheet has no end');
}

async function answerFocused(
  { page, keys }: Pick<Seat, 'page' | 'keys'>,
  focused: Focused,
  wanted = '',
): Promise<void> {
  if (focused.name === '' || wanted === '') return;
  switch (focused.kind) {
    case 'checkbox':
      if (wanted.split('\n').includes(focused.value) !== focused.checked) await keys.press('Space');
      return;
    case 'radio':
      if (!focused.checked) await keys.press('Space');
      return turnTo({ page, keys }, wanted);
    case 'select-one':
      return turnTo({ page, keys }, wanted);
    case 'file':
      return;
    default:
      if (focused.value === wanted) return;
      await keys.press('Control+A');
      await keys.type(wanted);
  }
}

/** By the arrow down, until the wanted answer is chosen. */
async function turnTo({ page, keys }: Pick<Seat, 'page' | 'keys'>, wanted: string): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    if ((await focusedIn(page)).value === wanted) return;
    await keys.press('ArrowDown');
  }
  throw new Error(`the arrow does not lead to ${wanted}`);
}

/** Answers everything and hands in by F8; what appeared meanwhile is answered when the sheet says that it is missing. */
export async function takeDown(seat: Seat, form: Form, answers: Answers): Promise<void> {
  const { page, keys } = seat;
  const done = page.getByRole('heading', { name: say.done.title });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await fillSheet(seat, form, answers);
    await keys.press('F8');
    await done.or(page.locator('[data-error-summary]:focus')).waitFor();
    if (await done.isVisible()) return;
  }
  throw new Error(await page.locator('main').innerText());
}
