import { hash as argon2 } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { citizen, PASSWORD, registered } from '../../../../test/support/identity/people.ts';
import { about } from '../deps.ts';
import { setLocked } from '../people/store/person.ts';
import { checkPassword } from './commands.ts';
import { findSignIns } from './store/sign-in.ts';

let house: TestHouse;
let person: string;
beforeAll(async () => {
  house = await openTestHouse();
  person = await registered(house.deps, 1);
});
afterAll(() => house.close());

let address = 0;
/** From a new address each time, so that only the account's own limit counts. */
const attempt = (identifier: string, password: string) => {
  address += 1;
  return checkPassword(house.deps, { identifier, password, ip: `2001:db8:0:${address.toString(16)}::1` });
};
const wrong = { ok: false, error: { code: 'wrongPassword' } };

test('the right password names the person, however the number was typed', async () => {
  expect(await attempt(citizen(1), PASSWORD)).toEqual({ ok: true, value: { person, mustChange: false } });
  expect(await attempt(` ${citizen(1).toLowerCase()} `, PASSWORD)).toMatchObject({ ok: true });
});

describe('five wrong passwords lock for 15 minutes', () => {
  test.each([
    ['an account', citizen(2), expect.objectContaining({ ok: true })],
    ['a name that nobody has', citizen(999), wrong],
    ['an officer’s name that nobody has', 'nobody-01', wrong],
  ])('%s', async (_name, identifier, afterwards) => {
    await registered(house.deps, 2);
    for (let count = 0; count < 5; count += 1) expect(await attempt(identifier, 'wrong-Tea-1644')).toEqual(wrong);
    const until = new Date(house.clock.now.valueOf() + 15 * 60_000);
    const locked = { ok: false, error: { code: 'tooManyTries', until } };
    expect(await attempt(identifier, PASSWORD)).toEqual(locked);
    house.clock.advance(14.9);
    expect(await attempt(identifier, PASSWORD)).toEqual(locked);
    house.clock.advance(0.2);
    expect(await attempt(identifier, PASSWORD)).toEqual(afterwards);
  });

  test('a right one in between starts the count anew', async () => {
    await registered(house.deps, 3);
    for (let count = 0; count < 4; count += 1) await attempt(citizen(3), 'wrong-Tea-1644');
    expect(await attempt(citizen(3), PASSWORD)).toMatchObject({ ok: true });
    for (let count = 0; count < 4; count += 1) expect(await attempt(citizen(3), 'wrong-Tea-1644')).toEqual(wrong);
    expect(await attempt(citizen(3), PASSWORD)).toMatchObject({ ok: true });
  });

  test('twenty at the same moment are five guesses', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(citizen(888), 'wrong-Tea-1644')));
    const codes = answers.map((answer) => (answer.ok ? 'in' : answer.error.code));
    expect(codes.filter((code) => code === 'wrongPassword')).toHaveLength(5);
    expect(codes.filter((code) => code === 'tooManyTries')).toHaveLength(15);
  });
});

test('fifty tries from one address close it, and right ones do not count', async () => {
  const ip = '198.51.100.20';
  for (let count = 0; count < 60; count += 1) {
    expect(await checkPassword(house.deps, { identifier: citizen(1), password: PASSWORD, ip })).toMatchObject({
      ok: true,
    });
  }
  for (let count = 0; count < 50; count += 1) {
    expect(await checkPassword(house.deps, { identifier: `guess${count}`, password: 'x', ip })).toEqual(wrong);
  }
  expect(await checkPassword(house.deps, { identifier: citizen(1), password: PASSWORD, ip })).toMatchObject({
    error: { code: 'tooManyTries' },
  });
  expect(await attempt(citizen(1), PASSWORD)).toMatchObject({ ok: true });
});

test('that an account is locked is told only to whoever knows its password', async () => {
  const locked = await registered(house.deps, 4);
  await house.deps.db.within(about(house.deps, locked), (tx) => setLocked(tx, locked, house.clock.now));
  expect(await attempt(citizen(4), 'wrong-Tea-1644')).toEqual(wrong);
  expect(await attempt(citizen(4), PASSWORD)).toEqual({ ok: false, error: { code: 'accountLocked' } });
  const signIns = await house.deps.db.within(about(house.deps, locked), (tx) => findSignIns(tx, locked, 10));
  expect(signIns.map(({ outcome }) => outcome).sort()).toEqual(['locked', 'wrong']);
});

test('a wrong password takes no longer for an account that exists than for one that does not', async () => {
  await registered(house.deps, 5);
  const median = async (identifiers: string[]) => {
    const times: number[] = [];
    for (const identifier of identifiers) {
      const from = performance.now();
      await attempt(identifier, 'wrong-Tea-1644');
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  };
  // Four tries each, interleaved by rounds, so that neither is locked and a busy machine slows both.
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const number = 100 + round;
    await registered(house.deps, number);
    known.push(await median(Array.from({ length: 4 }, () => citizen(number))));
    unknown.push(await median(Array.from({ length: 4 }, () => citizen(number + 500))));
  }
  const total = (times: number[]) => times.reduce((sum, time) => sum + time, 0);
  expect(total(known) / total(unknown)).toBeGreaterThan(0.6);
  expect(total(known) / total(unknown)).toBeLessThan(1.6);
});

describe('passwords stand as argon2id only', () => {
  const stored = async (number: number) => {
    const client = await house.database.owner.connect();
    const holder = await registered(house.deps, number);
    const { rows } = await client.query<{ hash: string }>('select hash from identity.password where person_id = $1', [
      holder,
    ]);
    return { client, holder, hash: rows[0]?.hash ?? '' };
  };

  test('at the cost of today, and the database takes nothing else', async () => {
    const { client, holder, hash } = await stored(200);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const bcrypt = '$2b$12$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234';
    await expect(
      client.query('update identity.password set hash = $1 where person_id = $2', [bcrypt, holder]),
    ).rejects.toThrow('password_hash_check');
    client.release();
  });

  test('one made at a lower cost is made anew when its owner signs in', async () => {
    const { client, holder } = await stored(201);
    const cheap = await argon2(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await client.query('update identity.password set hash = $1 where person_id = $2', [cheap, holder]);
    expect(await attempt(citizen(201), PASSWORD)).toMatchObject({ ok: true });
    const { rows } = await client.query<{ hash: string }>('select hash from identity.password where person_id = $1', [
      holder,
    ]);
    expect(rows[0]?.hash).toContain('m=19456,t=2');
    expect(await attempt(citizen(201), PASSWORD)).toMatchObject({ ok: true });
    client.release();
  });
});
