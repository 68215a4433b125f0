import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../../../../test/support/files/samples.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { finish, tasksOf } from '../../../../test/support/intake/finishing.ts';
import {
  CATERING,
  DRAINAGE,
  openVisitHouse,
  SLOT,
  type VisitHouse,
} from '../../../../test/support/intake/joint-visits.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { addTaskFile, findTaskFiles } from '../cases/task-files.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { withdrawPart } from '../theme-cases/withdraw.ts';
import { askOtherTime, askRevisit, declineVisit } from './applicant.ts';
import { keepJointVisitDays } from './keep-days.ts';
import { callOffVisit, leaveVisit, nameInspectors, noteAbsence } from './officers.ts';
import { collectJointVisits } from './own.ts';
import { jointVisitList } from './projections/joint-visit-list.ts';
import { jointVisitStreams } from './store/joint-visits.ts';

let house: VisitHouse;
beforeAll(async () => {
  house = await openVisitHouse();
}, 60_000);
afterAll(() => house.close());
const MONDAY = '2026-03-02T01:00:00Z';
const DURING = '2026-03-04T02:00:00Z';
afterEach(() => house.house.office.setNow(MONDAY));
const during = () => house.house.office.setNow(DURING);

const visitTask = async (id: CaseId) =>
  (await tasksOf(house.house.office, { id, caller: house.everybody() })).find(({ act }) => act === 'visit');
const fileOf = async (id: CaseId, caller: Caller = house.everybody()) =>
  house.deps.db.within(caller.scope, (tx) => openCaseFile(tx, house.deps, { caller, id, why: 'test' }));
const papersOf = async (id: CaseId) => ((await fileOf(id))?.papers ?? []).map(({ kind }) => kind);
const offersToFinish = async (id: CaseId, as: string) => (await fileOf(id, house.of(as)))?.acts.includes('finishTask');
const failing = { findings: [{ check: '有隔油设施', met: false, words: '没有隔油池。' }] };

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

describe('one appointment', () => {
  test('is proposed when the first case comes to its visit and another is expected; that one joins', async () => {
    const { theme, caller } = await house.handedIn();
    const catering = await house.house.caseOf(theme, CATERING);
    await house.atVisit(catering);
    const visit = await house.visitWhere(catering, () => true);
    expect(visit).toMatchObject({ stage: 'gathering', lead: { key: 'market' }, arrangeBy: '2026-03-04' });
    expect(visit.members.map(({ item, state }) => [item, state])).toEqual([
      [CATERING, 'ready'],
      [DRAINAGE, 'expected'],
    ]);
    await house.atVisit(await house.house.caseOf(theme, DRAINAGE));
    const joined = await house.visitWhere(catering, ({ members }) => members.every(({ state }) => state === 'ready'));
    expect(joined.members[1]).toMatchObject({ department: { key: 'housing' } });
    expect(await house.own(caller, theme)).toMatchObject([
      { stage: 'gathering', may: { callOff: true, choose: false } },
    ]);
    expect(await house.own(personCaller(house.house.office), theme)).toEqual([]);
  });

  test('is agreed: inspectors of each department, times by the lead, one chosen by the applicant, one notice', async () => {
    const { caller, theme, catering, id } = await house.fixed();
    const [visit] = await house.own(caller, theme);
    expect(visit).toMatchObject({ stage: 'fixed', slot: SLOT, place: '演示路1号', may: { move: true } });
    expect(visit?.members.map(({ inspectors }) => inspectors.length)).toEqual([2, 2]);
    expect(await papersOf(catering)).toContain('siteVisitNotice');
    // The department in charge, which does not go itself.
    expect(await house.visitsOf(catering, house.of('approval'))).toMatchObject([{ stage: 'fixed' }]);
    expect(await house.choose(caller, { theme, id })).toEqual(no({ code: 'visitNotOffered' }));
    expect(await house.choose(personCaller(house.house.office), { theme, id })).toEqual(no({ code: 'visitNotFound' }));
  });

  test('is moved once by each side, with a reason', async () => {
    const { caller, theme, id } = await house.fixed();
    const other = { ...SLOT, heldOn: '2026-03-05' };
    expect(await house.offer(id, { slots: [other] })).toEqual(no({ code: 'visitReasonMissing' }));
    valueOf(await house.offer(id, { slots: [other], reason: '车辆另有任务' }));
    valueOf(await house.choose(caller, { theme, id }, other));
    expect(await house.offer(id, { slots: [SLOT], reason: '再改' })).toEqual(no({ code: 'visitMovedBefore' }));
    const ask = () =>
      askOtherTime(house.deps, { asking: house.asking(caller), theme, id, wish: { reason: '人在外地' } });
    valueOf(await ask());
    valueOf(await house.offer(id, { slots: [SLOT] }));
    expect(await ask()).toEqual(no({ code: 'visitMovedBefore' }));
    const [visit] = await house.own(caller, theme);
    expect(visit?.moves.map(({ by, reason }) => [by, reason])).toEqual([
      ['department', '车辆另有任务'],
      ['applicant', '人在外地'],
    ]);
  });

  test('is offered by nobody else, on a working day, before one of the cases has to be decided', async () => {
    const { id } = await house.fixed();
    const moved = (slots: (typeof SLOT)[], as?: string) => house.offer(id, { slots, reason: '改期' }, as);
    expect(await moved([SLOT], 'housing')).toEqual(no({ code: 'visitNotLed', lead: 'market' }));
    expect(await moved([{ ...SLOT, heldOn: '2026-03-07' }])).toEqual(no({ code: 'visitOnDayOff' }));
    expect(await moved([{ ...SLOT, until: '13:00' }])).toEqual(no({ code: 'visitOutsideHours' }));
    expect(await moved([{ ...SLOT, heldOn: '2026-06-01' }])).toMatchObject({ error: { code: 'visitPastLimit' } });
    expect(await moved([])).toEqual(no({ code: 'visitSlotsMany', most: 3 }));
    expect(await house.offer(id, { slots: [SLOT], place: ' ', reason: 'x' })).toEqual(
      no({ code: 'visitPlaceMissing' }),
    );
    const stranger = await house.visitsOf(await house.house.caseOf((await house.handedIn()).theme, CATERING));
    expect(stranger).toEqual([]);
  });

  test('chosen twice at once is agreed once', async () => {
    const { caller, theme, id } = await house.fixed();
    valueOf(await house.offer(id, { slots: [SLOT, { ...SLOT, heldOn: '2026-03-05' }], reason: '改期' }));
    const both = await Promise.all([
      house.choose(caller, { theme, id }),
      house.choose(caller, { theme, id }, { ...SLOT, heldOn: '2026-03-05' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test('goes for a department only who serves there', async () => {
  const { id } = await house.fixed();
  const stranger = house.of('market').actor.id;
  const wish = { department: 'market', inspectors: [stranger, house.of('market').actor.id] };
  expect(await nameInspectors(house.deps, { asking: house.asking(house.of('market')), id, wish })).toEqual(
    no({ code: 'visitNotServing', department: 'market' }),
  );
});

describe('the visit', () => {
  test('each department finishes its own step by its own result, and nothing else', async () => {
    const { catering, drainage, id } = await house.fixed();
    const office = house.house.office;
    expect(await house.record(id, CATERING)).toEqual(no({ code: 'visitAhead' }));
    expect(await finish(office, { id: catering, caller: house.everybody(), node: 's3' })).toEqual(
      no({ code: 'visitJoint' }),
    );
    expect(await visitTask(catering)).toMatchObject({ ofVisit: true });
    expect(await offersToFinish(catering, 'market')).toBe(false);
    during();
    valueOf(await house.record(id, CATERING));
    expect(await visitTask(catering)).toMatchObject({ ofVisit: false, state: 'done', opinion: 'agree' });
    expect(await visitTask(drainage)).toMatchObject({ state: 'open' });
    valueOf(await house.record(id, DRAINAGE, { result: 'failed', ...failing, words: '' }));
    expect(await visitTask(drainage)).toMatchObject({ state: 'done', opinion: 'disagree' });
    const [visit] = await house.visitsOf(catering);
    expect(visit).toMatchObject({ stage: 'over', members: [{ state: 'passed' }, { state: 'failed' }] });
    expect(visit?.members[1]?.seen).toMatchObject([{ result: 'failed', ...failing }]);
    expect(await papersOf(drainage)).toContain('siteVisitRecord');
    expect(await house.record(id, CATERING)).toEqual(no({ code: 'visitNotFound' }));
  });

  test('recorded twice at once it is recorded once', async () => {
    const { id } = await house.fixed();
    during();
    const both = await Promise.all([house.record(id, CATERING), house.record(id, CATERING)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a record that says nothing refuses the whole, and the step stays open', async () => {
    const { catering, id } = await house.fixed();
    during();
    expect(await house.record(id, CATERING, { result: 'failed' })).toEqual(no({ code: 'visitResultContradicts' }));
    expect(await house.record(id, CATERING, { staff: ['甲', '甲'] })).toEqual(no({ code: 'visitInspectorsFew' }));
    expect(await visitTask(catering)).toMatchObject({ state: 'open' });
  });

  test('a department that does not come has a visit of its own', async () => {
    const { drainage, id } = await house.fixed();
    during();
    const wish = { department: 'market', absent: 'housing' };
    valueOf(await noteAbsence(house.deps, { asking: house.asking(house.of('market')), id, wish }));
    expect(await offersToFinish(drainage, 'housing')).toBe(true);
    valueOf(await finish(house.house.office, { id: drainage, caller: house.everybody(), node: 's3' }));
    expect(await visitTask(drainage)).toMatchObject({ state: 'done' });
  });
});

describe('putting right', () => {
  test('leaves the step open, stops no clock, and is seen again in one appointment', async () => {
    const { caller, theme, catering, drainage, id } = await house.fixed();
    during();
    valueOf(await house.record(id, CATERING));
    const rectify = { ...failing, result: 'rectify', until: '2026-03-10' } as const;
    valueOf(await house.record(id, DRAINAGE, rectify));
    expect(await visitTask(drainage)).toMatchObject({ state: 'open' });
    expect(await papersOf(drainage)).toEqual(expect.arrayContaining(['siteVisitRecord', 'siteRectificationNotice']));
    const { value } = await house.deps.db.within(house.everybody().scope, (tx) => caseStreams.load(tx, drainage));
    expect(value).not.toHaveProperty('stopped');
    const wish = { items: [DRAINAGE], said: '已经装好隔油池。' };
    valueOf(await askRevisit(house.deps, { asking: house.asking(caller), theme, id, wish }));
    const [again] = await house.visitsOf(catering);
    expect(again).toMatchObject({ stage: 'gathering', round: 2, lead: { key: 'housing' } });
    const slot = { ...SLOT, heldOn: '2026-03-05' };
    valueOf(await house.offer(id, { slots: [slot] }, 'housing'));
    valueOf(await house.choose(caller, { theme, id }, slot));
    house.house.office.setNow('2026-03-05T02:00:00Z');
    expect(await house.record(id, DRAINAGE, { ...rectify, until: '2026-03-12' })).toEqual(
      no({ code: 'visitRectifiedOnce' }),
    );
    valueOf(await house.record(id, DRAINAGE));
    expect(await visitTask(drainage)).toMatchObject({ state: 'done', opinion: 'agree' });
  });
});

describe('pictures of what is to be put right', () => {
  test('wait with the step through the second visit, and go to the case with its result; what is not named is dropped', async () => {
    const { caller, theme, drainage, id } = await house.fixed();
    during();
    const { task = '' } = (await visitTask(drainage)) ?? {};
    const at = () => ({ asking: house.asking(house.of('housing')), id: drainage, task });
    const add = async (name: string) => {
      const received = await house.deps.files.receive(house.house.office.database.area, { name, content: once(pdf()) });
      return valueOf(await addTaskFile(house.deps, at(), valueOf(received))).id;
    };
    const [before, mistaken] = [await add('整改前.pdf'), await add('误传.pdf')];
    valueOf(await house.record(id, CATERING));
    const rectify = { ...failing, result: 'rectify' as const, until: '2026-03-10', files: [before] };
    valueOf(await house.record(id, DRAINAGE, rectify));
    expect(valueOf(await findTaskFiles(house.deps, at())).map(({ name }) => name)).toEqual(['整改前.pdf', '误传.pdf']);
    expect((await visitTask(drainage))?.files).toEqual([]);
    const wish = { items: [DRAINAGE], said: '已经装好隔油池。' };
    valueOf(await askRevisit(house.deps, { asking: house.asking(caller), theme, id, wish }));
    const slot = { ...SLOT, heldOn: '2026-03-05' };
    const lead = await house.visitWhere(drainage, ({ stage }) => stage === 'gathering');
    valueOf(await house.offer(id, { slots: [slot] }, lead.lead?.key));
    valueOf(await house.choose(caller, { theme, id }, slot));
    house.house.office.setNow('2026-03-05T02:00:00Z');
    const after = await add('整改后.pdf');
    const stranger = '0190a000-0000-7000-8000-0000000000f1';
    expect(await house.record(id, DRAINAGE, { files: [before, stranger] })).toEqual(no({ code: 'stepFileUnknown' }));
    expect(await visitTask(drainage)).toMatchObject({ state: 'open' });
    valueOf(await house.record(id, DRAINAGE, { files: [before, after] }));
    const done = await visitTask(drainage);
    expect(done?.files.map(({ name }) => name).toSorted()).toEqual(['整改前.pdf', '整改后.pdf'].toSorted());
    expect(done?.files.some((file) => file.id === mistaken)).toBe(false);
  });
});

test('a record that answers what its step does not ask is refused as the step itself refuses it', async () => {
  const { catering, id } = await house.fixed();
  during();
  expect((await house.visitsOf(catering, house.of('market')))[0]?.acts.records).toMatchObject([
    { item: CATERING, asks: [], mayRectify: true },
  ]);
  const refused = await house.record(id, CATERING, { answers: { applies_expert: true } });
  expect(refused).toMatchObject({ ok: false, error: { code: 'answerUnknown' } });
  expect(await visitTask(catering)).toMatchObject({ state: 'open' });
});

describe('no case waits for a visit that will not come', () => {
  test('a case that is withdrawn is of it no more; the other one goes on alone', async () => {
    const { theme, caller } = await house.handedIn();
    const catering = await house.house.caseOf(theme, CATERING);
    await house.atVisit(catering);
    await house.visitWhere(catering, () => true);
    valueOf(await withdrawPart(house.deps, house.asking(caller), { theme, item: DRAINAGE }));
    const visit = await house.visitWhere(catering, ({ stage }) => stage === 'over');
    expect(visit.members.map(({ cause }) => cause)).toEqual(['alone', 'caseOver']);
    valueOf(await finish(house.house.office, { id: catering, caller: house.everybody(), node: 's3' }));
  });

  test('the lead or the applicant calls it off, and a department takes its case out', async () => {
    const first = await house.fixed();
    const off = (as: string) =>
      callOffVisit(house.deps, {
        asking: house.asking(house.of(as)),
        id: first.id,
        wish: { department: as, reason: '改为单独核查' },
      });
    expect(await off('housing')).toEqual(no({ code: 'visitNotLed', lead: 'market' }));
    valueOf(await off('market'));
    expect(await house.visitsOf(first.catering)).toMatchObject([{ stage: 'over', off: { by: 'department' } }]);
    const second = await house.fixed();
    const asking = house.asking(second.caller);
    valueOf(await declineVisit(house.deps, { asking, theme: second.theme, id: second.id, wish: { reason: '不便' } }));
    expect(await house.own(second.caller, second.theme)).toMatchObject([{ stage: 'over', off: { by: 'applicant' } }]);
    const third = await house.fixed();
    const wish = { item: DRAINAGE, reason: '要带仪器另去' };
    expect(await leaveVisit(house.deps, { asking: house.asking(house.of('market')), id: third.id, wish })).toEqual(
      no({ code: 'visitNotFound' }),
    );
    valueOf(await leaveVisit(house.deps, { asking: house.asking(house.of('housing')), id: third.id, wish }));
    valueOf(await finish(house.house.office, { id: third.drainage, caller: house.everybody(), node: 's3' }));
  });

  test('the nights end what nobody arranges or writes down', async () => {
    const { catering, drainage } = await house.fixed();
    const round = { scope: house.everybody().scope };
    house.house.office.setNow('2026-03-06T01:00:00Z');
    expect((await keepJointVisitDays(house.deps, round)).failed).toEqual([]);
    const [visit] = await house.visitsOf(catering);
    expect(visit?.members.map(({ cause }) => cause)).toEqual(['notRecorded', 'notRecorded']);
    expect(await keepJointVisitDays(house.deps, round)).toEqual({ moved: 0, failed: [] });
    valueOf(await finish(house.house.office, { id: drainage, caller: house.everybody(), node: 's3' }));
  });
});

test('the rows follow from the log, and are part of the copy of a person', async () => {
  const { caller, id } = await house.fixed();
  const { area } = house.house.office.database;
  await house.deps.db.within({ area, departments: 'all' }, async (tx) => {
    const history = { area, stream: jointVisitStreams.streamOf(id), events: await jointVisitStreams.recorded(tx, id) };
    const made = jointVisitList.rowsOf({ ...history, version: history.events.length, state: {}, contains: [] });
    const rows = await tx.selectFrom('intake.joint_visit').selectAll().where('id', '=', id).orderBy('place').execute();
    expect(rows).toEqual(made);
  });
  const copy = await house.deps.db.within(caller.scope, (tx) => collectJointVisits(tx));
  expect(copy).toMatchObject([{ state: 'ready', heldOn: '2026-03-04' }, { state: 'ready' }]);
});
