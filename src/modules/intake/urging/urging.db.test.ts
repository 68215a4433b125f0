// 催办 with departments at work in parallel: it reaches whoever has an open task, once, and changes no clock.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claim, finish } from '../../../../test/support/intake/finishing.ts';
import {
  byDepartment,
  officerCaller,
  openOffice,
  personCaller,
  type Office,
} from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { acceptCase, withdrawCase } from '../cases/acts.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { answerUrge, urgeCase, urgeTask } from './commands.ts';
import { keepUrgeDays } from './keep-days.ts';

const WORDS = '铺面租约快到期了，请尽快办。';
let office: Office;
let clerk: Caller;
let doctor: Caller;
beforeAll(async () => {
  office = byDepartment(await openOffice());
  clerk = officerCaller(office);
  doctor = officerCaller(office, ['health']);
});
afterAll(() => office.close());
beforeEach(() => office.setNow('2026-03-02T01:00:00Z'));

const asking = (caller: Caller, key: string = randomUUID()) => ({
  caller,
  once: { caller: caller.actor.id, key, requestHash: 'same' },
});
const loaded = (id: CaseId) => office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
async function fileOf(id: CaseId, caller = clerk) {
  const file = await office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, office.deps, { caller, id, why: 'test' }),
  );
  if (!file) throw new Error('the case is not seen');
  return file;
}
/** Papers at `doc`, taken by the clerk; the doctor's matter at `tech`. */
async function accepted() {
  const person = personCaller(office);
  const { id } = await receiveAt(office, person);
  await acceptCase(office.deps, { asking: asking(clerk), id, version: (await loaded(id)).version });
  const task = (await fileOf(id)).tasks.find(({ node }) => node === 'doc')?.task ?? '';
  await claim(office, { id, caller: clerk, task });
  return { id, person, doc: task, tech: (await fileOf(id)).tasks.find(({ node }) => node === 'tech')?.task ?? '' };
}
const urge = (id: CaseId, person: Caller, key?: string) =>
  urgeCase(office.deps, { asking: asking(person, key), id }, { words: WORDS });
/** A working week after the last move. */
const still = () => office.setNow('2026-03-09T01:00:00Z');
async function urged() {
  const one = await accepted();
  still();
  expect(await urge(one.id, one.person)).toMatchObject({ ok: true });
  return one;
}
const days = () => keepUrgeDays(office.deps, { scope: { area: office.database.area, departments: 'all' } });
const escalations = async (id: CaseId) =>
  (await fileOf(id)).timeline.filter(({ type }) => type === 'urgeEscalated').length;

describe('an applicant urges', () => {
  test('not while it goes its usual way: who has it and from when he may are said', async () => {
    const { id, person } = await accepted();
    expect(await urge(id, person)).toEqual(no({ code: 'urgeTooEarly', from: '2026-03-04' }));
    const { urging } = await fileOf(id, person);
    expect(urging).toMatchObject({ may: false, from: '2026-03-04', tasks: [] });
    expect(urging?.departments).toHaveLength(2);
  });

  test('everybody who has an open task, once; no date moves, and no colleague is named', async () => {
    const { id, person, doc, tech } = await accepted();
    still();
    const before = (await fileOf(id)).row;
    const key = randomUUID();
    const [first, second] = [await urge(id, person, key), await urge(id, person, key)];
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await urge(id, person)).toEqual(no({ code: 'urgeWaits', until: '2026-03-10' }));
    const own = await fileOf(id, person);
    expect(own.urging?.urges).toMatchObject([{ byApplicant: true, words: WORDS, urger: null }]);
    expect(own.urging?.urges[0]?.tasks.map(({ task, state }) => [task, state])).toEqual([
      [doc, 'waiting'],
      [tech, 'waiting'],
    ]);
    expect(own.urging?.urges[0]?.tasks.map(({ mine }) => mine)).toEqual([false, false]);
    const after = (await fileOf(id)).row;
    expect([after.promisedOn, after.statutoryOn, after.dueOn]).toEqual([
      before.promisedOn,
      before.statutoryOn,
      before.dueOn,
    ]);
    expect(own.timeline.at(-1)).toMatchObject({ type: 'urged', by: 'applicant' });
  });

  test('never for another, nor for a case that waits for himself or is over', async () => {
    const { id, person } = await accepted();
    still();
    expect(await urge(id, personCaller(office))).toEqual(no({ code: 'caseNotFound' }));
    await withdrawCase(office.deps, { asking: asking(person), id, version: (await loaded(id)).version });
    expect(await urge(id, person)).toMatchObject(no({ code: 'notAllowed', state: 'concluded' }));
    expect((await fileOf(id, person)).urging).toBeNull();
  });
});

describe('whoever has the task', () => {
  test('answers it with a sentence that the applicant reads, under the name of the department', async () => {
    const { id, person, doc, tech } = await urged();
    const answer = (caller: Caller, task: string, words = '周四去现场。') =>
      answerUrge(office.deps, { asking: asking(caller), id, urge: 'u1', task }, { words });
    expect(await answer(officerCaller(office), doc)).toEqual(no({ code: 'urgeNotYours' }));
    expect(await answer(clerk, tech)).toEqual(no({ code: 'urgeNotYours' }));
    expect(await answer(clerk, doc, ' ')).toEqual(no({ code: 'urgeWordsMissing' }));
    expect(await answer(clerk, doc)).toMatchObject({ ok: true });
    expect(await answer(clerk, doc)).toEqual(no({ code: 'urgeAnswered' }));
    const [seen] = (await fileOf(id, person)).urging?.urges ?? [];
    expect(seen?.tasks).toMatchObject([
      { state: 'answered', answer: '周四去现场。', answerer: null },
      { state: 'waiting', answer: null },
    ]);
    expect(await answer(doctor, tech)).toMatchObject({ ok: true });
    office.setNow('2026-03-12T01:00:00Z');
    expect(await urge(id, person)).toMatchObject({ ok: true });
  });

  test('need not when the task is done: the urge ends by itself, and nothing goes to the head', async () => {
    const { id, person } = await urged();
    await finish(office, { id, node: 'doc', caller: clerk });
    await finish(office, { id, node: 'tech', caller: doctor });
    const [seen] = (await fileOf(id, person)).urging?.urges ?? [];
    expect(seen?.tasks.map(({ state }) => state)).toEqual(['over', 'over']);
    office.setNow('2026-03-11T01:00:00Z');
    await days();
    expect(await escalations(id)).toBe(0);
  });
});

describe('an urge that nobody answers', () => {
  test('goes to the heads after one working day, exactly once, however many workers look', async () => {
    const { id } = await urged();
    office.setNow('2026-03-10T01:00:00Z');
    await days();
    expect(await escalations(id)).toBe(0);
    office.setNow('2026-03-11T01:00:00Z');
    await Promise.all([days(), days()]);
    await days();
    expect(await escalations(id)).toBe(1);
    expect((await fileOf(id)).urging?.urges).toMatchObject([{ escalated: true }]);
  });
});

describe('an officer urges a colleague', () => {
  test('about one open task, with words; the applicant hears nothing of it', async () => {
    const { id, person, doc, tech } = await accepted();
    const about = (caller: Caller, task: string, words = '就等你们这一项了。') =>
      urgeTask(office.deps, { asking: asking(caller), id, task }, { words });
    expect((await fileOf(id)).urging?.tasks.map(({ task }) => task)).toEqual([tech]);
    expect(await about(clerk, doc)).toEqual(no({ code: 'urgeOfOwnTask' }));
    expect(await about(clerk, 't99')).toEqual(no({ code: 'urgeOfNobody' }));
    expect(await about(clerk, tech, '')).toEqual(no({ code: 'urgeWordsMissing' }));
    expect(await about(clerk, tech)).toMatchObject({ ok: true });
    expect(await about(clerk, tech)).toMatchObject(no({ code: 'urgeWaits' }));
    const mine = (await fileOf(id, doctor)).urging?.urges[0]?.tasks;
    expect(mine).toMatchObject([{ task: tech, mine: true }]);
    const own = await fileOf(id, person);
    expect(own.urging?.urges).toEqual([]);
    expect(own.timeline.map(({ type }) => type)).not.toContain('urged');
  });
});

test('words stay sealed, and the rows are what the log makes', async () => {
  const { id } = await urged();
  const recorded = JSON.stringify(await office.deps.db.within(clerk.scope, (tx) => caseStreams.recorded(tx, id)));
  expect(recorded).toContain('"u1"');
  expect(recorded).not.toContain('租约');
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});
