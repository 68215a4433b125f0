import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { getStarted } from '../../../test/support/postgres/applications.ts';
import { ask, useScratch } from '../../../test/support/postgres/scratch.ts';
import { findRecorded } from './postmaster.ts';
import { stopPostmaster } from './stop.ts';

const scratch = useScratch();

describe('processes that outlive their killed server', () => {
  test('are waited for', async () => {
    const folder = await scratch.folder();
    const { first, orphan } = await leaveOrphan(folder);
    const starting = scratch.getServer(folder);
    expect(await Promise.race([starting, sleep(1_000, 'waiting')])).toBe('waiting');
    process.kill(orphan, 'SIGCONT');
    expect((await starting).pid).not.toBe(first.pid);
  });

  test('refuse the start when they do not end', async () => {
    const folder = await scratch.folder();
    const { orphan } = await leaveOrphan(folder);
    scratch.finally(async () => process.kill(orphan, 'SIGKILL'));
    const path = join(folder, 'pg');
    expect(await scratch.start(folder)).toEqual({ ok: false, error: { code: 'processesLeft', path } });
  });

  /** A process of the server that cannot notice its postmaster's death, since it is stopped. */
  async function leaveOrphan(folder: string) {
    const first = await scratch.getServer(folder);
    const [orphan] = await ask(first, `select pid from pg_stat_activity where backend_type = 'checkpointer'`);
    if (typeof orphan !== 'number') throw new Error('no checkpointer');
    process.kill(orphan, 'SIGSTOP');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    await first.stop();
    return { first, orphan };
  }
});

test('a server that runs but does not answer is named, and left alone', { timeout: 40_000 }, async () => {
  const folder = await scratch.folder();
  const application = await scratch.application(folder);
  const { pid } = await getStarted(application);
  await application.end('SIGKILL');
  process.kill(pid, 'SIGSTOP');
  scratch.finally(async () => process.kill(pid, 'SIGCONT'));
  const path = join(folder, 'pg');
  expect(await scratch.start(folder)).toEqual({ ok: false, error: { code: 'notAnswering', path, pid } });
});

test('a server that does not end when asked is ended at once, and recovers every row', async () => {
  const folder = await scratch.folder();
  const first = await scratch.getServer(folder);
  await ask(first, 'create table kept as select 7 as seven');
  const [pid] = await ask(first, `select pid from pg_stat_activity where backend_type = 'checkpointer'`);
  process.kill(Number(pid), 'SIGSTOP');
  const recorded = await findRecorded(first.dataDir);
  if (recorded.state !== 'alive') throw new Error('not running');
  await stopPostmaster(recorded.postmaster, { fastMs: 300, immediateMs: 15_000 });
  await first.stop();
  await expect(stat(first.socketDir)).rejects.toThrow('ENOENT');

  const second = await scratch.getServer(folder);
  expect(await ask(second, 'select seven from kept')).toEqual([7]);
});
