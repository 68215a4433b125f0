import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandTable } from '../command-table.ts';
import { openMasterKey, masterKeyFile } from '../../../platform/crypto/index.ts';
import { urlOf } from '../../../../test/support/app/url.ts';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { ask } from '../../../../test/support/log/append.ts';
import { countAll } from '../../../../test/support/supervision/counting.ts';
import { appendHistories, history } from '../../../../test/support/supervision/histories.ts';
import { recordedRun } from '../../../../test/support/recorded-run.ts';

let database: TestDatabase;
let data: string;
let archive: string;
let keys: string;
beforeAll(async () => {
  database = await openTestDatabase();
  data = await mkdtemp(join(tmpdir(), 'ow-archive-'));
  [archive, keys] = [join(data, 'county.owb'), join(data, 'county.keys')];
  await openMasterKey({ path: masterKeyFile(data), mayCreate: true });
});
afterAll(async () => {
  await database.close();
  await rm(data, { recursive: true });
});

const call = ({ connection }: TestDatabase, ...words: string[]) =>
  recordedRun([...words, '--data', data, '--json'], commandTable, { DATABASE_URL: urlOf(connection) });

describe('backup, restore and verify', () => {
  test('a backup is written in one file, its keys in another, and comes back elsewhere with RPO and RTO', async () => {
    const written = await call(database, 'backup', archive, '--keys', keys);
    expect(JSON.parse(written.out)).toMatchObject({ file: archive, keys });
    const other = await openTestDatabase();
    const restored = await call(other, 'restore', archive, '--keys', keys);
    expect(JSON.parse(restored.out)).toMatchObject({ rpoMinutes: expect.any(Number), rtoSeconds: expect.any(Number) });
    expect(restored.exit).toBe(0);
    expect(JSON.parse((await call(other, 'verify')).out)).toMatchObject({ ok: true, problems: [] });
    await other.close();
  });

  test('without the keys nothing is restored, and the sentence says what is missing', async () => {
    await call(database, 'backup', archive, '--keys', keys);
    const refused = await call(database, 'restore', archive);
    expect(refused.exit).toBe(2);
    expect(refused.out).toContain('keysMissing');
  });

  test.each([['backup'], ['restore'], ['backup', 'a', 'b']])('%j names one file or is refused', async (...words) => {
    expect((await call(database, ...words.filter((word) => word !== undefined))).exit).toBe(2);
  });

  test('with --invariants also what must hold between the parts is asked, and what was tampered with is named', async () => {
    const other = await openTestDatabase();
    const clean = JSON.parse((await call(other, 'verify', '--invariants')).out);
    expect(clean).toMatchObject({ ok: true, problems: [], invariants: { broken: [] } });
    expect(clean.invariants.asked).toBeGreaterThan(10);
    const series = { area: other.area, department: 'approval', kind: 'receipt', year: 2026, last_serial: 7 } as const;
    await other.owner.within({ area: other.area }, (tx) => tx.insertInto('documents.series').values(series).execute());
    const found = await call(other, 'verify', '--invariants');
    expect(found.exit).not.toBe(0);
    expect(JSON.parse(found.out)).toMatchObject({
      ok: false,
      invariants: { broken: [expect.stringContaining('a gap in a series of document numbers')] },
    });
    await other.close();
  });

  test('heads that are no list of heads are refused', async () => {
    const file = join(data, 'heads.json');
    await writeFile(file, '{}');
    expect((await call(database, 'verify', '--heads', file)).exit).toBe(2);
  });
});

describe('rebuild', () => {
  test('makes every list and figure anew from a log that none of them knows, and doing it twice changes nothing', async () => {
    const other = await openTestDatabase();
    await appendHistories(other.app, other.area, some);
    await countAll(other);
    expect(await verified(other)).toBe(false);
    const once = JSON.parse((await call(other, 'rebuild', '--all')).out);
    expect(once.rebuilt).toEqual(expect.arrayContaining([{ table: 'intake.case_list', streams: 12, rows: 12 }]));
    expect(await verified(other)).toBe(true);
    await ask(other, `delete from supervision.happening where what = 'received'`);
    expect(await verified(other)).toBe(false);
    for (const _ of ['once', 'twice']) {
      expect((await call(other, 'rebuild', 'supervision.happening', 'supervision.standing')).exit).toBe(0);
      expect(await verified(other)).toBe(true);
    }
    await other.close();
  });

  test.each([
    [[], 'nothing'],
    [['identity.person'], 'tableUnknown'],
  ])('%j is refused with what can be made', async (words, code) => {
    const refused = await call(database, 'rebuild', ...words);
    expect(refused).toMatchObject({ exit: 2, out: expect.stringContaining(code) });
    expect(refused.out).toContain('intake.case_list');
  });
});

const some = fc.sample(history, { numRuns: 12, seed: 7 }).map((one, number) => ({ ...one, number, steps: [] }));
const verified = async (other: TestDatabase): Promise<boolean> => JSON.parse((await call(other, 'verify')).out).ok;
