import { chmod, chown, lstat, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOrdinaryUser, getStarted, isRoot } from '../../../test/support/postgres/applications.ts';
import { findStartOf } from './processes.ts';
import { ask, useScratch } from '../../../test/support/postgres/scratch.ts';

const scratch = useScratch();

/** Of a process whose pid is known: who it runs as. */
const userOf = async (pid: number) => (await stat(`/proc/${pid}`)).uid;

describe('as an ordinary user', () => {
  test('a database starts, is refused to a second application, and is adopted after kill -9', async () => {
    const folder = await scratch.folder();
    const user = findOrdinaryUser();
    await chown(folder, user.uid, user.gid);

    const first = await scratch.application(folder, { as: user });
    const { pid } = await getStarted(first);
    expect(await userOf(pid)).toBe(user.uid);
    expect((await lstat(join(folder, 'pg'))).uid).toBe(user.uid);

    const second = await scratch.application(folder, { as: user });
    expect(await second.answer).toMatchObject({
      refusal: { code: 'ownedByProcess', pid: first.process.pid },
      sentence: expect.stringContaining(`process ${first.process.pid}`),
    });

    await first.end('SIGKILL');
    const third = await scratch.application(folder, { as: user });
    expect(await third.answer).toMatchObject({ ok: true, adopted: true, pid });
    await third.end('SIGTERM');
    expect(await findStartOf(pid)).toBeUndefined();
  });
});

// The rest needs root to be another account; elsewhere these are counted as skipped.
describe.runIf(isRoot)('as root', () => {
  test('the server runs as an account that is not root, and only its own folders change hands', async () => {
    const folder = await scratch.folder();
    const data = join(folder, 'new', 'data');
    const server = await scratch.getServer(data);
    const account = await userOf(server.pid);
    expect(account).not.toBe(0);
    const owners = await Promise.all(
      [server.dataDir, server.socketDir, data, join(folder, 'new')].map((path) => lstat(path)),
    );
    expect(owners.map(({ uid }) => uid)).toEqual([account, account, 0, 0]);
  });

  test('data below a closed folder is served all the same', async () => {
    const closed = join(await scratch.folder(), 'closed');
    await mkdir(closed, { mode: 0o700 });
    const server = await scratch.getServer(join(closed, 'data'));
    expect(await userOf(server.pid)).not.toBe(0);
    await ask(server, 'create table kept as select 7 as seven');
    expect(await ask(server, 'select seven from kept')).toEqual([7]);
    expect((await lstat(closed)).mode & 0o777).toBe(0o700);
  });

  test('data of an ordinary user is served as that user, who can then start it again', async () => {
    const folder = await scratch.folder();
    const user = findOrdinaryUser();
    await chown(folder, user.uid, user.gid);
    const made = await scratch.application(folder, { as: user });
    await getStarted(made);
    await made.end('SIGTERM');

    const server = await scratch.getServer(folder);
    expect(await userOf(server.pid)).toBe(user.uid);
    await server.stop();

    const again = await scratch.application(folder, { as: user });
    expect(await again.answer).toMatchObject({ ok: true, adopted: false });
  });

  test('data that belongs to root itself is refused, not handed to another account', async () => {
    const folder = await scratch.folder();
    await (await scratch.getServer(folder)).stop();
    const path = join(folder, 'pg');
    await chown(path, 0, 0);
    expect(await scratch.start(folder)).toEqual({
      ok: false,
      error: { code: 'wrongOwner', path, owner: 'root', account: 'postgres' },
    });
    expect((await lstat(path)).uid).toBe(0);
  });

  test('data of somebody else is refused to an ordinary user', async () => {
    const folder = await scratch.folder();
    await (await scratch.getServer(folder)).stop();
    await chmod(folder, 0o777);
    const other = await scratch.application(folder, { as: findOrdinaryUser() });
    const answer = await other.answer;
    // Which of the two depends on whether the data may be read.
    expect(['wrongOwner', 'folderNotWritable']).toContain(answer.ok ? 'started' : answer.refusal.code);
  });
});
