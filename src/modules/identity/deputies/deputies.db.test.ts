import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { appointed, system } from '../../../../test/support/identity/officers.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { addDays, civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { about } from '../deps.ts';
import { dismissOfficer, moveOfficer } from '../officers/commands.ts';
import { withdrawRole } from '../officers/granting.ts';
import type { OfficerGrant } from '../officers/model.ts';
import { openSession } from '../sessions/commands.ts';
import { cookieRules } from '../sessions/cookies.ts';
import { actorFor, createGatekeeper } from '../sessions/gatekeeper.ts';
import type { Shown } from './model.ts';
import { nameDeputy, takeLeaveBack } from './naming.ts';
import { standsInFor } from './queries/standing-in.ts';
import { leaves } from './store/leave.ts';
import { findDepartmentLeaves, findMyLeaves } from './views.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const approver: OfficerGrant = { role: 'approver', departments: ['health'] };
const clerk: OfficerGrant = { role: 'clerk', departments: ['health'] };
const viewing = () => ({
  ...house.deps,
  namesOf: async (_tx: unknown, keys: readonly string[]) => keys.map((key) => ({ key, name: { zh: key } })),
});
const today = () => civilDateOf(house.clock.now);

/** Whoever is signed in in office, with a second factor, as the door sees him. */
async function callerOf(person: string): Promise<Caller> {
  const { token } = await openSession(house.deps, { person, method: 'password', secondFactor: true });
  const { name } = cookieRules(house.deps.publicUrl, 'session');
  return createGatekeeper(house.deps).identify({ cookies: { [name]: token }, ip: '127.0.0.1' });
}

async function pair(number: number) {
  const absent = await appointed(house.deps, number, [approver]);
  const deputy = await appointed(house.deps, number + 1, [clerk]);
  return { absent, deputy, caller: await callerOf(absent.person) };
}

const asked = (days = 4): Shown => ({
  ...{ role: 'approver', department: 'health', section: null },
  from: today(),
  until: addDays(today(), days),
});
const take = (caller: Caller, deputy: string, days = asked()) =>
  nameDeputy(house.deps, { caller, permission: 'leave:take', officer: caller.actor.id, deputy, asked: days });
const standingIn = (officer: string, person: string, on = today()) =>
  house.deps.db.within(about(house.deps, person), (tx) => standsInFor(tx, officer, on));

describe('an officer on leave', () => {
  test('is stood in for by the session of his deputy, in what he handed over and nothing else', async () => {
    const { absent, deputy, caller } = await pair(100);
    const { leave } = valueOf(await take(caller, deputy.officer));
    const inStead = await callerOf(deputy.person);
    expect(inStead).toMatchObject({
      actor: { kind: 'officer', id: deputy.officer, role: 'clerk', department: 'health' },
      roles: ['clerk', 'approver'],
      scope: { departments: ['health'] },
    });
    const actor = (permission: string, department = 'health') =>
      actorFor(house.deps, inStead, { permission, facts: { department } });
    expect(actor('case:decide')).toEqual({
      kind: 'officer',
      id: deputy.officer,
      behalfOf: absent.officer,
      role: 'approver',
      department: 'health',
    });
    expect(actor('case:accept')).toEqual(inStead.actor);
    expect(actor('case:decide', 'market')).toBeUndefined();
    expect(actor('case:export')).toBeUndefined();
    expect(await standingIn(deputy.officer, deputy.person)).toEqual([
      { leave, officer: absent.officer, role: 'approver', department: 'health', section: null, until: asked().until },
    ]);
  });

  test('is stood in for from the first to the last day by the clock in China, without a job', async () => {
    const { deputy, caller } = await pair(110);
    const days = { ...asked(), from: addDays(today(), 1), until: addDays(today(), 2) };
    valueOf(await take(caller, deputy.officer, days));
    const before = house.clock.now;
    const rolesAt = async (instant: string) => {
      house.clock.now = new Date(instant);
      return (await callerOf(deputy.person)).roles;
    };
    const bounds = [
      ['2026-03-02T15:59:59Z', ['clerk']],
      ['2026-03-02T16:00:00Z', ['clerk', 'approver']],
      ['2026-03-04T15:59:59Z', ['clerk', 'approver']],
      ['2026-03-04T16:00:00Z', ['clerk']],
    ] as const;
    for (const [instant, roles] of bounds) expect([instant, await rolesAt(instant)]).toEqual([instant, roles]);
    house.clock.now = before;
  });

  test('who comes back early is stood in for no longer, at once and in a session that is open', async () => {
    const { deputy, caller } = await pair(120);
    const { leave } = valueOf(await take(caller, deputy.officer));
    valueOf(await takeLeaveBack(house.deps, { caller, permission: 'leave:take', leave }));
    expect((await callerOf(deputy.person)).roles).toEqual(['clerk']);
    expect(await takeLeaveBack(house.deps, { caller, permission: 'leave:take', leave })).toMatchObject({
      error: { code: 'leaveOver' },
    });
    expect((await take(caller, deputy.officer)).ok).toBe(true);
  });

  test('takes back no leave of another', async () => {
    const { deputy, caller } = await pair(130);
    const { leave } = valueOf(await take(caller, deputy.officer));
    const stranger = await callerOf(deputy.person);
    expect(await takeLeaveBack(house.deps, { caller: stranger, permission: 'leave:take', leave })).toMatchObject({
      error: { code: 'leaveUnknown' },
    });
  });

  test('hands nothing over in a department that is not his, or without a second factor', async () => {
    const { deputy, caller } = await pair(140);
    const refused = await take(caller, deputy.officer, { ...asked(), department: 'market' });
    expect(refused).toMatchObject({ error: { code: 'notYourDepartment', department: 'market' } });
    expect(await take({ ...caller, secondFactor: false }, deputy.officer)).toMatchObject({
      error: { code: 'notYourDepartment' },
    });
  });
});

describe('standing in ends with what it rests on', () => {
  test.each([
    [
      'the role is withdrawn',
      200,
      (absent: string) =>
        withdrawRole(house.deps, { officer: absent, role: 'approver', by: { actor: system, person: 'x' } }),
    ],
    [
      'the absent officer is dismissed',
      210,
      (absent: string) => dismissOfficer(house.deps, { officer: absent, by: system }),
    ],
    [
      'the deputy is moved to another department and has no role in this one',
      220,
      async (_absent: string, deputy: string) => {
        await withdrawRole(house.deps, { officer: deputy, role: 'clerk', by: { actor: system, person: 'x' } });
        return moveOfficer(house.deps, {
          officer: deputy,
          post: { department: 'market', section: null, hall: null },
          by: system,
        });
      },
    ],
  ])('%s', async (_name, number, change) => {
    const { absent, deputy, caller } = await pair(number);
    valueOf(await take(caller, deputy.officer));
    expect(await standingIn(deputy.officer, deputy.person)).toHaveLength(1);
    valueOf(await change(absent.officer, deputy.officer));
    expect(await standingIn(deputy.officer, deputy.person)).toEqual([]);
  });
});

describe('nobody passes on what he only stands in for', () => {
  test('a colleague who is away cannot be named, and one who goes away later is said to leave others without', async () => {
    const { absent, deputy, caller } = await pair(300);
    const third = await appointed(house.deps, 302, [clerk]);
    valueOf(await take(caller, deputy.officer));
    const own = { ...asked(1), role: 'clerk' as const };
    const gone = await nameDeputy(house.deps, {
      ...{ caller: await callerOf(deputy.person), permission: 'leave:take', officer: deputy.officer },
      ...{ deputy: third.officer, asked: own },
    });
    expect(gone).toMatchObject({ ok: true, value: { uncovered: [{ officerName: '演示官员', until: asked().until }] } });
    expect(await standingIn(deputy.officer, deputy.person)).toEqual([]);
    expect(await standingIn(deputy.officer, deputy.person, addDays(today(), 2))).toMatchObject([
      { officer: absent.officer },
    ]);
    expect((await standingIn(third.officer, third.person)).map(({ role }) => role)).toEqual(['clerk']);

    const fourth = await appointed(house.deps, 303, [approver]);
    expect(await take(await callerOf(fourth.person), deputy.officer)).toMatchObject({ error: { code: 'deputyAway' } });
  });

  test('of two who name each other at the same time one is refused', async () => {
    const one = await appointed(house.deps, 310, [approver]);
    const other = await appointed(house.deps, 311, [approver]);
    const [first, second] = await Promise.all([
      take(await callerOf(one.person), other.officer),
      take(await callerOf(other.person), one.officer),
    ]);
    expect(first.ok).toBe(!second.ok);
    expect(first.ok ? second : first).toMatchObject({ error: { code: 'deputyAway' } });
  });
});

describe('a head of the department', () => {
  test('names the deputy of one who cannot, and never himself', async () => {
    const { absent, deputy } = await pair(400);
    const head = await appointed(house.deps, 402, [{ role: 'sectionHead', departments: ['health'] }]);
    const caller = await callerOf(head.person);
    const arranging = { caller, permission: 'leave:arrange', officer: absent.officer, asked: asked() } as const;
    expect(await nameDeputy(house.deps, { ...arranging, deputy: head.officer })).toMatchObject({
      error: { code: 'nobodyNamesHimselfDeputy' },
    });
    const { leave } = valueOf(await nameDeputy(house.deps, { ...arranging, deputy: deputy.officer }));
    const seen = await findDepartmentLeaves(viewing(), caller, 'health');
    expect(seen.leaves).toContainEqual(expect.objectContaining({ id: leave, standing: 'running' }));
    valueOf(await takeLeaveBack(house.deps, { caller, permission: 'leave:arrange', leave }));
  });

  test('of another department, or only in another’s stead, is refused', async () => {
    const { absent, deputy } = await pair(410);
    const market = await appointed(house.deps, 412, [{ role: 'sectionHead', departments: ['market'] }]);
    const head = await appointed(house.deps, 413, [{ role: 'sectionHead', departments: ['health'] }]);
    const headsDays = { ...asked(), role: 'sectionHead' as const };
    valueOf(await take(await callerOf(head.person), deputy.officer, headsDays));
    for (const person of [market.person, deputy.person]) {
      const caller = await callerOf(person);
      const refused = await nameDeputy(house.deps, {
        ...{ caller, permission: 'leave:arrange', officer: absent.officer, deputy: market.officer, asked: asked() },
      });
      expect(refused).toMatchObject({ error: { code: 'notYourDepartment' } });
    }
  });
});

test('the row says what the events say, and the kept state is the replay', async () => {
  const { absent, deputy, caller } = await pair(500);
  const { leave } = valueOf(await take(caller, deputy.officer));
  const { kept, replayed } = await house.deps.db.within(about(house.deps, absent.person), async (tx) => ({
    kept: await leaves.load(tx, absent.officer),
    replayed: await leaves.replay(tx, absent.officer),
  }));
  expect(kept).toEqual(replayed);
  const mine = await findMyLeaves(viewing(), caller);
  expect(mine?.leaves).toMatchObject([{ id: leave, deputy: deputy.officer, ...asked(), standing: 'running' }]);
  expect(mine?.capacities).toEqual([{ role: 'approver', department: 'health', section: null }]);
  const named = await findMyLeaves(viewing(), await callerOf(deputy.person));
  expect(named?.naming).toMatchObject([{ id: leave, officer: absent.officer }]);
});

test('a citizen’s transaction sees nobody’s leave', async () => {
  const { deputy, caller } = await pair(510);
  valueOf(await take(caller, deputy.officer));
  const scope = { area: house.deps.area, person: '01957f4e-0000-7000-8000-000000000000' as never };
  expect(await house.deps.db.within(scope, (tx) => tx.selectFrom('identity.leave').select('id').execute())).toEqual([]);
  expect(civilDate(today())).toBe(today());
});
