import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { finishAll } from '../../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../../test/support/intake/received.ts';
import { history } from '../../../../app/compose/history.ts';
import type { CaseId, PersonId } from '../../../../kernel/id.ts';
import { no } from '../../../../kernel/result.ts';
import { systemScope } from '../../../../platform/database/index.ts';
import type { Caller } from '../../../../platform/http/index.ts';
import { verifyLog } from '../../../../platform/log/index.ts';
import { acceptCase, decideCase } from '../../cases/acts.ts';
import { openCaseFile } from '../../cases/case-file.ts';
import { caseStreams } from '../../cases/store/cases.ts';
import {
  answerObjection,
  objectToPresider,
  offerHearing,
  recordHearing,
  requestHearing,
  scheduleHearing,
  takeHearing,
} from './commands.ts';

let office: Office;
let reviewer: Caller;
let head: Caller;
let presider: Caller;
let another: Caller;
beforeAll(async () => {
  const opened = await openOffice();
  reviewer = officerCaller(opened, ['approval', 'health']);
  [head, presider, another] = [officerCaller(opened), officerCaller(opened), officerCaller(opened)];
  const staff = [reviewer, head, presider, another].map(({ actor }) => ({
    ...{ id: actor.id, name: `officer ${actor.id}`, section: null },
    roles: ['reviewer'] as const,
  }));
  office = { ...opened, deps: { ...opened.deps, staffOf: () => Promise.resolve(staff) } };
});
afterAll(() => office.close());
beforeEach(() => office.setNow('2026-03-02T01:00:00Z'));

const asking = (caller: Caller) => ({
  caller,
  once: { caller: caller.actor.id, key: randomUUID(), requestHash: 'same' },
});
const target = async (id: CaseId, caller = reviewer) => {
  const { version } = await office.deps.db.within(reviewer.scope, (tx) => caseStreams.load(tx, id));
  return { asking: asking(caller), id, version };
};
async function fileOf(id: CaseId, caller = reviewer) {
  const file = await office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, office.deps, { caller, id, why: 'test' }),
  );
  if (!file) throw new Error('the case is not seen');
  return file;
}
async function examined() {
  const { id, caller } = await receiveAt(office, personCaller(office));
  await acceptCase(office.deps, await target(id));
  await finishAll(office, { id, caller: reviewer });
  return { id, caller };
}
async function offered() {
  const of = await examined();
  const told = { matter: '与相邻住户共用出入口', interested: '二楼住户演示李四' };
  expect(await offerHearing(office.deps, await target(of.id), told)).toMatchObject({ ok: true });
  return of;
}
const own = (id: CaseId, caller: Caller) => ({ asking: asking(caller), id });
const meeting = (who = presider, heldOn = '2026-03-11') => ({
  ...{ heldOn, time: '09:30', place: '县政务服务中心三楼', presider: who.actor.id },
});
const held = { record: '双方同意错峰进出。', present: '主持人、申请人、演示李四', isSigned: true };
const grant = (text: string) => ({ outcome: 'grant', paragraphs: [{ kind: 'reason', text }] }) as const;

test('told, asked for on the portal, arranged, held and decided by its record', async () => {
  const { id, caller } = await offered();
  const before = (await fileOf(id, caller)).row;
  const file = await fileOf(id, caller);
  expect(file.hearing).toMatchObject({ state: 'offered', requestBy: '2026-03-09', isPast: false, presiders: [] });
  expect(file.papers.at(-1)).toMatchObject({ kind: 'hearingOffer' });
  expect(await decideCase(office.deps, await target(id, head), grant('符合条件'))).toEqual(
    no({ code: 'hearingPending', until: '2026-03-09' }),
  );

  await requestHearing(office.deps, own(id, caller), { reason: '想当面说明' });
  const asked = await fileOf(id, caller);
  expect(asked.row).toMatchObject({ suspendedOn: '2026-03-02' });
  expect(asked.stop).toMatchObject({ steps: ['听证'], until: '2026-03-30' });
  expect(asked.hearing).toMatchObject({ state: 'requested', organiseBy: '2026-03-30', reason: '想当面说明' });
  expect((await fileOf(id)).acts).toContain('scheduleHearing');
  expect((await fileOf(id)).acts).not.toContain('endProcedure');

  expect(await scheduleHearing(office.deps, await target(id), meeting(presider, '2026-03-10'))).toEqual(
    no({ code: 'hearingDay', from: '2026-03-11', until: '2026-03-30' }),
  );
  expect(await scheduleHearing(office.deps, await target(id), meeting(reviewer))).toEqual(
    no({ code: 'presiderExamined' }),
  );
  // Also where there is no such officer.
  for (const nobody of [officerCaller(office), { actor: { id: randomUUID() } }])
    expect(await scheduleHearing(office.deps, await target(id), { ...meeting(), presider: nobody.actor.id })).toEqual(
      no({ code: 'presiderUnknown' }),
    );
  expect(await scheduleHearing(office.deps, await target(id), meeting())).toMatchObject({ ok: true });
  expect((await fileOf(id, caller)).hearing).toMatchObject({
    ...{ state: 'scheduled', heldOn: '2026-03-11', time: '09:30' },
    presider: `officer ${presider.actor.id}`,
  });
  expect((await fileOf(id, caller)).papers.at(-1)).toMatchObject({ kind: 'hearingNotice' });

  expect(await recordHearing(office.deps, await target(id), held)).toEqual(
    no({ code: 'hearingNotYet', on: '2026-03-11' }),
  );
  office.setNow('2026-03-12T01:00:00Z');
  expect(await recordHearing(office.deps, await target(id), held)).toMatchObject({ ok: true });
  const over = await fileOf(id, caller);
  expect(over.hearing).toMatchObject({ state: 'held', record: held.record });
  expect(over.procedures).toMatchObject([{ kind: 'hearing', state: 'ended', endedOn: '2026-03-11' }]);
  expect(over.row.suspendedOn).toBeNull();
  expect(over.row.promisedOn?.localeCompare(before.promisedOn ?? '')).toBe(1);

  expect(await decideCase(office.deps, await target(id, head), grant('符合条件'))).toEqual(
    no({ code: 'hearingUnconsidered' }),
  );
  expect(await decideCase(office.deps, await target(id, head), grant('根据听证笔录，符合条件'))).toMatchObject({
    ok: true,
  });
});

test('is asked for until the fifth working day, also at the window, and not after it', async () => {
  const { id, caller } = await offered();
  office.setNow('2026-03-09T15:59:59Z');
  expect((await fileOf(id)).acts).toContain('takeHearing');
  expect(await takeHearing(office.deps, await target(id), {})).toMatchObject({ ok: true });
  expect(await requestHearing(office.deps, own(id, caller), {})).toEqual(no({ code: 'hearingRequestedAlready' }));

  office.setNow('2026-03-02T01:00:00Z');
  const late = await offered();
  office.setNow('2026-03-09T16:00:00Z');
  expect((await fileOf(late.id, late.caller)).hearing).toMatchObject({ isPast: true });
  expect(await requestHearing(office.deps, own(late.id, late.caller), {})).toEqual(
    no({ code: 'hearingTooLate', until: '2026-03-09' }),
  );
  expect(await decideCase(office.deps, await target(late.id, head), grant('符合条件'))).toMatchObject({ ok: true });
});

test('asked for twice at the same moment it is one hearing', async () => {
  const { id, caller } = await offered();
  const both = await Promise.all([0, 1].map(() => requestHearing(office.deps, own(id, caller), {})));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await fileOf(id)).procedures).toHaveLength(1);
});

test('nobody asks in another’s case', async () => {
  const { id } = await offered();
  expect(await requestHearing(office.deps, own(id, personCaller(office)), {})).toEqual(no({ code: 'caseNotFound' }));
});

test('the applicant has the presider replaced, who keeps away is not named, and words stay sealed', async () => {
  const { id, caller } = await offered();
  await requestHearing(office.deps, own(id, caller), {});
  await scheduleHearing(office.deps, await target(id), meeting());
  expect(await objectToPresider(office.deps, own(id, caller), { reason: '主持人是邻居的亲戚' })).toMatchObject({
    ok: true,
  });
  expect((await fileOf(id, head)).acts).toContain('answerObjection');
  office.relatives.set(another.actor.id, [caller.actor.id as PersonId]);
  const answer = (who: Caller) => ({ presider: who.actor.id, reason: '换人主持' });
  expect(await answerObjection(office.deps, await target(id, head), answer(another))).toEqual(
    no({ code: 'presiderKeepsAway' }),
  );
  expect((await fileOf(id)).hearing?.presiders.map(({ id: who }) => who)).not.toContain(another.actor.id);
  office.relatives.clear();
  expect(await answerObjection(office.deps, await target(id, head), answer(another))).toMatchObject({ ok: true });
  expect((await fileOf(id, caller)).hearing).toMatchObject({
    ...{ presider: `officer ${another.actor.id}`, answer: '换人主持' },
  });
  const recorded = await office.deps.db.within(reviewer.scope, (tx) => caseStreams.recorded(tx, id));
  expect(JSON.stringify(recorded)).not.toMatch(/邻居|李四|出入口/);
});

test('everything that it wrote follows from the log', async () => {
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});
