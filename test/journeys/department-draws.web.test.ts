// A leader lets an officer of the department draw; he draws its own items and no others, proposes, is turned down, and loses the permission.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawersWording } from '../../src/web/desk/drawers/wording.ts';
import { inboxWording } from '../../src/web/desk/inbox/wording.ts';
import { processModelsWording } from '../../src/web/desk/process-models/wording.ts';
import { draftWording } from '../../src/web/studio/draft/wording.ts';
import { findingWording } from '../../src/modules/process/index.ts';
import { uiWording } from '../../src/web/ui/index.ts';
import type { Officer } from '../support/app/people.ts';
import { violationsOn, type Seat } from './officers.ts';
import { drawn, officerOf, openStudio, type Studio } from './studio.ts';

const say = draftWording.zh;
const models = processModelsWording.zh;
const letting = drawersWording.zh;
const inbox = inboxWording.zh;
const OWN = 'abnormal-removal';
const OTHERS = 'food-business';

let studio: Studio;
let leader: Seat;
let officer: Seat;

beforeAll(async () => {
  studio = await openStudio();
  const post = { department: 'market' };
  const chief: Officer = await officerOf(studio, { ...post, number: 971, role: 'leader', name: '演示局长' });
  const drawer: Officer = await officerOf(studio, { ...post, number: 972, role: 'reviewer', name: '演示科员' });
  leader = await studio.at(chief, '/desk/office/drawers');
  officer = await studio.at(drawer);
}, 120_000);
afterAll(() => studio.close());

const go = ({ page }: Seat, path: string) => page.goto(new URL(`/desk/${path}`, studio.app.url).href);
const drawLink = ({ page }: Seat) => page.getByRole('link', { name: models.draw });
const sheetOf = async (seat: Seat, item: string) => {
  await go(seat, `process-models/${item}`);
  await seat.page.locator('.models-canvas .djs-shape').first().waitFor();
};
/** Lets the officer draw, or takes it back, by keyboard. */
const change = async ({ keys, page }: Seat, act: string, done: string) => {
  await keys.tabTo(letting.of(act, '演示科员'));
  await keys.press('Enter');
  await keys.tabTo(letting.reason);
  await keys.type('熟悉本局流程');
  await keys.press('Tab', 'Enter');
  await page.getByText(done).first().waitFor();
};

describe('an ordinary officer of a department', () => {
  test('is not shown the way to draw', async () => {
    await sheetOf(officer, OWN);
    expect(await drawLink(officer).count()).toBe(0);
  });

  test('is let by the leader, with a reason', async () => {
    const { page } = leader;
    await page.getByRole('table', { name: letting.caption }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await change(leader, letting.let, letting.letDone('演示科员'));
    await page.getByText(letting.states.let).waitFor();
    await page.getByText('熟悉本局流程').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: uiWording.en.languageName }).click();
    await page.getByRole('heading', { name: drawersWording.en.title }).waitFor();
    await page.getByRole('button', { name: uiWording.zh.languageName }).click();
  });

  test('draws an item of the department', async () => {
    const { page } = officer;
    await sheetOf(officer, OWN);
    await drawLink(officer).click();
    await drawn(officer);
    await page.locator('.studio .table tbody').getByRole('button').first().click();
    await page.locator('.draft-form').getByLabel(say.part.name, { exact: true }).fill('收到移出申请');
    await page.locator('.draft-form').getByLabel(say.part.name, { exact: true }).press('Tab');
    await page.getByRole('button', { name: say.acts.save, exact: true }).click();
    await page.getByRole('button', { name: say.acts.check, exact: true }).click();
    await page.getByLabel(say.propose.label).fill('名称更清楚');
    await page.getByRole('button', { name: say.propose.send, exact: true }).click();
    await page.getByText(say.propose.states.open).waitFor();
    expect(await page.getByRole('button', { name: say.publish.send, exact: true }).count()).toBe(0);
  });

  test('is shown no way to the drawing of another department, and refused where he finds it himself', async () => {
    const { page } = officer;
    await sheetOf(officer, OTHERS);
    expect(await drawLink(officer).count()).toBe(0);
    await go(officer, `models/process/${OTHERS}`);
    await page.getByText(findingWording.zh.refusals['itemOfOtherDepartment'] ?? '').waitFor();
  });

  test('hears that it was turned down, and why', async () => {
    const { page } = leader;
    await go(leader, 'inbox');
    await page.getByText(inbox.kinds['process.proposed']).waitFor();
    await page.getByRole('link', { name: inbox.openDrawing }).click();
    await drawn(leader);
    await page.getByText('名称更清楚').waitFor();
    await page.getByLabel(say.turnDown.label).fill('改后和申请表不一致');
    await page.getByRole('button', { name: say.turnDown.send, exact: true }).click();
    await page.getByText(say.propose.states.turnedDown).waitFor();
    expect(await violationsOn(page, ['.studio-canvas'])).toEqual([]);
    await go(officer, 'inbox');
    await officer.page.getByText(inbox.kinds['process.turnedDown']).waitFor();
    await officer.page.getByRole('link', { name: inbox.openDrawing }).click();
    await drawn(officer);
    await officer.page.getByText('改后和申请表不一致').waitFor();
  });

  test('draws no more once the leader takes it back', async () => {
    await go(leader, 'office/drawers');
    await change(leader, letting.takeBack, letting.takeBackDone('演示科员'));
    await sheetOf(officer, OWN);
    expect(await drawLink(officer).count()).toBe(0);
  });
});

test('no script failed and nothing was tried that the policy forbids', () => {
  // That somebody is refused what is another department's, a browser notes as an error.
  const refused = /responded with a status of 403/;
  expect(officer.faults.filter((fault) => !refused.test(fault))).toEqual([]);
  expect(leader.faults).toEqual([]);
});
