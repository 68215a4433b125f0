import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ask, useScratch } from '../../../test/support/postgres/scratch.ts';
import { describePostgresRefusal, externalServer, findOwnerOf, findRunningPostgres } from './index.ts';

const scratch = useScratch();

describe('a first start', () => {
  test('makes a cluster that sorts and searches Chinese text and checks its pages', async () => {
    const server = await scratch.getServer(await scratch.folder());
    expect(server).toMatchObject({ adopted: false, version: '18.4' });
    expect(await ask(server, 'select current_database(), current_user')).toEqual(['onewindow', 'onewindow']);
    expect(
      await ask(
        server,
        `select datlocprovider, datlocale, pg_encoding_to_char(encoding), current_setting('data_checksums')
        from pg_database where datname = current_database()`,
      ),
    ).toEqual(['b', 'C.UTF-8', 'UTF8', 'on']);
    await ask(server, 'create extension pg_trgm');
    const [similarity] = await ask(server, `select similarity('食品经营许可', '食品经营许可证') > 0.6`);
    expect(similarity).toBe(true);
  });

  test('listens on a socket in a closed folder only, whatever settings and environment say', async () => {
    vi.stubEnv('PGPORT', '7777');
    vi.stubEnv('PGSSLMODE', 'require');
    scratch.finally(async () => vi.unstubAllEnvs());
    const settings = { fsync: 'off', listen_addresses: '*', port: '7777', unix_socket_directories: '/tmp' };
    const server = await scratch.getServer(await scratch.folder(), { settings });
    expect(
      await ask(server, `select current_setting('listen_addresses'), current_setting('unix_socket_directories')`),
    ).toEqual(['', server.socketDir]);
    expect((await stat(server.socketDir)).mode & 0o777).toBe(0o700);
    expect(Buffer.byteLength(`${server.socketDir}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
  });

  test('is durable unless settings say otherwise, and fit for the product by its own checks', async () => {
    const { socketDir } = await scratch.getServer(await scratch.folder(), { settings: {} });
    const checks = await externalServer(`postgres://onewindow@/onewindow?host=${encodeURIComponent(socketDir)}`);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.map(({ name }) => name)).toContain('durability');
  });

  test('puts the server out of reach of a Ctrl-C that is meant for the application', async () => {
    const { pid } = await scratch.getServer(await scratch.folder());
    const [, , group] = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
    expect(Number(group)).toBe(pid);
  });

  test('works in a folder with a path longer than a socket address may be', async () => {
    const folder = join(await scratch.folder(), '数据'.repeat(30));
    const server = await scratch.getServer(folder);
    expect(server.dataDir.length).toBeGreaterThan(60);
    expect(await ask(server, 'select 1')).toEqual([1]);
  });

  test('says on its log line which process serves which data', async () => {
    const folder = await scratch.folder();
    const lines: string[] = [];
    const server = await scratch.getServer(folder, { log: (line) => lines.push(line) });
    expect(lines).toEqual([`PostgreSQL 18.4 started: process ${server.pid}, ${folder}/pg`]);
  });

  test('keeps what people entered out of the server log', async () => {
    const folder = await scratch.folder();
    const server = await scratch.getServer(folder);
    await ask(server, 'create table person (name text primary key)');
    await ask(server, `insert into person values ('张三')`);
    await expect(ask(server, `insert into person values ('张三')`)).rejects.toThrow('duplicate key');
    await expect(ask(server, `select '张三'::uuid`)).rejects.toThrow('张三');
    const log = await readFile(join(folder, 'pg.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('张三');
  });
});

describe('one owner', () => {
  test('a second start in the same process is refused and names the process', async () => {
    const folder = await scratch.folder();
    await scratch.getServer(folder);
    const second = await scratch.start(folder);
    expect(second).toEqual({ ok: false, error: { code: 'ownedByProcess', path: folder, pid: process.pid } });
  });

  test('a second application is refused in a sentence that names the first', async () => {
    const folder = await scratch.folder();
    const first = await scratch.application(folder);
    expect(await first.answer).toMatchObject({ ok: true });
    const refused = await scratch.start(folder);
    if (refused.ok) throw new Error('two owners');
    for (const language of ['zh', 'en'] as const)
      expect(describePostgresRefusal(refused.error, language)).toContain(String(first.process.pid));
    expect(await findOwnerOf(folder)).toMatchObject({ pid: first.process.pid });
  });

  test('of eight starts at once one owns the folder, and the others name it', async () => {
    const folder = await scratch.folder();
    const starts = await Promise.all(Array.from({ length: 8 }, () => scratch.start(folder)));
    const servers = starts.flatMap((start) => (start.ok ? [start.value] : []));
    for (const server of servers) scratch.finally(server.stop);
    expect(servers).toHaveLength(1);
    expect(new Set(starts.map((start) => (start.ok ? 'owner' : start.error.code)))).toEqual(
      new Set(['owner', 'ownedByProcess']),
    );
  });
});

describe('stopping', () => {
  test('ends the server, leaves no socket, gives the folder free, and keeps the rows', async () => {
    const folder = await scratch.folder();
    const first = await scratch.getServer(folder);
    await ask(first, 'create table kept as select 7 as seven');
    await Promise.all([first.stop(), first.stop()]);
    await first.ended;
    await expect(stat(first.socketDir)).rejects.toThrow('ENOENT');
    expect(await findOwnerOf(folder)).toBeUndefined();
    expect(await findRunningPostgres(folder)).toBeUndefined();

    const second = await scratch.getServer(folder);
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select seven from kept')).toEqual([7]);
  });

  test('an application stops its database cleanly on SIGTERM', async () => {
    const folder = await scratch.folder();
    const application = await scratch.application(folder);
    await application.answer;
    await application.end('SIGTERM');
    expect(application.process.exitCode).toBe(0);
    expect(await readdir(join(folder, 'pg'))).not.toContain('postmaster.pid');
    expect(await readFile(join(folder, 'pg.log'), 'utf8')).toContain('database system is shut down');
  });
});

test('a command beside the application finds the running server without owning it', async () => {
  const folder = await scratch.folder();
  expect(await findRunningPostgres(join(folder, 'not there'))).toBeUndefined();
  const server = await scratch.getServer(folder);
  const { socketDir, dataDir, pid, version } = server;
  expect(await findRunningPostgres(folder)).toEqual({ socketDir, dataDir, pid, version });
});
