// 容缺受理 from the promise to the last paper, or to its end (product A7).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicHealthAnswers } from '../../../../../test/support/catalogue/answers.ts';
import { draftDepsOf, receivedPdf } from '../../../../../test/support/intake/drafts.ts';
import { finishAll } from '../../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../../test/support/intake/office.ts';
import { valueOf } from '../../../../../test/support/identity/value.ts';
import { history } from '../../../../app/compose/history.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../../kernel/id.ts';
import { no } from '../../../../kernel/result.ts';
import { systemScope } from '../../../../platform/database/index.ts';
import type { Caller } from '../../../../platform/http/index.ts';
import { verifyLog } from '../../../../platform/log/index.ts';
import { attachFile } from '../../drafts/attach.ts';
import { checkDraft } from '../../drafts/check.ts';
import type { DraftDeps } from '../../drafts/deps.ts';
import { saveAnswers } from '../../drafts/save.ts';
import { startCorrection } from '../../drafts/start-correction.ts';
import { startDraft } from '../../drafts/start.ts';
import { submitDraft } from '../../drafts/submit.ts';
import { chooseWay } from '../../drafts/ways.ts';
import { acceptCase, askCorrection, decideCase } from '../acts.ts';
import { openCaseFile } from '../case-file.ts';
import { deemAccepted } from '../deeming.ts';
import { caseStreams } from '../store/cases.ts';
import { lapseTolerances, listSuppliesEnding } from './lapsing.ts';
import { postponeSupply, takeOwed } from './supplying.ts';

const LICENCE = 'common.business-licence';
const PLAN = 'public-health.m2';
const LATER = 'public-health.m1';
const ALSO_LATER = 'common.health-cert';

let office: Office;
let deps: DraftDeps;
let clerk: Caller;
beforeAll(async () => {
  office = await openOffice();
  deps = draftDepsOf(office);
  clerk = officerCaller(office, ['approval', 'health']);
});
afterAll(() => office.close());

const at = (moment: string) => office.setNow(moment);
const everywhere = () => ({ scope: { area: office.database.area, departments: 'all' } }) as const;
const lapse = () => lapseTolerances(office.deps, everywhere());
const loaded = (id: CaseId) => office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
const target = async (id: CaseId, caller = clerk) => ({ asking: { caller }, id, version: (await loaded(id)).version });
const attach = async (caller: Caller, draft: string, material: string) =>
  attachFile(deps, { caller }, { draft, material, received: await receivedPdf(office, `${material}.pdf`) });

async function fileOf(id: CaseId, caller = clerk) {
  const file = await office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, office.deps, { caller, id, why: 'test' }),
  );
  if (!file) throw new Error('the case is not seen');
  return file;
}

/** A draft with everything but what is promised for later. */
async function draftOf(caller: Caller, later: readonly string[]): Promise<string> {
  const { id: draft } = valueOf(await startDraft(deps, { caller }, { item: 'public-health' }));
  await saveAnswers(deps, { caller }, { draft, answers: publicHealthAnswers });
  for (const material of [LICENCE, PLAN]) valueOf(await attach(caller, draft, material));
  for (const material of later) valueOf(await chooseWay(deps, { caller }, { draft, material, way: 'later' }));
  return draft;
}

async function handedIn(later: readonly string[] = [LATER], caller = personCaller(office)) {
  const draft = await draftOf(caller, later);
  const handing = { draft, consent: true, anotherOne: true, tolerance: true };
  return { caller, id: caseId(valueOf(await submitDraft(deps, { caller }, handing)).caseId) };
}

async function accepted(later?: readonly string[], caller?: Caller) {
  at('2026-03-02T02:00:00Z');
  const received = await handedIn(later, caller);
  valueOf(await acceptCase(office.deps, await target(received.id)));
  return received;
}

async function supplied(caller: Caller, id: CaseId, materials: readonly string[]) {
  const { id: draft } = valueOf(await startCorrection(deps, { caller }, { caseId: id }));
  for (const material of materials) valueOf(await attach(caller, draft, material));
  return submitDraft(deps, { caller }, { draft, consent: false });
}

describe('the promise', () => {
  test('is made in writing: without it nothing is handed in, with it the paper lies in the case', async () => {
    const caller = personCaller(office);
    const draft = await draftOf(caller, [LATER]);
    expect(await submitDraft(deps, { caller }, { draft, consent: true })).toEqual(
      no({ code: 'commitmentMissing', materials: [LATER] }),
    );
    const { id } = await handedIn();
    const { papers, offered } = await fileOf(id);
    expect(papers.map(({ kind }) => kind)).toEqual(['receipt', 'toleranceLetter']);
    expect(offered).toMatchObject({ barred: false, materials: [{ id: LATER }] });
  });

  test('may not be made for what the entry wants at once', async () => {
    const caller = personCaller(office);
    const draft = await draftOf(caller, []);
    expect(await chooseWay(deps, { caller }, { draft, material: PLAN, way: 'later' })).toEqual(
      no({ code: 'wayNotOpen', way: 'later' }),
    );
  });
});

describe('accepted so', () => {
  test('it has two papers, a last day, and no decision before everything is here', async () => {
    const { id, caller } = await accepted();
    const file = await fileOf(id);
    expect(file.papers.map(({ kind }) => kind)).toEqual([
      ...['receipt', 'toleranceLetter', 'acceptanceNotice', 'toleranceNotice'],
    ]);
    expect(file.owing).toMatchObject({ materials: [{ id: LATER }], late: false });
    expect(file.row.owedBy).toBe(file.owing?.by);
    await finishAll(office, { id, caller: clerk });
    const granting = { outcome: 'grant', paragraphs: [] } as const;
    const approver = officerCaller(office);
    expect(await decideCase(office.deps, await target(id, approver), granting)).toMatchObject({
      error: { code: 'materialsOwed' },
    });
    expect(valueOf(await supplied(caller, id, [LATER])).caseId).toBe(id);
    expect((await fileOf(id)).owing).toBeNull();
    valueOf(await decideCase(office.deps, await target(id, approver), granting));
    expect((await fileOf(id)).row.outcome).toBe('granted');
  });

  test('the clerk sets the day within the promised limit', async () => {
    at('2026-03-02T02:00:00Z');
    const { id } = await handedIn();
    const { term } = (await fileOf(id)).offered ?? {};
    const latest = civilDate(term?.latest ?? '');
    for (const supplyBy of ['2026-03-01', '2027-01-04'].map(civilDate))
      expect(await acceptCase(office.deps, await target(id), { supplyBy })).toEqual(
        no({ code: 'supplyDay', from: civilDate('2026-03-02'), latest }),
      );
    valueOf(await acceptCase(office.deps, await target(id), { supplyBy: latest }));
    expect((await fileOf(id)).row.owedBy).toBe(latest);
  });

  test('by silence of the office, it is to follow all the same', async () => {
    at('2026-03-02T02:00:00Z');
    const { id } = await handedIn();
    at('2026-03-10T02:00:00Z');
    await deemAccepted(office.deps, everywhere());
    const { owing, papers } = await fileOf(id);
    expect(owing?.materials.map((one) => one.id)).toEqual([LATER]);
    expect(papers.map(({ kind }) => kind)).toContain('toleranceNotice');
  });
});

describe('what follows', () => {
  test('comes in parts, in any order, on the portal and on paper, each once', async () => {
    const { id, caller } = await accepted([LATER, ALSO_LATER]);
    valueOf(await supplied(caller, id, [ALSO_LATER]));
    const half = await fileOf(id);
    expect(half.owing?.materials.map((one) => one.id)).toEqual([LATER]);
    expect(half.materials.find((one) => one.id === ALSO_LATER)?.files).toHaveLength(1);
    expect(half.acts).toContain('takeOwed');
    const paper = { materials: [LATER] };
    const [one, two] = await Promise.all(
      [await target(id), await target(id)].map((asked) => takeOwed(office.deps, asked, paper).catch(String)),
    );
    expect([one, two].filter((answer) => typeof answer === 'object' && answer.ok)).toHaveLength(1);
    const { owing, materials } = await fileOf(id);
    expect(owing).toBeNull();
    expect(materials.find((material) => material.id === LATER)?.way).toBe('originalSeen');
    expect(await takeOwed(office.deps, await target(id), paper)).toEqual(no({ code: 'nothingOwed' }));
  });

  test('changes no answer and nothing else that was handed in', async () => {
    const { id, caller } = await accepted();
    const started = valueOf(await startCorrection(deps, { caller }, { caseId: id }));
    expect(started).toMatchObject({ supplies: true, unlocked: [{ key: LATER }] });
    const answers = { 'org.name': '另一家' };
    expect(await saveAnswers(deps, { caller }, { draft: started.id, answers })).toMatchObject({
      error: { code: 'locked' },
    });
    for (const material of [PLAN, ALSO_LATER])
      expect(await attach(caller, started.id, material)).toMatchObject({ error: { code: 'locked' } });
    expect(await submitDraft(deps, { caller }, { draft: started.id, consent: true })).toEqual(
      no({ code: 'nothingOwed' }),
    );
  });

  test('is too late a day after its last, but for paper that came in time', async () => {
    const { id, caller } = await accepted();
    const by = (await fileOf(id)).owing?.by ?? '';
    at(`${by}T15:59:59Z`);
    expect(await lapse()).toMatchObject({ ended: 0, failed: [] });
    at(`${by}T16:00:01Z`);
    expect(await supplied(caller, id, [LATER])).toEqual(no({ code: 'supplyTooLate', by }));
    valueOf(await takeOwed(office.deps, await target(id), { materials: [LATER], arrivedOn: civilDate(by) }));
    expect((await fileOf(id)).owing).toBeNull();
  });
});

describe('what did not come', () => {
  test('ends the application, with its paper, its record and once', async () => {
    const { id, caller } = await accepted();
    const by = (await fileOf(id)).owing?.by ?? '';
    at('2026-04-20T02:00:00Z');
    const [one, two] = await Promise.all([lapse(), lapse()]);
    expect(one.ended + two.ended).toBeGreaterThanOrEqual(1);
    expect([...one.failed, ...two.failed]).toEqual([]);
    const { row, papers, timeline, acts } = await fileOf(id, caller);
    expect(row).toMatchObject({ state: 'concluded', outcome: 'lapsed', owedBy: null });
    expect(papers.filter(({ kind }) => kind === 'terminationNotice')).toHaveLength(1);
    expect(timeline.at(-1)).toMatchObject({ type: 'toleranceLapsed', by: 'system' });
    expect(acts).toEqual([]);
    const records = await office.deps.db.within(caller.scope, (tx) =>
      tx.selectFrom('credit.record').selectAll().where('case_id', '=', id).execute(),
    );
    expect(records).toMatchObject([{ kind: 'toleranceOverrun', ended_on: null, made_on: '2026-04-20' }]);
    expect(by < '2026-04-20').toBe(true);
    expect(await lapse()).toEqual({ ended: 0, failed: [] });
  });

  test('twice in a year, and nothing may follow any more: neither at the portal nor at the window', async () => {
    const caller = personCaller(office);
    // Handed in before the second of two promises is broken.
    const third = await (async () => {
      await accepted([LATER], caller);
      await accepted([LATER], caller);
      at('2026-04-16T02:00:00Z');
      return handedIn([LATER], caller);
    })();
    at('2026-04-20T02:00:00Z');
    expect((await lapse()).failed).toEqual([]);
    expect((await fileOf(third.id)).offered).toMatchObject({ barred: true });
    expect(await acceptCase(office.deps, await target(third.id))).toEqual(no({ code: 'toleranceBarred' }));
    const missing = [{ key: LATER, what: '请补交' }];
    valueOf(await askCorrection(office.deps, await target(third.id), { missing }));
    const draft = await draftOf(caller, [LATER]);
    expect(valueOf(await checkDraft(deps, { caller }, draft))).toMatchObject({ later: [LATER], laterBarred: true });
    const handing = { draft, consent: true, anotherOne: true, tolerance: true };
    expect(await submitDraft(deps, { caller }, handing)).toEqual(no({ code: 'toleranceBarred' }));
  });

  test('waits longer when the head of the organ gives more time', async () => {
    const { id } = await accepted();
    const before = (await fileOf(id)).owing?.by ?? '';
    const leader = officerCaller(office);
    const more = { by: civilDate('2026-03-27'), reason: '洪水封路' };
    expect(before < more.by).toBe(true);
    valueOf(await postponeSupply(office.deps, await target(id, leader), more));
    expect((await fileOf(id)).owing?.by).toBe('2026-03-27');
    at('2026-03-27T02:00:00Z');
    await lapse();
    expect((await fileOf(id)).row.state).toBe('accepted');
  });
});

test('whoever still owes something is named when two working days are left', async () => {
  const { id } = await accepted();
  const listed = async (moment: string) => {
    at(moment);
    const today = civilDate(moment.slice(0, 10));
    return office.deps.db.within(everywhere().scope, (tx) => listSuppliesEnding(tx, office.deps, today));
  };
  valueOf(
    await postponeSupply(office.deps, await target(id, officerCaller(office)), {
      ...{ by: civilDate('2026-03-24'), reason: '停电' },
    }),
  );
  const named = async (moment: string) => (await listed(moment)).some((one) => one.id === id);
  expect(await named('2026-03-19T02:00:00Z')).toBe(false);
  expect(await named('2026-03-20T02:00:00Z')).toBe(true);
  expect(await named('2026-03-24T02:00:00Z')).toBe(true);
  expect(await named('2026-03-25T02:00:00Z')).toBe(false);
});

test('everything that was written follows from the log', async () => {
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});
