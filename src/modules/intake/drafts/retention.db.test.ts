import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftDepsOf, receivedPdf } from '../../../../test/support/intake/drafts.ts';
import { openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { addDays, civilDateOf } from '../../../kernel/civil-date.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { askEarlyService } from '../early-service/ask.ts';
import { findOwnEarlyService } from '../early-service/view.ts';
import { attachFile } from './attach.ts';
import type { DraftDeps } from './deps.ts';
import { findDraft, findDrafts } from './find.ts';
import { DRAFT_DAYS, endDrafts, type EndingDraft } from './retention.ts';
import { saveAnswers } from './save.ts';
import { startDraft } from './start.ts';

let office: Office;
let deps: DraftDeps;
beforeAll(async () => {
  office = await openOffice();
  deps = draftDepsOf(office);
});
afterAll(() => office.close());

const DAY_MS = 86_400_000;
const begins = new Date('2026-03-02T01:00:00Z');
const on = (days: number) => new Date(begins.valueOf() + days * DAY_MS);
const told: EndingDraft[] = [];
beforeEach(async () => {
  told.length = 0;
  await office.database.owner.within({ area: office.database.area }, async (tx) => {
    await sql`delete from intake.draft`.execute(tx);
  });
});

const night = (days: number, fails = false) =>
  endDrafts({
    follower: office.database.follower,
    area: office.database.area,
    now: () => on(days),
    tellEnding: (_tx, draft) => {
      if (fails) return Promise.reject(new Error('the message could not be written'));
      told.push(draft);
      return Promise.resolve();
    },
  });

/** A draft with an answer and a file, last touched that many days after the beginning. */
async function begun(caller: Caller, touched = 0): Promise<string> {
  const started = await startDraft(deps, { caller }, { item: 'public-health' });
  if (!started.ok) throw new Error(started.error.code);
  const { id } = started.value;
  const material = 'common.business-licence';
  await attachFile(deps, { caller }, { draft: id, material, received: await receivedPdf(office) });
  await touch(id, touched);
  return id;
}
const touch = (id: string, days: number) =>
  office.database.owner.within({ area: office.database.area }, async (tx) => {
    await sql`update intake.draft set saved_at = ${on(days)} where id = ${id}::uuid`.execute(tx);
  });
const filesOf = (id: string) =>
  office.database.follower.within({ area: office.database.area }, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select id from files.file where held_by = ${`intake.draft/${id}`}`.execute(tx);
    return rows.length;
  });

describe('a draft that nobody goes on with', () => {
  test('is announced fourteen days before, once, and then deleted with its files', async () => {
    const caller = personCaller(office);
    const id = await begun(caller);
    expect(await night(DRAFT_DAYS - 15)).toEqual({ announced: 0, deleted: 0 });
    expect(await night(DRAFT_DAYS - 13)).toEqual({ announced: 1, deleted: 0 });
    const endsOn = addDays(civilDateOf(on(DRAFT_DAYS - 13)), 14);
    expect(told).toMatchObject([{ id, endsOn, applicant: { person: caller.scope.person, organisation: null } }]);
    expect(await findDrafts(deps, { caller })).toMatchObject([{ id, endsOn }]);

    expect(await night(DRAFT_DAYS - 12)).toEqual({ announced: 0, deleted: 0 });
    expect(await night(DRAFT_DAYS)).toEqual({ announced: 0, deleted: 0 });
    expect(await filesOf(id)).toBe(1);
    expect(await night(DRAFT_DAYS + 1)).toEqual({ announced: 0, deleted: 1 });
    expect([await findDraft(deps, { caller }, id), await filesOf(id)]).toEqual([undefined, 0]);
  });

  test('takes along what was asked about it, in the same transaction', async () => {
    const caller = personCaller(office);
    const id = await begun(caller);
    const wish = { missing: [], words: '房子还没租好' };
    expect(await askEarlyService(deps, { caller }, { draft: id, wish })).toMatchObject({ ok: true });
    await touch(id, 0);
    await night(DRAFT_DAYS);
    expect(await night(DRAFT_DAYS + 20)).toMatchObject({ deleted: 1 });
    const own = await findOwnEarlyService(deps, { caller, id });
    expect(own).toMatchObject({ row: { state: 'withdrawn' }, rounds: [wish] });
  });

  test('stays when its owner goes on, and is announced anew another time', async () => {
    const caller = personCaller(office);
    const id = await begun(caller);
    await night(DRAFT_DAYS);
    const going = { ...deps, now: () => on(DRAFT_DAYS + 3) };
    expect(await saveAnswers(going, { caller }, { draft: id, answers: {} })).toMatchObject({ ok: true });
    expect(await night(DRAFT_DAYS + 60)).toEqual({ announced: 0, deleted: 0 });
    expect(await findDraft(deps, { caller }, id)).toMatchObject({ endsOn: null });
    await touch(id, 400);
    expect(await night(2 * DRAFT_DAYS + 300)).toMatchObject({ announced: 1, deleted: 0 });
  });

  test('is never deleted unannounced, however long nothing ran', async () => {
    const caller = personCaller(office);
    const id = await begun(caller);
    expect(await night(10 * DRAFT_DAYS)).toMatchObject({ announced: 1, deleted: 0 });
    expect(await findDraft(deps, { caller }, id)).toMatchObject({
      endsOn: addDays(civilDateOf(on(10 * DRAFT_DAYS)), 14),
    });
  });

  test('has no last day where its owner could not be told', async () => {
    const caller = personCaller(office);
    const id = await begun(caller);
    await expect(night(DRAFT_DAYS, true)).rejects.toThrow('could not be written');
    expect(await findDraft(deps, { caller }, id)).toMatchObject({ endsOn: null });
  });
});
