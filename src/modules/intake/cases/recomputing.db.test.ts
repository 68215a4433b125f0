import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import { calendarOf, calendarOfVersion } from '../../../kernel/calendar-notice.ts';
import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { acceptCase, withdrawCase } from './acts.ts';
import { openCaseFile } from './case-file.ts';
import { recomputeDueDates } from './recomputing.ts';
import { caseStreams } from './store/cases.ts';

let office: Office;
let clerk: Caller;
let known: CivilDate;
beforeAll(async () => {
  const opened = await openOffice();
  const notices = await loadNotices();
  // The notices that are known on a day, and those of an earlier calendar.
  const conventions: Office['deps']['conventions'] = (version) => ({
    calendar: version === undefined ? calendarOf(notices, known) : calendarOfVersion(notices, version),
    ...{ hours: [], firstDay: 'dayAfter' },
  });
  office = { ...opened, deps: { ...opened.deps, conventions, runs: { ...opened.deps.runs, conventions } } };
  clerk = officerCaller(office);
});
afterAll(() => office.close());

const recompute = () => recomputeDueDates(office.deps, { scope: { area: office.database.area, departments: 'all' } });
async function fileOf(id: CaseId, caller = clerk) {
  const file = await office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, office.deps, { caller, id, why: 'test' }),
  );
  if (!file) throw new Error('the case is not seen');
  return file;
}
const target = async (id: CaseId, caller = clerk) => {
  const { version } = await office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
  return { asking: { caller }, id, version };
};
async function acceptedOn(day: string) {
  known = civilDate(day);
  office.setNow(`${day}T01:00:00Z`);
  const { id, caller } = await receiveAt(office, personCaller(office));
  const answer = await acceptCase(office.deps, await target(id));
  if (!answer.ok) throw new Error(answer.error.code);
  return { id, caller };
}

describe('the second notice of 2020 that made the Spring Festival longer', () => {
  test('moves the open dates once, and both pages say from when to when', async () => {
    const { id, caller } = await acceptedOn('2020-01-20');
    const before = (await fileOf(id)).row;
    expect(await recompute()).toEqual({ recomputed: 0, failed: [] });
    known = civilDate('2020-01-31');
    office.setNow('2020-01-31T01:00:00Z');
    const both = await Promise.all([recompute(), recompute()]);
    expect(both.flatMap(({ failed }) => failed)).toEqual([]);
    expect(both.reduce((sum, { recomputed }) => sum + recomputed, 0)).toBe(1);
    const { row, timeline, ledger } = await fileOf(id, caller);
    // Five working days from Monday 20 January: Tuesday 4 February (domain vectors).
    expect(row.promisedOn).toBe('2020-02-04');
    expect(before.promisedOn?.localeCompare('2020-02-04')).toBe(-1);
    expect(ledger.at(-1)?.date).toBe('2020-02-04');
    const told = timeline.filter(({ type }) => type === 'dueRecomputed');
    expect(told).toMatchObject([
      { by: 'system', moved: { from: { promisedOn: before.promisedOn }, until: { promisedOn: '2020-02-04' } } },
    ]);
    expect(await recompute()).toEqual({ recomputed: 0, failed: [] });
  });

  test('changes no date of a case that is concluded, and tells nobody whose dates stay', async () => {
    const ended = await acceptedOn('2020-01-20');
    await withdrawCase(office.deps, await target(ended.id, ended.caller));
    const before = (await fileOf(ended.id)).row;
    const early = await acceptedOn('2019-12-02');
    known = civilDate('2020-01-31');
    office.setNow('2020-01-31T01:00:00Z');
    await recompute();
    const after = (await fileOf(ended.id)).row;
    expect([after.promisedOn, after.statutoryOn, after.version]).toEqual([
      ...[before.promisedOn, before.statutoryOn, before.version],
    ]);
    const ofEarly = async (caller: Caller) =>
      (await fileOf(early.id, caller)).timeline.filter(({ type }) => type === 'dueRecomputed');
    const [inside] = await ofEarly(clerk);
    expect(inside?.moved?.until).toEqual(inside?.moved?.from);
    expect(await ofEarly(early.caller)).toEqual([]);
  });

  test('is not taken back by a program that knows only the first', async () => {
    const { id } = await acceptedOn('2020-01-20');
    known = civilDate('2020-01-31');
    await recompute();
    const before = (await fileOf(id)).row;
    known = civilDate('2020-01-20');
    expect(await recompute()).toEqual({ recomputed: 0, failed: [] });
    expect((await fileOf(id)).row.promisedOn).toBe(before.promisedOn);
  });
});

test('everything that it wrote follows from the log', async () => {
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});
