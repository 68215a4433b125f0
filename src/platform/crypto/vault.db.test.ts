import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { area } from '../../kernel/id.ts';
import { systemScope, type Tx } from '../database/index.ts';
import {
  findUnheldMasterIds,
  openVault,
  rewrapBatch,
  sealed,
  verifySignature,
  type Sealed,
  type Vault,
} from './index.ts';
import { masterKey, newGeneration } from './master-key.ts';
import type { KeyWrapper } from './wrapper.ts';

let db: TestDatabase;
const first = newGeneration();
const wrapper = masterKey([first]);
const now = () => new Date('2026-03-02T01:00:00Z');
const basis = '个人信息保护法 第四十七条';
const vault = openVault({ wrapper, now });
const elsewhere = area('370811000000');
const text = (bytes: Uint8Array | 'erased') => (bytes === 'erased' ? bytes : Buffer.from(bytes).toString());

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const within = <Value>(work: (tx: Tx) => Promise<Value>) => db.app.within(systemScope(db.area), work);
const person = () => `person/${randomUUID()}`;

/** Each under the key of a new person. */
async function sealAll(tx: Tx, by: Vault, texts: string[]): Promise<Sealed[]> {
  const stored: Sealed[] = [];
  for (const one of texts) stored.push(await by.sealFor(tx, person(), one));
  return stored;
}

/** Another process: same database, same master key, nothing remembered. */
const another = (held: KeyWrapper = wrapper) => openVault({ wrapper: held, now });

describe('what is sealed for a person', () => {
  test.each(['intl', 'gm'] as const)('opens again in another process, by suite %s', async (suite) => {
    const writer = openVault({ wrapper, now, suite });
    const name = await within((tx) => writer.sealFor(tx, person(), '张三'));
    expect(name.startsWith(`${suite}.`)).toBe(true);
    expect(text(await within((tx) => another().openSealed(tx, name)))).toBe('张三');
  });

  test('is under one key for a person, and under another for the next', async () => {
    const [one, two] = [person(), person()];
    const [a, b, c] = await within(async (tx) => [
      await vault.sealFor(tx, one, 'a'),
      await vault.sealFor(tx, one, 'b'),
      await vault.sealFor(tx, two, 'c'),
    ]);
    const keyOf = (value = '') => value.split('.')[1];
    expect(keyOf(a)).toBe(keyOf(b));
    expect(keyOf(a)).not.toBe(keyOf(c));
  });

  test('is read a page at a time with one query for keys', async () => {
    const names = ['张三', '李四', '王五'];
    const stored = await within((tx) => sealAll(tx, vault, names));
    expect(await within((tx) => another().openTexts(tx, stored))).toEqual(names);
    expect(await within((tx) => vault.openTexts(tx, []))).toEqual([]);
  });

  test('is under the same key when two transactions seal for a new person at the same moment', async () => {
    const subject = person();
    const sealings = Array.from({ length: 6 }, (_, n) => within((tx) => another().sealFor(tx, subject, String(n))));
    const stored = await Promise.all(sealings);
    expect(new Set(stored.map((value) => value.split('.')[1])).size).toBe(1);
    expect(await within((tx) => vault.openTexts(tx, stored))).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('is not under a key that was rolled back with the transaction that made it', async () => {
    const subject = person();
    const lost = within(async (tx) => {
      await vault.sealFor(tx, subject, 'lost');
      throw new Error('rolled back');
    });
    await expect(lost).rejects.toThrow('rolled back');
    const kept = await within((tx) => vault.sealFor(tx, subject, 'kept'));
    expect(text(await within((tx) => another().openSealed(tx, kept)))).toBe('kept');
  });

  test('does not open once it was changed', async () => {
    const value = await within((tx) => vault.sealFor(tx, person(), '张三'));
    const changed = sealed(value.slice(0, -2) + (value.endsWith('AA') ? 'BB' : 'AA'));
    await expect(within((tx) => vault.openSealed(tx, changed))).rejects.toThrow('is not what is stored now');
  });

  test("does not open after its ciphertext was moved under another person's key", async () => {
    const [mine, theirs] = await within(async (tx) => [
      await vault.sealFor(tx, person(), 'mine'),
      await vault.sealFor(tx, person(), 'theirs'),
    ]);
    const [suite, , box] = mine.split('.');
    const moved = sealed([suite, theirs.split('.')[1], box].join('.'));
    await expect(within((tx) => vault.openSealed(tx, moved))).rejects.toThrow('is not what is stored now');
  });

  test("does not open after somebody copied one person's wrapped key into another's row", async () => {
    const [one, two] = [person(), person()];
    const theirs = await within(async (tx) => {
      await vault.sealFor(tx, one, 'mine');
      return vault.sealFor(tx, two, 'theirs');
    });
    await db.owner.within(systemScope(db.area), (tx) =>
      sql`update keys.data_key set wrapped = (select wrapped from keys.data_key where subject = ${one}) where subject = ${two}`.execute(
        tx,
      ),
    );
    await expect(within((tx) => another().openSealed(tx, theirs))).rejects.toThrow('does not open with master key');
  });

  test('does not open from another county, and data of no county do', async () => {
    const [local, account] = await within(async (tx) => [
      await vault.sealFor(tx, 'person/1', 'local'),
      await vault.sealFor(tx, { everywhere: 'person/1' }, 'account'),
    ]);
    const there = systemScope(elsewhere);
    await expect(db.app.within(there, (tx) => vault.openSealed(tx, local))).rejects.toThrow('no data key');
    expect(text(await db.app.within(there, (tx) => another().openSealed(tx, account)))).toBe('account');
  });

  test('is refused as sealed when it is plain text', () => {
    expect(() => sealed('张三')).toThrow('not a sealed text');
  });
});

describe('erasing a person', () => {
  test('leaves nothing to read, at once and in every process', async () => {
    const subject = person();
    const reader = another();
    const name = await within((tx) => vault.sealFor(tx, subject, '张三'));
    expect(text(await within((tx) => reader.openSealed(tx, name)))).toBe('张三');
    expect(await within((tx) => vault.destroyKey(tx, subject, basis))).toBe(true);
    expect(await within((tx) => vault.openSealed(tx, name))).toBe('erased');
    expect(await within((tx) => reader.openSealed(tx, name))).toBe('erased');
    expect(await within((tx) => reader.openTexts(tx, [name]))).toEqual([undefined]);
  });

  test('takes the wrapped key out of the table, and keeps when and on what basis', async () => {
    const subject = person();
    await within((tx) => vault.sealFor(tx, subject, '张三'));
    await within((tx) => vault.destroyKey(tx, subject, basis));
    const row = await within((tx) =>
      tx.selectFrom('keys.data_key').selectAll().where('subject', '=', subject).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ wrapped: null, destroyed_at: now(), destroyed_basis: basis });
  });

  test('cannot be undone or repeated', async () => {
    const subject = person();
    await within((tx) => vault.sealFor(tx, subject, '张三'));
    await within((tx) => vault.destroyKey(tx, subject, basis));
    expect(await within((tx) => vault.destroyKey(tx, subject, basis))).toBe(false);
    const revival = db.owner.within(systemScope(db.area), (tx) =>
      sql`update keys.data_key set destroyed_at = null, destroyed_basis = null, wrapped = '\\x00' where subject = ${subject}`.execute(
        tx,
      ),
    );
    await expect(revival).rejects.toThrow('was destroyed');
  });

  test('is undone when the transaction is rolled back', async () => {
    const subject = person();
    const name = await within((tx) => vault.sealFor(tx, subject, '张三'));
    const attempt = within(async (tx) => {
      await vault.destroyKey(tx, subject, basis);
      expect(await vault.openSealed(tx, name)).toBe('erased');
      throw new Error('refused later');
    });
    await expect(attempt).rejects.toThrow('refused later');
    expect(text(await within((tx) => vault.openSealed(tx, name)))).toBe('张三');
  });

  test('begins a new key when the same person comes again', async () => {
    const subject = person();
    const before = await within((tx) => vault.sealFor(tx, subject, 'before'));
    await within((tx) => vault.destroyKey(tx, subject, basis));
    const after = await within((tx) => vault.sealFor(tx, subject, 'after'));
    expect(await within((tx) => vault.openTexts(tx, [before, after]))).toEqual([undefined, 'after']);
  });

  test('of one who was never known destroys nothing', async () => {
    expect(await within((tx) => vault.destroyKey(tx, person(), basis))).toBe(false);
  });
});

describe('the key tables', () => {
  test('show nothing to a transaction without a scope and another county nothing of ours', async () => {
    await within((tx) => vault.sealFor(tx, person(), 'x'));
    await within((tx) => vault.secret(tx, 'cookies'));
    const client = await db.app.connect();
    try {
      for (const table of ['keys.data_key', 'keys.service_key']) {
        expect((await client.query(`select 1 from ${table}`)).rows).toEqual([]);
      }
    } finally {
      client.release();
    }
    const seen = await db.app.within(systemScope(elsewhere), (tx) =>
      tx.selectFrom('keys.data_key').select('area').execute(),
    );
    expect(seen.filter((row) => row.area === db.area)).toEqual([]);
  });

  test.each([
    ['overwrite a wrapped key', `update keys.data_key set wrapped = '\\x00'`],
    ['move a key to another person', `update keys.data_key set subject = 'person/x'`],
    ['remove a key', 'delete from keys.data_key'],
    ['overwrite a signing key', `update keys.service_key set wrapped = '\\x00'`],
    ['remove a signing key', 'delete from keys.service_key'],
  ])('do not let a request %s', async (_what, statement) => {
    await expect(within((tx) => sql.raw(statement).execute(tx))).rejects.toThrow('permission denied');
  });

  test('are closed to the reader role', async () => {
    const reading = db.reader.within(systemScope(db.area), (tx) =>
      tx.selectFrom('keys.data_key').select('id').execute(),
    );
    await expect(reading).rejects.toThrow('permission denied');
  });
});

describe('a lookup hash', () => {
  test('is the same in every process and differs by kind and value', async () => {
    const hash = (kind: string, value: string, by = vault) => within((tx) => by.lookupHash(tx, kind, value));
    const phone = await hash('phone', '13800000000');
    expect(phone).toMatch(/^[\w-]{43}$/);
    expect(await hash('phone', '13800000000', another())).toBe(phone);
    expect(await hash('phone', '13800000001')).not.toBe(phone);
    expect(await hash('account', '13800000000')).not.toBe(phone);
  });

  test('is not made from a root that was rolled back with its transaction', async () => {
    const fresh = await openTestDatabase();
    try {
      const scope = systemScope(fresh.area);
      const reckless = another();
      const attempt = fresh.app.within(scope, async (tx) => {
        await reckless.lookupHash(tx, 'phone', '1');
        throw new Error('rolled back');
      });
      await expect(attempt).rejects.toThrow('rolled back');
      const mine = await fresh.app.within(scope, (tx) => reckless.lookupHash(tx, 'phone', '1'));
      expect(await fresh.app.within(scope, (tx) => another().lookupHash(tx, 'phone', '1'))).toBe(mine);
      expect(await fresh.app.within(scope, (tx) => reckless.lookupHash(tx, 'phone', '1'))).toBe(mine);
    } finally {
      await fresh.close();
    }
  });
});

describe("the system's own keys", () => {
  test.each(['ed25519', 'es256', 'sm2'] as const)(
    'sign by %s so that the published key verifies',
    async (algorithm) => {
      const signer = await within((tx) => vault.signer(tx, `test ${algorithm}`, algorithm));
      const again = await within((tx) => another().signer(tx, `test ${algorithm}`, algorithm));
      expect(again).toMatchObject({ keyId: signer.keyId, publicKeyPem: signer.publicKeyPem });
      const data = Buffer.from('head');
      expect(verifySignature(again.publicKeyPem, data, signer.sign(data))).toBe(true);
    },
  );

  test('sign no more once retired, also where they were in use', async () => {
    const inUse = () => within((tx) => vault.signer(tx, 'to be retired', 'es256'));
    const [retired, again] = [await inUse(), await inUse()];
    expect(again.keyId).toBe(retired.keyId);
    await db.owner.within(systemScope(db.area), (tx) =>
      tx.updateTable('keys.service_key').set({ retired_at: new Date() }).where('id', '=', retired.keyId).execute(),
    );
    const next = await inUse();
    expect(next.keyId).not.toBe(retired.keyId);
    const data = Buffer.from('head');
    expect(verifySignature(next.publicKeyPem, data, next.sign(data))).toBe(true);
    expect(verifySignature(retired.publicKeyPem, data, next.sign(data))).toBe(false);
  });

  test('do not serve two kinds of use', async () => {
    await within((tx) => vault.secret(tx, 'one purpose'));
    await expect(within((tx) => vault.signer(tx, 'one purpose', 'ed25519'))).rejects.toThrow('is secret, not ed25519');
  });
});

test('a rotation wraps every key anew, and the old master key is then needed by nothing', async () => {
  const fresh = await openTestDatabase();
  try {
    const scope = systemScope(fresh.area);
    const old = another();
    const stored = await fresh.app.within(scope, async (tx) => ({
      names: await sealAll(tx, old, ['a', 'b', 'c', 'd', 'e']),
      phone: await old.lookupHash(tx, 'phone', '1'),
      secret: await old.secret(tx, 'cookies'),
    }));
    const second = newGeneration();
    const batches: number[] = [];
    do batches.push(await fresh.follower.within(scope, (tx) => rewrapBatch(tx, masterKey([second, first]), 2)));
    while (batches.at(-1) !== 0);
    expect(batches).toEqual([4, 2, 1, 0]);

    const onlyNew = masterKey([second]);
    expect(await fresh.follower.within(scope, (tx) => findUnheldMasterIds(tx, onlyNew))).toEqual([]);
    expect(await fresh.follower.within(scope, (tx) => findUnheldMasterIds(tx, wrapper))).toEqual([second.id]);
    await fresh.app.within(scope, async (tx) => {
      const vaultNow = another(onlyNew);
      expect(await vaultNow.openTexts(tx, stored.names)).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(await vaultNow.lookupHash(tx, 'phone', '1')).toBe(stored.phone);
      expect(Buffer.from(await vaultNow.secret(tx, 'cookies'))).toEqual(Buffer.from(stored.secret));
    });
  } finally {
    await fresh.close();
  }
});

test('nothing stored shows what was sealed', async () => {
  const secret = '370828199001011234';
  const stored = await within((tx) => vault.sealFor(tx, person(), secret));
  const { rows } = await db.owner.within(systemScope(db.area), (tx) =>
    sql<{ row: string }>`select data_key::text as row from keys.data_key`.execute(tx),
  );
  expect([stored, ...rows.map(({ row }) => row)].filter((value) => value.includes(secret))).toEqual([]);
});
