// 会签 by departments that are chosen at the desk: an officer ticks them and says why, adds one and takes one off, and each answers at its own desk.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actsWording } from '../../src/web/desk/acts/wording.ts';
import { caseWording } from '../../src/modules/intake/cases/wording.ts';
import { caseFileWording } from '../../src/web/desk/case-file/wording.ts';
import type { Officer } from '../support/app/people.ts';
import { caseFileOf } from '../support/app/errand.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { acceptedIn, departmentsOf, type Departments } from '../support/process/departments-house.ts';
import { openBrowser } from '../support/web/browser.ts';
import { overflow } from '../support/web/looks.ts';
import { deskOf, type AtDesk } from './at-desk.ts';
import { openCase, violationsOn, type Seat } from './officers.ts';

const say = actsWording.zh;
const { steps } = caseFileWording.zh;
const HELD_FOR_MS = 240_000;
const NAMES = {
  ...{ health: '金乡县卫生健康局', fire: '金乡县消防救援大队', market: '金乡县市场监督管理局' },
  ...{ culture: '金乡县文化和旅游局', police: '金乡县公安局' },
};

let app: TestApp;
let browser: Browser;
let of: Departments;
let at: AtDesk;
let received: { caseId: string; number: string };
let chooser: Seat;
let choice: string;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  of = await departmentsOf(app, 730);
  received = await acceptedIn(app);
  browser = await openBrowser();
  at = deskOf(app, browser);
  chooser = await withCase(of.approval);
  choice = (await tasks()).find(({ node }) => node === 'choose')?.name ?? '';
}, HELD_FOR_MS);
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function withCase(officer: Officer): Promise<Seat> {
  const seat = await at(officer);
  await openCase(seat, received.number);
  return seat;
}
const tasks = async () => (await caseFileOf(of.approval, received.caseId)).tasks;
const opinions = async () =>
  (await tasks()).flatMap(({ node, department, state }) => (node === 'opinion' ? [`${department.key} ${state}`] : []));

/** Looked for by a part of the name, and ticked, where the focus is before the list. */
async function tick({ keys }: Seat, ...departments: (keyof typeof NAMES)[]): Promise<void> {
  for (const department of departments) {
    await keys.tabBackTo(say.departments.find);
    await keys.press('Control+A');
    await keys.type(NAMES[department].slice(3));
    await keys.tabTo(NAMES[department]);
    await keys.press('Space');
  }
}

/** Opens a verb at the step that chose, by its button. */
async function open({ page, keys }: Seat, verb: 'addDepartments' | 'dropDepartment'): Promise<void> {
  await page.locator('#case-heading').focus();
  await keys.tabTo(steps.actOn(steps.acts[verb], choice));
  await keys.press('Enter');
  await page.getByRole('heading', { name: say.titles[verb] }).waitFor();
}

async function finish(department: keyof typeof NAMES, words: string): Promise<Seat> {
  const seat = await withCase(of[department]);
  const { page, keys } = seat;
  await page.locator('#act-finishTask').waitFor();
  await keys.press('F8');
  await keys.tabTo(say.opinion.opinions.agree);
  await keys.press('Space');
  await keys.tabTo(say.opinion.note);
  await keys.type(words);
  await keys.press('Control+Enter');
  await page.getByText(say.done.review).first().waitFor();
  return seat;
}

describe('the officer who examines, by keyboard alone', () => {
  test(
    'is told that departments and a reason are wanted, ticks four and sends',
    async () => {
      const { page, keys } = chooser;
      await page.locator('#act-finishTask').waitFor();
      await keys.press('F8');
      await page.getByText(say.departments.hint).waitFor();
      await keys.press('Control+Enter');
      await page.getByText(say.lacks.departmentsMissing).first().waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await keys.tabTo(say.departments.find);
      await tick(chooser, 'culture', 'fire', 'health', 'market');
      await keys.tabTo(say.opinion.opinions.agree);
      await keys.press('Space');
      await keys.tabTo(say.opinion.note);
      await keys.type('涉及这几个部门的职责。');
      await page.getByText(say.departments.chosen(4).trim()).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await keys.press('Control+Enter');
      await page.getByText(say.done.review).first().waitFor();
      expect((await opinions()).toSorted()).toEqual(['culture open', 'fire open', 'health open', 'market open']);
    },
    HELD_FOR_MS,
  );

  test(
    'adds one with a reason, and takes one off, which has not answered',
    async () => {
      const { page, keys } = chooser;
      const health = await finish('health', '卫生条件符合。');
      await page.reload();
      await open(chooser, 'addDepartments');
      await keys.press('Control+Enter');
      await page.getByText(say.lacks.reasonMissing).first().waitFor();
      await keys.tabTo(say.departments.find);
      await tick(chooser, 'police');
      await keys.tabTo(say.departments.reason);
      await keys.type('漏了公安。');
      expect(await violationsOn(page)).toEqual([]);
      await keys.press('Control+Enter');
      await page.getByText(say.done.addDepartments).first().waitFor();

      await open(chooser, 'dropDepartment');
      const offered = await page
        .getByLabel(say.departments.dropped, { exact: true })
        .locator('option')
        .allTextContents();
      expect(offered.join()).not.toContain(NAMES.health);
      await keys.tabTo(say.departments.dropped);
      await keys.choose(NAMES.culture);
      await keys.tabTo(say.departments.reason);
      await keys.type('不归它管。');
      expect(await violationsOn(page)).toEqual([]);
      await keys.press('Control+Enter');
      await page.getByText(say.done.dropDepartment).first().waitFor();
      await page.getByText('不归它管。').first().waitFor();
      expect((await opinions()).toSorted()).toEqual([
        ...['culture cancelled', 'fire open', 'health done', 'market open', 'police open'],
      ]);
      expect(health.faults).toEqual([]);
    },
    HELD_FOR_MS,
  );

  test(
    'is refused in words what a colleague changed meanwhile',
    async () => {
      const { page, keys } = chooser;
      await open(chooser, 'dropDepartment');
      await keys.tabTo(say.departments.dropped);
      await keys.choose(NAMES.fire);
      await keys.tabTo(say.departments.reason);
      await keys.type('不用再问。');
      const fire = await finish('fire', '疏散通道畅通。');
      await keys.press('Control+Enter');
      await page.getByText(caseWording.zh.refusals.departmentAnswered).first().waitFor();
      expect(chooser.faults.splice(0)).toMatchObject([expect.stringContaining('409')]);
      expect((await opinions()).toSorted()).toEqual([
        ...['culture cancelled', 'fire done', 'health done', 'market open', 'police open'],
      ]);
      expect(fire.faults).toEqual([]);
    },
    HELD_FOR_MS,
  );
});

test(
  'the other departments answer, one that was taken off is asked nothing, and it is decided',
  async () => {
    const culture = await withCase(of.culture);
    expect(await culture.page.locator('#act-finishTask').count()).toBe(0);
    const others = [await finish('market', '登记信息一致。'), await finish('police', '无异议。')];
    const approver = await withCase(app.cast.approver);
    await approver.page.locator('#act-decide').waitFor();
    await approver.keys.press('F8', 'Space', 'Control+Enter');
    await approver.page.getByText(say.done.decide).first().waitFor();
    expect([chooser, culture, ...others, approver].flatMap(({ faults }) => faults)).toEqual([]);
  },
  HELD_FOR_MS,
);
