import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { configOf, openHouse, type House } from '../../../test/support/app/house.ts';
import { askOwner, startBareApp, type BareApp } from '../../../test/support/app/test-app.ts';
import { urlOf } from '../../../test/support/app/url.ts';
import { recordedRun } from '../../../test/support/recorded-run.ts';
import { commandTable } from '../cli/command-table.ts';
import { backupTasks } from './backups.ts';

let place: string;
let rows: string;
let keys: string;
let app: BareApp;
let second: House;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'ow-nights-'));
  [rows, keys] = [join(place, 'rows'), join(place, 'keys')];
  await Promise.all([mkdir(rows), mkdir(keys)]);
  app = await startBareApp(folders());
  const settings = { ONEWINDOW_DATA: app.folder, DATABASE_URL: urlOf(app.database.connection), ...folders() };
  second = await openHouse(configOf(settings), app.url);
});
afterAll(async () => {
  await second.close();
  await app.close();
  await rm(place, { recursive: true });
});

const folders = () => ({ ONEWINDOW_BACKUP_FOLDER: rows, ONEWINDOW_BACKUP_KEYS_FOLDER: keys });
const order = () => askOwner(app, `select graphile_worker.add_job('backup:nightly', max_attempts := 1)`);
const figure = async (name: string) => {
  const page = await (await fetch(`${app.url}metrics`)).text();
  return page.split('\n').find((line) => line.startsWith(`onewindow_${name}{schedule="nightly"}`));
};
const doctor = async () => {
  const environment = { DATABASE_URL: urlOf(app.database.connection), ...folders() };
  const { out } = await recordedRun(['doctor', '--data', app.folder, '--json'], commandTable, environment);
  const { checks }: { checks: { name: string; ok: boolean; detail: string }[] } = JSON.parse(out);
  return new Map(checks.map(({ name, ...check }) => [name, check]));
};

describe('the backup of the night', () => {
  test('that was never made is an age without end, and doctor says so', async () => {
    expect(await figure('backup_age_seconds')).toMatch(/ \+?Inf$/);
    const found = await doctor();
    expect(found.get('backupAge')).toMatchObject({ ok: false, detail: expect.stringContaining('no whole backup yet') });
    expect(found.get('backupFailed')).toMatchObject({ ok: true });
  });

  test('is made by one of two programs on one database', async () => {
    const [task] = backupTasks(second.foundation);
    if (!task) throw new Error('no backup is scheduled');
    await order();
    await Promise.all([task.run({}, new AbortController().signal), order()]);
    await vi.waitFor(async () => expect(await readdir(rows)).toEqual([expect.stringMatching(/\.owb$/)]), 15_000);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), 15_000);
    expect([await readdir(rows), await readdir(keys)]).toEqual([
      [expect.stringMatching(/^onewindow-370828000000-\d{8}T\d{6}Z\.owb$/)],
      [expect.stringMatching(/^onewindow-370828000000-\d{8}T\d{6}Z\.keys$/)],
    ]);
    expect(Number((await figure('backup_age_seconds'))?.split(' ')[1])).toBeLessThan(60);
    const found = await doctor();
    for (const name of ['backupFolders', 'backupAge', 'backupFailed', 'backupKeysApart', 'backupOffDisk'])
      expect(found.get(name)).toMatchObject({ ok: true });
  });

  test('that fails is logged, counted, and named by doctor', async () => {
    await rename(keys, `${keys}-away`);
    await order();
    await vi.waitFor(async () => expect(await figure('backup_failed_attempts')).toMatch(/ 1$/), 15_000);
    expect(app.log.join('')).toContain('the nightly backup was not made');
    const found = await doctor();
    expect(found.get('backupFailed')).toMatchObject({ ok: false, detail: expect.stringContaining('ENOENT') });
    expect(found.get('backupFolders')).toMatchObject({ ok: false, detail: expect.stringContaining(keys) });
    await rename(`${keys}-away`, keys);
  });
});

async function waiting(): Promise<number> {
  const [row] = await askOwner<{ count: string }>(
    app,
    `select count(*) from graphile_worker.jobs where task_identifier = 'backup:nightly'`,
  );
  return Number(row?.count);
}

test('without its folders nothing is scheduled', () => {
  const { foundation } = second;
  const unset = { ...foundation.config, backupFolder: undefined, backupKeysFolder: undefined };
  expect(backupTasks({ ...foundation, config: unset })).toEqual([]);
});
