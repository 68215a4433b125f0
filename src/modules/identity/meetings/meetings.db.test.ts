import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { citizen, IP, PASSWORD, registered } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { personId } from '../../../kernel/id.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { about } from '../deps.ts';
import { findOrLinkPerson } from '../issuers/linking.ts';
import { appointOfficer } from '../officers/appointing.ts';
import { declareRelative } from '../officers/relatives.ts';
import { checkPassword } from '../passwords/commands.ts';
import { findRegistered } from '../people/finding.ts';
import { accounts } from '../people/store/account.ts';
import { meetAtCounter } from './commands.ts';
import { findRunningMeeting } from './queries.ts';

let house: TestHouse;
let clerk: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  clerk = await clerkNumbered(900);
});
afterAll(() => house.close());

async function clerkNumbered(number: number): Promise<Caller> {
  const { deps } = house;
  const by = { kind: 'system', id: 'test' } as const;
  const post = { department: 'approval', section: null, hall: null };
  const named = { name: '演示窗口', citizenId: citizen(number), phone: '13800000001' };
  const { officer, person } = valueOf(
    await appointOfficer(deps, { ...named, by, staffNumber: `M-${number}`, loginName: `window${number}`, post }),
  );
  return {
    actor: { kind: 'officer', id: officer, department: 'approval' },
    scope: { area: deps.area, person: personId(person), departments: ['approval'] },
    kind: 'officer',
    roles: ['clerk'],
    level: 4,
    secondFactor: true,
    sessionId: randomUUID(),
  };
}

const shown = (number: number) => ({
  name: '演示张三',
  citizenId: citizen(number),
  phone: '13800000000',
  access: false,
});
const meeting = (number: number, change: object = {}) =>
  meetAtCounter(house.deps, { caller: clerk }, { ...shown(number), ...change });
const signingIn = (number: number, password: string) =>
  checkPassword(house.deps, { identifier: citizen(number), password, ip: IP });
const accountOf = async (number: number) => {
  const person = (await findRegistered(house.deps, citizen(number))) ?? '';
  return house.deps.db.within(about(house.deps, person), (tx) => accounts.load(tx, person));
};
const looksAt = async (number: number) => {
  const person = (await findRegistered(house.deps, citizen(number))) ?? '';
  return house.database.owner.within({ area: house.deps.area }, async (tx) => {
    const looks = sql<{ what: string; why: string }>`select what, why from log.access where person = ${person}::uuid`;
    return (await looks.execute(tx)).rows;
  });
};

describe('a person who stands at the counter', () => {
  test('and is not known gets a record, with the clerk as witness', async () => {
    expect(await meeting(1)).toMatchObject({ ok: true, value: { known: false, name: '演示张三' } });
    expect((await accountOf(1)).value).toMatchObject({ state: 'open', level: 4 });
    const [event] = await house.database.owner.within({ area: house.deps.area }, (tx) =>
      tx
        .selectFrom('log.event')
        .select(['actor', 'data'])
        .where('type', '=', 'accountOpened')
        .orderBy('recorded_at', 'desc')
        .limit(1)
        .execute(),
    );
    expect(event).toMatchObject({
      actor: { kind: 'officer', id: clerk.actor.id },
      data: { channel: 'counter', level: 4 },
    });
    expect(JSON.stringify(event)).not.toContain('张三');
    expect(await looksAt(1)).toEqual([{ what: 'account', why: 'counter' }]);
  });

  test('and is known is found, and keeps his own way of signing in', async () => {
    const person = await registered(house.deps, 2);
    await house.deps.db.within(about(house.deps, person), (tx) =>
      tx.updateTable('identity.person').set({ level: 2 }).where('id', '=', person).execute(),
    );
    const met = valueOf(await meeting(2));
    expect(met).toMatchObject({ known: true });
    expect(met.firstPassword).toBeUndefined();
    expect(await signingIn(2, PASSWORD)).toMatchObject({ ok: true });
  });

  test('takes over an account that anybody may have opened under his number', async () => {
    await registered(house.deps, 3, '演示冒名');
    const { known, firstPassword = '' } = valueOf(await meeting(3));
    expect([known, firstPassword.length > 10]).toEqual([true, true]);
    expect(await signingIn(3, PASSWORD)).toMatchObject({ ok: false });
    expect(await signingIn(3, firstPassword)).toMatchObject({ ok: true, value: { mustChange: true } });
  });

  test('is given a first password where he asks for one', async () => {
    valueOf(await meeting(4));
    const { firstPassword = '' } = valueOf(await meeting(4, { access: true }));
    expect(await signingIn(4, firstPassword)).toMatchObject({ ok: true });
    const lostSlip = valueOf(await meeting(4, { access: true }));
    expect(await signingIn(4, lostSlip.firstPassword ?? '')).toMatchObject({ ok: true });
  });

  test('is given none where he signs in already, nor is an officer', async () => {
    const person = await registered(house.deps, 12);
    await house.deps.db.within(about(house.deps, person), (tx) =>
      tx.updateTable('identity.person').set({ level: 3 }).where('id', '=', person).execute(),
    );
    await clerkNumbered(902);
    expect(valueOf(await meeting(12, { access: true })).firstPassword).toBeUndefined();
    expect(valueOf(await meeting(902, { access: true, name: '演示窗口' })).firstPassword).toBeUndefined();
    expect(await signingIn(12, PASSWORD)).toMatchObject({ ok: true });
  });

  test('signs in by the province later, although nobody gave him a password', async () => {
    valueOf(await meeting(5));
    const person = await findRegistered(house.deps, citizen(5));
    const province = { kind: 'foreign', issuer: 'province', level: 3, secondFactor: false, name: '演示张三' } as const;
    const identity = { ...province, subject: 's-5', citizenId: citizen(5) };
    expect(await findOrLinkPerson(house.deps, identity)).toEqual({ ok: true, value: person });
    const other = { ...identity, issuer: 'another', subject: 's-6' };
    expect(await findOrLinkPerson(house.deps, other)).toMatchObject({ error: { code: 'proofTooWeakToLink' } });
  });

  test('under a number that was proven with another name is looked at again', async () => {
    valueOf(await meeting(6));
    expect(await meeting(6, { name: '演示李四' })).toMatchObject({ error: { code: 'registeredOtherwise' } });
  });

  test('with a wrong number is told what is wrong, and nothing is written', async () => {
    const wrong = await meeting(7, { citizenId: '370828199005170010', phone: '1' });
    expect(wrong).toMatchObject({
      error: { code: 'meetingInvalid', faults: [{ field: 'citizenId' }, { field: 'phone' }] },
    });
    expect(await findRegistered(house.deps, citizen(7))).toBeUndefined();
  });

  test('is met once under one key, and the password is in the first answer only', async () => {
    const once = { caller: clerk.sessionId, key: randomUUID(), requestHash: 'same' };
    const asked = { ...shown(8), access: true };
    const first = valueOf(await meetAtCounter(house.deps, { caller: clerk, once }, asked));
    const again = valueOf(await meetAtCounter(house.deps, { caller: clerk, once }, asked));
    const { firstPassword = '', ...met } = first;
    expect(again).toEqual(met);
    expect(await signingIn(8, firstPassword)).toMatchObject({ ok: true });
  });

  test('is one person, however many counters meet him at once', async () => {
    const met = await Promise.all([meeting(9), meeting(9), meeting(9)]);
    expect(met.map(({ ok }) => ok)).toEqual([true, true, true]);
  });
});

describe('a clerk keeps away (公务员法 art. 76)', () => {
  test('from his own matter', async () => {
    expect(await meeting(900)).toMatchObject({ error: { code: 'ownOrRelativesMatter' } });
  });
  test('from a relative’s, whether or not the relative is registered', async () => {
    const declared = { relation: 'spouse', name: '演示配偶', citizenId: citizen(10) } as const;
    const { id: officer } = clerk.actor;
    valueOf(await declareRelative(house.deps, { ...declared, officer, by: clerk.actor }));
    expect(await meeting(10)).toMatchObject({ error: { code: 'ownOrRelativesMatter' } });
    expect(await findRegistered(house.deps, citizen(10))).toBeUndefined();
  });
});

describe('a meeting', () => {
  const running = (caller: Caller, id: string) =>
    house.deps.db.within(caller.scope, (tx) =>
      findRunningMeeting(tx, { officer: caller.actor.id, meeting: id, now: house.deps.now() }),
    );
  test('is that clerk’s alone, and is over after two hours', async () => {
    const { id } = valueOf(await meeting(11));
    const person = await findRegistered(house.deps, citizen(11));
    expect(await running(clerk, id)).toMatchObject({ person });
    expect(await running(await clerkNumbered(901), id)).toBeUndefined();
    house.clock.advance(120);
    expect(await running(clerk, id)).toBeUndefined();
  });
});
