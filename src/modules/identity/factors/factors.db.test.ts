import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SoftwareAuthenticator } from '../../../../test/support/identity/authenticator.ts';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { registered } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { about } from '../deps.ts';
import { accounts } from '../people/store/account.ts';
import { beginTotp, confirmTotp, type Enroller } from './enrolling.ts';
import { beginPasskey, beginPasskeyProof, finishPasskey, proveByPasskey } from './passkeys.ts';
import { proveByCode } from './proving.ts';
import { removeFactor } from './removing.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { findFactors } from './store/factor.ts';
import { codeAt } from './totp.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

let number = 0;
async function newcomer(): Promise<Enroller> {
  number += 1;
  const person = await registered(house.deps, number);
  return { person, actor: { kind: 'person', id: person }, proven: false };
}

/** Enrols an authenticator app; its code just used, the clock moves on by a step. */
async function withTotp(enroller: Enroller) {
  const { factor, secret } = valueOf(await beginTotp(house.deps, enroller, 'app'));
  const code = await codeAt(secret, house.clock.now);
  const { recoveryCodes } = valueOf(await confirmTotp(house.deps, enroller, { factor, code }));
  house.clock.advance(0.5);
  return { factor, secret, recoveryCodes };
}

const wrongCode = { ok: false, error: { code: 'wrongCode' } };

describe('an authenticator app', () => {
  test('counts only after a code made from its secret came back', async () => {
    const enroller = await newcomer();
    const { factor, secret } = valueOf(await beginTotp(house.deps, enroller, 'app'));
    const code = await codeAt(secret, house.clock.now);
    expect(await proveByCode(house.deps, { person: enroller.person, code })).toEqual(wrongCode);
    expect(await confirmTotp(house.deps, enroller, { factor, code: '000000' })).toEqual(wrongCode);
    expect(valueOf(await confirmTotp(house.deps, enroller, { factor, code })).recoveryCodes).toHaveLength(10);
    const found = await house.deps.db.within(about(house.deps, enroller.person), async (tx) => ({
      factors: await findFactors(tx, enroller.person),
      account: await accounts.load(tx, enroller.person),
      replayed: await accounts.replay(tx, enroller.person),
    }));
    expect(found.factors).toMatchObject([{ id: factor, kind: 'totp', label: 'app' }]);
    expect(found.account.value).toMatchObject({ factors: [{ id: factor, kind: 'totp' }] });
    expect(found.replayed).toEqual(found.account);
  });

  test('a code is good once', async () => {
    const enroller = await newcomer();
    const { secret } = await withTotp(enroller);
    const proof = { person: enroller.person, code: await codeAt(secret, house.clock.now) };
    expect(await proveByCode(house.deps, proof)).toEqual({ ok: true, value: { method: 'totp' } });
    expect(await proveByCode(house.deps, proof)).toEqual(wrongCode);
    house.clock.advance(0.5);
    expect(await proveByCode(house.deps, { ...proof, code: await codeAt(secret, house.clock.now) })).toMatchObject({
      ok: true,
    });
  });

  test('the same code sent twice at the same moment proves once', async () => {
    const enroller = await newcomer();
    const { secret } = await withTotp(enroller);
    const proof = { person: enroller.person, code: await codeAt(secret, house.clock.now) };
    const answers = await Promise.all([proveByCode(house.deps, proof), proveByCode(house.deps, proof)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('five wrong codes lock for 15 minutes', async () => {
    const enroller = await newcomer();
    const { secret } = await withTotp(enroller);
    const { person } = enroller;
    for (let count = 0; count < 5; count += 1) {
      expect(await proveByCode(house.deps, { person, code: '000000' })).toEqual(wrongCode);
    }
    const right = async () => proveByCode(house.deps, { person, code: await codeAt(secret, house.clock.now) });
    expect(await right()).toMatchObject({ error: { code: 'tooManyTries' } });
    house.clock.advance(15.1);
    expect(await right()).toMatchObject({ ok: true });
  });

  test('another person’s code proves nothing', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const { secret } = await withTotp(one);
    await withTotp(other);
    const code = await codeAt(secret, house.clock.now);
    expect(await proveByCode(house.deps, { person: other.person, code })).toEqual(wrongCode);
  });
});

describe('recovery codes', () => {
  test('each opens once', async () => {
    const enroller = await newcomer();
    const { recoveryCodes } = await withTotp(enroller);
    const [first = '', second = ''] = recoveryCodes;
    const prove = (code: string) => proveByCode(house.deps, { person: enroller.person, code });
    expect(await prove(first.toUpperCase())).toEqual({ ok: true, value: { method: 'recoveryCode' } });
    expect(await prove(first)).toEqual(wrongCode);
    expect(await prove(second)).toMatchObject({ ok: true });
  });

  test('are renewed by whoever has proven, and the old ones open nothing', async () => {
    const enroller = await newcomer();
    const { recoveryCodes } = await withTotp(enroller);
    const { person, actor } = enroller;
    expect(await renewRecoveryCodes(house.deps, { person, actor, proven: false })).toEqual({
      ok: false,
      error: { code: 'proveSecondFactorFirst' },
    });
    const renewed = valueOf(await renewRecoveryCodes(house.deps, { person, actor, proven: true }));
    expect(await proveByCode(house.deps, { person, code: recoveryCodes[0] ?? '' })).toEqual(wrongCode);
    expect(await proveByCode(house.deps, { person, code: renewed.recoveryCodes[0] ?? '' })).toMatchObject({ ok: true });
  });
});

describe('a passkey', () => {
  const enrol = async (enroller: Enroller) => {
    const key = new SoftwareAuthenticator('http://localhost:8080');
    const options = valueOf(await beginPasskey(house.deps, enroller, 'key'));
    return { key, done: await finishPasskey(house.deps, enroller, { response: key.register(options), label: 'key' }) };
  };

  test('is enrolled and proves', async () => {
    const enroller = await newcomer();
    const { key, done } = await enrol(enroller);
    expect(done).toMatchObject({ ok: true });
    const options = await beginPasskeyProof(house.deps, enroller.person);
    expect(options.allowCredentials).toHaveLength(1);
    const response = key.authenticate(options);
    expect(await proveByPasskey(house.deps, { person: enroller.person, response })).toEqual({
      ok: true,
      value: { method: 'passkey' },
    });
    // The challenge is spent.
    expect(await proveByPasskey(house.deps, { person: enroller.person, response })).toMatchObject({
      error: { code: 'passkeyNotVerified' },
    });
  });

  test.each<[string, (key: SoftwareAuthenticator) => void, string]>([
    ['whose counter does not rise is a copy', (key) => void (key.counter = -1), 'http://localhost:8080'],
    ['used on another site', () => undefined, 'http://evil.example'],
  ])('%s and is refused', async (_name, tamper, origin) => {
    const enroller = await newcomer();
    const { key } = await enrol(enroller);
    const prove = async (by: SoftwareAuthenticator) =>
      proveByPasskey(house.deps, {
        person: enroller.person,
        response: by.authenticate(await beginPasskeyProof(house.deps, enroller.person)),
      });
    expect(await prove(key)).toMatchObject({ ok: true });
    tamper(key);
    const used =
      origin === 'http://localhost:8080' ? key : Object.assign(new SoftwareAuthenticator(origin), { counter: 9 });
    expect(await prove(used)).toMatchObject({ error: { code: 'passkeyNotVerified' } });
  });

  test('answered after its challenge ran out is refused', async () => {
    const enroller = await newcomer();
    const key = new SoftwareAuthenticator('http://localhost:8080');
    const options = valueOf(await beginPasskey(house.deps, enroller, 'key'));
    house.clock.advance(6);
    const late = await finishPasskey(house.deps, enroller, { response: key.register(options), label: 'key' });
    expect(late).toEqual({ ok: false, error: { code: 'passkeyNotVerified' } });
  });
});

describe('a further factor', () => {
  test('is enrolled only by whoever has proven one', async () => {
    const enroller = await newcomer();
    await withTotp(enroller);
    const refused = { ok: false, error: { code: 'proveSecondFactorFirst' } };
    expect(await beginTotp(house.deps, enroller, 'second')).toEqual(refused);
    expect(await beginPasskey(house.deps, enroller, 'second')).toEqual(refused);
    expect(await beginTotp(house.deps, { ...enroller, proven: true }, 'second')).toMatchObject({ ok: true });
  });

  test('may be removed by its owner as long as one stays; an administrator removes the last', async () => {
    const enroller = await newcomer();
    const { factor } = await withTotp(enroller);
    const removal = { person: enroller.person, factor, actor: enroller.actor };
    expect(await removeFactor(house.deps, { ...removal, by: 'self' })).toEqual({
      ok: false,
      error: { code: 'lastFactorStays' },
    });
    expect(await removeFactor(house.deps, { ...removal, by: 'administrator' })).toMatchObject({ ok: true });
    expect(
      await house.deps.db.within(about(house.deps, enroller.person), (tx) => findFactors(tx, enroller.person)),
    ).toEqual([]);
  });
});
