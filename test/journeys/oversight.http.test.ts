// The clock is watched: who has a case in hand is reminded, who answers for it hears of red, and an order is answered and closed.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays, civilDateOf } from '../../src/kernel/civil-date.ts';
import type { CaseRecord } from '../../src/modules/oversight/holding/contract.ts';
import type { NoticePage } from '../../src/modules/oversight/notices/contract.ts';
import type { MovedOrder, OrderFile, OrderPage } from '../../src/modules/oversight/orders/contract.ts';
import { jsonOf, type Agent, type Answer } from '../support/app/agent.ts';
import { handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { findBroken } from '../support/invariants/find-broken.ts';
import { clockOf, roundAt } from '../support/oversight/rounds.ts';

let app: TestApp;
let officers: Record<'head' | 'leader' | 'deputy' | 'stranger', Officer>;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { identity } = app.house.modules;
  const here = { department: 'approval' };
  officers = {
    head: await signedInOfficer(identity, { ...here, number: 700, roles: ['sectionHead'], name: '演示郑九' }),
    leader: await signedInOfficer(identity, { ...here, number: 701, roles: ['leader'], name: '演示冯十' }),
    deputy: await signedInOfficer(identity, { ...here, number: 702, roles: ['clerk'], name: '演示代办' }),
    stranger: await signedInOfficer(identity, { department: 'market', number: 703, roles: ['sectionHead', 'leader'] }),
  };
}, 240_000);
afterAll(() => app.close());

const codeOf = ({ status, text }: Answer) => ({ status, code: (JSON.parse(text) as { code: string }).code });
const noticesOf = async (agent: Agent, caseId: string) =>
  jsonOf<NoticePage>(await agent.get('/api/notices')).notices.filter((notice) => notice.case?.id === caseId);
const kindsOf = async (agent: Agent, caseId: string) =>
  (await noticesOf(agent, caseId)).map(({ kind }) => kind).filter((kind) => kind.startsWith('case.'));
const fileOf = async (agent: Agent, id: string) => jsonOf<OrderFile>(await agent.get(`/api/supervision-orders/${id}`));
const lead = async (id: string, act: object, by: Officer = officers.leader) => {
  const { row } = await fileOf(by, id);
  return by.post(`/api/supervision-orders/${id}/acts`, { version: row.version, act });
};
const reply = async (id: string, act: object, by: Officer = officers.head) => {
  const { row } = await fileOf(officers.leader, id);
  return by.post(`/api/supervision-orders/${id}/answers`, { version: row.version, act });
};

/** A case that nobody answered until the day after its last one. */
async function overdue(): Promise<string> {
  const { caseId } = await handedIn(app.house, app.cast.person);
  const due = await clockOf(app, caseId);
  await roundAt(app, addDays(due, -1), 23 * 60);
  await roundAt(app, addDays(due, 1));
  return caseId;
}

describe('a case that nobody answers', () => {
  test('is told to the clerks before, to head and leader when it is red, and to nobody else', async () => {
    const caseId = await overdue();
    expect((await kindsOf(app.cast.clerk, caseId)).toSorted()).toEqual(['case.lastDay']);
    expect(await kindsOf(officers.head, caseId)).toEqual(['case.red', 'case.yellow']);
    expect(await kindsOf(officers.leader, caseId)).toEqual(['case.red']);
    expect(await kindsOf(officers.stranger, caseId)).toEqual([]);
    const record = jsonOf<CaseRecord>(await app.cast.clerk.get(`/api/cases/${caseId}/responsibility`));
    const ofCase = record.warnings.filter(({ of }) => of === 'case').map(({ what }) => what);
    expect(ofCase).toEqual(['half', 'lastDay', 'yellow', 'red']);
    const red = record.warnings.find(({ of, what }) => of === 'case' && what === 'red');
    expect(red?.told.map(({ name, as }) => `${name} ${as}`)).toEqual(
      expect.arrayContaining(['演示郑九 head', '演示冯十 leader']),
    );
    const refused = await officers.stranger.get(`/api/cases/${caseId}/responsibility`);
    expect(codeOf(refused)).toEqual({ status: 404, code: 'caseRecordNotFound' });
  });

  test('an officer marks what he read, his own and nobody else’s', async () => {
    const caseId = await overdue();
    const [mine] = await noticesOf(officers.head, caseId);
    const [other] = await noticesOf(officers.leader, caseId);
    if (!mine || !other) throw new Error('nobody was told');
    jsonOf(await officers.head.post('/api/notices/read', { ids: [mine.id, other.id], read: true }));
    expect((await noticesOf(officers.head, caseId)).find(({ id }) => id === mine.id)?.read).toBe(true);
    expect((await noticesOf(officers.leader, caseId)).find(({ id }) => id === other.id)?.read).toBe(false);
    jsonOf(await officers.head.post('/api/notices/read', { ids: [mine.id], read: false }));
    const unread = jsonOf<NoticePage>(await officers.head.get('/api/notices?only=unread'));
    expect(unread.notices.map(({ id }) => id)).toContain(mine.id);
    const { unread: count } = jsonOf<{ unread: number }>(await officers.head.post('/api/notices/read', { read: true }));
    expect(count).toBe(0);
  });

  test('the deputy of who is on leave is told in his stead', async () => {
    const today = civilDateOf(app.house.foundation.now());
    const leave = {
      role: 'sectionHead',
      department: 'approval',
      section: null,
      from: today,
      until: addDays(today, 20),
    };
    const named = await officers.head.post('/api/identity/me/leaves', { ...leave, deputy: officers.deputy.officer });
    jsonOf(named);
    const caseId = await overdue();
    const notices = (await noticesOf(officers.deputy, caseId)).filter(({ kind }) => kind === 'case.red');
    expect(notices.map(({ inSteadOf }) => inSteadOf)).toEqual(['演示郑九']);
  });
});

describe('a supervision order', () => {
  const draft = (caseId: string, by: Officer = officers.leader) =>
    by.post('/api/supervision-orders', { about: { kind: 'case', caseId }, words: '请说明超期原因', days: 3 });

  test('goes from the draft to its end, on paper and in the record of the case', async () => {
    const { caseId } = await handedIn(app.house, app.cast.person);
    expect(codeOf(await draft(caseId, officers.head))).toEqual({ status: 403, code: 'notPermitted' });
    expect(codeOf(await draft(caseId, officers.stranger))).toEqual({ status: 404, code: 'orderAboutNothing' });
    const { id } = jsonOf<MovedOrder>(await draft(caseId));
    jsonOf(await lead(id, { type: 'issue' }));
    expect(codeOf(await officers.stranger.get(`/api/supervision-orders/${id}`)).code).toBe('orderNotFound');
    const paper = await officers.head.get(`/api/supervision-orders/${id}/paper`);
    expect(paper.status).toBe(200);
    expect(codeOf(await reply(id, { type: 'receive' }, officers.leader)).code).toBe('issuerMayNotAnswer');
    jsonOf(await reply(id, { type: 'receive' }));
    expect(codeOf(await reply(id, { type: 'answer', words: ' ' })).code).toBe('wordsMissing');
    jsonOf(await reply(id, { type: 'answer', words: '已补派人手' }));
    jsonOf(await lead(id, { type: 'check', verdict: 'returned', words: '请说明原因' }));
    jsonOf(await reply(id, { type: 'answer', words: '原因是一人请假' }));
    expect(codeOf(await lead(id, { type: 'check', verdict: 'returned', words: '再说' })).code).toBe('returnedBefore');
    jsonOf(await lead(id, { type: 'check', verdict: 'settled', words: '' }));
    jsonOf(await lead(id, { type: 'close', words: '' }));
    const { row, acts } = await fileOf(officers.head, id);
    expect(row).toMatchObject({ state: 'closed', settled: true, returned: true });
    expect(acts).toEqual([]);
    const record = jsonOf<CaseRecord>(await app.cast.clerk.get(`/api/cases/${caseId}/responsibility`));
    expect(record.orders).toMatchObject([{ id, state: 'closed' }]);
    const told = (await noticesOf(officers.head, caseId)).filter(({ order }) => order === id).map(({ kind }) => kind);
    expect(told).toEqual(['order.closed', 'order.checked', 'order.returned', 'order.issued']);
  });

  test('that nobody answers turns red for its head, its leader and who issued it', async () => {
    const { caseId } = await handedIn(app.house, app.cast.person);
    const { id } = jsonOf<MovedOrder>(await draft(caseId));
    jsonOf(await lead(id, { type: 'issue' }));
    const { dueOn } = (await fileOf(officers.head, id)).row;
    if (dueOn === null) throw new Error('it is not due');
    const due = await vi.waitFor(() => clockOf(app, `order/${id}`), { timeout: 20_000 });
    expect(due).toBe(dueOn);
    await roundAt(app, addDays(due, 1));
    const red = async (agent: Agent) =>
      (await noticesOf(agent, caseId)).filter(({ kind, order }) => kind === 'order.red' && order === id).length;
    expect([await red(officers.head), await red(officers.leader), await red(app.cast.clerk)]).toEqual([1, 1, 0]);
    const { orders } = jsonOf<OrderPage>(await officers.head.get('/api/supervision-orders'));
    expect(orders.map((order) => order.id)).toContain(id);
  });
});

test('what the house proves of itself still holds', async () => {
  const { config, databases, fileStore: store } = app.house.foundation;
  const examined = { area: config.area, follower: databases.follower, store, acknowledged: [] };
  expect(await findBroken(examined)).toEqual([]);
});
