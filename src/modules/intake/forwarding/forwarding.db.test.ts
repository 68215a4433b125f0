import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { personId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { findPublishedItem } from '../../catalogue/index.ts';
import { acceptCase } from '../cases/acts.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { forwardCase, noteReceipt } from './commands.ts';
import type { ForwardingView } from './contract.ts';
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

test('runs twenty working days from acceptance, with its light; before that nothing goes up', async () => {
  const { id } = await received();
  expect(await viewOf(id)).toMatchObject({ state: 'here', by: null, light: 'none', acts: [] });
  expect(await forward(id)).toEqual(no({ code: 'notAcceptedYet' }));
  const taken = await accepted();
  expect(await viewOf(taken.id)).toMatchObject({ by: '2026-03-30', light: 'green', daysLeft: 20, acts: ['forward'] });
  office.setNow('2026-03-31T02:00:00Z');
  expect(await viewOf(taken.id)).toMatchObject({ light: 'red', daysLeft: -1 });
});

test('goes up once with opinion and all materials; the receipt is written down by hand', async () => {
  const { id, caller } = await accepted();
  const key = randomUUID();
  const [one, other] = [await forward(id, { key }), await forward(id, { key })];
  expect(other).toEqual(one);
  expect(await forward(id)).toMatchObject({ error: { code: 'stale' } });
  expect(await forward(id, { version: 1 })).toEqual(no({ code: 'forwardedAlready' }));
  expect(await viewOf(id)).toMatchObject({
    ...{ state: 'sent', materials: 1, late: false, words: '符合规划，建议批准', acts: ['receive'], light: 'none' },
  });
  office.setNow('2026-03-04T02:00:00Z');
  expect(await receipt(id, 1, '2026-03-05')).toMatchObject({ error: { code: 'receiptDay' } });
  expect(await receipt(id, 1, '2026-03-03')).toMatchObject({ ok: true });
  expect(await viewOf(id)).toMatchObject({ state: 'received', receivedOn: '2026-03-03', acts: [] });
  // Who applied reads where it is, and not the opinion: nothing is decided yet.
  expect(await viewOf(id, caller)).toMatchObject({ forwardedOn: '2026-03-02', opinion: null, words: null, acts: [] });
});

test('late is shown as late, and goes up all the same', async () => {
  const { id } = await accepted();
  office.setNow('2026-03-31T02:00:00Z');
  expect(await forward(id)).toMatchObject({ ok: true });
  expect(await viewOf(id)).toMatchObject({ late: true, by: '2026-03-30', forwardedOn: '2026-03-31' });
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
