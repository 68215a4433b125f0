import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { findOrdinaryUser } from '../../../test/support/postgres/applications.ts';
import { ask, useScratch } from '../../../test/support/postgres/scratch.ts';
import { socketFolderOf } from './socket-folder.ts';
import { findAccount } from './account.ts';

const scratch = useScratch();

/** A small disk of the test's own. Without the right to mount one, the test is skipped, aloud. */
async function mountDisk(context: TestContext, megabytes: number): Promise<string> {
  const folder = join(await scratch.folder(), 'disk');
  await mkdir(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    context.skip('no right to mount a disk');
  }
  scratch.finally(async () => execFileSync('umount', [folder]));
  return folder;
}

describe('a full disk', () => {
  test('has no room for a first start, and is left empty', async (context) => {
    const folder = await mountDisk(context, 40);
    expect(await scratch.start(folder)).toEqual({ ok: false, error: { code: 'diskFull', path: folder } });
    expect((await readdir(folder)).filter((file) => !file.startsWith('owner-'))).toEqual([]);
  });

  test('refuses a later start, which succeeds with every row once there is room', async (context) => {
    const folder = await mountDisk(context, 160);
    const first = await scratch.getServer(folder);
    await ask(first, 'create table kept as select 7 as seven');
    await first.stop();
    const filler = join(folder, 'filler');
    await fill(filler);
    expect(await scratch.start(folder)).toEqual({ ok: false, error: { code: 'diskFull', path: folder } });
    await rm(filler);
    expect(await ask(await scratch.getServer(folder), 'select seven from kept')).toEqual([7]);
  });

  /** Writes until not one more byte fits. */
  async function fill(path: string): Promise<void> {
    await expect(writeFile(path, Buffer.alloc(200 * 1024 * 1024))).rejects.toThrow('ENOSPC');
  }

  test('or a limit on file sizes, met while the cluster is made, leaves no half of one', async () => {
    const folder = await scratch.folder();
    const application = await scratch.application(folder, { before: ['prlimit', '--fsize=2000000'] });
    expect(await application.answer).toMatchObject({
      refusal: { code: 'diskFull' },
      sentence: expect.stringContaining('full'),
    });
    expect((await readdir(folder)).filter((file) => file.startsWith('pg'))).toEqual(['pg.log']);
  });
});

describe('a folder that cannot be written', () => {
  test('because its disk is read-only is named', async (context) => {
    const folder = await mountDisk(context, 160);
    await (await scratch.getServer(folder)).stop();
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const refused = await scratch.start(folder);
    expect(refused).toEqual({
      ok: false,
      error: { code: 'folderNotWritable', path: folder, detail: 'EROFS: read-only file system' },
    });
  });

  test('because of its permissions is named', async () => {
    const folder = await scratch.folder();
    await chmod(folder, 0o555);
    const application = await scratch.application(folder, { as: findOrdinaryUser() });
    expect(await application.answer).toMatchObject({ refusal: { code: 'folderNotWritable', path: folder } });
  });

  test('because it is a file is named', async () => {
    const path = join(await scratch.folder(), 'file');
    await writeFile(path, '');
    expect(await scratch.start(path)).toMatchObject({ ok: false, error: { code: 'folderNotWritable', path } });
  });
});

describe('what stands in the folder already', () => {
  test('is refused and kept when it is data of another major version', async () => {
    const folder = await scratch.folder();
    await (await scratch.getServer(folder)).stop();
    const path = join(folder, 'pg');
    await writeFile(join(path, 'PG_VERSION'), '15\n');
    const files = await readdir(path);
    expect(await scratch.start(folder)).toEqual({
      ok: false,
      error: { code: 'otherMajor', path, found: '15', expected: '18' },
    });
    expect(await readdir(path)).toEqual(files);
  });

  test.each([
    ['other files', ['letter.txt']],
    ['half a cluster', ['PG_VERSION', 'postgresql.conf']],
  ])('is refused and kept when it is %s', async (_name, files) => {
    const folder = await scratch.folder();
    const path = join(folder, 'pg');
    await mkdir(path);
    for (const file of files) await writeFile(join(path, file), '18\n');
    expect(await scratch.start(folder)).toEqual({ ok: false, error: { code: 'otherFiles', path } });
    expect(await readdir(path)).toEqual(files);
  });

  test('may be an empty folder', async () => {
    const folder = await scratch.folder();
    await mkdir(join(folder, 'pg'));
    expect((await scratch.getServer(folder)).adopted).toBe(false);
  });

  test('is refused with the words of the server when its configuration is broken', async () => {
    const folder = await scratch.folder();
    await (await scratch.getServer(folder)).stop();
    await writeFile(join(folder, 'pg', 'postgresql.conf'), 'no_such_setting = 1\n');
    const [path, log] = [join(folder, 'pg'), join(folder, 'pg.log')];
    expect(await scratch.start(folder)).toMatchObject({ ok: false, error: { code: 'notStarted', path, log } });
  });
});

test('a folder for the socket that others may enter is refused', async () => {
  const folder = await scratch.folder();
  const account = await findAccount(join(folder, 'pg'), { state: 'absent' });
  if (!account.ok) throw new Error(account.error.code);
  const path = socketFolderOf(join(folder, 'pg'), account.value);
  await mkdir(path, { mode: 0o777 });
  await chmod(path, 0o777);
  scratch.finally(() => rm(path, { recursive: true }));
  expect(await scratch.start(folder)).toEqual({ ok: false, error: { code: 'socketFolderTaken', path } });
});
