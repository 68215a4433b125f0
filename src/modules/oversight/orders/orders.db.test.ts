import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { ask } from '../../../../test/support/log/append.ts';
import { openDesk, type Desk } from '../../../../test/support/oversight/desk.ts';
import { history } from '../../../app/compose/history.ts';
import { personId } from '../../../kernel/id.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { openCaseRecord } from '../holding/record.ts';
import { readNotices } from '../notices/read.ts';
import { actOnOrder, draftOrder, type Act } from './acts.ts';
import { openOrder } from './file.ts';
import { findOrders } from './list.ts';
import { printOrder } from './paper.ts';

let office: Office;
let desk: Desk;
let leader: Caller;
let second: Caller;
let head: Caller;

beforeEach(async () => {
  office = await openOffice('2026-03-02T02:00:00Z');
  desk = openDesk(office);
  [leader, second, head] = [officerCaller(office), officerCaller(office), officerCaller(office)];
  desk.staff.push(
    { officer: leader.actor.id, department: 'approval', role: 'leader' },
    { officer: second.actor.id, department: '*', role: 'leader' },
    { officer: head.actor.id, department: 'approval', role: 'sectionHead' },
  );
});
afterEach(() => office.close());

const at = (text: string) => office.setNow(`${text}:00+08:00`);
const WORDS = '演示张三的申请已超期，请说明原因和整改措施。';
const asking = (caller: Caller, key?: string) => ({
  caller,
  ...(key !== undefined && { once: { caller: caller.actor.id, key, requestHash: 'one' } }),
});

async function draftOf(caseId: string, key?: string) {
  const about = { kind: 'case', caseId } as const;
  const drafted = await draftOrder(desk.deps, asking(leader, key), { about, words: WORDS, days: 3 });
  if (!drafted.ok) throw new Error(drafted.error.code);
  return drafted.value;
}
async function act(id: string, caller: Caller, one: Act) {
  const opened = await openOrder(desk.deps, { caller, id });
  if (!opened.ok) throw new Error(opened.error.code);
  return actOnOrder(desk.deps, asking(caller), { id, version: opened.value.row.version, act: one });
}
async function issued() {
  const { id: caseId, caller } = await receiveAt(office, personCaller(office));
  const { id } = await draftOf(caseId);
  expect(await act(id, leader, { type: 'issue' })).toMatchObject({ ok: true });
  return { id, caseId, applicant: caller };
}
const told = async (caller: Caller) =>
  (await readNotices(desk.deps, { caller, query: {} })).notices.map(({ kind }) => kind);

describe('from the draft to the end', () => {
  test('issued, received, answered, returned once, answered again, accepted, closed: each told and recorded', async () => {
    const { id, caseId } = await issued();
    expect(await told(head)).toEqual(['order.issued']);
    expect(await act(id, head, { type: 'receive' })).toMatchObject({ ok: true });
    expect(await act(id, head, { type: 'answer', words: '已补派人手。' })).toMatchObject({ ok: true });
    expect(await told(leader)).toEqual(['order.answered', 'order.received']);
    expect(await act(id, leader, { type: 'check', verdict: 'returned', words: '没有说明原因' })).toMatchObject({
      ok: true,
    });
    expect(await act(id, head, { type: 'answer', words: '原因是一人请假，已有代办人。' })).toMatchObject({ ok: true });
    expect(await act(id, leader, { type: 'check', verdict: 'settled', words: '' })).toMatchObject({ ok: true });
    expect(await act(id, leader, { type: 'close', words: '办结' })).toMatchObject({ ok: true });
    const opened = await openOrder(desk.deps, { caller: head, id });
    expect(opened.ok && opened.value).toMatchObject({
      words: WORDS,
      acts: [],
      row: { state: 'closed', settled: true, returned: true, number: '督办〔2026〕第00001号', dueOn: '2026-03-05' },
    });
    expect(opened.ok && opened.value.happened.map(({ type, words }) => [type, words])).toEqual([
      ['orderDrafted', null],
      ['orderIssued', null],
      ['orderReceived', null],
      ['orderAnswered', '已补派人手。'],
      ['orderChecked', '没有说明原因'],
      ['orderAnswered', '原因是一人请假，已有代办人。'],
      ['orderChecked', null],
      ['orderClosed', '办结'],
    ]);
    const record = await openCaseRecord(desk.deps, { caller: head, id: caseId });
    expect(record.ok && record.value.orders.map(({ number, state }) => [number, state])).toEqual([
      ['督办〔2026〕第00001号', 'closed'],
    ]);
    const over = await findOrders(desk.deps, { caller: leader, query: { state: 'over' } });
    expect(over.orders.map((row) => row.id)).toEqual([id]);
    expect((await findOrders(desk.deps, { caller: leader, query: {} })).orders).toEqual([]);
  });

  test('who issued it does not answer it, and who answered it does not check it', async () => {
    const { id } = await issued();
    desk.staff.push({ officer: leader.actor.id, department: 'approval', role: 'sectionHead' });
    expect(await act(id, leader, { type: 'receive' })).toMatchObject({ error: { code: 'issuerMayNotAnswer' } });
    expect(await act(id, head, { type: 'receive' })).toMatchObject({ ok: true });
    expect(await act(id, head, { type: 'answer', words: '已整改' })).toMatchObject({ ok: true });
    const check = { type: 'check', verdict: 'settled', words: '' } as const;
    expect(await act(id, head, check)).toMatchObject({ error: { code: 'answererMayNotCheck' } });
    expect(await act(id, second, check)).toMatchObject({ ok: true });
  });

  test('whose own matter the case is, or a relative’s, neither opens nor handles it', async () => {
    const { id, applicant } = await issued();
    office.relatives.set(head.actor.id, [personId(applicant.actor.id)]);
    expect(await openOrder(desk.deps, { caller: head, id })).toMatchObject({ error: { code: 'conflictOfInterest' } });
    const received = await actOnOrder(desk.deps, asking(head), { id, version: 2, act: { type: 'receive' } });
    expect(received).toMatchObject({ error: { code: 'conflictOfInterest' } });
  });
});

describe('an answer that does not come', () => {
  test('is reminded of, turns red and goes up: the head, the leader and who issued it, at last the county', async () => {
    const { id } = await issued();
    for (const moment of ['2026-03-03T09:00', '2026-03-04T09:00', '2026-03-06T00:00', '2026-03-12T00:00']) {
      at(moment);
      await desk.round();
    }
    const kinds = async (caller: Caller) =>
      (await told(caller)).filter((kind) => kind.startsWith('order.')).toReversed();
    // Its head is reminded twice, and hears of every light.
    expect((await kinds(head)).toSorted()).toEqual([
      'order.half',
      'order.issued',
      'order.lastDay',
      'order.longRed',
      'order.red',
      'order.yellow',
    ]);
    expect(await kinds(leader)).toEqual(['order.red', 'order.longRed']);
    expect(await kinds(second)).toEqual(['order.longRed']);
    const listed = await findOrders(desk.deps, { caller: leader, query: {} });
    expect(listed.orders).toMatchObject([{ id, light: 'red', state: 'issued' }]);
  });

  test('stops being waited for once it is answered', async () => {
    const { id } = await issued();
    await act(id, head, { type: 'receive' });
    await act(id, head, { type: 'answer', words: '已整改' });
    at('2026-03-20T09:00');
    await desk.round();
    expect((await told(leader)).filter((kind) => kind === 'order.red')).toEqual([]);
  });
});

describe('twice and at once', () => {
  test('a draft that is sent again under its key is one', async () => {
    const { id: caseId } = await receiveAt(office, personCaller(office));
    const key = randomUUID();
    expect(await draftOf(caseId, key)).toEqual(await draftOf(caseId, key));
    expect((await findOrders(desk.deps, { caller: leader, query: {} })).orders).toHaveLength(1);
  });

  test('numbers have no gap, however many are issued at once; one that is refused draws none', async () => {
    const { id: caseId } = await receiveAt(office, personCaller(office));
    const drafts = await Promise.all(Array.from({ length: 6 }, () => draftOf(caseId)));
    const issue = ({ id, version }: { id: string; version: number }) =>
      actOnOrder(desk.deps, asking(leader), { id, version, act: { type: 'issue' } }).catch((error: unknown) => ({
        ok: false,
        error,
      }));
    const [first] = drafts;
    const both = await Promise.all([...drafts.map(issue), ...(first ? [issue(first)] : [])]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(6);
    const numbers = await ask<{ number: string }>(
      office.database,
      'select number from oversight.supervision_order order by number',
    );
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `督办〔2026〕第0000${n}号`));
  });
});

test('words about people are sealed with the applicant’s key, and gone with it; an order on a section has a key of its own', async () => {
  const { id, applicant } = await issued();
  const stored = await ask<{ data: object }>(
    office.database,
    `select data from log.event where stream like 'oversight.order/%'`,
  );
  expect(JSON.stringify(stored)).not.toContain('演示张三');
  const subject = subjectOf({ person: personId(applicant.actor.id), organisation: null });
  const about = { kind: 'section', department: 'approval', section: null } as const;
  const section = await draftOrder(desk.deps, asking(leader), { about, words: '本科室超期较多', days: 5 });
  if (!section.ok) throw new Error(section.error.code);
  await office.deps.db.within({ area: office.database.area, departments: 'all' }, (tx) =>
    office.deps.vault.destroyKey(tx, subject, 'test'),
  );
  const gone = await openOrder(desk.deps, { caller: head, id });
  expect(gone.ok && gone.value.words).toBeNull();
  const kept = await openOrder(desk.deps, { caller: leader, id: section.value.id });
  expect(kept.ok && kept.value.words).toBe('本科室超期较多');
});

test('the paper: a preview before it is issued, the numbered order after, the same however often it is printed', async () => {
  const { id: caseId } = await receiveAt(office, personCaller(office));
  const { id } = await draftOf(caseId);
  const preview = await printOrder(desk.deps, { caller: leader, id });
  await act(id, leader, { type: 'issue' });
  const [once, twice] = [
    await printOrder(desk.deps, { caller: head, id }),
    await printOrder(desk.deps, { caller: leader, id }),
  ];
  if (!preview.ok || !once.ok || !twice.ok) throw new Error('not printed');
  expect(Buffer.from(once.value).subarray(0, 5).toString()).toBe('%PDF-');
  expect(Buffer.from(once.value).equals(Buffer.from(twice.value))).toBe(true);
  expect(Buffer.from(once.value).equals(Buffer.from(preview.value))).toBe(false);
});

test('another department reads no order; the rows follow from the log', async () => {
  const { id } = await issued();
  const stranger = officerCaller(office, ['tax']);
  expect(await openOrder(desk.deps, { caller: stranger, id })).toMatchObject({ error: { code: 'orderNotFound' } });
  expect((await findOrders(desk.deps, { caller: stranger, query: {} })).orders).toEqual([]);
  const { problems } = await office.database.follower.within(systemScope(office.database.area), (tx) =>
    verifyLog(tx, {
      streams: history.streams,
      projections: history.projections.filter(({ table }) => table.startsWith('oversight.')),
      recounts: [],
    }),
  );
  expect(problems).toEqual([]);
});
