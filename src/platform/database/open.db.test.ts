import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { area } from '../../kernel/id.ts';
import { no, ok } from '../../kernel/result.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { withinOnce, type Once } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const jinxiang = { area: area('370828000000') };
const elsewhere = { area: area('370829000000') };
const keyed = (key: string, requestHash = 'same', caller = 'p1'): Once => ({ caller, key, requestHash });

const noteOnce = (...asked: Parameters<typeof keyed>) =>
  withinOnce(database.app, { scope: jinxiang, once: keyed(...asked) }, async (tx) => {
    const { rows } = await sql<{ id: string }>`select gen_random_uuid() as id`.execute(tx);
    return ok(rows[0]?.id);
  });

describe('a transaction', () => {
  test('sees only its own area', async () => {
    await noteOnce('mine', 'same', 'mine');
    const count = (scope: typeof jinxiang) =>
      database.app.within(scope, (tx) =>
        tx.selectFrom('http.once').select('key').where('caller', '=', 'mine').execute(),
      );
    expect(await count(jinxiang)).toHaveLength(1);
    expect(await count(elsewhere)).toHaveLength(0);
  });

  test('cannot write into another area', async () => {
    const foreign = database.app.within(jinxiang, (tx) =>
      tx
        .insertInto('http.once')
        .values({ area: elsewhere.area, caller: 'p', key: 'k', request_hash: 'h', answer: null, at: new Date() })
        .execute(),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  test('leaves its scope behind when its connection is used again', async () => {
    await database.app.within({ ...jinxiang, departments: 'all' }, () => Promise.resolve());
    const client = await database.app.connect();
    const { rows } = await client.query("select coalesce(current_setting('onewindow.departments', true), '') as left");
    client.release();
    expect(rows).toEqual([{ left: '' }]);
  });

  test('that is refused leaves no trace', async () => {
    const refused = await database.app.within(jinxiang, async (tx) => {
      await tx
        .insertInto('http.once')
        .values({ area: jinxiang.area, caller: 'p', key: 'refused', request_hash: 'h', answer: null, at: new Date() })
        .execute();
      return no({ code: 'nothingMissing' });
    });
    expect(refused.ok).toBe(false);
    const left = await database.app.within(jinxiang, (tx) =>
      tx.selectFrom('http.once').select('key').where('key', '=', 'refused').execute(),
    );
    expect(left).toEqual([]);
  });

  test('in which a statement failed is never taken for done, even if the error was passed over', async () => {
    const passedOver = database.app.within(jinxiang, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => undefined);
      return ok('done');
    });
    await expect(passedOver).rejects.toThrow('not committed');
  });

  test('stays in its role even after "reset role"', async () => {
    const who = await database.app.within(jinxiang, async (tx) => {
      await sql`reset role`.execute(tx);
      return sql<{ current_user: string }>`select current_user`.execute(tx);
    });
    expect(who.rows).toEqual([{ current_user: 'onewindow_app' }]);
  });

  test('does not take a scope that could be mistaken for several', async () => {
    const scope = { ...jinxiang, departments: ['health,police'] };
    await expect(database.app.within(scope, () => Promise.resolve())).rejects.toThrow('not a key');
  });
});

describe('one intention under one key', () => {
  test('happens once when it comes twice', async () => {
    const first = await noteOnce('twice');
    expect(await noteOnce('twice')).toEqual(first);
  });

  test('happens once when it comes ten times at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => noteOnce('at once')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('is refused when the key was used for something else', async () => {
    await noteOnce('reused', 'one');
    expect(await noteOnce('reused', 'other')).toEqual(no({ code: 'keyReused' }));
  });

  test('is kept so that the table tells nothing of it', async () => {
    const once = keyed('0192-secret', 'hash of 980828199005170017', 'p2');
    const done = ok({ queryCode: '演示 654321' });
    await withinOnce(database.app, { scope: jinxiang, once }, () => Promise.resolve(done));
    const rows = await database.app.within(jinxiang, (tx) =>
      tx.selectFrom('http.once').selectAll().where('caller', '=', 'p2').execute(),
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/secret|9808|654321|queryCode/);
    const again = withinOnce(database.app, { scope: jinxiang, once }, () => Promise.reject(new Error('done twice')));
    expect(await again).toEqual(done);
  });

  test('may be sent again under the same key after a refusal', async () => {
    const attempt = (answer: 'refuse' | 'accept') =>
      withinOnce(database.app, { scope: jinxiang, once: keyed('again') }, () =>
        Promise.resolve(answer === 'accept' ? ok('done') : no({ code: 'incomplete' as const })),
      );
    expect(await attempt('refuse')).toEqual(no({ code: 'incomplete' }));
    expect(await attempt('accept')).toEqual(ok('done'));
  });
});
