import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getStarted } from '../../../test/support/postgres/applications.ts';
import { ask, until, useScratch } from '../../../test/support/postgres/scratch.ts';
import { findStartOf } from './processes.ts';

const scratch = useScratch();

describe('kill -9 of the application', () => {
  test('leaves the server running, and the next start adopts it with every row', async () => {
    const folder = await scratch.folder();
    const first = await scratch.application(folder);
    const { pid, socketDir } = await getStarted(first);
    await ask({ socketDir }, 'create table kept as select 7 as seven');
    await first.end('SIGKILL');

    const server = await scratch.getServer(folder);
    expect(server).toMatchObject({ adopted: true, pid, socketDir });
    expect(await ask(server, 'select seven from kept')).toEqual([7]);
    await server.stop();
    expect(await findStartOf(pid)).toBeUndefined();
  });

  test('an adopted server stays where it is when the temporary folder has changed meanwhile', async () => {
    const folder = await scratch.folder();
    const first = await scratch.application(folder);
    const { socketDir } = await getStarted(first);
    await first.end('SIGKILL');
    const elsewhere = await scratch.folder();
    const before = process.env['TMPDIR'];
    scratch.finally(async () => {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    });
    process.env['TMPDIR'] = elsewhere;
    const server = await scratch.getServer(folder);
    expect(server).toMatchObject({ adopted: true, socketDir });
  });

  test('while it makes its cluster leaves no half of one, and the next start makes it whole', async () => {
    const folder = await scratch.folder();
    const first = await scratch.application(folder);
    await until(async () => (await readdir(folder, { recursive: true })).some((file) => file.endsWith('/PG_VERSION')));
    await first.end('SIGKILL');
    expect(await readdir(folder)).not.toContain('pg');

    const server = await scratch.getServer(folder);
    expect(await ask(server, 'select 1')).toEqual([1]);
    expect((await readdir(folder)).filter((file) => file.startsWith('pg.'))).toEqual(['pg.log']);
  });

  test('an unfinished cluster in which a server has run meanwhile is not removed', async () => {
    const folder = await scratch.folder();
    const path = join(folder, 'pg.unfinished-by-hand');
    await mkdir(path);
    await writeFile(join(path, 'postmaster.opts'), '');
    expect(await scratch.start(folder)).toEqual({ ok: false, error: { code: 'otherFiles', path } });
    expect(await readdir(path)).toEqual(['postmaster.opts']);
  });
});

describe('kill -9 of the server', () => {
  test('is noticed by the application, which can then start it again with every row', async () => {
    const folder = await scratch.folder();
    const first = await scratch.getServer(folder);
    await ask(first, 'create table kept as select 7 as seven');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    await first.stop();

    const second = await scratch.getServer(folder);
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select seven from kept')).toEqual([7]);
  });

  test('together with the application is recovered from by the next start', async () => {
    const folder = await scratch.folder();
    const application = await scratch.application(folder);
    const { pid, socketDir } = await getStarted(application);
    await ask({ socketDir }, 'create table kept as select 7 as seven');
    await application.end('SIGKILL');
    process.kill(pid, 'SIGKILL');

    const server = await scratch.getServer(folder);
    expect(server.pid).not.toBe(pid);
    expect(await ask(server, 'select seven from kept')).toEqual([7]);
  });
});

test('of several applications that start at once after both were killed, one recovers and the others name it', async () => {
  const folder = await scratch.folder();
  const killed = await scratch.application(folder);
  const { pid } = await getStarted(killed);
  await killed.end('SIGKILL');
  process.kill(pid, 'SIGKILL');

  const applications = await Promise.all([1, 2, 3].map(() => scratch.application(folder)));
  const answers = await Promise.all(applications.map(({ answer }) => answer));
  const winner = answers.findIndex(({ ok }) => ok);
  const refused = { refusal: { code: 'ownedByProcess', pid: applications[winner]?.process.pid } };
  expect(answers.filter((_answer, each) => each !== winner)).toMatchObject([refused, refused]);
});

describe('a recorded process that is not our server', () => {
  test.each([
    ['a zombie', makeZombie],
    ['a stranger', makeStranger],
    ['nobody', async () => 2 ** 22 - 1],
  ])('%s does not stop the next start', async (_name, findPid) => {
    const folder = await scratch.folder();
    const pid = await findPid();
    const killed = await scratch.getServer(folder);
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    await rewritePidFile(folder, pid);
    await killed.stop();

    const server = await scratch.getServer(folder);
    expect(server).toMatchObject({ adopted: false });
    expect(await ask(server, 'select 1')).toEqual([1]);
  });

  async function makeStranger(): Promise<number> {
    return (await spawnPair()).parent;
  }

  /** A child that has ended, and whose parent does not ask for its end. */
  async function makeZombie(): Promise<number> {
    const { parent, child } = await spawnPair();
    // Until it has become `sleep`, the parent is a shell, which does ask.
    await until(async () => (await readFile(`/proc/${parent}/comm`, 'utf8')) === 'sleep\n');
    process.kill(child, 'SIGKILL');
    await until(async () => (await readFile(`/proc/${child}/stat`, 'utf8')).includes(') Z '));
    return child;
  }

  async function spawnPair(): Promise<{ parent: number; child: number }> {
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = await once(parent.stdout, 'data');
    const pair = { parent: Number(parent.pid), child: Number(String(line)) };
    scratch.finally(async () => {
      process.kill(pair.child, 'SIGKILL');
      const ended = once(parent, 'exit');
      parent.kill('SIGKILL');
      await ended;
    });
    return pair;
  }

  async function rewritePidFile(folder: string, pid: number): Promise<void> {
    const path = join(folder, 'pg', 'postmaster.pid');
    const [, ...rest] = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, [pid, ...rest].join('\n'));
  }
});

test('another server that a pid file leads to is neither adopted nor stopped', async () => {
  const [ours, theirs] = [await scratch.folder(), await scratch.folder()];
  await (await scratch.getServer(ours)).stop();
  const other = await scratch.getServer(theirs);
  const path = join(ours, 'pg');
  const pidFile = join(path, 'postmaster.pid');
  await writeFile(pidFile, await readFile(join(other.dataDir, 'postmaster.pid')));
  expect(await scratch.start(ours)).toEqual({
    ok: false,
    error: { code: 'otherServer', path, found: other.dataDir },
  });
  await writeFile(pidFile, '');
  expect(await ask(other, 'select 1')).toEqual([1]);
});

test('an empty pid file, left by a full disk, does not stop the next start', async () => {
  const folder = await scratch.folder();
  await (await scratch.getServer(folder)).stop();
  await writeFile(join(folder, 'pg', 'postmaster.pid'), '');
  expect((await scratch.getServer(folder)).adopted).toBe(false);
});
