// 退休“一件事”, by somebody old who has the pages in large letters: from a search to every result in hand.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Told } from '../../src/modules/themes/index.ts';
import { portalWording } from '../../src/web/portal/wording/wording.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { openBrowser } from '../support/web/browser.ts';
import { decideAtDesk, decideParts, departmentsOf, type Departments } from './all-departments.ts';
import { go } from './applicant.ts';
import { deskOf } from './at-desk.ts';
import { handInMaterials } from './handing-in.ts';
import {
  askGuide,
  beginTogether,
  fillTogether,
  handInTogether,
  openProgress,
  progressOf,
  villagerOf,
  wordsOf,
  type Villager,
} from './one-thing.ts';

const THEME = 'retire';
/** Whether the file lies with the county is not known. */
const TOLD: Told = { archive: null, gjj: true, elder: true };

let app: TestApp;
let browser: Browser;
let worker: Villager;
let departments: Departments;
let theme = '';
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  browser = await openBrowser();
  worker = await villagerOf(app, browser, { number: 871, mode: 'elder', shots: 'retire' });
  departments = departmentsOf(app, 872);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

test('by three questions, of which one is not known, it is said what it takes', async () => {
  await askGuide(worker, { words: '退休', theme: THEME, told: TOLD });
  const list = await wordsOf(worker);
  expect(list).toContain('要办 3 项，另外可能要办 1 项');
  expect(list).toMatch(/今天交齐，最迟\d+月\d+日全部办好/);
});

test('one form and one set of materials are handed in', async () => {
  const draft = await beginTogether(worker);
  await fillTogether(worker, { draft });
  await handInMaterials(worker.page, 'zh');
  await worker.look('materials');
  await go(worker.page, portalWording.zh.draft.materials.go);
  theme = await handInTogether(worker);
});

test('the pension is decided at the desk, and the housing fund begins by itself', async () => {
  await decideAtDesk(worker, departments, { theme, item: 'pension-retire', at: deskOf(app, browser) });
  await openProgress(worker, theme, 'progress');
  await decideParts(worker, departments, { theme, items: ['elder-card', 'gjj-withdraw'] });
  expect([...departments.acted].toSorted()).toEqual(['civil', 'gjj', 'hrss']);
});

test('every result is in hand', async () => {
  expect(await openProgress(worker, theme, 'done')).toContain('一共 3 项，办好 3 项');
  expect((await progressOf(worker, theme)).status).toBe('granted');
  expect(worker.faults).toEqual([]);
});
