import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishChanged } from '../../support/catalogue/publish.ts';
import { valueOf } from '../../support/identity/value.ts';
import { passDay } from '../../support/intake/scripted/days.ts';
import { fileOf } from '../../support/intake/scripted/departments.ts';
import { openScriptedHouse, type ScriptedHouse } from '../../support/intake/scripted/house.ts';
import { outcomeOf } from '../../support/intake/scripted/outcome.ts';
import type { Journey } from '../../support/intake/scripted/script.ts';
import { acted, attachMissing, fillIn, handIn, type Walk } from '../../support/intake/scripted/walk.ts';
import { personCaller } from '../../support/intake/office.ts';
import { loadInto } from '../../support/intake/themes.ts';
import { themesFile } from '../../support/themes/starter.ts';
import { addDays, civilDateOf } from '../../../src/kernel/civil-date.ts';
import { no, ok } from '../../../src/kernel/result.ts';
import { retireItem } from '../../../src/modules/catalogue/commands.ts';
import { findThemeDraft } from '../../../src/modules/intake/theme-drafts/find.ts';
import { renewThemeDraft } from '../../../src/modules/intake/theme-drafts/renew.ts';
import { startThemeDraft } from '../../../src/modules/intake/theme-drafts/start.ts';
import { submitThemeDraft } from '../../../src/modules/intake/theme-drafts/submit.ts';
import { examineModel, findModelInForce } from '../../../src/modules/process/index.ts';
import { loadModels } from '../../../src/modules/process/library/load.ts';
import { withdrawBroken } from '../../../src/modules/themes/index.ts';

/** Somebody retires. Meanwhile one item gets another form and another model, one is abolished, and the theme itself is published anew. */

let house: ScriptedHouse;
let running: Walk;
let open: { caller: Walk['caller']; themeDraft: string };
let orphaned: { caller: Walk['caller']; themeDraft: string };

const LATER = 'gjj-withdraw';
const ABOLISHED = 'archive-receive';
const journey = (): Pick<Journey, 'told' | 'answers'> => {
  const found = house.scripts.find(({ theme }) => theme === 'retire')?.journeys[0];
  if (!found) throw new Error('nobody retires');
  return found;
};
const area = () => house.office.database.area;
const stamp = () => ({ actor: { kind: 'system', id: 'test' } as const, at: house.office.deps.now(), reason: 'anew' });
const today = () => civilDateOf(house.office.deps.now());

async function filled() {
  const caller = personCaller(house.office);
  return { caller, ...(await fillIn(house, caller, { theme: 'retire', journey: journey() })) };
}

/** The same work with another name for its step. */
async function publishModel(item: string, name: string): Promise<void> {
  await house.deps.db.within({ area: area() }, async (tx) => {
    const current = await findModelInForce(tx, item, today());
    if (!current) throw new Error(`${item} has no model`);
    const examined = await examineModel(Buffer.from(current.xml.replaceAll('受理并当场办结', name)));
    const files = [{ name: item, examined }];
    const loading = { items: new Set([item]), departments: new Set(['gjj']), stamp: { ...stamp(), on: today() } };
    expect(await loadModels(tx, files, loading)).toMatchObject({ changed: 1, refused: [] });
  });
}

/** From tomorrow on nobody applies for it, and tomorrow comes. */
async function abolish(key: string): Promise<void> {
  const on = addDays(today(), 1);
  const retired = await house.deps.db.within({ area: area() }, (tx) =>
    retireItem(tx, { key, on, today: today() }, stamp()),
  );
  expect(retired.ok).toBe(true);
  passDay(house, today());
}

/** The theme without what is abolished, and with another name. */
function themeAnew(): unknown {
  const { themes } = themesFile as {
    themes: { key: string; items: { item: string }[]; questions: { id: string }[] }[];
  };
  return {
    themes: themes.map((theme) =>
      theme.key === 'retire'
        ? {
            ...theme,
            fullName: '退休“一件事”（新）',
            items: theme.items.filter(({ item }) => item !== ABOLISHED),
            questions: theme.questions.filter(({ id }) => id !== 'archive'),
          }
        : theme,
    ),
  };
}

beforeAll(async () => {
  house = await openScriptedHouse();
  const first = await filled();
  running = await handIn(house, first.caller, first);
  [open, orphaned] = [await filled(), await filled()];
  await publishChanged(house.office.database, LATER, { without: 'gjj.reason', materialToo: '提取承诺书' });
  await publishModel(LATER, '公积金中心当场办结');
  await abolish(ABOLISHED);
}, 300_000);
afterAll(() => house.close());

describe('while the theme itself is still the old one', () => {
  test('a draft is told what has changed, and goes over to it; the part whose item is abolished stays as it was begun', async () => {
    const { caller, themeDraft } = orphaned;
    const send = () => submitThemeDraft(house.deps, { caller }, { themeDraft, consent: true });
    expect(await send()).toMatchObject(no({ code: 'partRefused', item: LATER, refusal: { code: 'itemChanged' } }));
    expect(await renewThemeDraft(house.deps, { caller }, themeDraft)).toEqual(ok({ renewed: true }));
    await attachMissing(house, caller, themeDraft);
    const { id } = valueOf(await send());
    expect(await versionsOf(id)).toEqual({
      'pension-retire': 1,
      'gjj-withdraw': 2,
      'elder-card': 1,
      'archive-receive': 1,
    });
  });
});

describe('when the theme is published anew', () => {
  beforeAll(async () => {
    await loadInto(house.office, themeAnew(), { themes: ['retire'], version: 2 });
  });

  test('a draft goes over to the new version before it is handed in, and what is no longer in it goes', async () => {
    const { caller, themeDraft } = open;
    expect(await submitThemeDraft(house.deps, { caller }, { themeDraft, consent: true })).toEqual(
      no({ code: 'themeChanged', version: 2 }),
    );
    const before = valueOf(await findThemeDraft(house.deps, { caller }, themeDraft)).draft;
    expect(before.change).toMatchObject({ from: 1, to: 2, newMaterials: [{ zh: '提取承诺书' }] });
    expect(await renewThemeDraft(house.deps, { caller }, themeDraft)).toEqual(ok({ renewed: true }));
    await attachMissing(house, caller, themeDraft);
    const { id } = valueOf(await submitThemeDraft(house.deps, { caller }, { themeDraft, consent: true }));
    expect(await versionsOf(id)).toEqual({ 'pension-retire': 1, 'gjj-withdraw': 2, 'elder-card': 1 });
  });

  test('a running one goes on by the versions with which it began, and all results arrive', async () => {
    for (const item of ['elder-card', ABOLISHED, 'pension-retire'])
      await acted(running, { do: 'conclude', item, outcome: 'granted' });
    const id = await house.caseOf(running.id, LATER);
    const { row, tasks, answers } = await fileOf({ house, id });
    expect(row.item.version).toBe(1);
    expect(answers.map(({ element }) => element)).toContain('gjj.reason');
    // What is done is done as it is done on the day on which it begins.
    expect(tasks.map(({ name }) => name)).toEqual(['公积金中心当场办结']);
    await acted(running, { do: 'conclude', item: LATER, outcome: 'granted' });
    const { ends, status, isConcluded, held } = await outcomeOf(running);
    expect({ ends, status, isConcluded }).toEqual({
      ends: {
        'pension-retire': 'granted',
        'gjj-withdraw': 'granted',
        'elder-card': 'granted',
        'archive-receive': 'granted',
      },
      ...{ status: 'granted', isConcluded: true },
    });
    expect(Object.values(held).every(({ decided }) => decided)).toBe(true);
    expect((await house.themeCase(running.id)).facts.theme).toEqual({ key: 'retire', version: 1 });
  });
});

describe('when an item is abolished that the theme needs', () => {
  const start = (caller = personCaller(house.office)) =>
    startThemeDraft(house.deps, { caller }, { theme: 'retire', told: { gjj: true, elder: true } });
  let begun: { caller: Walk['caller']; themeDraft: string };
  beforeAll(async () => {
    const caller = personCaller(house.office);
    begun = { caller, themeDraft: await house.filledTheme(caller, 'retire', { gjj: true, elder: true }) };
    await abolish('elder-card');
  });

  test('nobody new can begin it, from the day on which the item ends and also before the house has looked', async () => {
    expect(await start()).toEqual(no({ code: 'themeNotPublished' }));
    const { db, now } = house.deps;
    expect(await withdrawBroken({ db, now }, { scope: { area: area() } })).toMatchObject({
      withdrawn: expect.arrayContaining(['retire']),
    });
    expect(await start()).toEqual(no({ code: 'themeNotPublished' }));
  });
  test('what was begun is handed in and comes to its end', async () => {
    const { caller, themeDraft } = begun;
    const walked = await handIn(house, caller, { themeDraft, needed: [], materials: [] });
    for (const item of ['elder-card', 'pension-retire', LATER])
      await acted(walked, { do: 'conclude', item, outcome: 'granted' });
    expect(await outcomeOf(walked)).toMatchObject({ status: 'granted', isConcluded: true });
  });
});

const versionsOf = async (id: string) =>
  Object.fromEntries((await house.themeCase(id)).parts.map(({ item, version }) => [item, version]));
