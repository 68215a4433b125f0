import { mkdir, mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { urlOf } from '../../../../test/support/app/url.ts';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { rowsOfEveryTable } from '../../../../test/support/every-row.ts';
import { recordedRun } from '../../../../test/support/recorded-run.ts';
import { masterKeyFile, openMasterKey, openVault } from '../../../platform/crypto/index.ts';
import { commandTable } from '../command-table.ts';

let database: TestDatabase;
let place: string;
let data: string;
let scratch: string;
beforeAll(async () => {
  database = await openTestDatabase();
  place = await mkdtemp(join(tmpdir(), 'ow-d-'));
  [data, scratch] = [join(place, 'data'), join(place, 'tmp')];
  await Promise.all([data, scratch].map((folder) => mkdir(folder)));
  vi.stubEnv('TMPDIR', scratch);
  await openMasterKey({ path: masterKeyFile(data), mayCreate: true });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
  await rm(place, { recursive: true });
});

const call = ({ connection }: TestDatabase, folder: string, ...words: string[]) =>
  recordedRun([...words, '--data', folder], commandTable, { DATABASE_URL: urlOf(connection) });

async function backedUp(source: TestDatabase, name: string) {
  const [archive, keys] = [join(place, `${name}.owb`), join(place, `${name}.keys`)];
  expect((await call(source, data, 'backup', archive, '--keys', keys)).exit).toBe(0);
  return ['restore', archive, '--keys', keys, '--drill'];
}

const everythingIn = (folder: string) => readdir(folder, { recursive: true });

describe('a restore drill', () => {
  test('proves a backup elsewhere, says RPO and RTO, and leaves data, folder and disk as they were', async () => {
    const words = await backedUp(database, 'sound');
    const before = [await rowsOfEveryTable(database.owner), await everythingIn(data)];
    const drilled = await call(database, data, ...words, '--json');
    expect(drilled.exit).toBe(0);
    const answer = JSON.parse(drilled.out);
    expect(answer).toMatchObject({
      ...{ drill: true, ok: true, problems: [], invariants: { broken: [] }, unheldMasterKeys: [] },
      ...{ rpoMinutes: expect.any(Number), rtoSeconds: expect.any(Number), verifySeconds: expect.any(Number) },
    });
    expect(answer.rows).toBeGreaterThan(0);
    expect(answer.rtoSeconds).toBeGreaterThan(0);
    expect([await rowsOfEveryTable(database.owner), await everythingIn(data)]).toEqual(before);
    expect(await readdir(scratch)).toEqual([]);
  });

  test('fails where what came back does not agree', async () => {
    const other = await openTestDatabase();
    const series = { area: other.area, department: 'approval', kind: 'receipt', year: 2026, last_serial: 7 } as const;
    await other.owner.within({ area: other.area }, (tx) => tx.insertInto('documents.series').values(series).execute());
    const { out, exit } = await call(other, data, ...(await backedUp(other, 'gap')), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      invariants: { broken: [expect.stringContaining('a gap in a series of document numbers')] },
    });
    await other.close();
  });

  test('says it in words, and fails where the master key is another: nobody could read what came back', async () => {
    const other = await openTestDatabase();
    const master = await openMasterKey({ path: masterKeyFile(data), mayCreate: false });
    if (!master.ok) throw new Error(master.error.code);
    const vault = openVault({ wrapper: master.value, now: () => new Date() });
    await other.app.within({ area: other.area }, (tx) => vault.sealFor(tx, 'person/somebody', 'sealed'));
    const words = await backedUp(other, 'sealed');
    const held = await call(other, data, ...words);
    expect(held.exit).toBe(0);
    for (const word of ['RPO:', 'RTO:', 'everything agrees', 'The drill holds', 'are removed'])
      expect(held.out).toContain(word);
    const elsewhere = join(place, 'elsewhere');
    await openMasterKey({ path: masterKeyFile(elsewhere), mayCreate: true });
    const { out, exit } = await call(other, elsewhere, ...words);
    expect(exit).toBe(1);
    expect(out).toContain('The drill fails');
    await other.close();
  });

  test('of a damaged archive is refused, and nothing of it stays', async () => {
    const [, archive = '', ...rest] = await backedUp(database, 'cut');
    await truncate(archive, Math.floor((await readFile(archive)).length / 2));
    const { out, exit } = await call(database, data, 'restore', archive, ...rest, '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out).error.code).toMatch(/cutOff|notAnArchive/);
    expect(await readdir(scratch)).toEqual([]);
  });

  test('that somebody breaks off removes what it had begun', async () => {
    const words = await backedUp(database, 'broken-off');
    const listening = process.listenerCount('SIGTERM');
    const drilling = call(database, data, ...words, '--json');
    await vi.waitFor(() => expect(process.listenerCount('SIGTERM')).toBe(listening + 1), 10_000);
    process.listeners('SIGTERM').at(-1)?.('SIGTERM');
    const { out, exit } = await drilling;
    expect([exit, JSON.parse(out).error.code]).toEqual([2, 'interrupted']);
    expect(await readdir(scratch)).toEqual([]);
    expect(process.listenerCount('SIGTERM')).toBe(listening);
  });
});
