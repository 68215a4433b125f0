/**
 * A program that owns a database as the product does, for tests that kill it: starts, answers one line, ends on SIGTERM. It has no rows of
 * its own and no fsync, since a killed process, unlike a power cut, loses nothing that was handed to the kernel.
 */
import { describePostgresRefusal, startPostgres, type PostgresRefusal } from '../../../src/platform/postgres/index.ts';

export type Answer =
  | { ok: true; pid: number; socketDir: string; adopted: boolean; version: string }
  | { ok: false; refusal: PostgresRefusal; sentence: string };

const started = await startPostgres({ dataDir: process.argv[2] ?? '', settings: { fsync: 'off' } });

const answer = (value: Answer) => process.stdout.write(`${JSON.stringify(value)}\n`);

if (started.ok) {
  const { pid, socketDir, adopted, version, stop } = started.value;
  const stayAlive = setInterval(() => undefined, 60_000);
  // Not `once`: a second SIGTERM, as `timeout` and process managers send it, would end us in the middle of stopping.
  process.on('SIGTERM', () => {
    clearInterval(stayAlive);
    void stop();
  });
  answer({ ok: true, pid, socketDir, adopted, version });
} else {
  answer({ ok: false, refusal: started.error, sentence: describePostgresRefusal(started.error, 'en') });
}
