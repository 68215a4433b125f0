import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { proven, type Proven } from '../../../../test/support/identity/proven.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { addDays, civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { about } from '../deps.ts';
import { correctSelf } from '../people/self.ts';
import { confirmMandate, declineMandate, findAsked } from './answering.ts';
import { askMandate, type Asked } from './asking.ts';
import { endMandate, withdrawMandate } from './ending.ts';
import { findHold, findMandates, findRunningMandates, isPrincipalsNumber } from './queries.ts';
import { mandates } from './store/mandate.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

let next = 1;
const somebody = (choices: Parameters<typeof proven>[2] = {}) => proven(house.deps, next++, choices);
const actor = ({ person }: Proven) => ({ kind: 'person', id: person }) as const;
const today = () => civilDateOf(house.clock.now);

const ask = (asker: Proven, other: Pick<Proven, 'name' | 'citizenId'>, change: Partial<Asked> = {}) =>
  askMandate(house.deps, {
    ...{ person: asker.person, askedBy: 'agent', other, by: actor(asker) },
    terms: { items: ['public-health'], acts: ['fill', 'submit'], until: addDays(today(), 30) },
    ...change,
  });
const confirm = (who: Proven, token: string, opensData = true) =>
  confirmMandate(house.deps, { person: who.person, token, by: actor(who), opensData });

async function made(agent: Proven, principal: Proven): Promise<string> {
  const { mandate, token } = valueOf(await ask(agent, principal));
  valueOf(await confirm(principal, token));
  return mandate;
}

const listOf = ({ person }: Proven) =>
  house.deps.db.within(about(house.deps, person), (tx) =>
    findMandates(house.deps.vault, tx, { person, now: house.clock.now }),
  );
const runningOf = ({ person }: Proven) =>
  house.deps.db.within(about(house.deps, person), (tx) =>
    findRunningMandates(house.deps.vault, tx, { agent: person, day: today() }),
  );

describe('a mandate that an agent asks for', () => {
  test('holds once the principal has confirmed it, and both see both names', async () => {
    const [agent, principal] = [await somebody({ name: '演示张三' }), await somebody({ name: '演示李四' })];
    const { mandate, token } = valueOf(await ask(agent, principal));
    expect(await runningOf(agent)).toEqual([]);
    const asked = valueOf(await findAsked(house.deps, { person: principal.person, token }));
    expect(asked).toMatchObject({ side: 'principal', agentName: '演示张三', acts: ['fill', 'submit'] });

    valueOf(await confirm(principal, token));
    expect(await runningOf(agent)).toMatchObject([
      { id: mandate, principal: principal.person, principalName: '演示李四', items: ['public-health'] },
    ]);
    for (const [who, side] of [
      [agent, 'agent'],
      [principal, 'principal'],
    ] as const) {
      const names = { principalName: '演示李四', agentName: '演示张三' };
      expect(await listOf(who)).toMatchObject([{ side, standing: 'active', ...names }]);
    }
    const streams = await house.deps.db.within(about(house.deps, agent.person), async (tx) => [
      await mandates.load(tx, mandate),
      await mandates.replay(tx, mandate),
    ]);
    expect(streams[0]).toEqual(streams[1]);
  });

  test('keeps nothing in clear: no name, no number, and of the link only its hash', async () => {
    const [agent, principal] = [await somebody({ name: '演示甲甲' }), await somebody({ name: '演示乙乙' })];
    const { mandate, token } = valueOf(await ask(agent, principal));
    valueOf(await confirm(principal, token));
    const kept = await house.deps.db.within(about(house.deps, agent.person), async (tx) => ({
      row: await tx.selectFrom('identity.mandate').selectAll().where('id', '=', mandate).execute(),
      events: await mandates.recorded(tx, mandate),
    }));
    const text = JSON.stringify(kept);
    for (const secret of ['演示甲甲', '演示乙乙', agent.citizenId, principal.citizenId, token])
      expect(text).not.toContain(secret);
  });

  test.each([
    ['another number', (one: Proven) => ({ name: one.name, citizenId: '110101199003070134' })],
    ['another name', (one: Proven) => ({ name: '演示别人', citizenId: one.citizenId })],
  ])('under %s is not confirmed, and shows nothing', async (_what, named) => {
    const [agent, principal] = [await somebody(), await somebody()];
    const { token } = valueOf(await ask(agent, named(principal)));
    const refused = { ok: false, error: { code: 'mandateForAnother' } };
    expect(await findAsked(house.deps, { person: principal.person, token })).toEqual(refused);
    expect(await confirm(principal, token)).toEqual(refused);
    expect(await listOf(principal)).toEqual([]);
  });

  test('is refused to oneself, to a child, and to who has not proven who he is', async () => {
    const [agent, child] = [await somebody(), await somebody({ bornOn: '2010-05-17' })];
    const unproven = await somebody({ level: 1 });
    expect(await ask(agent, agent)).toMatchObject({ error: { code: 'mandateForOneself' } });
    expect(await ask(child, agent)).toMatchObject({ error: { code: 'agentNotAdult' } });
    expect(await ask(unproven, agent)).toMatchObject({ error: { code: 'identityNotProven' } });
    expect(await ask(agent, { name: '1', citizenId: 'x' })).toMatchObject({
      error: { code: 'mandateInvalid', faults: [{ field: 'name' }, { field: 'citizenId' }] },
    });
    for (const [who, code] of [
      [child, 'principalNotAdult'],
      [unproven, 'identityNotProven'],
    ] as const)
      expect(await confirm(who, valueOf(await ask(agent, who)).token)).toMatchObject({ error: { code } });
  });

  test('is not answered after seven days, nor twice, nor under a link that nobody sent', async () => {
    const [agent, principal] = [await somebody(), await somebody()];
    const late = valueOf(await ask(agent, principal));
    house.clock.advance(7 * 24 * 60);
    expect(await confirm(principal, late.token)).toMatchObject({ error: { code: 'mandateLinkExpired' } });
    expect(await listOf(agent)).toMatchObject([{ standing: 'expired' }]);
    const { token } = valueOf(await ask(agent, principal));
    valueOf(await confirm(principal, token));
    expect(await confirm(principal, token)).toMatchObject({ error: { code: 'mandateConfirmed' } });
    expect(await confirm(principal, 'nobody-sent-this')).toMatchObject({ error: { code: 'mandateUnknown' } });
  });

  test('confirmed twice at once is confirmed once', async () => {
    const [agent, principal] = [await somebody(), await somebody()];
    const { mandate, token } = valueOf(await ask(agent, principal));
    const answers = await Promise.all([
      confirm(principal, token),
      confirm(principal, token),
      confirm(principal, token),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of answers) if (!one.ok) expect(one.error.code).toBe('mandateConfirmed');
    const { version } = await house.deps.db.within(about(house.deps, agent.person), (tx) => mandates.load(tx, mandate));
    expect(version).toBe(2);
  });

  test('is declined for good, or taken back before the answer', async () => {
    const [agent, principal] = [await somebody(), await somebody()];
    const declined = valueOf(await ask(agent, principal));
    const answering = { person: principal.person, token: declined.token, by: actor(principal) };
    valueOf(await declineMandate(house.deps, answering));
    expect(await confirm(principal, declined.token)).toMatchObject({ error: { code: 'mandateOver', how: 'declined' } });
    const taken = valueOf(await ask(agent, principal));
    const act = { mandate: taken.mandate, person: agent.person, by: actor(agent) };
    expect(valueOf(await withdrawMandate(house.deps, act))).toEqual({ ended: 'withdrawn' });
    expect(await confirm(principal, taken.token)).toMatchObject({ error: { code: 'mandateOver', how: 'withdrawn' } });
  });
});

test('an offer is accepted by the agent, who opens of the principal’s data only what the principal opened', async () => {
  const [agent, principal] = [await somebody(), await somebody()];
  const { token } = valueOf(await ask(principal, agent, { askedBy: 'principal' }));
  valueOf(await confirm(agent, token, true));
  expect(await runningOf(agent)).toMatchObject([{ principal: principal.person, opensData: false }]);
  house.clock.advance(1);
  const opened = valueOf(await ask(principal, agent, { askedBy: 'principal', opensData: true }));
  valueOf(await confirm(agent, opened.token, false));
  expect(await runningOf(agent)).toMatchObject([{ opensData: true }, { opensData: false }]);
});

describe('a running mandate', () => {
  const holds = (agent: Proven, mandate: string, change: object = {}) =>
    house.deps.db.within(about(house.deps, agent.person), (tx) =>
      findHold(tx, {
        ...{ mandate, agent: agent.person, item: 'public-health', act: 'submit', day: today() },
        ...change,
      }),
    );

  test('covers its matters and its acts, and no others', async () => {
    const [agent, principal] = [await somebody(), await somebody()];
    const mandate = await made(agent, principal);
    expect(await holds(agent, mandate)).toBe('holds');
    expect(await holds(agent, mandate, { item: 'baths' })).toBe('beyond');
    expect(await holds(agent, mandate, { act: 'withdraw' })).toBe('beyond');
    expect(await holds(agent, mandate, { day: addDays(today(), 31) })).toBe('ended');
    expect(await holds(principal, mandate)).toBe('ended');
  });

  test.each([
    ['its principal', (_agent: Proven, principal: Proven) => principal, 'revoked'],
    ['its agent', (agent: Proven) => agent, 'renounced'],
  ])('ends at once by %s, not by a stranger', async (_who, of, how) => {
    const [agent, principal, stranger] = [await somebody(), await somebody(), await somebody()];
    const mandate = await made(agent, principal);
    const end = (who: Proven) => endMandate(house.deps, { mandate, person: who.person, by: actor(who) });
    expect(await end(stranger)).toMatchObject({ error: { code: 'mandateUnknown' } });
    expect(valueOf(await end(of(agent, principal)))).toEqual({ ended: how });
    expect(await end(principal)).toMatchObject({ error: { code: 'mandateOver' } });
    expect(await runningOf(agent)).toEqual([]);
    expect(await holds(agent, mandate)).toBe('ended');
  });

  test('is not ended in the middle of an act: the end waits, and what comes after it is refused', async () => {
    const [agent, principal] = [await somebody(), await somebody()];
    const mandate = await made(agent, principal);
    const order: string[] = [];
    let revoking: Promise<unknown> = Promise.resolve();
    await house.deps.db.within(about(house.deps, agent.person), async (tx) => {
      const act = { mandate, agent: agent.person, item: 'public-health', act: 'submit', day: today() } as const;
      expect(await findHold(tx, act)).toBe('holds');
      revoking = endMandate(house.deps, { mandate, person: principal.person, by: actor(principal) }).then(() =>
        order.push('revoked'),
      );
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push('acted');
    });
    await revoking;
    expect(order).toEqual(['acted', 'revoked']);
    expect(await holds(agent, mandate)).toBe('ended');
  });

  test('is seen by its two sides and by nobody else', async () => {
    const [agent, principal, stranger] = [await somebody(), await somebody(), await somebody()];
    const mandate = await made(agent, principal);
    const seenIn = (scope: object) =>
      house.deps.db.within({ area: house.deps.area, ...scope }, (tx) =>
        tx.selectFrom('identity.mandate').select('id').where('id', '=', mandate).execute(),
      );
    expect(await seenIn({ person: agent.person })).toHaveLength(1);
    expect(await seenIn({ person: principal.person })).toHaveLength(1);
    expect(await seenIn({ person: stranger.person })).toEqual([]);
    expect(await seenIn({})).toEqual([]);
  });

  test('opens the principal’s saved data to its agent while it runs, if the principal said so', async () => {
    const [agent, open, closed] = [await somebody(), await somebody(), await somebody()];
    const opened = await made(agent, open);
    const { mandate: shut, token } = valueOf(await ask(agent, closed));
    valueOf(await confirm(closed, token, false));
    const sees = (person: string, held: string[]) =>
      house.deps.db.within({ ...about(house.deps, agent.person), mandates: held }, (tx) =>
        tx.selectFrom('identity.person').select('id').where('id', '=', person).execute(),
      );
    expect(await sees(open.person, [opened])).toHaveLength(1);
    expect(await sees(open.person, [])).toEqual([]);
    expect(await sees(closed.person, [shut])).toEqual([]);
    await endMandate(house.deps, { mandate: opened, person: open.person, by: actor(open) });
    expect(await sees(open.person, [opened])).toEqual([]);
  });

  test('lets nobody change what its principal’s account says', async () => {
    const [agent, principal] = [await somebody(), await somebody()];
    const mandate = await made(agent, principal);
    const { numUpdatedRows } = await house.deps.db.within(
      { ...about(house.deps, agent.person), mandates: [mandate] },
      (tx) => tx.updateTable('identity.person').set({ level: 0 }).where('id', '=', principal.person).executeTakeFirst(),
    );
    expect(numUpdatedRows).toBe(0n);
    expect(
      await correctSelf(house.deps, {
        person: principal.person,
        actor: actor(agent),
        correction: { phone: '13900000000' },
      }),
    ).toMatchObject({ ok: true });
  });

  test('knows the number of its principal', async () => {
    const [agent, principal] = [await somebody(), await somebody()];
    const mandate = await made(agent, principal);
    const isHis = (citizenId: string) =>
      house.deps.db.within(about(house.deps, agent.person), (tx) =>
        isPrincipalsNumber(house.deps.vault, tx, { mandate, citizenId }),
      );
    expect(await isHis(principal.citizenId)).toBe(true);
    expect(await isHis(agent.citizenId)).toBe(false);
    expect(await isHis('nonsense')).toBe(false);
  });
});

test('nobody has more than fifty at a time', async () => {
  const [agent, principal] = [await somebody(), await somebody()];
  for (let count = 0; count < 50; count += 1) valueOf(await ask(agent, principal));
  expect(await ask(agent, principal)).toMatchObject({ error: { code: 'tooManyMandates', most: 50 } });
  expect((await ask(principal, agent, { askedBy: 'principal' })).ok).toBe(true);
  expect(civilDate('2026-03-02') <= today()).toBe(true);
});
