import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftDepsOf, receivedPdf } from '../../../../test/support/intake/drafts.ts';
import { personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { BORN, openThemeOffice, SMALL_CATERING } from '../../../../test/support/intake/themes.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { DRAFT_DAYS, endDrafts, type EndingDraft } from '../drafts/retention.ts';
import { attachThemeFile, chooseThemeWay, findThemeFilePlace, removeThemeFile } from './attach.ts';
import { changeToldAnswers } from './change-told.ts';
import { checkThemeDraft } from './check.ts';
import { findThemeDraft, findThemeDrafts } from './find.ts';
import { openTheme } from './opening.ts';
import { endThemeDrafts } from './retention.ts';
import { startThemeDraft } from './start.ts';

let office: Office;
let deps: DraftDeps;
beforeAll(async () => {
  office = await openThemeOffice();
  deps = draftDepsOf(office);
});
afterAll(() => office.close());

async function begun(caller: Caller, theme = 'newborn', told = BORN): Promise<string> {
  const started = await startThemeDraft(deps, { caller }, { theme, told });
  if (!started.ok) throw new Error(started.error.code);
  return started.value.id;
}
async function materialsIn(caller: Caller, id: string) {
  const found = await findThemeDraft(deps, { caller }, id);
  if (!found.ok) throw new Error(found.error.code);
  return found.value.draft.materials;
}
/** The material that most items want. */
async function shared(caller: Caller, id: string) {
  const [most] = (await materialsIn(caller, id)).toSorted((one, other) => other.uses.length - one.uses.length);
  if (!most || most.uses.length < 3) throw new Error('no material for three items');
  return most;
}
/** How many files each draft has of a material. */
const countsOf = (caller: Caller, themeDraft: string, material: string) =>
  deps.db.within(caller.scope, async (tx) => {
    const open = await openTheme(tx, deps, { asking: { caller }, themeDraft });
    if (!open.ok) throw new Error(open.error.code);
    return Object.fromEntries(
      open.value.parts.map(({ item, attached }) => [
        item.key,
        attached.filter((one) => one.material === material).length,
      ]),
    );
  });
const attach = async (caller: Caller, themeDraft: string, material: string) =>
  attachThemeFile(deps, { caller }, { themeDraft, material, received: await receivedPdf(office) });

describe('one set of materials', () => {
  test('what one upload brings is there for every item that wants it, and shown once', async () => {
    const caller = personCaller(office);
    const id = await begun(caller);
    const { id: material, uses } = await shared(caller, id);
    expect(await attach(caller, id, material)).toEqual(ok({ done: true }));
    const counts = await countsOf(caller, id, material);
    for (const { item } of uses) expect([item, counts[item]]).toEqual([item, 1]);
    expect((await shared(caller, id)).files).toHaveLength(1);
    await attach(caller, id, material);
    expect((await shared(caller, id)).files).toHaveLength(2);
  });
  test('taken off, it is gone from every item; another upload stays', async () => {
    const caller = personCaller(office);
    const id = await begun(caller);
    const { id: material, uses } = await shared(caller, id);
    await attach(caller, id, material);
    await attach(caller, id, material);
    const [first] = (await shared(caller, id)).files;
    const file = first?.id ?? '';
    const remove = () => removeThemeFile(deps, { caller }, { themeDraft: id, material, file });
    expect(await remove()).toEqual(ok({ done: true }));
    expect(await remove()).toEqual(no({ code: 'fileNotAttached' }));
    const counts = await countsOf(caller, id, material);
    for (const { item } of uses) expect([item, counts[item]]).toEqual([item, 1]);
  });
  test('no material stands twice in it, and what an item of the theme makes is not asked for', async () => {
    const caller = personCaller(office);
    const found = await findThemeDraft(deps, { caller }, await begun(caller, 'open-restaurant', SMALL_CATERING));
    if (!found.ok) throw new Error(found.error.code);
    const { materials, theme } = found.value.draft;
    expect(new Set(materials.map(({ id }) => id)).size).toBe(materials.length);
    expect(theme.waived).toContainEqual(
      expect.objectContaining({
        material: 'common.business-licence',
        reason: { kind: 'produced', by: 'individual-biz-reg' },
      }),
    );
    expect(materials.map(({ id }) => id)).not.toContain('common.business-licence');
  });
  test('who brings a paper to the window brings it for every item, and may take that back', async () => {
    const caller = personCaller(office);
    const id = await begun(caller);
    const { id: material } = await shared(caller, id);
    const missing = async () => {
      const check = await checkThemeDraft(deps, { caller }, id);
      return check.ok && check.value.materials.includes(material);
    };
    const choose = (way: 'atWindow' | null) => chooseThemeWay(deps, { caller }, { themeDraft: id, material, way });
    const before = await missing();
    expect(await choose('atWindow')).toEqual(ok({ done: true }));
    expect([(await shared(caller, id)).way, await missing()]).toEqual(['atWindow', false]);
    await choose(null);
    expect([(await shared(caller, id)).way, await missing()]).toEqual([null, before]);
  });
  test('an item that comes later is given what is there already', async () => {
    const caller = personCaller(office);
    const id = await begun(caller, 'newborn', { ...BORN, subsidy: false, benefit: false });
    const { id: material } = await shared(caller, id);
    await attach(caller, id, material);
    await changeToldAnswers(deps, { caller }, { themeDraft: id, told: BORN });
    const { uses, files } = await shared(caller, id);
    const counts = await countsOf(caller, id, material);
    for (const { item } of uses) expect([item, counts[item]]).toEqual([item, 1]);
    expect(files).toHaveLength(1);
  });
  test('what is not asked for, and what is somebody else’s, is refused before a byte is sent', async () => {
    const caller = personCaller(office);
    const themeDraft = await begun(caller);
    const { id: material } = await shared(caller, themeDraft);
    const place = (asking: Caller, of: string) =>
      findThemeFilePlace(deps, { caller: asking }, { themeDraft, material: of });
    expect(await place(caller, material)).toMatchObject(ok({ heldBy: `intake.draft/${themeDraft}` }));
    expect(await place(caller, 'nothing')).toEqual(no({ code: 'materialNotAsked', material: 'nothing' }));
    expect(await place(personCaller(office), material)).toEqual(no({ code: 'draftNotFound' }));
  });
});

describe('a theme that nobody goes on with', () => {
  const DAY_MS = 86_400_000;
  const begins = new Date('2026-03-02T01:00:00Z');
  const told: EndingDraft[] = [];
  const retention = (days: number) => ({
    follower: office.database.follower,
    area: office.database.area,
    now: () => new Date(begins.valueOf() + days * DAY_MS),
    tellEnding: (_tx: unknown, draft: EndingDraft) => Promise.resolve(void told.push(draft)),
  });
  test('is announced fourteen days before, deleted with its parts and files, and never part by part', async () => {
    await office.database.owner.within({ area: office.database.area }, async (tx) => {
      await sql`delete from intake.theme_draft`.execute(tx);
      await sql`delete from intake.draft`.execute(tx);
    });
    const caller = personCaller(office);
    const id = await begun(caller);
    await attach(caller, id, (await shared(caller, id)).id);
    expect(await endThemeDrafts(retention(DRAFT_DAYS - 15))).toEqual({ announced: 0, deleted: 0 });
    expect(await endThemeDrafts(retention(DRAFT_DAYS - 13))).toEqual({ announced: 1, deleted: 0 });
    expect(told).toMatchObject([{ id, item: { zh: '新生儿出生“一件事”' }, applicant: { person: caller.actor.id } }]);
    expect(await endThemeDrafts(retention(DRAFT_DAYS - 13))).toEqual({ announced: 0, deleted: 0 });
    expect(await endDrafts(retention(DRAFT_DAYS + 400))).toEqual({ announced: 0, deleted: 0 });
    expect(await endThemeDrafts(retention(DRAFT_DAYS + 2))).toEqual({ announced: 0, deleted: 1 });
    expect(await findThemeDrafts(deps, { caller })).toEqual([]);
    const left = await office.database.owner.within({ area: office.database.area }, (tx) =>
      sql<{ drafts: number; files: number }>`select
        (select count(*)::integer from intake.draft where person = ${caller.actor.id}::uuid) as drafts,
        (select count(*)::integer from files.file where person = ${caller.actor.id}::uuid) as files`.execute(tx),
    );
    expect(left.rows).toEqual([{ drafts: 0, files: 0 }]);
  });
});
