import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { configOf } from '../../../../test/support/app/house.ts';
import type { Mode } from '../../../platform/installation/index.ts';
import { examineAge, examineBackups } from './backups.ts';

const now = new Date('2026-03-04T06:00:00Z');

async function places() {
  const folder = await mkdtemp(join(tmpdir(), 'ow-doctor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [rows, keys] = [join(folder, 'rows'), join(folder, 'keys')];
  const environment = { ONEWINDOW_DATA: folder, ONEWINDOW_BACKUP_FOLDER: rows, ONEWINDOW_BACKUP_KEYS_FOLDER: keys };
  return { rows, keys, examine: (mode: Mode) => examineBackups({ config: configOf(environment), mode, now }) };
}

test('a demo needs no backups; production does', async () => {
  const examined = (mode: Mode | undefined) => examineBackups({ config: configOf({}), mode, now });
  expect(await examined('demo')).toEqual([{ name: 'backupScheduled', ok: true, found: '' }]);
  expect(await examined(undefined)).toEqual([{ name: 'backupScheduled', ok: true, found: '' }]);
  expect(await examined('production')).toEqual([{ name: 'backupScheduled', ok: false, found: '' }]);
});

test.each([
  ['2026-03-02T18:00:00Z', true, '36'],
  ['2026-03-02T17:59:59Z', false, '36'],
  ['2026-02-25T18:00:00Z', false, '156'],
])('a newest backup of %s is young enough: %s', (newest, ok, found) => {
  expect(examineAge(new Date(newest), now)).toEqual({ name: 'backupAge', ok, found });
});

describe('the folders of the backups', () => {
  test('that are not there are named', async () => {
    const { rows, keys, examine } = await places();
    await mkdir(rows);
    expect(await examine('demo')).toEqual([{ name: 'backupFolders', ok: false, found: keys }]);
  });

  test('hold a backup only when it has its keys', async () => {
    const { rows, keys, examine } = await places();
    await Promise.all([mkdir(rows), mkdir(keys)]);
    await writeFile(join(rows, 'onewindow-370828000000-20260303T180000Z.owb'), '');
    expect(await examine('demo')).toContainEqual({ name: 'backupAge', ok: false, found: '' });
    await writeFile(join(keys, 'onewindow-370828000000-20260303T180000Z.keys'), '');
    expect(await examine('demo')).toContainEqual({ name: 'backupAge', ok: true, found: '12' });
  });

  test('that are one folder by a link are named anywhere, those of one disk in production', async () => {
    const { rows, keys, examine } = await places();
    await Promise.all([mkdir(rows), mkdir(keys)]);
    const found = async (mode: Mode) =>
      (await examine(mode)).flatMap(({ name, ok }) => (ok || name === 'backupAge' ? [] : name));
    expect(await found('demo')).toEqual([]);
    expect(await found('production')).toEqual(['backupKeysApart', 'backupOffDisk']);
    await rm(keys, { recursive: true });
    await symlink(rows, keys);
    expect(await found('demo')).toEqual(['backupKeysApart']);
  });
});
