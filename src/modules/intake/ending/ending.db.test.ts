// 终止办理 by hand, with departments at work in parallel: two officers, one paper, everything closed in one transaction.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishAll } from '../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { runStreams } from '../../process/index.ts';
import { acceptCase, decideCase, withdrawCase } from '../cases/acts.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { foughtActs } from '../remedies/fought.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import { requestProcedure } from '../procedures/commands.ts';
import { confirmEnding, proposeEnding, rejectEnding, type Proposed } from './commands.ts';

const LAW = '《某条例》第十条';
const DEAD: Proposed = { ground: 'personGone', basis: LAW, reason: '申请人于三月一日去世，有户籍注销证明。' };

let office: Office;
let approver: Caller;
let head: Caller;
beforeAll(async () => {
  office = await openOffice();
  approver = officerCaller(office);
  head = officerCaller(office);
  office.setNow('2026-03-02T01:00:00Z');
});
afterAll(() => office.close());

const asking = (caller: Caller, key: string = randomUUID()) => ({
  caller,
  once: { caller: caller.actor.id, key, requestHash: 'same' },
});
const loaded = (id: CaseId) => office.deps.db.within(approver.scope, (tx) => caseStreams.load(tx, id));
const target = async (id: CaseId, caller: Caller, key?: string) => ({
  asking: asking(caller, key),
  id,
  version: (await loaded(id)).version,
});
const runOf = async (id: CaseId) =>
  (await office.deps.db.within(approver.scope, (tx) => runStreams.load(tx, id))).value;
async function fileOf(id: CaseId, caller = approver) {
  const file = await office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, office.deps, { caller, id, why: 'test' }),
  );
  if (!file) throw new Error('the case is not seen');
  return file;
}
async function accepted(person = personCaller(office)) {
  const { id } = await receiveAt(office, person);
  const answer = await acceptCase(office.deps, await target(id, approver));
  if (!answer.ok) throw new Error(answer.error.code);
  return { id, person };
}
const propose = async (id: CaseId, said = DEAD, key?: string) =>
  proposeEnding(office.deps, await target(id, approver, key), said);
async function proposed() {
  const one = await accepted();
  expect(await propose(one.id)).toMatchObject({ ok: true });
  return one;
}

describe('an end by hand', () => {
  test('is proposed by one and confirmed by another; every branch ends, once, and the applicant has it in writing', async () => {
    const { id, person } = await proposed();
    const before = await runOf(id);
    expect(before.status === 'running' && before.tasks.filter(({ state }) => state === 'open').length).toBeGreaterThan(
      1,
    );
    expect((await fileOf(id)).ending).toMatchObject({ ground: 'personGone', reason: DEAD.reason, isMine: true });
    expect((await fileOf(id, head)).acts).toContain('answerEnding');
    // Nothing is told of what was only proposed.
    expect((await fileOf(id, person)).ending).toBeNull();
    expect((await fileOf(id, person)).timeline.map(({ type }) => type)).not.toContain('endingProposed');

    expect(await confirmEnding(office.deps, await target(id, approver))).toEqual(
      no({ code: 'requesterMayNotConfirm' }),
    );
    expect(await confirmEnding(office.deps, await target(id, head))).toMatchObject({ ok: true });

    const after = await runOf(id);
    expect(after.status).toBe('ended');
    expect(
      after.status === 'ended' && after.tasks.filter(({ state }) => state === 'open' || state === 'suspended'),
    ).toEqual([]);
    expect(after.status === 'ended' && [after.timers, after.waits ?? []]).toEqual([[], []]);
    const file = await fileOf(id, person);
    expect(file.row).toMatchObject({ state: 'concluded', outcome: 'ended', dueOn: null, suspendedOn: null });
    const papers = file.papers.filter(({ kind }) => kind === 'endingNotice');
    expect(papers).toHaveLength(1);
    expect(papers[0]?.number).toMatch(/终通字〔2026〕第\d{5}号$/);
    expect(file.timeline.at(-1)).toMatchObject({ type: 'caseEnded', basis: LAW, ending: { ground: 'personGone' } });
  });

  test('is confirmed once when it is asked twice, and never again', async () => {
    const { id } = await proposed();
    const twice = await target(id, head, randomUUID());
    const first = await confirmEnding(office.deps, twice);
    expect(await confirmEnding(office.deps, twice)).toEqual(first);
    expect(await confirmEnding(office.deps, await target(id, head))).toMatchObject({ ok: false });
    expect((await fileOf(id)).papers.filter(({ kind }) => kind === 'endingNotice')).toHaveLength(1);
  });

  test('and a decision at the same moment: one of them is done as a whole, the other not at all', async () => {
    const { id } = await proposed();
    await finishAll(office, { id, caller: officerCaller(office, ['approval', 'health']) });
    const at = await target(id, head);
    const decided = { outcome: 'grant', paragraphs: [] } as const;
    const both = await Promise.all([
      confirmEnding(office.deps, at),
      decideCase(office.deps, { ...at, asking: asking(officerCaller(office)) }, decided),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { papers, row } = await fileOf(id);
    const last = papers.filter(({ kind }) => kind === 'endingNotice' || kind === 'grantDecision');
    expect(last).toHaveLength(1);
    expect(row.outcome === 'ended').toBe(last[0]?.kind === 'endingNotice');
  });

  test('is turned down with a reason, and the case goes on where it was', async () => {
    const { id } = await proposed();
    const before = await runOf(id);
    expect(await rejectEnding(office.deps, await target(id, head), { reason: '' })).toEqual(
      no({ code: 'reasonMissing' }),
    );
    expect(await rejectEnding(office.deps, await target(id, head), { reason: '证明有误。' })).toMatchObject({
      ok: true,
    });
    expect(await runOf(id)).toEqual(before);
    expect(await fileOf(id)).toMatchObject({ ending: null, row: { state: 'accepted' } });
    expect(await propose(id)).toMatchObject({ ok: true });
  });

  test('ends what was asked for beside it, a special procedure that stops the clock among it', async () => {
    const { id } = await proposed();
    const limit = { value: 5, unit: 'workingDay' } as const;
    const words = { reason: '水质', content: '检测', basis: '' };
    const asked = { kind: 'testing', ...words, startsOn: '2026-03-02', limit } as const;
    expect(await requestProcedure(office.deps, await target(id, approver), asked)).toMatchObject({ ok: true });
    expect(await confirmEnding(office.deps, await target(id, head))).toMatchObject({ ok: true });
    expect((await fileOf(id)).procedures).toMatchObject([{ state: 'lapsed' }]);
  });

  test('is an act that the applicant can fight', async () => {
    const { id } = await proposed();
    await confirmEnding(office.deps, await target(id, head));
    const acts = await office.deps.db.within(approver.scope, async (tx) => {
      const row = await findCaseRow(tx, id);
      return row ? foughtActs(tx, row, civilDate('2026-03-02')) : [];
    });
    expect(acts.map(({ act }) => act)).toContain('termination');
  });
});

describe('an end by hand is not proposed', () => {
  test('before the case is accepted, nor once it is over', async () => {
    const person = personCaller(office);
    const { id } = await receiveAt(office, person);
    expect(await propose(id)).toEqual(no({ code: 'notAllowed', command: 'proposeEnding', state: 'submitted' }));
    await withdrawCase(office.deps, await target(id, person));
    expect(await propose(id)).toMatchObject(no({ code: 'notAllowed', state: 'concluded' }));
  });

  test('for a case that is not another one of the same applicant and matter', async () => {
    const { id, person } = await accepted();
    const stranger = await accepted();
    const duplicate = (twin?: string): Proposed => ({
      ...DEAD,
      ground: 'duplicate',
      ...(twin !== undefined && { twin }),
    });
    const numberOf = async (of: CaseId) => (await fileOf(of)).row.number;
    expect(await propose(id, duplicate())).toEqual(no({ code: 'twinMissing' }));
    expect(await propose(id, duplicate(await numberOf(id)))).toEqual(no({ code: 'twinUnknown' }));
    expect(await propose(id, duplicate(await numberOf(stranger.id)))).toEqual(no({ code: 'twinUnknown' }));
    const twin = await accepted(person);
    const number = await numberOf(twin.id);
    await withdrawCase(office.deps, await target(twin.id, person));
    expect(await propose(id, duplicate(number))).toEqual(no({ code: 'twinOver', number }));
    const goesOn = await accepted(person);
    expect(await propose(id, duplicate(await numberOf(goesOn.id)))).toMatchObject({ ok: true });
    await confirmEnding(office.deps, await target(id, head));
    expect((await fileOf(goesOn.id)).row).toMatchObject({ state: 'accepted' });
  });

  test('for a department that is unknown, or our own', async () => {
    const { id } = await accepted();
    const elsewhere = (department: string): Proposed => ({ ...DEAD, ground: 'wrongOrgan', organ: { department } });
    expect(await propose(id, elsewhere('nowhere'))).toEqual(no({ code: 'organUnknown' }));
    expect(await propose(id, elsewhere('approval'))).toEqual(no({ code: 'organIsOurs' }));
    expect(await propose(id, elsewhere('health'))).toMatchObject({ ok: true });
    expect((await fileOf(id)).ending?.organ).not.toBe('health');
  });

  test('by whose own case it is', async () => {
    const { id, person } = await accepted();
    office.relatives.set(approver.actor.id, [person.actor.id as PersonId]);
    expect(await propose(id)).toEqual(no({ code: 'conflictOfInterest' }));
    office.relatives.clear();
  });
});

test('words stay sealed, and the rows are what the log makes', async () => {
  const { id } = await proposed();
  const recorded = JSON.stringify(await office.deps.db.within(approver.scope, (tx) => caseStreams.recorded(tx, id)));
  expect(recorded).toContain('personGone');
  expect(recorded).not.toContain('户籍注销');
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});
