// How long people wait for the first page, on a fresh data folder and later; what the idle program holds; and a command without database.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findRunningPostgres, startPostgres } from '../src/platform/postgres/index.ts';
import { percentile } from '../test/support/bench/figures.ts';
import { megabytesOf } from '../test/support/bench/memory.ts';
import { startProgram } from '../test/support/program.ts';
import { valueOf } from '../test/support/identity/value.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Seconds without a request before the memory is read. */
    idle: { type: 'string', default: '15' },
  },
});
const onewindow = fileURLToPath(new URL('../scripts/onewindow.mjs', import.meta.url));
const home = await mkdtemp(join(tmpdir(), 'onewindow-start-'));
const data = join(home, 'data');

async function timed<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const startedAt = performance.now();
  const value = await work();
  return { ms: performance.now() - startedAt, value };
}

/** From the command to the whole first page. */
const untilFirstPage = () =>
  timed(async () => {
    const program = await startProgram({ data });
    const page = await fetch(`${program.url}/`, { headers: { accept: 'text/html' } });
    if (page.status !== 200 || !(await page.text()).includes('</html>')) throw new Error(`/ answered ${page.status}`);
    return program;
  });

/** The reference: what any program with this database would wait for. */
const databaseAlone = () => timed(async () => valueOf(await startPostgres({ dataDir: join(home, 'reference') })));

function commandMs(...args: string[]): number {
  const runs = Array.from({ length: 5 }, () => {
    const startedAt = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - startedAt;
  });
  return percentile(runs, 0.5);
}

async function measure() {
  const fresh = await databaseAlone();
  await fresh.value.stop();
  const first = await untilFirstPage();
  await pause(Number(asked.idle) * 1_000);
  const server = await findRunningPostgres(data);
  if (!server) throw new Error('the program has no database');
  const [megabytes, databaseMegabytes] = [megabytesOf(first.value.pid, server.pid), megabytesOf(server.pid)];
  await first.value.end();
  const again = await databaseAlone();
  await again.value.stop();
  const later = await untilFirstPage();
  await later.value.end();
  return {
    first: { ms: first.ms, databaseAloneMs: fresh.ms, toReach: 15_000 },
    later: { ms: later.ms, databaseAloneMs: again.ms, toReach: 3_000 },
    idle: { megabytes, databaseMegabytes, toReach: 300 },
    command: {
      ms: commandMs(onewindow, 'clock', 'due', '--from', '2026-03-02', '--days', '5', '--json'),
      nodeAloneMs: commandMs('--eval', ''),
      toReach: 1_000,
    },
  };
}

type Measured = Awaited<ReturnType<typeof measure>>;

function linesOf({ first, later, idle, command }: Measured): string[] {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
  return [
    `first page, fresh folder  ${seconds(first.ms)} (to reach: 15 s); the database alone ${seconds(first.databaseAloneMs)}`,
    `first page, later         ${seconds(later.ms)} (to reach: 3 s); the database alone ${seconds(later.databaseAloneMs)}`,
    `idle memory               ${idle.megabytes.toFixed(0)} MB (to reach: ${idle.toReach} MB), of it the database ${idle.databaseMegabytes.toFixed(0)} MB`,
    `onewindow clock due       ${seconds(command.ms)} (to reach: 1 s); node alone ${seconds(command.nodeAloneMs)}`,
  ];
}

try {
  const measured = await measure();
  console.log(asked.json ? JSON.stringify(measured) : linesOf(measured).join('\n'));
} finally {
  await rm(home, { recursive: true, force: true });
}
