import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishAll } from '../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { handedIn, receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { acceptCase, askCorrection, decideCase, withdrawCase } from './acts.ts';
import { openCaseFile } from './case-file.ts';
import { deemAccepted } from './deeming.ts';
import { refuseAcceptance } from './declining.ts';
import { resubmitCase } from './replacing.ts';
import { caseStreams } from './store/cases.ts';

let office: Office;
let clerk: Caller;
beforeAll(async () => {
  office = await openOffice();
  clerk = officerCaller(office, ['approval', 'health']);
});
afterAll(() => office.close());

const law = () => deemAccepted(office.deps, { scope: { area: office.database.area, departments: 'all' } });

/** Handed in at ten in the morning of a day in China. */
function receivedOn(day: string) {
  office.setNow(`${day}T02:00:00Z`);
  return receiveAt(office, personCaller(office));
}
const fileOf = async (id: CaseId, caller = clerk) => {
  const file = await office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, office.deps, { caller, id, why: 'test' }),
  );
  if (!file) throw new Error('the case is not seen');
  return file;
};
const loaded = (id: CaseId) => office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
const target = async (id: CaseId, caller = clerk) => ({ asking: { caller }, id, version: (await loaded(id)).version });

describe('the last day', () => {
  test.each([
    // Monday to Monday.
    ['2026-03-02', '2026-03-09'],
    // Over the Spring Festival; Saturday the 28th of February is worked, but comes after it.
    ['2026-02-13', '2026-02-27'],
    // Over the turn of the year.
    ['2025-12-30', '2026-01-07'],
    // Sunday the 20th of September is worked instead of another day.
    ['2026-09-18', '2026-09-24'],
  ])('of what came on %s is %s: silent until its end, accepted after it', async (day, last) => {
    const { id, caller } = await receivedOn(day);
    office.setNow(`${last}T15:59:59Z`);
    expect(await law()).toEqual({ accepted: 0, failed: [] });
    expect((await fileOf(id)).row.state).toBe('submitted');
    office.setNow(`${last}T16:00:00Z`);
    expect(await law()).toEqual({ accepted: 1, failed: [] });
    const { row, papers, timeline } = await fileOf(id, caller);
    expect(row).toMatchObject({ state: 'accepted', acceptedOn: day });
    expect(papers.map(({ kind }) => kind)).toEqual(['receipt', 'acceptanceNotice']);
    expect(timeline.at(-1)).toMatchObject({ type: 'caseDeemedAccepted', by: 'system' });
    expect(await law()).toEqual({ accepted: 0, failed: [] });
  });
});

describe('what the law accepted', () => {
  async function accepted() {
    const received = await receivedOn('2026-03-16');
    office.setNow('2026-03-24T02:00:00Z');
    await law();
    return received;
  }

  test('has the dates of its receipt, and its clock is counted from there', async () => {
    const { id } = await accepted();
    const other = await receivedOn('2026-03-16');
    await acceptCase(office.deps, await target(other.id));
    const [deemed, usual] = [await fileOf(id), await fileOf(other.id)];
    expect(deemed.row).toMatchObject({ promisedOn: usual.row.promisedOn, dueOn: usual.row.dueOn });
    expect(deemed.ledger).toEqual(usual.ledger);
  });

  test('leaves the clerk the task of acceptance, and nothing to refuse', async () => {
    const { id } = await accepted();
    expect((await fileOf(id)).acts).toEqual(['accept', 'extend', 'requestProcedure', 'proposeEnding', 'offerHearing']);
    const nothing = { ground: 'notNeeded', reason: 'r', basis: 'b', instead: 'i' } as const;
    expect(await refuseAcceptance(office.deps, await target(id), nothing)).toMatchObject({
      error: { code: 'notAllowed' },
    });
    const missing = { missing: [{ key: 'x', what: 'y' }] };
    expect(await askCorrection(office.deps, await target(id), missing)).toMatchObject({
      error: { code: 'notAllowed' },
    });
    const before = await loaded(id);
    expect(await acceptCase(office.deps, await target(id))).toMatchObject({
      ok: true,
      value: { version: before.version },
    });
    expect((await fileOf(id)).acts).not.toContain('accept');
    await finishAll(office, { id, caller: clerk });
    const decided = await decideCase(office.deps, await target(id, officerCaller(office)), {
      outcome: 'grant',
      paragraphs: [],
    });
    expect(decided).toMatchObject({ ok: true });
    expect((await fileOf(id)).papers.map(({ kind }) => kind)).toEqual(['receipt', 'acceptanceNotice', 'grantDecision']);
  });

  test('can be taken back by its applicant', async () => {
    const { id, caller } = await accepted();
    expect(await withdrawCase(office.deps, await target(id, caller))).toMatchObject({ ok: true });
  });
});

test('a correction stops it; what is handed in again has five working days of its own', async () => {
  const { id, caller } = await receivedOn('2026-04-13');
  await askCorrection(office.deps, await target(id), { missing: [{ key: 'public-health.m2', what: '缺第2页' }] });
  office.setNow('2026-05-25T02:00:00Z');
  expect(await law()).toEqual({ accepted: 0, failed: [] });
  expect((await fileOf(id)).row.state).toBe('awaitingCorrection');
  await office.deps.db.within(caller.scope, (tx) => resubmitCase(tx, office.deps, { caller, id, document: handedIn }));
  office.setNow('2026-06-01T02:00:00Z');
  expect(await law()).toEqual({ accepted: 0, failed: [] });
  office.setNow('2026-06-02T02:00:00Z');
  expect(await law()).toEqual({ accepted: 1, failed: [] });
  expect((await fileOf(id)).row).toMatchObject({ state: 'accepted', acceptedOn: '2026-05-25' });
});

test('two workers, and a clerk at the same moment, accept it once', async () => {
  const { id } = await receivedOn('2026-06-01');
  office.setNow('2026-06-10T02:00:00Z');
  const at = await target(id);
  await Promise.all([law(), law(), acceptCase(office.deps, at)]);
  const { value } = await loaded(id);
  expect(value).toMatchObject({ state: 'accepted', acceptedOn: '2026-06-01' });
  const papers = (await fileOf(id)).papers.filter(({ kind }) => kind === 'acceptanceNotice');
  expect(papers).toHaveLength(1);
});

test('everything that it wrote follows from the log', async () => {
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});
