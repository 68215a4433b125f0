// A cataloguer draws the next version of a process by keyboard, has it checked, publishes it, and reads what it changed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processModelsWording } from '../../src/web/desk/process-models/wording.ts';
import { migrationWording } from '../../src/web/desk/migration/wording.ts';
import { draftWording } from '../../src/web/studio/draft/wording.ts';
import { uiWording } from '../../src/web/ui/index.ts';
import { askOwner, type TestApp } from '../support/app/test-app.ts';
import { violationsOn, type Seat } from './officers.ts';
import { cataloguerOf, openStudio, STANDS_AT, type Studio } from './studio.ts';

const say = draftWording.zh;
const models = processModelsWording.zh;
const ITEM = 'food-business';

let studio: Studio;
let app: TestApp;
let seat: Seat;

beforeAll(async () => {
  studio = await openStudio(ITEM);
  ({ app } = studio);
  seat = await studio.at(await cataloguerOf(studio, 951));
}, 120_000);
afterAll(() => studio.close());

const stepIn = (name: string) =>
  seat.page.locator('.studio .table').getByRole('button', { name: new RegExp(`^${name} `) });
const form = () => seat.page.locator('.draft-form');

describe('a cataloguer', () => {
  test('begins from the version in force', async () => {
    const { page } = seat;
    await page.goto(new URL(`/desk/process-models/${ITEM}`, app.url).href);
    await page.getByRole('link', { name: models.draw }).click();
    await page.locator('.studio-canvas .djs-shape').first().waitFor();
    await page.getByText(say.states.fresh('1')).waitFor();
    expect(await violationsOn(page, ['.studio-canvas'])).toEqual([]);
  });

  test('changes a step by keyboard alone, and undoes it as well', async () => {
    const { page, keys } = seat;
    await stepIn('现场勘验').focus();
    await keys.press('Enter');
    await page.getByRole('heading', { name: '现场勘验' }).waitFor();
    await keys.tabTo(say.facts.limit);
    await keys.press('Control+A');
    await keys.type('99');
    await keys.press('Tab');
    await page.getByText(say.states.changed).waitFor();
    await form().getByLabel(say.facts.limit, { exact: true }).waitFor();
    await page.getByRole('button', { name: say.acts.undo, exact: true }).click();
    await expect.poll(() => form().getByLabel(say.facts.limit, { exact: true }).inputValue()).toBe('2.5');
    await page.getByRole('button', { name: say.acts.redo, exact: true }).click();
    await expect.poll(() => form().getByLabel(say.facts.limit, { exact: true }).inputValue()).toBe('99');
  });

  test('adds a step that nobody does, and is told what to mend, with its place on the drawing', async () => {
    const { page } = seat;
    await page.getByRole('button', { name: say.part.add.UserTask }).click();
    await page.getByRole('button', { name: say.acts.check, exact: true }).click();
    await page.getByRole('heading', { name: say.findings.title }).waitFor();
    const found = await page.locator('.draft-findings > li').allTextContents();
    expect(found.join('\n')).toContain(say.findings.grades.mend);
    expect(found.join('\n')).toContain('99');
    expect(await page.locator('.studio-canvas .drawn-mark').count()).toBeGreaterThan(0);
    expect(await page.getByText(say.publish.first).count()).toBe(1);
    expect(await violationsOn(page, ['.studio-canvas'])).toEqual([]);
  });

  test('takes the step away again, sets a limit that fits, saves, and finds the draft there after a reload', async () => {
    const { page } = seat;
    await page.getByRole('button', { name: say.part.remove, exact: true }).click();
    await stepIn('现场勘验').click();
    await form().getByLabel(say.facts.limit, { exact: true }).fill('1.5');
    await form().getByLabel(say.part.name).fill('现场核查');
    await form().getByLabel(say.facts.section).focus();
    await page.getByRole('button', { name: say.acts.save, exact: true }).click();
    await expect
      .poll(() => askOwner<{ n: number }>(app, 'select count(*)::int as n from process.draft'))
      .toEqual([{ n: 1 }]);
    await page.reload();
    await stepIn('现场核查').click();
    expect(await form().getByLabel(say.facts.limit, { exact: true }).inputValue()).toBe('1.5');
  });

  test('tries the model by hand, with its place on the drawing, and takes a step back', async () => {
    const { page } = seat;
    const trial = page.getByRole('region', { name: say.trial.title });
    await trial.getByRole('button', { name: say.trial.begin }).click();
    await trial.getByRole('button', { name: `${say.trial.done} 受理` }).waitFor();
    await trial.getByRole('combobox').selectOption('accepted');
    await trial.getByRole('button', { name: say.trial.done }).click();
    await trial.getByRole('button', { name: `${say.trial.done} 审查` }).waitFor();
    expect(await page.locator(STANDS_AT).allTextContents()).toEqual(['审查']);
    expect(await page.locator('.studio-canvas .run-at-mark').count()).toBe(1);
    expect(await violationsOn(page, ['.studio-canvas'])).toEqual([]);
    await trial.getByRole('button', { name: say.trial.back }).click();
    await trial.getByRole('combobox').selectOption('notAccepted');
    await trial.getByRole('button', { name: say.trial.done }).click();
    await trial.getByText(say.trial.outcomes.notAccepted).waitFor();
  });

  test('reads the effect, says the reason, and publishes', async () => {
    const { page } = seat;
    await page.getByRole('button', { name: say.acts.check, exact: true }).click();
    await page.getByRole('region', { name: say.findings.title }).getByText(say.findings.none).waitFor();
    await page.getByText(say.publish.running('1')).waitFor();
    expect(await violationsOn(page, ['.studio-canvas'])).toEqual([]);
    await page.getByLabel(say.publish.reason).fill('核查提速');
    await page.getByRole('button', { name: say.publish.send, exact: true }).click();
    await page.getByText(say.states.fresh('2')).waitFor();
    expect(
      await askOwner(
        app,
        `select version, reason, actor->>'kind' as by from process.model where item = '${ITEM}' order by version`,
      ),
    ).toMatchObject([{ version: 1 }, { version: 2, reason: '核查提速', by: 'officer' }]);
  });

  test('reads what the version changed, side by side and as a list, in both languages', async () => {
    const { page } = seat;
    await page.getByRole('link', { name: say.back }).click();
    await page.getByRole('link', { name: models.versions.compare('1', '2') }).click();
    await page.getByRole('table', { name: models.comparison.caption }).waitFor();
    await page.locator('.models-canvas .djs-shape').first().waitFor();
    const row = page.locator('tbody tr').filter({ hasText: '现场核查' }).first();
    expect(await row.textContent()).toContain('2.5 → 1.5');
    await expect.poll(() => page.locator('.models-sides .change-changed-mark').count()).toBe(2);
    expect(await violationsOn(page, ['.models-canvas'])).toEqual([]);
    await page.getByRole('button', { name: uiWording.en.languageName }).click();
    await page.getByRole('table', { name: processModelsWording.en.comparison.caption }).waitFor();
    expect(await violationsOn(page, ['.models-canvas'])).toEqual([]);
  });
});

describe('running cases', () => {
  test('are looked at one by one, and put over with a reason', async () => {
    const { page } = seat;
    await page.goto(new URL(`/desk/process-models/${ITEM}`, app.url).href);
    const move = migrationWording.en;
    await page.getByRole('link', { name: processModelsWording.en.migrate }).click();
    await page.getByRole('button', { name: move.versions.look }).click();
    await page.getByText(move.running('1', '1')).waitFor();
    await page.getByText(move.order.first).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: move.preview.act }).click();
    await page.getByText(move.preview.over('1')).waitFor();
    await page.getByLabel(move.order.reason).fill('新办法施行');
    await page.getByRole('button', { name: move.order.send, exact: true }).click();
    await page.getByRole('cell', { name: '新办法施行' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await askOwner(app, 'select from_version, to_version, state, reason from process.migration')).toMatchObject([
      { from_version: 1, to_version: 2, reason: '新办法施行' },
    ]);
  });
});

test('no script failed and nothing was tried that the policy forbids', () => {
  expect(seat.faults).toEqual([]);
});
