// Another app walks the whole form by data alone, without a page of ours.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf } from '../../../../../test/support/app/agent.ts';
import { startTestApp, type TestApp } from '../../../../../test/support/app/test-app.ts';
import { completeAnswers } from '../../../../../test/support/forms/answers.ts';
import { everyKey, towns, versionOf } from '../../../../../test/support/catalogue/versions.ts';
import { formOf, type Form } from '../../../forms/index.ts';
import type { StepAnswer, Steps } from '../contract/steps.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
}, 120_000);
afterAll(() => app.close());

const begin = async (item: string) => jsonOf<{ id: string }>(await app.cast.person.post('/api/drafts', { item })).id;
const stepsOf = async (draft: string) => jsonOf<Steps>(await app.cast.person.get(`/api/drafts/${draft}/steps`));
const answer = async (draft: string, page: string, answers: Record<string, string>) =>
  jsonOf<StepAnswer>(await app.cast.person.post(`/api/drafts/${draft}/steps/${page}`, { answers }));

function formFor(key: string): Form {
  const form = formOf(versionOf(key), towns);
  if (!form.ok) throw new Error(key);
  return form.value;
}

/** Answers page after page as it is told where to go on; says how many pages there were. */
async function walk(draft: string, answers: Readonly<Record<string, string>>): Promise<number> {
  let { onward } = await stepsOf(draft);
  let pages = 0;
  while (onward.to === 'page') {
    const { page } = onward;
    const step = (await stepsOf(draft)).steps.find((one) => one.page === page);
    const typed = Object.fromEntries((step?.fields ?? []).map(({ id }) => [id, answers[id] ?? '']));
    const answered = await answer(draft, page, typed);
    expect(answered.errors).toEqual([]);
    onward = answered.onward ?? { to: 'check' };
    pages += 1;
  }
  return pages;
}

describe('page after page', () => {
  // Every twentieth item, so that each kind of question comes up; all of them are held by the laws of forms.
  test.each(everyKey.filter((_, place) => place % 20 === 0))('the form of %s leads to its end', async (key) => {
    const draft = await begin(key);
    const pages = await walk(draft, completeAnswers(formFor(key)));
    expect(pages).toBeGreaterThan(0);
    const { steps, onward } = await stepsOf(draft);
    expect(steps.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(['materials', 'check']).toContain(onward.to);
  });
});

test('what is wrong is said in the words of the pages, and is kept as it was typed', async () => {
  const draft = await begin('public-health');
  const { errors, onward } = await answer(draft, 'site-area', { 'site.area': '大约八十' });
  expect([errors, onward]).toEqual([
    [{ field: 'site.area', code: 'notANumber', message: expect.stringContaining('请填数字') }],
    null,
  ]);
  const { steps } = await stepsOf(draft);
  expect(steps.find(({ page }) => page === 'site-area')).toMatchObject({
    state: 'wrong',
    fields: [{ id: 'site.area', value: '大约八十', required: true, locked: false }],
  });
});

test('what is known comes with its source', async () => {
  const { steps } = await stepsOf(await begin('dibao'));
  const name = steps.flatMap(({ fields }) => fields).find(({ id }) => id === 'applicant.name');
  expect(name).toMatchObject({ value: '演示李四', source: { from: 'account' } });
});

test('a page that is not on the way, and a draft of somebody else, are not there', async () => {
  const draft = await begin('public-health');
  const off = await app.cast.person.post(`/api/drafts/${draft}/steps/agent-name`, { answers: {} });
  expect(off.status).toBe(404);
  expect((await app.cast.nobody.get(`/api/drafts/${draft}/steps`)).status).toBe(401);
});
