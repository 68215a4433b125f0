import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { findPublishedItem } from '../../catalogue/index.ts';
import { acceptCase, withdrawCase } from '../cases/acts.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { openPaper } from '../cases/papers-read.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { forwardCase, noteReceipt, noteResult, takeBack } from './commands.ts';
import type { ForwardingQuery, ForwardingView } from './contract.ts';
import { listForwardings } from './list.ts';
import { collectForwardings } from './own.ts';
import { findForwarding } from './view.ts';

let office: Office;
let reviewer: Caller;
beforeAll(async () => {
  office = await openOffice('2026-03-02T02:00:00Z');
  reviewer = officerCaller(office, ['eco']);
});
afterAll(() => office.close());

/** A case that the city decides, received on Monday the second of March. */
async function received(): Promise<{ id: CaseId; caller: Caller }> {
  office.setNow('2026-03-02T02:00:00Z');
  const item = await office.deps.db.within(reviewer.scope, (tx) =>
    findPublishedItem(tx, 'env-report', civilDate('2026-03-02')),
  );
  if (!item) throw new Error('the starter catalogue has env-report');
  return receiveAt({ ...office, item }, personCaller(office));
}
async function accepted() {
  const { id, caller } = await received();
  const { version } = await office.deps.db.within(reviewer.scope, (tx) => caseStreams.load(tx, id));
  const done = await acceptCase(office.deps, { asking: { caller: reviewer }, id, version });
  if (!done.ok) throw new Error(done.error.code);
  return { id, caller };
}
async function viewOf(id: CaseId, caller = reviewer): Promise<ForwardingView> {
  const found = await office.deps.db.within(caller.scope, (tx) => findForwarding(tx, office.deps, { caller, id }));
  if (!found?.forwarding) throw new Error('the case is not seen, or is decided here');
  return found.forwarding;
}
const forward = (id: CaseId, { version = 0, words = '符合规划，建议批准', key = randomUUID() } = {}) =>
  forwardCase(office.deps, {
    asking: { caller: reviewer, once: { caller: reviewer.actor.id, key, requestHash: words } },
    ...{ id, wish: { version, opinion: 'grant', words } },
  });
const receipt = (id: CaseId, version: number, on: string) =>
  noteReceipt(office.deps, { asking: { caller: reviewer }, id, wish: { version, on, receipt: '市环收〔2026〕7号' } });

const result = (id: CaseId, version: number, on = '2026-03-20') =>
  noteResult(office.deps, {
    asking: { caller: reviewer },
    ...{ id, wish: { version, on, result: 'granted', number: '市环许〔2026〕12号' } },
  });
const back = (id: CaseId, version: number, words: string) =>
  takeBack(office.deps, { asking: { caller: reviewer }, id, wish: { version, words } });
const listed = async (what?: ForwardingQuery['what'], caller = reviewer) =>
  (await listForwardings(office.deps, { caller, query: { ...(what && { what }) } })).rows;
async function fileOf(id: CaseId, caller: Caller) {
  const file = await office.deps.db.within(caller.scope, (tx) =>
    openCaseFile(tx, office.deps, { caller, id, why: 'own' }),
  );
  if (!file) throw new Error('the case is not seen');
  return file;
}

test('runs twenty working days from acceptance, with its light; before that nothing goes up', async () => {
  const { id } = await received();
  expect(await viewOf(id)).toMatchObject({ state: 'here', owed: null, own: null, acts: [] });
  expect(await forward(id)).toEqual(no({ code: 'notAcceptedYet' }));
  const taken = await accepted();
  expect(await viewOf(taken.id)).toMatchObject({
    owed: { what: 'forward', by: '2026-03-30', light: 'green', daysLeft: 20 },
    own: { from: '2026-03-02', by: '2026-03-30', endedOn: null },
    acts: ['forward'],
  });
  office.setNow('2026-03-31T02:00:00Z');
  expect(await viewOf(taken.id)).toMatchObject({ owed: { light: 'red', daysLeft: -1 } });
});

test('goes up once with opinion, paper and all materials; receipt and decision are written down by hand', async () => {
  const { id, caller } = await accepted();
  const key = randomUUID();
  const [one, other] = [await forward(id, { key }), await forward(id, { key })];
  expect(other).toEqual(one);
  expect(await forward(id)).toMatchObject({ error: { code: 'stale' } });
  expect(await forward(id, { version: 2 })).toEqual(no({ code: 'forwardedAlready' }));
  expect(await viewOf(id)).toMatchObject({
    ...{ state: 'sent', materials: 1, words: '符合规划，建议批准', acts: ['receive', 'takeBack'] },
    owed: { what: 'receipt', by: '2026-03-09', light: 'green' },
  });
  office.setNow('2026-03-04T02:00:00Z');
  expect(await receipt(id, 2, '2026-03-05')).toMatchObject({ error: { code: 'receiptDay' } });
  expect(await result(id, 2)).toEqual(no({ code: 'receiptAwaited' }));
  expect(await receipt(id, 2, '2026-03-03')).toMatchObject({ ok: true });
  // Thirty calendar days, as this item's law counts, from the day after the receipt.
  expect(await viewOf(id)).toMatchObject({
    ...{ state: 'received', receivedOn: '2026-03-03', notedBy: `officer ${reviewer.actor.id}` },
    owed: { what: 'decision', by: '2026-04-02' },
    above: { from: '2026-03-03', by: '2026-04-02', endedOn: null },
    acts: ['noteResult', 'takeBack'],
  });
  office.setNow('2026-03-20T02:00:00Z');
  expect(await result(id, 3)).toMatchObject({ ok: true });
  expect(await viewOf(id, caller)).toMatchObject({
    ...{ state: 'decided', result: 'granted', decidedOn: '2026-03-20', decision: '市环许〔2026〕12号' },
    ...{ owed: null, notedBy: null, opinion: 'grant', acts: [] },
    above: { endedOn: '2026-03-20', late: 0 },
  });
});

test('its own limit ends on the day on which it goes up: what comes behind is not counted', async () => {
  const { id } = await accepted();
  office.setNow('2026-03-09T02:00:00Z');
  expect(await forward(id)).toMatchObject({ ok: true });
  const { own } = await viewOf(id);
  expect(own).toMatchObject({ endedOn: '2026-03-09', used: 5, left: 15, late: 0 });
  expect(own?.days.at(-1)).toMatchObject({ date: '2026-03-09', counted: true });
});

test('late is shown as late, and goes up all the same', async () => {
  const { id } = await accepted();
  office.setNow('2026-03-31T02:00:00Z');
  expect(await forward(id)).toMatchObject({ ok: true });
  expect(await viewOf(id)).toMatchObject({ forwardedOn: '2026-03-31', own: { by: '2026-03-30', late: 1 } });
});

test('a receipt that does not come turns red after five working days', async () => {
  const { id } = await accepted();
  await forward(id);
  office.setNow('2026-03-09T02:00:00Z');
  expect((await viewOf(id)).owed).toMatchObject({ what: 'receipt', light: 'yellow', daysLeft: 0 });
  office.setNow('2026-03-10T02:00:00Z');
  expect((await viewOf(id)).owed).toMatchObject({ what: 'receipt', light: 'red', daysLeft: -1 });
});

test('what came back goes up again under a number of its own; why it came back stays in the office', async () => {
  const { id, caller } = await accepted();
  await forward(id);
  office.setNow('2026-03-05T02:00:00Z');
  expect(await back(id, 2, ' ')).toEqual(no({ code: 'takenBackReasonMissing' }));
  expect(await back(id, 2, '材料送错了机关')).toMatchObject({ ok: true });
  expect(await viewOf(id)).toMatchObject({
    ...{ state: 'takenBack', takenBackOn: '2026-03-05', reason: '材料送错了机关', acts: ['forward'] },
    owed: { what: 'forward', by: '2026-03-30' },
  });
  expect(await viewOf(id, caller)).toMatchObject({ state: 'takenBack', reason: null });
  expect(await forward(id, { version: 3 })).toMatchObject({ ok: true });
  expect(await viewOf(id)).toMatchObject({ state: 'sent', forwardedOn: '2026-03-05', reason: null });
  const papers = (await fileOf(id, caller)).papers.filter(({ kind }) => kind === 'preliminaryOpinion');
  expect(new Set(papers.map(({ number }) => number)).size).toBe(2);
});

test('the paper stands with the papers and in the timeline, and in the copy of the applicant’s data', async () => {
  const { id, caller } = await accepted();
  await forward(id);
  const { papers, timeline } = await fileOf(id, caller);
  const paper = papers.find(({ kind }) => kind === 'preliminaryOpinion');
  expect(paper?.number).toMatch(/初字〔2026〕第\d{5}号$/);
  expect((await viewOf(id, caller)).paper).toEqual({ id: paper?.id, number: paper?.number });
  expect(timeline.map(({ type }) => type)).toEqual(['caseSubmitted', 'caseAccepted', 'caseForwarded']);
  const opened = await office.deps.db.within(caller.scope, (tx) =>
    openPaper(tx, office.deps, { caller, caseId: id, paperId: paper?.id ?? '' }),
  );
  expect(opened?.file.name).toContain('初步审查意见');
  const copy = await office.deps.db.within(caller.scope, (tx) => collectForwardings(tx, office.deps));
  expect(copy).toMatchObject([{ state: 'sent', words: '符合规划，建议批准', notedBy: null, acts: [] }]);
});

test('nothing is owed any more once the case is over; what happened above can still be noted', async () => {
  const { id, caller } = await accepted();
  await forward(id);
  const { version } = await office.deps.db.within(caller.scope, (tx) => caseStreams.load(tx, id));
  expect(await withdrawCase(office.deps, { asking: { caller }, id, version })).toMatchObject({ ok: true });
  expect(await viewOf(id)).toMatchObject({ owed: null, acts: ['receive', 'takeBack'] });
  expect((await listed()).map((row) => row.id)).not.toContain(id);
});

test('the list names what is owed, what is due first at the top, and of the officer’s departments alone', async () => {
  const [late, sent, taken] = [await accepted(), await accepted(), await accepted()];
  await forward(sent.id);
  await forward(taken.id);
  await receipt(taken.id, 2, '2026-03-02');
  const ours = [late.id, sent.id, taken.id];
  const rows = (await listed()).filter(({ id }) => ours.includes(caseId(id)));
  expect(rows.map(({ id, owed }) => [id, owed.what, owed.by])).toEqual([
    [sent.id, 'receipt', '2026-03-09'],
    [late.id, 'forward', '2026-03-30'],
    [taken.id, 'decision', '2026-04-01'],
  ]);
  expect((await listed('receipt')).every(({ owed }) => owed.what === 'receipt')).toBe(true);
  await result(taken.id, 3, '2026-03-02');
  expect((await listed()).map(({ id }) => id)).not.toContain(taken.id);
  expect(await listed(undefined, officerCaller(office, ['tax']))).toEqual([]);
});

test('of two at once one goes up, and nobody sends up his own matter or another department’s', async () => {
  const { id, caller } = await accepted();
  const answers = await Promise.allSettled([forward(id), forward(id)]);
  expect(answers.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1);
  const mine = await accepted();
  office.relatives.set(reviewer.actor.id, [personId(mine.caller.actor.id)]);
  expect(await forward(mine.id)).toEqual(no({ code: 'conflictOfInterest' }));
  office.relatives.clear();
  const stranger = officerCaller(office, ['tax']);
  const wish = { version: 0, opinion: 'grant', words: 'x' } as const;
  expect(await forwardCase(office.deps, { asking: { caller: stranger }, id: mine.id, wish })).toEqual(
    no({ code: 'caseNotFound' }),
  );
  const seen = (scope: Caller['scope']) =>
    office.deps.db.within(scope, (tx) => tx.selectFrom('intake.forwarding').select('case_id').execute());
  expect((await seen(caller.scope)).map((row) => row.case_id)).toEqual([id]);
  expect(await seen(stranger.scope)).toEqual([]);
});

test('a case that is decided here does not go up; the table follows from the log', async () => {
  const { id } = await receiveAt(office, personCaller(office));
  const caller = officerCaller(office);
  const wish = { version: 0, opinion: 'grant', words: 'x' } as const;
  const sent = await forwardCase(office.deps, { asking: { caller }, id, wish });
  expect(sent).toEqual(no({ code: 'notForwardable' }));
  const found = await office.deps.db.within(caller.scope, (tx) => findForwarding(tx, office.deps, { caller, id }));
  expect(found).toEqual({ forwarding: null });
  const verified = await office.database.follower.within(systemScope(office.database.area), (tx) =>
    verifyLog(tx, { streams: history.streams, projections: history.projections, recounts: [] }),
  );
  expect(verified.problems).toEqual([]);
});
