// The undifferentiated window, by keyboard alone: a person nobody knew, a known one, two matters in a row.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf, type Answers, type Form } from '../../src/modules/forms/index.ts';
import { grantRole } from '../../src/modules/identity/index.ts';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { counterWording } from '../../src/web/desk/counter/wording.ts';
import { signedInOfficer, PHONE } from '../support/app/people.ts';
import { askOwner, PERSON, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { publicHealthAnswers } from '../support/catalogue/answers.ts';
import { towns, versionOf } from '../support/catalogue/versions.ts';
import { completeAnswers } from '../support/forms/answers.ts';
import { citizen } from '../support/identity/people.ts';
import { valueOf } from '../support/identity/value.ts';
import { openBrowser } from '../support/web/browser.ts';
import { enrol, signIn, takeSeat, violationsOn, type Seat } from './officers.ts';
import { beginItem, showCard, takeDown } from './taking-down.ts';

const say = counterWording.zh;
const UNKNOWN = { name: '演示孙七', citizenId: citizen(701), phone: '13911114444' };
const KNOWN = { name: '演示李四', citizenId: citizen(PERSON), phone: PHONE };

let app: TestApp;
let browser: Browser;
let seat: Seat;

/** A clerk of the hall, who takes matters of every department. */
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  const { identity } = app.house.modules;
  const clerk = await signedInOfficer(identity, { number: 920, roles: [] });
  const by = { actor: { kind: 'system', id: 'test' }, person: 'somebody else' } as const;
  valueOf(await grantRole(identity, { officer: clerk.officer, grant: { role: 'clerk', departments: 'all' }, by }));
  seat = await takeSeat(browser);
  const { secret } = await enrol(identity, clerk);
  await signIn(seat, new URL('/desk/counter', app.url).href, { ...clerk, secret });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

function formFor(item: string): Form {
  const form = formOf(versionOf(item), towns);
  if (!form.ok) throw new Error(`cannot be applied for: ${item}`);
  return form.value;
}

/** Right answers, one row in every table; the applicant is who stands there. */
function answersOf(form: Form, fixed: Answers = {}): Answers {
  const answers = { ...completeAnswers(form, { 'agent.present': 'no', ...fixed }) };
  for (const { id, type } of form.pages.flatMap(({ fields }) => fields)) {
    if (type === 'table') answers[id] = JSON.stringify(JSON.parse(answers[id] ?? '[]').slice(0, 1));
  }
  return answers;
}
const applicant = ({ name, citizenId, phone }: typeof UNKNOWN): Answers => ({
  'applicant.name': name,
  'applicant.idType': '居民身份证',
  'applicant.idNumber': citizenId,
  'applicant.phone': phone,
});
const windowCases = () =>
  askOwner<{ item: string }>(
    app,
    `select data->'facts'->'item'->>'key' as item from log.event where type = 'caseSubmitted' and data->>'channel' = 'window' order by recorded_at`,
  );
const name = (item: string) => versionOf(item).name.zh;

describe('a clerk at the counter', () => {
  test('takes a dibao application of a person whom nobody knew; a wrong number is said beside its field', async () => {
    const { page, keys } = seat;
    await showCard(seat, { ...UNKNOWN, citizenId: '370828199005170010' });
    await page.locator('[data-error-summary]:focus').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    // The line of the summary leads into the field.
    await keys.press('Tab', 'Enter');
    await keys.press('Control+A');
    await keys.type(UNKNOWN.citizenId);
    await keys.press('Control+Enter');
    await page.getByText(say.met.isNew).waitFor();
    await beginItem(seat, '低保', name('dibao'));
    expect(await page.getByText(say.sheet.sources.account).count()).toBeGreaterThan(2);
    expect(await violationsOn(page)).toEqual([]);
    await keys.press('F8');
    await page.locator('[data-error-summary]:focus').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const form = formFor('dibao');
    await takeDown(seat, form, answersOf(form, applicant(UNKNOWN)));
    expect(await violationsOn(page)).toEqual([]);
    const slip = page.getByRole('link', { name: say.done.print });
    const paper = await seat.context.request.get(new URL((await slip.getAttribute('href')) ?? '', app.url).href);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  });

  test('goes on with the next matter of the same person, keeps what was typed over a reload, and accepts it', async () => {
    const { page, keys } = seat;
    await keys.press('Alt+M');
    await beginItem(seat, '开饭店', name('food-business'));
    const form = formFor('food-business');
    const answers = answersOf(form);
    const firm = page.locator('[name="org.name"]');
    await keys.press('Tab');
    await keys.tabTo('名称');
    await keys.type('演示饭店');
    await keys.press('Tab');
    await page.getByText(say.sheet.saved).waitFor();
    await page.reload();
    await firm.waitFor();
    expect(await firm.inputValue()).toBe('演示饭店');
    await takeDown(seat, form, answers);
    await keys.press('F8');
    await page.locator('#act-accept').waitFor();
    await keys.press('F8');
    await page.getByText(actsWording.zh.effects.accept).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await keys.press('F8');
    await page.getByText(actsWording.zh.done.accept).first().waitFor();
    expect((await windowCases()).map(({ item }) => item)).toEqual(['dibao', 'food-business']);
  });

  test('takes an application of a person who is known, for whom nothing is asked that we have', async () => {
    const { page } = seat;
    await page.goto(new URL('/desk/counter', app.url).href);
    await showCard(seat, KNOWN);
    await page.getByText(say.met.known).waitFor();
    await beginItem(seat, '公共场所卫生许可', name('public-health'));
    await takeDown(seat, formFor('public-health'), publicHealthAnswers);
    expect((await windowCases()).map(({ item }) => item)).toEqual(['dibao', 'food-business', 'public-health']);
  });

  test('sees nothing personal in an address, and the browser found no fault', () => {
    expect(seat.page.url()).toMatch(/\/desk\/counter\?meeting=[0-9a-f-]{36}(&draft=[0-9a-f-]{36})?$/);
    expect(seat.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  });
});
