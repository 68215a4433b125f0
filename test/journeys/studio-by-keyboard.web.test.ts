// With a keyboard and nothing else a process is drawn, checked, mended, tried, published by a second person, and running cases put over to it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inboxWording } from '../../src/web/desk/inbox/wording.ts';
import { migrationWording } from '../../src/web/desk/migration/wording.ts';
import { processModelsWording } from '../../src/web/desk/process-models/wording.ts';
import { shellWording } from '../../src/web/desk/shell/wording.ts';
import { draftWording } from '../../src/web/studio/draft/wording.ts';
import type { Officer } from '../support/app/people.ts';
import { askOwner } from '../support/app/test-app.ts';
import { violationsOn, type Seat } from './officers.ts';
import { cataloguerOf, drawn, officerOf, openStudio, STANDS_AT, type Studio } from './studio.ts';

const say = draftWording.zh;
const models = processModelsWording.zh;
const move = migrationWording.zh;
const inbox = inboxWording.zh;
const ITEM = 'food-business';
const SHEET = `/desk/process-models/${ITEM}`;
/** A step that is new, between two that were there. */
const [BEFORE, NEW, AFTER] = ['审查', '复核', '现场勘验'] as const;

let studio: Studio;
/** Leads the department in charge. */
let chief: Officer;
/** Who draws, in the department in charge. */
let head: Seat;

beforeAll(async () => {
  studio = await openStudio(ITEM);
  chief = await officerOf(studio, { number: 962, department: 'approval', role: 'leader' });
  head = await studio.at(
    await officerOf(studio, { number: 961, department: 'approval', role: 'sectionHead', name: '演示科长' }),
    SHEET,
  );
}, 120_000);
afterAll(() => studio.close());

const press = async ({ keys }: Seat, name: string) => {
  await keys.tabTo(name);
  await keys.press('Enter');
};
/** A step in the list, which stands below what was found. */
const choose = async (seat: Seat, name: string) => {
  await press(seat, `${name} ${say.list.choose}`);
  await seat.page.getByRole('heading', { name: `${say.part.title} ${name}` }).waitFor();
};
const decide = async ({ keys }: Seat, label: string, option: string | undefined) => {
  await keys.tabTo(label);
  await keys.choose(option ?? '');
};
const write = async ({ keys }: Seat, label: string, text: string) => {
  await keys.tabTo(label);
  await keys.type(text);
  await keys.press('Tab');
};
/** Up to the bar above the drawing. */
const command = async ({ keys }: Seat, name: string) => {
  await keys.tabBackTo(name);
  await keys.press('Enter');
};
const findings = ({ page }: Seat) => page.locator('.draft-findings > li');
const marks = ({ page }: Seat) => page.locator('.studio-canvas .drawn-mark');

describe('a head of the department in charge, by keyboard alone', () => {
  test('goes from the model to its drawing', async () => {
    await press(head, models.draw);
    await drawn(head);
    await head.page.getByText(say.publish.another).waitFor();
  });

  test('draws a step in the list that nobody does, beside the way that was there', async () => {
    const { keys, page } = head;
    await choose(head, BEFORE);
    await press(head, say.part.add.UserTask);
    await keys.tabTo(say.part.name);
    await keys.type(NEW);
    await keys.press('Tab');
    await page.getByRole('heading', { name: `${say.part.title} ${NEW}` }).waitFor();
    await decide(head, say.part.connect, AFTER);
    await press(head, say.part.connectAct);
    await page.getByText(say.states.changed).waitFor();
  });

  test('is told what is wrong with it, with its places on the drawing and in the list', async () => {
    const { page } = head;
    await command(head, say.acts.check);
    await page.getByRole('heading', { name: say.findings.title }).waitFor();
    await findings(head).first().waitFor();
    const found = (await findings(head).allTextContents()).join('\n');
    expect(found).toContain(say.findings.grades.refused);
    expect(await marks(head).count()).toBeGreaterThan(0);
    await page
      .getByRole('row', { name: new RegExp(AFTER) })
      .getByRole('button', { name: /第 .* 条/ })
      .first()
      .waitFor();
    expect(await violationsOn(page, ['.studio-canvas'])).toEqual([]);
  });

  test('steps through the way on which it goes wrong, on the drawing and in the list, forth and back', async () => {
    const { keys, page } = head;
    await press(head, say.findings.way.show);
    const current = page.locator('.draft-way [aria-current=step]');
    await current.waitFor();
    const here = () => current.textContent();
    const steps = await page.locator('.draft-way li').count();
    expect(steps).toBeGreaterThan(2);
    const first = { said: await here(), drawn: await marks(head).allTextContents() };
    await keys.tabTo(say.findings.way.on);
    for (let step = 1; step < steps; step += 1) await keys.press('Enter');
    await page.getByText(say.findings.way.place(String(steps), String(steps))).waitFor();
    expect(await here()).toContain(AFTER);
    // Two tokens where there should be one.
    expect((await marks(head).allTextContents()).join(' ').split('●').length - 1).toBeGreaterThan(1);
    await keys.tabBackTo(say.findings.way.back);
    for (let step = 1; step < steps; step += 1) await keys.press('Enter');
    expect({ said: await here(), drawn: await marks(head).allTextContents() }).toEqual(first);
    await keys.tabBackTo(say.findings.way.hide);
    await keys.press('Enter');
    await page.locator('.draft-way').waitFor({ state: 'detached' });
  });

  test('mends it: one way after the other, done by somebody', async () => {
    const { page } = head;
    await press(head, say.list.way(BEFORE, AFTER));
    await page.getByRole('heading', { name: say.part.title }).waitFor();
    await press(head, say.part.remove);
    await choose(head, NEW);
    await decide(head, say.facts.act, models.acts.review);
    await decide(head, say.facts.role, shellWording.zh.roles.reviewer);
    await decide(head, say.facts.department, '金乡县行政审批服务局');
    await write(head, say.facts.limit, '0.5');
    await decide(head, say.facts.limitUnit, models.comparison.units.workingDay);
    await command(head, say.acts.check);
    await expect
      .poll(async () =>
        (await findings(head).allTextContents()).filter((text) => !text.includes(say.findings.grades.note)),
      )
      .toEqual([]);
  });

  test('tries it on a clock of its own: a step, a week that passes, and the new step', async () => {
    const { page } = head;
    const trial = page.getByRole('region', { name: say.trial.title });
    const moment = () => trial.getByText(say.trial.now('').slice(0, 3)).first().textContent();
    const done = (name: string) => `${say.trial.done} ${name}`;
    await press(head, say.trial.begin);
    await trial.getByRole('button', { name: done('受理') }).waitFor();
    await decide(head, say.trial.asks['acceptance'] ?? '', say.trial.values.accepted);
    await press(head, done('受理'));
    await trial.getByRole('button', { name: done(BEFORE) }).waitFor();
    const before = await moment();
    await press(head, say.trial.days.P7D);
    await expect.poll(moment).not.toBe(before);
    await press(head, done(BEFORE));
    await trial.getByRole('button', { name: done(NEW) }).waitFor();
    await page.locator(STANDS_AT).filter({ hasText: NEW }).waitFor();
    expect([await page.locator(STANDS_AT).count(), await page.locator('.studio-canvas .run-at-mark').count()]).toEqual([
      1, 1,
    ]);
    await press(head, done(NEW));
    await trial.getByRole('button', { name: done(AFTER) }).waitFor();
  });

  test('keeps it, and asks a second person to publish it', async () => {
    const { keys, page } = head;
    await command(head, say.acts.save);
    await expect.poll(() => askOwner(studio.app, 'select revision from process.draft')).toEqual([{ revision: 1 }]);
    expect(await page.getByRole('button', { name: say.publish.send, exact: true }).count()).toBe(0);
    await keys.tabTo(say.propose.label);
    await keys.type('增加一道复核');
    await press(head, say.propose.send);
    await page.getByText(say.propose.states.open).waitFor();
    expect(await violationsOn(page, ['.studio-canvas'])).toEqual([]);
  });
});

describe('the leader of the department, by keyboard alone', () => {
  test('reads what changed and whom it concerns, says why, and publishes', async () => {
    const leader = await studio.at(chief);
    const { keys, page } = leader;
    await press(leader, inbox.bell('1'));
    await page.getByText(inbox.kinds['process.proposed']).waitFor();
    await press(leader, inbox.openDrawing);
    await drawn(leader);
    await page.getByText('增加一道复核').waitFor();
    await press(leader, say.acts.check);
    await page.getByText(say.publish.running('1')).waitFor();
    await page.getByRole('table').getByText(NEW).first().waitFor();
    await keys.tabTo(say.publish.reason);
    await keys.type('增加复核');
    await press(leader, say.publish.send);
    await page.getByText(say.states.fresh('2')).waitFor();
    expect(
      await askOwner(studio.app, `select version, reason from process.model where item = '${ITEM}' order by version`),
    ).toMatchObject([{ version: 1 }, { version: 2, reason: '增加复核' }]);
    expect(leader.faults).toEqual([]);
  });
});

test('who proposed it hears that it was published', async () => {
  const { page } = head;
  await head.page.goto(new URL('/desk/inbox', studio.app.url).href);
  await page.getByText(inbox.kinds['process.published']).waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

describe('a cataloguer, by keyboard alone', () => {
  test('puts the running case over to the new version', async () => {
    const cataloguer = await studio.at(await cataloguerOf(studio, 963), SHEET);
    const { keys, page } = cataloguer;
    await press(cataloguer, models.migrate);
    await press(cataloguer, move.versions.look);
    await page.getByText(move.running('1', '1')).waitFor();
    await press(cataloguer, move.preview.act);
    await page.getByText(move.preview.over('1')).waitFor();
    await keys.tabTo(move.order.reason);
    await keys.type('按新流程办');
    await press(cataloguer, move.order.send);
    await page.getByRole('cell', { name: '按新流程办' }).waitFor();
    await expect
      .poll(() => askOwner(studio.app, 'select model_version as version from process.run'), { timeout: 90_000 })
      .toEqual([{ version: 2 }]);
    expect(cataloguer.faults).toEqual([]);
  }, 120_000);
});

test('no script failed and nothing was tried that the policy forbids', () => {
  expect(head.faults).toEqual([]);
});
