import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { openForwarding } from '../../../../test/support/intake/forwarding.ts';
import { openOffice, type Office } from '../../../../test/support/intake/office.ts';
import { ask } from '../../../../test/support/log/append.ts';
import { openDesk, type Desk } from '../../../../test/support/oversight/desk.ts';
import { followAll } from '../../../../test/support/supervision/counting.ts';
import { forwardingClocks } from './forwarding-clock.ts';

let office: Office;
let desk: Desk;
let forwarding: ReturnType<typeof openForwarding>;
const [colleague, head, leader] = [randomUUID(), randomUUID(), randomUUID()];

beforeEach(async () => {
  office = await openOffice('2026-03-02T02:00:00Z');
  desk = openDesk(office);
  forwarding = openForwarding(office);
  desk.staff.push(
    { officer: colleague, department: 'eco', role: 'reviewer' },
    { officer: head, department: 'eco', role: 'sectionHead' },
    { officer: leader, department: 'eco', role: 'leader' },
  );
});
afterEach(() => office.close());

const runs = async () => {
  await followAll(office.database, forwardingClocks(office.deps.conventions));
  const rows = await ask<{ due: string }>(
    office.database,
    `select due_on::text as due from oversight.clock where kind = 'forwarding'`,
  );
  return rows.map(({ due }) => due);
};
const told = async (officer: string) => (await desk.told(officer)).filter((kind) => kind.startsWith('forwarding.'));
const heard = async (moment: string) => {
  office.setNow(`${moment}:00+08:00`);
  await runs();
  expect((await desk.round()).failed).toEqual([]);
};

test('before it goes up whoever could examine is reminded; head and leader hear when the day is over', async () => {
  await forwarding.accepted();
  expect(await runs()).toEqual(['2026-03-30']);
  await heard('2026-03-16T08:59');
  expect(await told(colleague)).toEqual([]);
  await heard('2026-03-16T09:00');
  expect(await told(colleague)).toEqual(['forwarding.half']);
  await heard('2026-03-27T09:00');
  expect(await told(colleague)).toEqual(['forwarding.half', 'forwarding.lastDay']);
  expect(await told(head)).toEqual(['forwarding.yellow']);
  await heard('2026-03-30T23:59');
  expect(await told(leader)).toEqual([]);
  await heard('2026-03-31T00:00');
  expect([await told(head), await told(leader)]).toEqual([['forwarding.yellow', 'forwarding.red'], ['forwarding.red']]);
});

test('a receipt that does not come: who sent it is reminded, then his head and leader hear', async () => {
  const { id } = await forwarding.accepted();
  valueOf(await forwarding.forward(id));
  expect(await runs()).toEqual(['2026-03-09']);
  const sender = forwarding.reviewer.actor.id;
  await heard('2026-03-04T09:00');
  expect([await told(sender), await told(colleague)]).toEqual([['forwarding.half'], []]);
  await heard('2026-03-10T00:00');
  expect(await told(leader)).toEqual(['forwarding.red']);
});

test('the higher organ’s days run from its receipt, and end with its decision', async () => {
  const { id } = await forwarding.accepted();
  valueOf(await forwarding.forward(id));
  valueOf(await forwarding.receive(id, { version: 2, on: '2026-03-02' }));
  expect(await runs()).toEqual(['2026-04-01']);
  valueOf(await forwarding.decided(id, { version: 3, on: '2026-03-02' }));
  expect(await runs()).toEqual([]);
  await heard('2026-04-20T09:00');
  expect(await told(forwarding.reviewer.actor.id)).toEqual([]);
});

test('what came back runs to its own day again; of a case that is over nothing runs, and none of one decided here', async () => {
  const { id, caller } = await forwarding.accepted();
  valueOf(await forwarding.forward(id));
  valueOf(await forwarding.back(id, { version: 2 }));
  expect(await runs()).toEqual(['2026-03-30']);
  valueOf(await forwarding.withdraw(id, caller));
  expect(await runs()).toEqual([]);
  await forwarding.acceptedHere();
  expect(await runs()).toEqual([]);
});
