import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { finish, finishAll, tasksOf } from '../../../../test/support/intake/finishing.ts';
import {
  byDepartment,
  officerCaller,
  openOffice,
  personCaller,
  type Office,
} from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import { findDoubted } from '../../../app/invariants/queries.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { personId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { systemScope, type Once } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { findDocuments, findInternalDocument } from '../../documents/index.ts';
import { acceptCase, withdrawCase } from '../cases/acts.ts';
import { openCaseFile } from '../cases/case-file.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { openCaseAttachment } from '../cases/papers-read.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { returnTask } from '../cases/task-acts.ts';
import { openMinutes } from './attached.ts';
import { callMeeting } from './call.ts';
import type { AnswerInvitation, CallMeeting, DraftMinutes, SayOfRecord } from './contract.ts';
import { openMeeting } from './file.ts';
import { keepMeetingDays } from './keep-days.ts';
import { findMeetings } from './list.ts';
import { answerInvitation, callOffMeeting, moveMeeting } from './moves.ts';
import { findCaseMeetings } from './of-case.ts';
import { collectMeetings, meetingsTold } from './own.ts';
import { circulateMinutes, draftMinutes, finishMinutes, sayOfRecord } from './recording.ts';
import { meetingStreams } from './store/meetings.ts';

let office: Office;
let deps: CaseDeps;
let reviewer: Caller;
let colleague: Caller;
let doctor: Caller;
let market: Caller;
let fire: Caller;
beforeAll(async () => {
  office = byDepartment(await openOffice());
  deps = {
    ...office.deps,
    staffOf: () => Promise.resolve([{ id: WANG, name: '演示王', roles: ['reviewer'], section: null }]),
  };
  [reviewer, colleague] = [officerCaller(office), officerCaller(office)];
  doctor = officerCaller(office, ['health']);
  [market, fire] = [officerCaller(office, ['market']), officerCaller(office, ['fire'])];
});
afterAll(() => office.close());
beforeEach(() => office.setNow(MONDAY));

const WANG = randomUUID();
const MONDAY = '2026-03-02T01:00:00Z';
/** Nine o'clock on the day of the meeting: its first minute. */
const BEGINS = '2026-03-04T01:00:00Z';
/** Two working days: the record goes round until the sixth. */
const LAST = '2026-03-06T15:00:00Z';
const AFTER = '2026-03-06T16:30:00Z';
const SUBJECT = '这家浴池的排水能接入市政管网吗？';

const onceOf = ({ actor }: Caller, key: string = randomUUID()): Once => ({
  ...{ caller: actor.id, key, requestHash: 'one' },
});
const asking = (caller: Caller, once = onceOf(caller)) => ({ caller, once });
const everywhere = () => officerCaller(office, ['approval', 'health']);

async function accepted() {
  const { id, caller } = await receiveAt(office, personCaller(office));
  const { version } = await deps.db.within(reviewer.scope, (tx) => caseStreams.load(tx, id));
  const answer = await acceptCase(office.deps, { asking: asking(reviewer), id, version });
  if (!answer.ok) throw new Error(answer.error.code);
  return { id, applicant: caller };
}
const wish = (change: Partial<CallMeeting> = {}): CallMeeting => ({
  invited: [
    { department: 'market', officer: WANG },
    { department: 'fire', officer: null },
  ],
  ...{ subject: SUBJECT, heldOn: '2026-03-04', from: '09:00', until: '11:00', place: '三楼会议室', materials: [] },
  ...{ readers: 'department', holds: false, told: true, ...change },
});
const call = (id: CaseId, change: Partial<CallMeeting> = {}, caller = reviewer, once = onceOf(caller)) =>
  callMeeting(deps, { asking: asking(caller, once), id, wish: wish(change) });
async function called(change: Partial<CallMeeting> = {}) {
  const of = await accepted();
  const done = await call(of.id, change);
  if (!done.ok) throw new Error(done.error.code);
  return { ...of, meeting: done.value.id };
}
const answer = (id: string, caller: Caller, change: Partial<AnswerInvitation> = {}) =>
  answerInvitation(deps, {
    asking: asking(caller),
    id,
    wish: { department: caller === market ? 'market' : 'fire', answer: 'attends', whom: null, ...change },
  });
const TEXT: DraftMinutes = {
  ...{
    present: '演示赵、演示王',
    absent: '',
    conclusion: '原则同意接入。',
    tasks: '县住建局复核管径。',
    corrects: null,
  },
  opinions: [
    { department: 'market', stand: 'agree', words: '' },
    { department: 'fire', stand: 'agreeIf', words: '先加宽消防通道。' },
  ],
};
const draft = (id: string, change: Partial<DraftMinutes> = {}, caller = reviewer) =>
  draftMinutes(deps, { asking: asking(caller), id, wish: { ...TEXT, ...change } });
const circulate = (id: string) => circulateMinutes(deps, { asking: asking(reviewer), id, wish: { days: 2 } });
const say = (id: string, caller: Caller, change: Partial<SayOfRecord> = {}) =>
  sayOfRecord(deps, {
    asking: asking(caller),
    id,
    wish: { department: caller === market ? 'market' : 'fire', word: 'confirmed', ...change },
  });
const finishRecord = (id: string, caller = reviewer, once = onceOf(caller)) =>
  finishMinutes(deps, { asking: asking(caller, once), id });

async function good(...results: Promise<{ ok: boolean }>[]) {
  for (const result of results) expect(await result).toMatchObject({ ok: true });
}
async function inRound(change: Partial<CallMeeting> = {}) {
  const of = await called(change);
  office.setNow(BEGINS);
  await good(draft(of.meeting));
  await good(circulate(of.meeting));
  return of;
}
async function recorded(change: Partial<CallMeeting> = {}) {
  const of = await inRound(change);
  await good(say(of.meeting, market), say(of.meeting, fire));
  await good(finishRecord(of.meeting));
  return of;
}
async function fileOf(id: string, caller = reviewer) {
  const file = await openMeeting(deps, { caller, id });
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}
const happenedTo = async (id: string) =>
  (await deps.db.within(reviewer.scope, (tx) => meetingStreams.recorded(tx, id))).map(({ type }) => type);
const night = () => keepMeetingDays(deps, { scope: { area: office.database.area, departments: 'all' as const } });
async function bytesOf(file: Awaited<ReturnType<typeof openMinutes>>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file?.content ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).subarray(0, 5).toString();
}

describe('called and answered', () => {
  test('each invited department reads it, answers, and thinks better of it; who called sees all', async () => {
    const { meeting } = await called();
    expect(await fileOf(meeting, market)).toMatchObject({
      ...{ subject: SUBJECT, place: '三楼会议室', caseId: null, stage: 'called', acts: [] },
      answersFor: [{ key: 'market', staff: [{ id: WANG, name: '演示王' }] }],
    });
    await good(answer(meeting, market));
    expect(await answer(meeting, market)).toEqual(no({ code: 'meetingAnsweredSo' }));
    await good(answer(meeting, market, { answer: 'sends', whom: WANG }));
    expect(await answer(meeting, fire, { answer: 'declines' })).toEqual(no({ code: 'meetingReasonMissing' }));
    await good(answer(meeting, fire, { answer: 'declines', reason: '当天有演练' }));
    expect((await fileOf(meeting)).guests).toMatchObject([
      { department: { key: 'market' }, answer: 'sends', whom: `officer ${WANG}` },
      { department: { key: 'fire' }, answer: 'declines', reason: '当天有演练' },
    ]);
    expect(await answer(meeting, market, { answer: 'sends', whom: randomUUID() })).toEqual(
      no({ code: 'meetingNotServing', department: 'market' }),
    );
  });

  test('lists say to which we are invited and which we called', async () => {
    const { meeting } = await called();
    const ofUs = await findMeetings(deps, { caller: market, query: {} });
    expect(ofUs.rows.filter(({ id }) => id === meeting)).toMatchObject([
      { calling: { key: 'approval' }, department: { key: 'market' }, heldOn: '2026-03-04', answer: null },
    ]);
    const byUs = await findMeetings(deps, { caller: reviewer, query: { side: 'byUs' } });
    expect(byUs.rows.filter(({ id }) => id === meeting)).toHaveLength(2);
    const over = await findMeetings(deps, { caller: market, query: { state: 'over' } });
    expect(over.rows.filter(({ id }) => id === meeting)).toEqual([]);
  });

  test('who examines nothing and decides nothing calls none; who was not invited finds none', async () => {
    const { id, meeting } = await called();
    const police = officerCaller(office, ['police']);
    expect(await call(id, {}, police)).toEqual(no({ code: 'caseNotFound' }));
    expect(await openMeeting(deps, { caller: police, id: meeting })).toEqual(no({ code: 'meetingNotFound' }));
    expect(await answer(meeting, police, { department: 'police' })).toEqual(no({ code: 'meetingNotFound' }));
    expect(await answer(meeting, market, { department: 'fire' })).toEqual(no({ code: 'meetingNotFound' }));
    expect(await draft(meeting, {}, market)).toEqual(no({ code: 'meetingNotFound' }));
  });

  test('kept to its caller, a colleague learns that departments meet and no word of it', async () => {
    const { id, meeting } = await called({ readers: 'asker' });
    const seen = await findCaseMeetings(deps, { caller: colleague, id });
    expect(seen).toMatchObject({ ok: true, value: { meetings: [{ readable: false, subject: null, acts: [] }] } });
    expect(JSON.stringify(seen)).not.toMatch(/管网|会议室/);
    const off = { asking: asking(colleague), id: meeting, wish: { reason: '不开了' } };
    expect(await callOffMeeting(deps, off)).toEqual(no({ code: 'meetingNotFound' }));
  });

  test('who has to keep away neither calls, nor reads, nor speaks', async () => {
    const { id, applicant, meeting } = await called();
    const conflict = no({ code: 'conflictOfInterest' });
    const interested = officerCaller(office, ['market']);
    office.relatives.set(interested.actor.id, [personId(applicant.actor.id)]);
    expect(await openMeeting(deps, { caller: interested, id: meeting })).toEqual(conflict);
    expect(await answer(meeting, interested, { department: 'market' })).toEqual(conflict);
    const own = officerCaller(office);
    office.relatives.set(own.actor.id, [personId(applicant.actor.id)]);
    expect(await call(id, {}, own)).toEqual(conflict);
    const off = { asking: asking(own), id: meeting, wish: { reason: '不开了' } };
    expect(await callOffMeeting(deps, off)).toEqual(conflict);
  });

  test('moved, everybody is asked anew; called off, nobody any more', async () => {
    const { meeting } = await called();
    await good(answer(meeting, market));
    const moving = { heldOn: '2026-03-05', from: '14:00', until: '15:00', place: '二楼', reason: '会议室不空' };
    await good(moveMeeting(deps, { asking: asking(reviewer), id: meeting, wish: moving }));
    expect(await fileOf(meeting)).toMatchObject({
      ...{ heldOn: '2026-03-05', place: '二楼', guests: [{ answer: null }, { answer: null }] },
      moves: [{ from: { heldOn: '2026-03-04', from: '09:00' }, reason: '会议室不空' }],
    });
    const off = { asking: asking(reviewer), id: meeting, wish: { reason: '已经查清' } };
    await good(callOffMeeting(deps, off));
    expect(await callOffMeeting(deps, { ...off, asking: asking(reviewer) })).toEqual(no({ code: 'meetingOver' }));
    expect(await answer(meeting, market)).toEqual(no({ code: 'meetingOver' }));
    expect(await fileOf(meeting)).toMatchObject({ off: { cause: 'officer', reason: '已经查清' }, acts: [] });
  });
});

describe('minutes', () => {
  test('written, confirmed and final are a numbered paper of the office, which invited departments read', async () => {
    const { id, applicant, meeting } = await inRound();
    expect(await fileOf(meeting, fire)).toMatchObject({ minutes: { text: TEXT }, saysFor: [{ key: 'fire' }] });
    await good(say(meeting, market), say(meeting, fire, { word: 'objected', reason: '宽度没有记' }));
    await good(finishRecord(meeting));
    const file = await fileOf(meeting, market);
    expect(file).toMatchObject({
      stage: 'final',
      papers: [{ edition: 1, number: expect.stringMatching(/会纪字〔2026〕/) }],
    });
    const paper = file.papers[0]?.id ?? '';
    expect(await bytesOf(await openMinutes(deps, { caller: market, id: meeting, paper }))).toBe('%PDF-');
    const police = officerCaller(office, ['police']);
    expect(await openMinutes(deps, { caller: police, id: meeting, paper })).toBeUndefined();
    const papers = (caller: Caller) => deps.db.within(caller.scope, (tx) => findDocuments(tx, id));
    expect((await papers(applicant)).map(({ kind }) => kind)).not.toContain('meetingMinutes');
    const internal = (caller: Caller) => deps.db.within(caller.scope, (tx) => findInternalDocument(tx, paper));
    expect(await internal(applicant)).toBeUndefined();
    const fileId = (await internal(reviewer))?.fileId ?? '';
    const attached = { caller: applicant, caseId: id, fileId };
    expect(await deps.db.within(applicant.scope, (tx) => openCaseAttachment(tx, deps, attached))).toBeUndefined();
  });

  test('before they go round they are read by who writes them alone', async () => {
    const { meeting } = await called();
    expect(await draft(meeting)).toEqual(no({ code: 'meetingAhead' }));
    office.setNow(BEGINS);
    await good(draft(meeting));
    expect(await fileOf(meeting, market)).toMatchObject({ stage: 'drafted', minutes: null });
    expect(await fileOf(meeting)).toMatchObject({ minutes: { text: TEXT }, acts: ['draft', 'circulate'] });
  });

  test('fall silent on the night after the last day, once, also when the job runs twice at once', async () => {
    const { meeting } = await inRound();
    await good(say(meeting, market));
    office.setNow(LAST);
    await night();
    expect(await finishRecord(meeting)).toEqual(no({ code: 'minutesAwaited', departments: ['fire'] }));
    office.setNow(AFTER);
    await Promise.all([night(), night()]);
    await night();
    expect((await happenedTo(meeting)).filter((type) => type === 'minutesSilent')).toHaveLength(1);
    expect(await say(meeting, fire)).toEqual(no({ code: 'minutesDayOver' }));
    expect((await fileOf(meeting)).minutes?.words.map(({ word }) => word)).toEqual(['confirmed', 'silent']);
    await good(finishRecord(meeting));
  });

  test('when the job never ran are final all the same, and say who was silent', async () => {
    const { meeting } = await inRound();
    office.setNow(AFTER);
    await good(finishRecord(meeting));
    expect((await happenedTo(meeting)).slice(-3)).toEqual(['minutesSilent', 'minutesFinal', 'documentIssued']);
    expect(await night()).toMatchObject({ fallen: 0, failed: [] });
  });

  test('that are final are corrected by another edition, and both stay', async () => {
    const { meeting } = await recorded();
    expect(await draft(meeting)).toEqual(no({ code: 'minutesFinalAlready' }));
    await good(draft(meeting, { corrects: '消防意见记错了', opinions: [] }));
    await good(finishRecord(meeting));
    const { papers } = await fileOf(meeting);
    expect(papers.map(({ edition }) => edition)).toEqual([1, 2]);
    expect(new Set(papers.map(({ number }) => number)).size).toBe(2);
    for (const { id: paper } of papers)
      expect(await bytesOf(await openMinutes(deps, { caller: market, id: meeting, paper }))).toBe('%PDF-');
  });

  test('of somebody who was erased say nothing any more, and none are printed', async () => {
    const { applicant, meeting } = await inRound();
    const person = personId(applicant.actor.id);
    await deps.db.within(applicant.scope, (tx) =>
      deps.vault.destroyKey(tx, subjectOf({ person, organisation: null }), '个人信息保护法第四十七条'),
    );
    expect(await fileOf(meeting)).toMatchObject({ subject: null, minutes: { text: null } });
    await good(say(meeting, market), say(meeting, fire));
    expect(await finishRecord(meeting)).toEqual(no({ code: 'minutesErased' }));
  });
});

describe('the task in which it was called', () => {
  const openOf = async (id: CaseId, department: string) =>
    (await tasksOf(office, { id, caller: everywhere() })).find(
      (task) => task.state === 'open' && task.department.key === department,
    );

  test('waits for the minutes where that was chosen; other branches do not', async () => {
    const { id, meeting } = await called({ holds: true });
    const node = (await openOf(id, 'approval'))?.node ?? '';
    const other = (await openOf(id, 'health'))?.node ?? '';
    expect(await finish(office, { id, caller: reviewer, node })).toEqual(no({ code: 'minutesToCome' }));
    await good(finish(office, { id, caller: doctor, node: other }));
    office.setNow(BEGINS);
    await good(draft(meeting, { opinions: [] }));
    expect(await finish(office, { id, caller: reviewer, node })).toEqual(no({ code: 'minutesToCome' }));
    await good(finishRecord(meeting));
    await good(finish(office, { id, caller: reviewer, node }));
  });

  test('does not wait where that was not chosen, nor for what is off', async () => {
    const { id, meeting } = await called({ holds: true });
    await good(callOffMeeting(deps, { asking: asking(reviewer), id: meeting, wish: { reason: '已经查清' } }));
    await good(call(id));
    await finishAll(office, { id, caller: everywhere() });
  });

  test('turned back takes the meeting with it, once; one that another branch called stays', async () => {
    const of = await called();
    const doc = (await openOf(of.id, 'approval'))?.node ?? '';
    await good(finish(office, { id: of.id, caller: reviewer, node: doc }));
    await good(finish(office, { id: of.id, caller: doctor, node: (await openOf(of.id, 'health'))?.node ?? '' }));
    const site = await openOf(of.id, 'health');
    const done = await call(of.id, {}, doctor);
    if (!done.ok) throw new Error(done.error.code);
    const back = (await tasksOf(office, { id: of.id, caller: everywhere() })).find(({ node }) => node === 'tech');
    const target = { asking: asking(doctor), id: of.id, task: site?.task ?? '' };
    await good(returnTask(office.deps, target, { to: back?.task ?? '', how: 'goesThrough', reason: '补日期' }));
    expect(await happenedTo(done.value.id)).toEqual(['meetingCalled', 'meetingCalledOff']);
    expect(await fileOf(done.value.id, doctor)).toMatchObject({ off: { cause: 'turnedBack' } });
    expect(await happenedTo(of.meeting)).toEqual(['meetingCalled']);
    await finishAll(office, { id: of.id, caller: everywhere() });
    expect(await happenedTo(done.value.id)).toHaveLength(2);
  });

  test('of a case that ends, whatever lies ahead is off, once; what was held can still be recorded', async () => {
    const { id, applicant, meeting } = await called();
    const version = async () => (await deps.db.within(applicant.scope, (tx) => caseStreams.load(tx, id))).version;
    await good(withdrawCase(office.deps, { asking: asking(applicant), id, version: await version() }));
    expect(await happenedTo(meeting)).toEqual(['meetingCalled', 'meetingCalledOff']);
    expect(await call(id)).toEqual(no({ code: 'caseNotExamined' }));
    const held = await called();
    office.setNow(BEGINS);
    const late = await deps.db.within(held.applicant.scope, (tx) => caseStreams.load(tx, held.id));
    const target = { asking: asking(held.applicant), id: held.id, version: late.version };
    await good(withdrawCase(office.deps, target));
    await good(draft(held.meeting));
    await good(circulate(held.meeting));
  });
});

describe('what comes twice, or at once', () => {
  test('one key calls once; two officers of a department at once call one; another branch calls its own', async () => {
    const { id } = await accepted();
    const once = onceOf(reviewer);
    const [first, second] = await Promise.all([call(id, {}, reviewer, once), call(id, {}, reviewer, once)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    const other = await accepted();
    const both = await Promise.all([call(other.id), call(other.id, {}, colleague), call(other.id, {}, doctor)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(2);
    expect(both.filter(({ ok }) => !ok)).toEqual([no({ code: 'meetingPending' })]);
  });

  test('a record is confirmed once by a department, and final once', async () => {
    const { meeting } = await inRound();
    const words = await Promise.all([say(meeting, market), say(meeting, market), say(meeting, fire)]);
    expect(words.filter(({ ok }) => ok)).toHaveLength(2);
    expect(words.find(({ ok }) => !ok)).toEqual(no({ code: 'minutesAnsweredBefore' }));
    const finals = await Promise.all([finishRecord(meeting), finishRecord(meeting, colleague)]);
    expect(finals.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await fileOf(meeting)).papers).toHaveLength(1);
  });

  test('the job and an officer at once say of a silence one thing', async () => {
    const { meeting } = await inRound();
    office.setNow(AFTER);
    await Promise.all([night(), finishRecord(meeting), night()]);
    const types = await happenedTo(meeting);
    expect(types.filter((type) => type === 'minutesSilent')).toHaveLength(1);
    expect(types.filter((type) => type === 'minutesFinal')).toHaveLength(1);
  });
});

describe('whose case it is', () => {
  const timelineOf = async (id: CaseId, caller: Caller) =>
    (await deps.db.within(caller.scope, (tx) => openCaseFile(tx, deps, { caller, id, why: 'test' })))?.timeline ?? [];
  const copyOf = (caller: Caller) => deps.db.within(caller.scope, (tx) => collectMeetings(tx));

  test('learns when it takes place, and no word of it, where its caller chose so', async () => {
    const { id, applicant, meeting } = await called();
    const told = (caller: Caller) => deps.db.within(caller.scope, (tx) => meetingsTold(tx, id));
    expect(await told(applicant)).toEqual([{ on: '2026-03-04', from: '09:00', until: '11:00' }]);
    expect(await told(personCaller(office))).toEqual([]);
    expect(await copyOf(applicant)).toMatchObject([{ heldOn: '2026-03-04', state: 'called' }]);
    office.setNow(BEGINS);
    await good(draft(meeting));
    await good(circulate(meeting));
    await good(say(meeting, market), say(meeting, fire));
    await good(finishRecord(meeting));
    expect(await told(applicant)).toEqual([]);
    expect(await copyOf(applicant)).toMatchObject([{ state: 'held' }]);
    expect((await timelineOf(id, applicant)).flatMap(({ meeting: at, type }) => (at ? [type] : []))).toEqual([
      'meetingCalled',
    ]);
    expect((await timelineOf(id, reviewer)).flatMap(({ meeting: at, type }) => (at ? [type] : []))).toEqual([
      ...['meetingCalled', 'minutesFinal'],
    ]);
    expect(JSON.stringify(await timelineOf(id, applicant))).not.toMatch(/管网|消防通道/);
  });

  test('learns nothing where its caller did not', async () => {
    const { id, applicant } = await called({ told: false });
    expect(await deps.db.within(applicant.scope, (tx) => meetingsTold(tx, id))).toEqual([]);
    expect(await copyOf(applicant)).toEqual([]);
    expect((await timelineOf(id, applicant)).some(({ meeting }) => meeting)).toBe(false);
  });
});

test('the table follows from the log, and nothing is doubtful', async () => {
  const { problems } = await office.database.follower.within(systemScope(office.database.area), (tx) =>
    verifyLog(tx, history),
  );
  expect(problems).toEqual([]);
  const doubted = await findDoubted({ area: office.database.area, follower: office.database.follower });
  expect(doubted.filter((one) => one.includes('meeting') || one.includes('paper') || one.includes('document'))).toEqual(
    [],
  );
});
