import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPersonalData } from '../../src/platform/logging/index.ts';
import { callProgram, startProgram, type Program } from '../support/program.ts';

let home: string;
let data: string;
let program: Program;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ow-start-'));
  data = join(home, 'data');
  program = await startProgram({ data });
});
afterAll(async () => {
  await program.end('SIGKILL');
  await callProgram('stop', '--data', data);
  await rm(home, { recursive: true, force: true });
});

type Looked = { ok: boolean; checks: { name: string; ok: boolean }[] };

const postmaster = async () => Number((await readFile(join(data, 'pg/postmaster.pid'), 'utf8')).split('\n')[0]);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('the first start says where to go and who may sign in, in both languages', async () => {
  // The announcement comes a line at a time; its last lines may still be on their way.
  await expect.poll(() => program.said()).toMatch(/^ {2}approver +demo-\S+ +演示审批员$/m);
  expect(program.said()).toContain(`一窗已启动：${program.url}`);
  expect(program.said()).toContain('people and cases are synthetic');
  expect(await (await fetch(`${program.url}/health`)).json()).toEqual({ ok: true });
  expect((await fetch(`${program.url}/ready`)).status).toBe(200);
});

test('the county can be searched in everyday words', async () => {
  const rows: unknown = await (
    await fetch(`${program.url}/api/items/search?words=${encodeURIComponent('卫生许可')}`)
  ).json();
  expect(rows).toContainEqual(expect.objectContaining({ key: 'public-health' }));
});

test('a second start on the same data says who uses them', async () => {
  const { code, said } = await callProgram('start', '--port', '0', '--data', data, '--lang', 'en');
  expect([code, said]).toEqual([2, expect.stringContaining(`is in use by process ${program.pid}`)]);
});

test('doctor finds nothing wrong with the running program', async () => {
  const { code, out } = await callProgram('doctor', '--data', data, '--json');
  const { ok, checks }: Looked = JSON.parse(out);
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  expect([code, ok]).toEqual([0, true]);
  expect(checks.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'node',
      'diskSpace',
      'fonts',
      'migrations',
      'roles',
      'keys',
      'files',
      'followers',
      'database.encoding',
    ]),
  );
});

test('asked to end, it ends itself and its database, and its log names nobody', async () => {
  const server = await postmaster();
  expect(await program.end()).toEqual({ code: 0, signal: null });
  expect(isAlive(server)).toBe(false);
  const log = program
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(log.length).toBeGreaterThan(2);
  expect(findPersonalData(log.join('\n'))).toEqual([]);
});

test('killed, it leaves its database running, and the next start takes that over', async () => {
  program = await startProgram({ data });
  const server = await postmaster();
  await program.end('SIGKILL');
  expect(isAlive(server)).toBe(true);
  program = await startProgram({ data });
  expect(await postmaster()).toBe(server);
  expect((await fetch(`${program.url}/ready`)).status).toBe(200);
});

test('when its database is killed, it says so and starts it again', async () => {
  const before = await postmaster();
  process.kill(before, 'SIGKILL');
  await expect.poll(() => postmaster().catch(() => before), { timeout: 30_000 }).not.toBe(before);
  await expect.poll(async () => (await fetch(`${program.url}/ready`)).status, { timeout: 30_000 }).toBe(200);
  expect(program.said()).toContain('the database server ended by itself');
});

test('onewindow stop ends it from elsewhere', async () => {
  const { code, out } = await callProgram('stop', '--data', data, '--json');
  expect([code, JSON.parse(out)]).toEqual([0, { stopped: true, pid: program.pid }]);
  await expect.poll(() => isAlive(program.pid)).toBe(false);
});

test('what was set up as a demo does not become production', async () => {
  const { code, said } = await callProgram('start', '--no-demo', '--port', '0', '--data', data, '--lang', 'en');
  expect([code, said]).toEqual([2, expect.stringContaining('was set up as a demo and cannot become production')]);
});
