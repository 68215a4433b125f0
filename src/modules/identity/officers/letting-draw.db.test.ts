import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { appointed, system } from '../../../../test/support/identity/officers.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { area } from '../../../kernel/id.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { tokenHash } from '../../../platform/crypto/index.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { callerOf } from '../sessions/caller.ts';
import { openSession } from '../sessions/commands.ts';
import { findLivingSession } from '../sessions/queries.ts';
import { permits } from '../sessions/gatekeeper.ts';
import { dismissOfficer, moveOfficer } from './commands.ts';
import { allowDrawing, findDrawers, withdrawDrawing } from './letting-draw.ts';
import type { OfficerGrant } from './model.ts';

type Posted = { officer: string; person: string };

let house: TestHouse;
let leader: Posted;
let stranger: Posted;
beforeAll(async () => {
  house = await openTestHouse();
  leader = await appointed(house.deps, 701, [{ role: 'leader', departments: ['health'] }]);
  stranger = await appointed(house.deps, 702, [{ role: 'leader', departments: ['market'] }], 'market');
});
afterAll(() => house.close());

let next = 710;
const officerWith = (...grants: OfficerGrant[]): Promise<Posted> => appointed(house.deps, (next += 1), grants);
const reviewer = (): Promise<Posted> => officerWith({ role: 'reviewer', departments: ['health'] });

/** The officer as his next request finds him. */
async function callerIn({ person }: Posted, token?: string): Promise<Caller | undefined> {
  const { deps, clock } = house;
  const opened = token ?? (await openSession(deps, { person, method: 'password', secondFactor: true })).token;
  const presented = tokenHash(opened);
  const session = await deps.db.within({ area: deps.area, presented }, (tx) =>
    findLivingSession(tx, presented, clock.now),
  );
  return session && callerOf(deps.area, session, civilDateOf(clock.now));
}
const getCaller = async (posted: Posted): Promise<Caller> => {
  const caller = await callerIn(posted);
  if (!caller) throw new Error('he is in office');
  return caller;
};
const draws = async (posted: Posted, department = 'health') => {
  const caller = await callerIn(posted);
  return (
    caller !== undefined &&
    permits(house.deps, caller, { permission: 'process:propose', facts: { department } }).allowed
  );
};
const change = async (
  act: typeof allowDrawing,
  officer: Posted,
  { by = leader, department = 'health' }: { by?: Posted; department?: string } = {},
) =>
  act(house.deps, {
    ...{
      caller: await getCaller(by),
      person: by.person,
      officer: officer.officer,
      department,
      reason: ' 熟悉本局流程 ',
    },
  });
const listed = async ({ officer }: Posted) =>
  (await findDrawers(house.deps, 'health')).officers.find(({ id }) => id === officer);

describe('the head of a department', () => {
  test('lets an officer of it draw its items and no others, from the next request on', async () => {
    const officer = await reviewer();
    expect(await draws(officer)).toBe(false);
    valueOf(await change(allowDrawing, officer));
    expect([await draws(officer), await draws(officer, 'market')]).toEqual([true, false]);
    // It opens no case of a department by itself.
    expect((await getCaller(officer)).scope.departments).toEqual(['health']);
    expect(await listed(officer)).toMatchObject({
      draws: 'let',
      let: { by: '演示官员', since: '2026-03-02T01:00:00.000Z', reason: '熟悉本局流程' },
    });
  });
  test('lets somebody without a role draw, and he reaches no case by it', async () => {
    const officer = await officerWith();
    valueOf(await change(allowDrawing, officer));
    expect(await draws(officer)).toBe(true);
    const caller = await getCaller(officer);
    expect(caller.scope.departments).toEqual([]);
    expect(permits(house.deps, caller, { permission: 'case:list', facts: { department: 'health' } }).allowed).toBe(
      false,
    );
  });
  test('takes it back, and it holds no more', async () => {
    const officer = await reviewer();
    valueOf(await change(allowDrawing, officer));
    valueOf(await change(withdrawDrawing, officer));
    expect(await draws(officer)).toBe(false);
    expect(await listed(officer)).toMatchObject({ draws: 'no', let: null });
    expect(await change(withdrawDrawing, officer)).toMatchObject({ error: { code: 'drawingNotAllowed' } });
  });
  test('of another department does neither', async () => {
    const officer = await reviewer();
    const foreign = { ok: false, error: { code: 'notYourDepartment', department: 'health' } };
    expect(await change(allowDrawing, officer, { by: stranger })).toEqual(foreign);
    expect(await change(allowDrawing, officer, { by: stranger, department: 'market' })).toMatchObject({
      error: { code: 'officerOfOtherDepartment' },
    });
    valueOf(await change(allowDrawing, officer));
    expect(await change(withdrawDrawing, officer, { by: stranger })).toEqual(foreign);
    expect(await draws(officer)).toBe(true);
  });
  test('lets once, though asked twice at once', async () => {
    const officer = await reviewer();
    const answers = await Promise.all(
      [change(allowDrawing, officer), change(allowDrawing, officer)].map((one) => one.catch(() => null)),
    );
    expect(answers.filter((one) => one?.ok === true)).toHaveLength(1);
    expect(await draws(officer)).toBe(true);
  });
});

describe('the permission to draw', () => {
  test('ends when the officer moves to another department, and does not come back with him', async () => {
    const officer = await reviewer();
    valueOf(await change(allowDrawing, officer));
    const move = (department: string) =>
      moveOfficer(house.deps, {
        officer: officer.officer,
        by: system,
        post: { department, section: null, hall: null },
      });
    valueOf(await move('health'));
    expect(await draws(officer)).toBe(true);
    valueOf(await move('market'));
    expect([await draws(officer), await draws(officer, 'market')]).toEqual([false, false]);
    valueOf(await move('health'));
    expect(await draws(officer)).toBe(false);
  });
  test('ends with the office', async () => {
    const officer = await reviewer();
    valueOf(await change(allowDrawing, officer));
    valueOf(await dismissOfficer(house.deps, { officer: officer.officer, by: system }));
    expect(await draws(officer)).toBe(false);
    expect(await listed(officer)).toBeUndefined();
  });
  test('keeps its reason from whoever reads the tables, and is not seen in another county', async () => {
    const officer = await reviewer();
    valueOf(await change(allowDrawing, officer));
    const client = await house.database.owner.connect();
    const rows = await client.query<{ text: string }>(
      `select drawing::text as text from identity.officer where id = $1 union all select data::text from log.event where stream = $2`,
      [officer.officer, `identity.officer/${officer.officer}`],
    );
    client.release();
    expect(rows.rows.length).toBeGreaterThan(1);
    expect(rows.rows.map(({ text }) => text).join(' ')).not.toContain('熟悉');
    const elsewhere = await house.deps.db.within({ area: area('370827000000') }, (tx) =>
      tx.selectFrom('identity.officer').select('id').where('id', '=', officer.officer).execute(),
    );
    expect(elsewhere).toEqual([]);
  });
});
