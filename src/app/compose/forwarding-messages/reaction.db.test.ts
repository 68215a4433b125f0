import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForwarding } from '../../../../test/support/intake/forwarding.ts';
import { openOffice, type Office } from '../../../../test/support/intake/office.ts';
import { openTold } from '../../../../test/support/messages/told.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { forwardingKinds } from './kinds.ts';
import { tellForwarded } from './reaction.ts';

let office: Office;
let sending: ReturnType<typeof openForwarding>;
let toldOf: Awaited<ReturnType<typeof openTold>>;
beforeAll(async () => {
  office = await openOffice('2026-03-02T02:00:00Z');
  sending = openForwarding(office);
  toldOf = await openTold(office, { kinds: forwardingKinds, follower: tellForwarded(office.deps) });
});
afterAll(() => office.close());

test('whoever applied hears where it went, when it arrived and what was decided, once each, with the page of the case', async () => {
  const { id, caller } = await sending.accepted();
  const about = `intake.forwarding/${id}`;
  expect(await toldOf(about)).toEqual([]);
  valueOf(await sending.forward(id));
  const [first] = await toldOf(about);
  expect(first).toMatchObject({ kind: 'forwarding.sent', person: caller.actor.id, place: `/my/cases/${id}` });
  expect(first?.text).toContain('济宁市生态环境局');
  valueOf(await sending.receive(id, { version: 2, on: '2026-03-02' }));
  valueOf(await sending.decided(id, { version: 3, on: '2026-03-02' }));
  const all = await toldOf(about);
  expect(all.map(({ kind }) => kind)).toEqual(['forwarding.sent', 'forwarding.received', 'forwarding.granted']);
  expect(all.map(({ text }) => text).join('')).not.toContain('符合规划');
  expect((await toldOf(about, 'en')).at(-1)?.text).toContain('granted your application');
});

test('what comes back is told without its reason, and may go up again', async () => {
  const { id } = await sending.accepted();
  const about = `intake.forwarding/${id}`;
  valueOf(await sending.forward(id));
  valueOf(await sending.back(id, { version: 2 }));
  const all = await toldOf(about);
  expect(all.map(({ kind }) => kind)).toEqual(['forwarding.sent', 'forwarding.takenBack']);
  expect(all.at(-1)?.text).not.toContain('送错');
});
