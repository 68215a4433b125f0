import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { finish, finishAll } from '../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { publish } from '../../../../test/support/process/published.ts';
import { fourWay } from '../../../../test/support/process/run-models.ts';
import { history } from '../../../app/compose/history.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { findPublishedItem } from '../../catalogue/index.ts';
import { acceptCase, decideCase, withdrawCase } from '../cases/acts.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { extendLimit } from '../cases/extending.ts';
import { findPublicStatus } from '../cases/status.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { approveProcedure, endProcedure, rejectProcedure, requestProcedure, type Asked } from './commands.ts';
import { listProcedures } from './list.ts';
import { keepProcedureDays } from './overdue.ts';

let office: Office;
let reviewer: Caller;
let head: Caller;
beforeAll(async () => {
  office = await openOffice();
  reviewer = officerCaller(office, ['approval', 'health']);
  head = officerCaller(office);
});
afterAll(() => office.close());
beforeEach(() => office.setNow('2026-03-02T01:00:00Z'));

const asking = (caller: Caller, key: string = randomUUID()) => ({
  caller,
  once: { caller: caller.actor.id, key, requestHash: 'same' },
});
const loaded = (id: CaseId) => office.deps.db.within(reviewer.scope, (tx) => caseStreams.load(tx, id));
const target = async (id: CaseId, caller = reviewer, key?: string) => ({
  asking: asking(caller, key),
  id,
  version: (await loaded(id)).version,
});
async function fileOf(id: CaseId, caller = reviewer) {
  const file = await office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, office.deps, { caller, id, why: 'test' }),
  );
  if (!file) throw new Error('the case is not seen');
  return file;
}
async function accepted(key?: string) {
  const item = key === undefined ? office.item : await published(key);
  const { id, caller } = await receiveAt({ ...office, item }, personCaller(office));
  const answer = await acceptCase(office.deps, await target(id));
  if (!answer.ok) throw new Error(answer.error.code);
  return { id, caller };
}
async function published(key: string) {
  const item = await office.deps.db.within(reviewer.scope, (tx) => findPublishedItem(tx, key, civilDate('2026-03-02')));
  if (!item) throw new Error(`no item ${key}`);
  return item;
}

const testing: Asked = {
  kind: 'testing',
  reason: '泳池水质需要检测',
  content: '送市疾控中心检测水样',
  basis: '',
  limit: { value: 5, unit: 'workingDay' },
  startsOn: '2026-03-02',
};
async function asked(id: CaseId, change: Partial<Asked> = {}): Promise<string> {
  const answer = await requestProcedure(office.deps, await target(id), { ...testing, ...change });
  if (!answer.ok) throw new Error(answer.error.code);
  return (await fileOf(id)).procedures.at(-1)?.id ?? '';
}
async function begun(id: CaseId, change: Partial<Asked> = {}): Promise<string> {
  const procedure = await asked(id, change);
  const answer = await approveProcedure(office.deps, { ...(await target(id, head)), procedure });
  if (!answer.ok) throw new Error(answer.error.code);
  return procedure;
}
const end = async (id: CaseId, procedure: string, endedOn: string) =>
  endProcedure(
    office.deps,
    { ...(await target(id)), procedure },
    { endedOn, result: '水质合格', papers: '检测报告 12 号' },
  );
const days = () => keepProcedureDays(office.deps, { scope: { area: office.database.area, departments: 'all' } });

describe('asked for and approved', () => {
  test('nothing stands still before a head approves; then the clock does, and the applicant has it in writing', async () => {
    const { id, caller } = await accepted();
    const before = (await fileOf(id)).row;
    const procedure = await asked(id);
    expect((await fileOf(id)).row).toMatchObject({ suspendedOn: null, promisedOn: before.promisedOn });
    expect((await fileOf(id, caller)).procedures).toEqual([]);
    expect((await fileOf(id, caller)).timeline.map(({ type }) => type)).not.toContain('procedureRequested');

    await approveProcedure(office.deps, { ...(await target(id, head)), procedure });
    const file = await fileOf(id, caller);
    expect(file.row).toMatchObject({ suspendedOn: '2026-03-02', light: 'suspended' });
    expect(file.stop).toEqual({
      ...{ on: '2026-03-02', steps: ['检测'], until: '2026-03-09', late: false },
      bases: ['《中华人民共和国行政许可法》第四十五条'],
    });
    expect(file.papers.at(-1)).toMatchObject({ kind: 'procedureNotice' });
    expect(file.papers.at(-1)?.number).toMatch(/特字〔2026〕第\d{5}号$/);
    expect(file.procedures).toMatchObject([
      { kind: 'testing', state: 'running', reason: testing.reason, dueOn: '2026-03-09', requester: null },
    ]);
    expect(file.timeline.map(({ type }) => type)).toContain('procedureApproved');
    expect((await fileOf(id)).procedures[0]).toMatchObject({
      requester: expect.stringContaining(reviewer.actor.id),
      approver: expect.stringContaining(head.actor.id),
    });
  });

  test.each([
    ['2026-03-09T01:00:00Z', { light: 'suspended', daysLeft: null, dueOn: null }],
    ['2026-03-10T01:00:00Z', { light: 'red', daysLeft: -1, dueOn: '2026-03-09' }],
  ])('begun at %s, against a limit that ends on 9 March, the light is so', async (at, shown) => {
    const { id } = await accepted();
    expect((await fileOf(id)).row).toMatchObject({ dueOn: '2026-03-09', suspendedOn: null });
    office.setNow(at);
    await begun(id, { startsOn: at.slice(0, 10) });
    const { row } = await fileOf(id);
    expect(row).toMatchObject({ ...shown, suspendedOn: at.slice(0, 10) });
    office.setNow('2026-06-01T01:00:00Z');
    expect((await fileOf(id)).row).toMatchObject({ light: row.light, daysLeft: row.daysLeft });
  });

  test('the public status says what goes on, and nothing of what was only asked for', async () => {
    const { id, caller } = await receiveAt(office, personCaller(office));
    await acceptCase(office.deps, await target(id));
    await asked(id, { kind: 'publicity' });
    await begun(id);
    const { number } = (await fileOf(id)).row;
    const code = await queryCodeOf(id);
    const status = await findPublicStatus(office.deps, caller, { number, code });
    expect(status).toMatchObject({ ok: true, value: { stop: { steps: ['检测'] } } });
    expect(JSON.stringify(status)).not.toContain('procedureRequested');
  });

  test('is done once under one key, and by one of two heads at the same moment', async () => {
    const { id } = await accepted();
    const at = await target(id, reviewer, 'one wish');
    await requestProcedure(office.deps, at, testing);
    await requestProcedure(office.deps, at, testing);
    expect((await fileOf(id)).procedures).toHaveLength(1);
    const procedure = (await fileOf(id)).procedures[0]?.id ?? '';
    const other = officerCaller(office);
    const [one, two] = [await target(id, head), await target(id, other)];
    const both = await Promise.all([one, two].map((who) => approveProcedure(office.deps, { ...who, procedure })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await fileOf(id)).papers.filter(({ kind }) => kind === 'procedureNotice')).toHaveLength(1);
  });

  test('who asked does not approve, who keeps away does neither, and words stay sealed', async () => {
    const { id, caller } = await accepted();
    const procedure = await asked(id);
    expect(await approveProcedure(office.deps, { ...(await target(id)), procedure })).toEqual(
      no({ code: 'requesterMayNotApprove' }),
    );
    office.relatives.set(head.actor.id, [caller.actor.id as PersonId]);
    expect(await approveProcedure(office.deps, { ...(await target(id, head)), procedure })).toEqual(
      no({ code: 'conflictOfInterest' }),
    );
    office.relatives.clear();
    const recorded = await office.deps.db.within(reviewer.scope, (tx) => caseStreams.recorded(tx, id));
    expect(JSON.stringify(recorded)).not.toMatch(/水质|疾控/);
  });

  test('turned down, the officer reads why, and it can be decided', async () => {
    const { id } = await accepted();
    const procedure = await asked(id);
    const reason = '上月的检测报告仍然有效';
    expect((await fileOf(id, head)).acts).toContain('answerProcedure');
    expect((await fileOf(id)).acts).not.toContain('answerProcedure');
    expect(await rejectProcedure(office.deps, { ...(await target(id, head)), procedure }, { reason })).toMatchObject({
      ok: true,
    });
    expect((await fileOf(id)).procedures).toMatchObject([{ state: 'rejected', rejection: reason }]);
    expect((await fileOf(id)).row.suspendedOn).toBeNull();
  });

  test('is not for a case that is not accepted', async () => {
    const { id } = await receiveAt(office, personCaller(office));
    expect(await requestProcedure(office.deps, await target(id), testing)).toEqual(
      no({ code: 'notAllowed', command: 'requestProcedure', state: 'submitted' }),
    );
  });
});

describe('without a law that says so', () => {
  test.each(['publicity', 'verification', 'holding'] as const)('%s moves no date', async (kind) => {
    const { id, caller } = await accepted();
    const before = (await fileOf(id)).row;
    const procedure = await begun(id, { kind });
    expect((await fileOf(id, caller)).row).toMatchObject({
      ...{ suspendedOn: null, promisedOn: before.promisedOn, statutoryOn: before.statutoryOn },
    });
    office.setNow('2026-03-04T01:00:00Z');
    await end(id, procedure, '2026-03-04');
    expect((await fileOf(id, caller)).row).toMatchObject({ promisedOn: before.promisedOn });
  });

  test('by a law of its own it stops the clock, and the case says which', async () => {
    const { id } = await accepted();
    const basis = '《中华人民共和国城乡规划法》第四十条';
    await begun(id, { kind: 'publicity', basis });
    expect((await fileOf(id)).stop).toMatchObject({ steps: ['公示'], bases: [basis] });
  });
});

describe('the days that do not count', () => {
  test('end with the day on which it really ended, written down later', async () => {
    const { id } = await accepted();
    const procedure = await begun(id);
    office.setNow('2026-03-09T01:00:00Z');
    expect(await end(id, procedure, '2026-03-10')).toMatchObject({ error: { code: 'procedureEnd' } });
    expect(await end(id, procedure, '2026-03-05')).toMatchObject({ ok: true });
    const { row, ledger } = await fileOf(id);
    const still = ledger.filter(({ why }) => why === 'suspended').map(({ date }) => date);
    expect(still).toEqual(['2026-03-03', '2026-03-04']);
    expect(row).toMatchObject({ suspendedOn: null, promisedOn: ledger.at(-1)?.date });
  });

  test('of two that overlap are counted once, and end with the last', async () => {
    const { id } = await accepted();
    const one = await begun(id);
    office.setNow('2026-03-04T01:00:00Z');
    const other = await begun(id, { kind: 'expertReview', startsOn: '2026-03-04' });
    office.setNow('2026-03-06T01:00:00Z');
    await end(id, one, '2026-03-06');
    expect((await fileOf(id)).row.suspendedOn).toBe('2026-03-02');
    expect((await fileOf(id)).stop?.steps).toEqual(['专家评审']);
    office.setNow('2026-03-10T01:00:00Z');
    await end(id, other, '2026-03-10');
    const { row, ledger } = await fileOf(id);
    expect(row.suspendedOn).toBeNull();
    const still = ledger.filter(({ why }) => why === 'suspended').map(({ date }) => date);
    expect(still).toHaveLength(new Set(still).size);
    expect([still[0], still.at(-1)]).toEqual(['2026-03-03', '2026-03-09']);
  });

  test('a step of the process and a special procedure hold the clock together', async () => {
    await office.deps.db.within({ area: office.database.area }, (tx) =>
      publish(tx, { item: 'energy-review', model: fourWay, at: office.deps.now() }),
    );
    const { id } = await accepted('energy-review');
    const experts = officerCaller(office, ['police', 'approval', 'health', 'fire']);
    expect((await fileOf(id)).row.suspendedOn).toBe('2026-03-02');
    const procedure = await begun(id);
    office.setNow('2026-03-05T01:00:00Z');
    const node = (await fileOf(id, experts)).tasks.find(({ suspendedBy }) => suspendedBy !== null)?.node ?? '';
    expect(await finish(office, { id, caller: experts, node })).toMatchObject({ ok: true });
    expect((await fileOf(id)).row.suspendedOn).toBe('2026-03-02');
    office.setNow('2026-03-09T01:00:00Z');
    // It ended before the step did: until then the step held the clock.
    await end(id, procedure, '2026-03-04');
    const still = (await fileOf(id)).ledger.filter(({ why }) => why === 'suspended').map(({ date }) => date);
    expect(still).toEqual(['2026-03-03', '2026-03-04']);
  });

  test('are left out of an extended limit too; while they run it is not extended', async () => {
    const { id } = await accepted();
    const procedure = await begun(id);
    const more = { days: 10, reason: '案情复杂' };
    expect(await extendLimit(office.deps, await target(id, head), more)).toEqual(no({ code: 'clockStopped' }));
    office.setNow('2026-03-04T01:00:00Z');
    await end(id, procedure, '2026-03-04');
    const { promisedOn } = (await fileOf(id)).row;
    expect(await extendLimit(office.deps, await target(id, head), more)).toMatchObject({ ok: true });
    const { row, ledger } = await fileOf(id);
    expect(row.promisedOn?.localeCompare(promisedOn ?? '')).toBe(1);
    expect(ledger.at(-1)?.date).toBe(row.promisedOn);
    expect(ledger.filter(({ why }) => why === 'suspended')).toHaveLength(1);
  });
});

describe('what its days bring by themselves', () => {
  test('planned for a later day, the clock stands still from that day on', async () => {
    const { id } = await accepted();
    await begun(id, { startsOn: '2026-03-04' });
    expect((await fileOf(id)).procedures[0]?.state).toBe('waiting');
    office.setNow('2026-03-03T15:59:59Z');
    expect(await days()).toMatchObject({ started: 0, failed: [] });
    expect((await fileOf(id)).row.suspendedOn).toBeNull();
    office.setNow('2026-03-03T16:00:00Z');
    expect(await days()).toMatchObject({ started: 1, failed: [] });
    expect((await fileOf(id)).row.suspendedOn).toBe('2026-03-04');
    expect(await days()).toMatchObject({ started: 0, failed: [] });
  });

  test('longer than its own limit is written down once, from the day after on, and the clock stays still', async () => {
    const { id, caller } = await accepted();
    const procedure = await begun(id);
    office.setNow('2026-03-09T15:59:59Z');
    await days();
    expect((await fileOf(id)).procedures[0]?.overranOn).toBeNull();
    office.setNow('2026-03-09T16:00:00Z');
    const both = await Promise.all([days(), days()]);
    expect(both.flatMap(({ failed }) => failed)).toEqual([]);
    const file = await fileOf(id, caller);
    expect(file.timeline.filter(({ type }) => type === 'procedureOverran')).toHaveLength(1);
    expect(file.row.suspendedOn).toBe('2026-03-02');
    expect(file.stop).toMatchObject({ until: '2026-03-09', late: true });
    const listed = (list: 'open' | 'approval' | 'overrun') =>
      office.deps.db.within(head.scope, (tx) => listProcedures(tx, office.deps, { caller: head, list }));
    expect((await listed('overrun')).procedures.map(({ procedure: one }) => one.id)).toContain(procedure);
    expect((await listed('open')).procedures[0]?.procedure).toMatchObject({ overranOn: '2026-03-10', stops: true });
  });

  test('those that wait for my answer are listed, not those that I asked for', async () => {
    const { id } = await accepted();
    const procedure = await asked(id);
    const listed = (caller: Caller) =>
      office.deps.db.within(caller.scope, (tx) => listProcedures(tx, office.deps, { caller, list: 'approval' }));
    const ids = async (caller: Caller) => (await listed(caller)).procedures.map(({ procedure: one }) => one.id);
    expect(await ids(head)).toContain(procedure);
    expect(await ids(reviewer)).not.toContain(procedure);
    expect(await ids(officerCaller(office, ['police']))).not.toContain(procedure);
  });
});

describe('the end of the case', () => {
  test('it is not decided while a procedure is open, and is once the last has ended', async () => {
    const { id } = await accepted();
    await finishAll(office, { id, caller: reviewer });
    const grant = { outcome: 'grant', paragraphs: [] } as const;
    const procedure = await asked(id);
    expect((await fileOf(id, head)).acts).not.toContain('decide');
    expect(await decideCase(office.deps, await target(id, head), grant)).toEqual(
      no({ code: 'procedureOpen', kinds: ['testing'] }),
    );
    await approveProcedure(office.deps, { ...(await target(id, head)), procedure });
    expect(await decideCase(office.deps, await target(id, head), grant)).toMatchObject({
      error: { code: 'procedureOpen' },
    });
    await end(id, procedure, '2026-03-02');
    expect(await decideCase(office.deps, await target(id, head), grant)).toMatchObject({ ok: true });
  });

  test('withdrawing ends what is open', async () => {
    const { id, caller } = await accepted();
    await begun(id);
    expect(await withdrawCase(office.deps, await target(id, caller))).toMatchObject({ ok: true });
    expect((await fileOf(id)).procedures).toMatchObject([{ state: 'lapsed' }]);
    const open = await office.deps.db.within(head.scope, (tx) =>
      listProcedures(tx, office.deps, { caller: head, list: 'open' }),
    );
    expect(open.procedures.map(({ case: { id: of } }) => of)).not.toContain(id);
  });
});

test('everything that it wrote follows from the log', async () => {
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});

async function queryCodeOf(id: CaseId): Promise<string> {
  const row = await office.deps.db.within(reviewer.scope, (tx) =>
    tx.selectFrom('intake.case_list').select('query_code').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  const [code = ''] = await office.deps.db.within(reviewer.scope, (tx) =>
    office.deps.vault.openTexts(tx, [row.query_code]),
  );
  return code;
}
