import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  nightKind,
  numberKind,
  openPost,
  quietKind,
  urgentKind,
  type Person,
  type Post,
} from '../../../../test/support/messages/post.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { noSmsFaults } from '../../../app/simulators/sms-centre.ts';
import { noMailFaults } from '../../../app/simulators/mail-server.ts';
import { announce } from '../inbox/announce.ts';
import { listMessages } from '../inbox/queries/messages.ts';
import { LEASE_MS, RECEIPT_MS } from './decide.ts';
import { planMessage } from './plan.ts';
import { hearReceipt } from './receipts.ts';
import { resumeDeliveries } from './resume.ts';
import { sendDelivery } from './send.ts';

let post: Post;
let li: Person;
beforeAll(async () => {
  post = await openPost();
  li = await post.person(1, { sms: true, email: 'li@example.com' });
});
afterAll(() => post.close());

const morning = new Date('2026-03-02T01:00:00Z');
beforeEach(async () => {
  await post.rows('delete from messages.message');
  await post.rows('delete from messages.part');
  post.house.clock.now = morning;
  post.sms.faults = { ...noSmsFaults, receiptAfterMs: 1 };
  post.mail.faults = { ...noMailFaults };
});

const self = () => ({ person: li.person, organisation: null });
type Row = {
  id: string;
  channel: string;
  state: string;
  reason: string | null;
  attempts: number;
  next_at: Date | null;
};
const deliveries = () =>
  post.rows<Row>(`select id, channel, state, reason, attempts, next_at from messages.delivery order by channel`);
const stateOf = async (channel: string) => (await deliveries()).find((row) => row.channel === channel);
const smsTo = (phone: string) => post.sms.kept.latest.filter(({ to }) => to === phone);
const settled = (state: string) =>
  vi.waitFor(async () => expect((await stateOf('sms'))?.state).toBe(state), { timeout: 5_000 });
const china = (moment: string) => new Date(`${moment}+08:00`);

describe('a message', () => {
  test('comes to telephone and mailbox, and how it ended is known', async () => {
    const before = smsTo(li.phone).length;
    await post.tell(self(), { what: '公共场所卫生许可' });
    await post.work();
    await settled('delivered');
    expect(await stateOf('email')).toMatchObject({ state: 'sent', attempts: 1 });
    const [sms, mail] = [smsTo(li.phone)[0], post.mail.kept.latest[0]];
    expect(smsTo(li.phone).length).toBe(before + 1);
    expect(sms?.text).toBe(
      '【金乡政务服务】（演示，没有法律效力）您有一条新消息。查看：http://window.example:8080/my/messages',
    );
    expect(mail).toMatchObject({ to: 'li@example.com', subject: '金乡政务服务：关于公共场所卫生许可' });
    const [message] = await post.rows<{ id: string }>('select id from messages.message');
    expect(mail?.text).toContain(`http://window.example:8080/my/messages/${message?.id}`);
  });

  test('is told once, whoever announces it again, also at the same time', async () => {
    const told = await Promise.all(Array.from({ length: 5 }, () => post.tell(self(), { key: 'intake.case/1@1' })));
    expect(told.filter(Boolean)).toHaveLength(1);
    await post.work();
    expect(await post.tell(self(), { key: 'intake.case/1@1' })).toBe(false);
    expect(await deliveries()).toHaveLength(2);
  });

  test('of the same happening goes to each who is told of it, and in each kind', async () => {
    const wang = await post.person(2);
    expect(await post.tell(self(), { key: 'k' })).toBe(true);
    expect(await post.tell(self(), { key: 'k', kind: nightKind })).toBe(true);
    expect(await post.tell({ person: wang.person, organisation: null }, { key: 'k' })).toBe(true);
  });

  test('is gone with its job when the transaction in which it was announced is undone', async () => {
    await post.rows('delete from graphile_worker._private_jobs');
    const undone = post.deps.db.within({ area: post.deps.area, departments: ['approval'] }, async (tx) => {
      await announce(tx, post.deps, {
        ...{ kind: urgentKind, recipient: self(), key: 'undone', parameters: { what: '浴池' } },
        about: `intake.case/${li.person}`,
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await post.rows('select 1 from messages.message')).toEqual([]);
    expect(await post.rows('select 1 from graphile_worker._private_jobs')).toEqual([]);
  });

  test('can be announced by an officer in his own transaction, who then cannot read it', async () => {
    const scope = { area: post.deps.area, departments: ['approval'] };
    const seen = await post.deps.db.within(scope, async (tx) => {
      const told = await announce(tx, post.deps, {
        ...{ kind: urgentKind, recipient: self(), key: 'decided', parameters: { what: '浴池' } },
        about: `intake.case/${li.person}`,
      });
      return { told, rows: await listMessages(tx, {}) };
    });
    expect(seen).toEqual({ told: true, rows: { rows: [], after: null } });
    await post.work();
    await settled('delivered');
  });

  test('with parameters that do not fit its kind is a bug, and is told nobody', async () => {
    await expect(post.tell(self(), { what: 'x'.repeat(101) })).rejects.toThrow('parameters that do not fit');
  });

  test('of a kind that stays in the portal goes nowhere', async () => {
    await post.tell(self(), { kind: quietKind });
    await post.work();
    expect(await deliveries()).toEqual([]);
    expect(await post.rows('select 1 from messages.message where planned_at is null')).toEqual([]);
  });

  test('to a number of somebody without an account goes there alone, by day, and stands in nobody’s portal', async () => {
    const [number, before] = ['13700000001', smsTo(li.phone).length];
    post.house.clock.now = china('2026-03-02T23:00:00');
    await post.tell(self(), { kind: numberKind, what: number });
    await post.work();
    expect(smsTo(number)).toEqual([]);
    post.house.clock.now = china('2026-03-03T08:00:00');
    await post.work();
    await vi.waitFor(() => expect(smsTo(number)).toHaveLength(1), { timeout: 5_000 });
    expect(smsTo(number)[0]?.text).toBe('【金乡政务服务】（演示，没有法律效力）您有一条新消息。');
    expect(smsTo(li.phone)).toHaveLength(before);
    expect(await post.rows('select 1 from messages.message where not hidden')).toEqual([]);
  });

  test('to somebody who confirmed nothing stays in the portal', async () => {
    const chen = await post.person(3);
    await post.tell({ person: chen.person, organisation: null });
    await post.work();
    expect(await deliveries()).toEqual([]);
  });

  test('to a number that has been changed since it was planned does not go to the old one nor to the new one', async () => {
    const zhou = await post.person(4, { sms: true });
    await post.tell({ person: zhou.person, organisation: null });
    await planAll();
    await post.rows(`delete from messages.address where person = '${zhou.person}'`);
    await post.work();
    expect(await deliveries()).toMatchObject([{ channel: 'sms', state: 'undeliverable', reason: 'addressGone' }]);
    expect(smsTo(zhou.phone)).toEqual([]);
  });

  test('that its recipient switched off since it was planned does not go', async () => {
    const wu = await post.person(5, { sms: true });
    await post.tell({ person: wu.person, organisation: null });
    await planAll();
    await post.rows(
      `insert into messages.preference values ('${post.deps.area}', '${wu.person}', false, true, 'zh', 'county', null, null, now())`,
    );
    await post.work();
    expect(await deliveries()).toMatchObject([{ state: 'undeliverable', reason: 'notWished' }]);
  });

  test('whose data were erased before it went is not sent', async () => {
    const zheng = await post.person(6, { sms: true });
    await post.tell({ person: zheng.person, organisation: null });
    await planAll();
    await post.deps.db.within(systemScope(post.deps.area), (tx) =>
      post.deps.vault.destroyKey(tx, `person/${zheng.person}`, '个人信息保护法第四十七条'),
    );
    await post.work();
    expect(await deliveries()).toMatchObject([{ state: 'undeliverable', reason: 'erased' }]);
  });
});

const planAll = async () => {
  for (const { id } of await post.rows<{ id: string }>('select id from messages.message where planned_at is null'))
    await planMessage(post.deps, { area: post.deps.area, message: id });
};

const sendAll = async () => {
  for (const { id } of await deliveries()) await sendDelivery(post.deps, { area: post.deps.area, delivery: id });
};

describe('quiet hours', () => {
  test('one minute before nine it goes; at nine it waits until eight, and then goes', async () => {
    post.house.clock.now = china('2026-03-02T20:59:00');
    await post.tell(self());
    await post.work();
    await settled('delivered');
    post.house.clock.now = china('2026-03-02T21:00:00');
    await post.rows('delete from messages.message');
    await post.tell(self());
    await post.work();
    expect(await stateOf('sms')).toMatchObject({ state: 'queued', attempts: 0, next_at: china('2026-03-03T08:00:00') });
    post.house.clock.now = china('2026-03-03T07:59:59');
    await sendAll();
    expect(await stateOf('sms')).toMatchObject({ state: 'queued', attempts: 0 });
    post.house.clock.now = china('2026-03-03T08:00:00');
    await post.work();
    await settled('delivered');
  });

  test('a job that comes late does not ring after nine what was due before', async () => {
    post.house.clock.now = china('2026-03-02T20:59:30');
    await post.tell(self());
    await planAll();
    post.house.clock.now = china('2026-03-02T21:03:00');
    const before = smsTo(li.phone).length;
    await sendAll();
    expect(await stateOf('sms')).toMatchObject({ state: 'queued', attempts: 0 });
    expect(smsTo(li.phone).length).toBe(before);
  });

  test('in the portal it stands at once, and a kind that may not wait goes at once', async () => {
    post.house.clock.now = china('2026-03-02T23:00:00');
    await post.tell(self(), { kind: nightKind });
    expect(await post.rows('select 1 from messages.message')).toHaveLength(1);
    await post.work();
    await settled('delivered');
  });

  test('a person may have hours of his own', async () => {
    const feng = await post.person(7, { sms: true });
    await post.rows(
      `insert into messages.preference values ('${post.deps.area}', '${feng.person}', true, true, 'zh', 'own', 720, 840, now())`,
    );
    post.house.clock.now = china('2026-03-02T12:30:00');
    await post.tell({ person: feng.person, organisation: null });
    await post.work();
    expect(await stateOf('sms')).toMatchObject({ state: 'queued', next_at: china('2026-03-02T14:00:00') });
  });
});

describe('what goes wrong', () => {
  const tellAndWork = async () => {
    await post.tell(self(), { kind: nightKind });
    await post.work();
  };

  test('a gateway that wants fewer at once is asked again soon', async () => {
    post.sms.faults = { ...post.sms.faults, throttle: 2 };
    await tellAndWork();
    expect(await stateOf('sms')).toMatchObject({
      state: 'queued',
      attempts: 1,
      reason: 'throttled',
      next_at: later(15),
    });
    post.house.clock.now = later(15);
    await post.work();
    expect(await stateOf('sms')).toMatchObject({ attempts: 2, next_at: new Date(later(45).valueOf()) });
    post.house.clock.now = later(45);
    await post.work();
    await settled('delivered');
  });

  test('a number that the gateway refuses is undeliverable, and not tried again', async () => {
    post.sms.faults = { ...post.sms.faults, refuse: [li.phone] };
    await tellAndWork();
    expect(await stateOf('sms')).toMatchObject({ state: 'undeliverable', reason: 'numberRefused', attempts: 1 });
    post.house.clock.now = later(86_400);
    expect(await resumeDeliveries(post.deps)).toBe(0);
  });

  test('a telephone that does not take it is known by the receipt', async () => {
    post.sms.faults = { ...post.sms.faults, unreachable: [li.phone] };
    await tellAndWork();
    await settled('undeliverable');
    expect(await stateOf('sms')).toMatchObject({ reason: 'notDelivered' });
  });

  test('a mailbox that does not exist is undeliverable, one that is busy is tried again', async () => {
    post.mail.faults = { ...noMailFaults, refuse: ['li@example.com'] };
    await post.tell(self());
    await post.work();
    expect(await stateOf('email')).toMatchObject({ state: 'undeliverable', reason: 'addressRefused' });
    await post.rows('delete from messages.message');
    post.mail.faults = { ...noMailFaults, throttle: 1 };
    await post.tell(self());
    await post.work();
    expect(await stateOf('email')).toMatchObject({ state: 'queued', reason: 'throttled', attempts: 1 });
    post.house.clock.now = later(15);
    await post.work();
    expect(await stateOf('email')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('what is not possible for three days has failed, and says why', async () => {
    post.sms.faults = { ...post.sms.faults, throttle: 1_000_000 };
    await tellAndWork();
    let attempts = 0;
    for (; (await stateOf('sms'))?.state === 'queued'; attempts += 1) {
      post.house.clock.now = (await stateOf('sms'))?.next_at ?? later(0);
      await post.work();
      if (attempts > 1_000) throw new Error('tried for ever');
    }
    expect(await stateOf('sms')).toMatchObject({ state: 'failed', reason: 'throttled' });
    expect(post.house.clock.now.valueOf() - morning.valueOf()).toBeLessThanOrEqual(72 * 3_600_000);
    expect(attempts).toBeGreaterThan(100);
  });
});

const later = (seconds: number) => new Date(morning.valueOf() + seconds * 1_000);

describe('twice, at once, half-way', () => {
  test('two workers on one delivery send it once', async () => {
    await post.tell(self(), { kind: nightKind });
    await planAll();
    const before = smsTo(li.phone).length;
    await Promise.all([sendAll(), sendAll(), sendAll()]);
    await settled('delivered');
    expect(smsTo(li.phone).length).toBe(before + 1);
    expect(await stateOf('sms')).toMatchObject({ attempts: 1 });
  });

  test('two who plan one message at once plan it once', async () => {
    await post.tell(self());
    await Promise.all([planAll(), planAll(), planAll()]);
    expect(await deliveries()).toHaveLength(2);
  });

  test('whose answer was lost is not sent again once its receipt has come', async () => {
    post.sms.faults = { ...post.sms.faults, cutAfterTaking: 1, receiptAfterMs: 300 };
    await post.tell(self(), { kind: nightKind });
    const before = smsTo(li.phone).length;
    await post.work();
    expect(await stateOf('sms')).toMatchObject({ state: 'queued', reason: 'outcomeUnknown' });
    post.deps.gateways.sms?.listen();
    await settled('delivered');
    post.house.clock.now = new Date(morning.valueOf() + RECEIPT_MS);
    await post.work();
    expect(smsTo(li.phone).length).toBe(before + 1);
  });

  test('whose answer was lost and whose gateway does not repeat our number is sent again: that is what remains', async () => {
    post.sms.faults = { ...post.sms.faults, cutAfterTaking: 1, withoutReference: true };
    await post.tell(self(), { kind: nightKind });
    const before = smsTo(li.phone).length;
    await post.work();
    post.house.clock.now = new Date(morning.valueOf() + RECEIPT_MS - 1);
    await post.work();
    expect(smsTo(li.phone).length).toBe(before + 1);
    post.house.clock.now = new Date(morning.valueOf() + RECEIPT_MS);
    await post.work();
    await settled('delivered');
    expect(smsTo(li.phone).length).toBe(before + 2);
  });

  test('who died with it in hand is succeeded when the claim has run out', async () => {
    await post.tell(self(), { kind: nightKind });
    await planAll();
    await post.rows(`update messages.delivery set claimed_at = '${morning.toISOString()}', attempts = 1`);
    post.house.clock.now = new Date(morning.valueOf() + LEASE_MS - 1);
    await sendAll();
    expect(await stateOf('sms')).toMatchObject({ state: 'queued', attempts: 1, reason: null });
    post.house.clock.now = new Date(morning.valueOf() + LEASE_MS);
    expect(await resumeDeliveries(post.deps)).toBe(1);
    await sendAll();
    expect(await stateOf('sms')).toMatchObject({ reason: 'outcomeUnknown', next_at: later(RECEIPT_MS / 1_000) });
    post.house.clock.now = later(RECEIPT_MS / 1_000);
    await post.work();
    await settled('delivered');
  });

  test('a receipt that comes twice, or before our own record, counts once', async () => {
    await hearReceipt(post.deps, { id: 'early', outcome: 'delivered', reference: undefined });
    await hearReceipt(post.deps, { id: 'early', outcome: 'undeliverable', reference: undefined });
    // The gateway may still have one of an earlier test on its way.
    expect(await post.rows(`select outcome, delivery_id from messages.part where provider_id = 'early'`)).toEqual([
      { outcome: 'delivered', delivery_id: null },
    ]);
  });

  test('a message that was never planned, or whose job is gone, is taken up again', async () => {
    await post.tell(self());
    await post.rows('delete from graphile_worker._private_jobs');
    expect(await resumeDeliveries(post.deps)).toBe(0);
    post.house.clock.now = later(120);
    expect(await resumeDeliveries(post.deps)).toBe(1);
    await planAll();
    await post.rows('delete from graphile_worker._private_jobs');
    post.house.clock.now = later(240);
    expect(await resumeDeliveries(post.deps)).toBe(2);
    expect(await post.rows(`select 1 from graphile_worker._private_jobs`)).toHaveLength(2);
  });
});
