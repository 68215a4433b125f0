// A county follows a template of its city: its own changes stand apart, and when the city publishes again each conflict is decided by a person,
// one in each of the three ways; the sheet of the model says whose template it follows, or that it has left it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { area } from '../../src/kernel/id.ts';
import { publishTemplate } from '../../src/modules/process/templates/publishing.ts';
import { modelNames } from '../../src/app/compose/model-names.ts';
import { processModelsWording } from '../../src/web/desk/process-models/wording.ts';
import { templatesWording } from '../../src/web/desk/templates/wording.ts';
import { draftWording } from '../../src/web/studio/draft/wording.ts';
import { valueOf } from '../support/identity/value.ts';
import { starterModel } from '../support/process/starter.ts';
import { overflow } from '../support/web/looks.ts';
import { violationsOn, type Seat } from './officers.ts';
import { cataloguerOf, drawn, openStudio, type Studio } from './studio.ts';

const { zh: say, en } = templatesWording;
const models = processModelsWording.zh;
const ITEM = 'orphan-support';
const PAGE = `/desk/process-models/${ITEM}/template`;
const NAME = '孤儿基本生活保障（试点模板）';
const [CHECK, FIRST, VISIT, DISABLED] = [
  '父母失联、服刑等信息核查',
  '镇街初审',
  '镇街查验走访',
  '父母重残信息核查',
] as const;
const HELD_FOR_MS = 240_000;
const FIRST_EDITION = new TextDecoder().decode(starterModel(ITEM));
/** Three places where the county does otherwise, and the city too. */
const SECOND_EDITION = FIRST_EDITION.replace(/(id="police"[^>]*ow:limit=)"[^"]*"/, '$1"3"')
  .replace(/(id="first"[^>]*ow:section=)"[^"]*"/, '$1"社会救助科"')
  .replace(/(id="dis"[^>]*ow:limit=)"[^"]*"/, '$1"1"');

let studio: Studio;
let seat: Seat;

beforeAll(async () => {
  studio = await openStudio();
  await publishEdition(1, FIRST_EDITION);
  seat = await studio.at(await cataloguerOf(studio, 975), PAGE);
}, HELD_FOR_MS);
afterAll(() => studio.close());

async function publishEdition(edition: number, xml: string): Promise<void> {
  const { database, house } = studio.app;
  const deps = { db: database.app, now: () => house.foundation.now(), names: modelNames };
  const scope = { area: area('370800000000') };
  const caller = { scope, actor: { kind: 'system', id: 'the city' } } as const;
  const words = { name: { zh: NAME, en: 'Pilot template' }, note: { zh: '合成示例。', en: 'Synthetic example.' } };
  const wish = { ...words, edition, xml, items: [ITEM], reason: '试点', fixed: ['confirm'] };
  const allows: ('owner' | 'limit' | 'step' | 'opinion')[] = ['owner', 'limit', 'step', 'opinion'];
  valueOf(await publishTemplate(deps, { caller, once: undefined }, { key: 'pilot', wish: { ...wish, allows } }));
}

const press = async (name: string) => {
  await seat.keys.tabTo(name);
  await seat.keys.press('Enter');
};
const write = async (label: string, text: string) => {
  await seat.keys.tabTo(label);
  await seat.keys.press('Control+A');
  await seat.keys.type(text);
};
const choose = async (label: string, option: string) => {
  await seat.keys.tabTo(label);
  await seat.keys.choose(option);
};
/** The reason of a form stands right before its button. */
const send = async (reason: string, act: string, done: string) => {
  await write(say.reason, reason);
  await press(act);
  await seat.page.getByText(done).first().waitFor();
};
const section = (name: string) => seat.page.getByRole('region', { name });
const top = () =>
  seat.page.locator('h1').evaluate((one) => {
    one.setAttribute('tabindex', '-1');
    one.focus();
  });

type Fact = readonly ['limit' | 'section' | 'name', string];

/** Written down, and read in the list of what the county does otherwise. */
async function addChange(
  kind: keyof typeof say.add.kinds,
  step: string,
  { facts, words }: { facts: readonly Fact[]; words: string },
): Promise<void> {
  await top();
  await choose(say.add.kind, say.add.kinds[kind]);
  await choose(say.add.element, step);
  for (const [label, text] of facts) await write(say.add[label], text);
  await send('本县情况不同', say.add.send, say.add.done);
  await table().getByText(words).waitFor();
}
const table = () => seat.page.getByRole('table', { name: say.changes.title });
const rows = () => table().locator('tbody tr');

const OF = {
  check: say.changes.limit(CHECK, `2 ${say.units.workingDay}`),
  first: say.changes.owner(FIRST, '民政办公室'),
  disabled: say.changes.limit(DISABLED, `1.5 ${say.units.workingDay}`),
  visit: say.changes.after(VISIT, '镇街复核'),
};

describe('who draws the processes of the county, by keyboard alone', () => {
  test('begins to follow the template of the city, with a reason', async () => {
    const { page } = seat;
    await page.getByText(say.none).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await choose(say.adopt.choose, `${NAME} ${say.list.editionOf('1')}`);
    await send('照市里的做法', say.adopt.send, say.adopt.done);
    await page.getByText(say.follows(NAME, '1')).waitFor();
  });

  test(
    'writes down what the county does otherwise, which stands apart from the template',
    async () => {
      const { page } = seat;
      await addChange('setLimit', CHECK, { facts: [['limit', '2']], words: OF.check });
      await addChange('setOwner', FIRST, { facts: [['section', '民政办公室']], words: OF.first });
      await addChange('setLimit', DISABLED, { facts: [['limit', '1.5']], words: OF.disabled });
      await addChange('after', VISIT, { facts: [['name', '镇街复核']], words: OF.visit });
      expect(await rows().count()).toBe(4);
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
    HELD_FOR_MS,
  );

  test('sees what the newer edition changes, what goes over by itself and what does not', async () => {
    const { page } = seat;
    await publishEdition(2, SECOND_EDITION);
    await page.reload();
    await page.getByRole('heading', { name: say.newer.title('2') }).waitFor();
    const mine = page.getByRole('table', { name: say.newer.mine });
    await mine.waitFor();
    const said = (await mine.locator('tbody tr').allTextContents()).map((row) => row.trim());
    expect(
      said.map((row) =>
        Object.values({ ...say.newer.conflicts, applied: say.newer.applied }).find((one) => row.includes(one)),
      ),
    ).toEqual([
      ...[say.newer.conflicts.bothChanged, say.newer.conflicts.bothChanged, say.newer.conflicts.limitTooLong],
      say.newer.applied,
    ]);
    expect(await violationsOn(page)).toEqual([]);
  });

  test(
    'is refused without a decision of each, and decides one in each of the three ways',
    async () => {
      const { page, keys } = seat;
      const newer = section(say.newer.title('2'));
      const take = async (change: string, way: string, why: string) => {
        await newer
          .getByRole('group', { name: say.newer.decide(change) })
          .getByRole('radio', { name: way })
          .focus();
        await keys.press('Space');
        await write(say.newer.why(change), why);
      };
      await take(OF.check, say.newer.keep, '人手充足');
      await take(OF.first, say.newer.withdraw, '科室已改名');
      await write(say.reason, '换到新一期');
      await press(say.newer.send('2'));
      await newer.getByRole('alert').first().waitFor();
      seat.faults.splice(0);

      await newer
        .getByRole('group', { name: say.newer.decide(OF.disabled) })
        .getByRole('radio', { name: say.newer.replace })
        .focus();
      await keys.press('Space');
      await write(say.add.limit, '0.5');
      await write(say.newer.why(OF.disabled), '半天够了');
      expect(await violationsOn(page)).toEqual([]);
      await write(say.reason, '换到新一期');
      await press(say.newer.send('2'));
      await page.getByText(say.newer.done).first().waitFor();
      await page.getByText(say.follows(NAME, '2')).waitFor();
      const kept = await rows().allTextContents();
      for (const [place, [words, why]] of [
        [OF.check, '本县情况不同'],
        [say.changes.limit(DISABLED, `0.5 ${say.units.workingDay}`), '半天够了'],
        [OF.visit, '本县情况不同'],
      ].entries()) {
        expect(kept[place]).toContain(words);
        expect(kept[place]).toContain(why);
      }
      expect(kept).toHaveLength(3);
      const history = await page.getByRole('table', { name: say.history.title }).textContent();
      for (const how of ['kept', 'withdrawn', 'replaced'] as const) expect(history).toContain(say.history.decided[how]);
      expect(history).toContain('演示官员');
    },
    HELD_FOR_MS,
  );

  test(
    'passes it on to the studio, and finds on the sheet of the model whose template it follows',
    async () => {
      const { page, keys } = seat;
      await top();
      await press(say.pass.send);
      await page.getByText(say.pass.done).first().waitFor();
      await press(say.pass.open);
      await drawn(seat);
      await page.getByText(draftWording.zh.acts.check).first().waitFor();
      await page.goto(new URL(`/desk/process-models/${ITEM}`, studio.app.url).href);
      const note = page.locator('.template-note');
      await note.waitFor();
      expect(await note.textContent()).toContain(say.note.follows(NAME, '2'));
      expect(await note.textContent()).toContain('演示官员');
      expect(await violationsOn(page, ['.models-canvas'])).toEqual([]);
      await keys.tabTo(models.template);
      await keys.press('Enter');
      await page.getByText(say.follows(NAME, '2')).waitFor();
    },
    HELD_FOR_MS,
  );

  test('leaves it with a reason, as the sheet and the list of templates say in both languages', async () => {
    const { page } = seat;
    await section(say.leave.title).getByLabel(say.reason).focus();
    await send('本县做法不同', say.leave.send, say.leave.done);
    await page.goto(new URL(`/desk/process-models/${ITEM}`, studio.app.url).href);
    await page.getByText(say.note.left(NAME)).waitFor();
    await page.goto(new URL('/desk/process-models/templates', studio.app.url).href);
    await page.getByText(say.list.left('本县做法不同')).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: en.list.title }).waitFor();
    expect(seat.faults).toEqual([]);
  });
});
