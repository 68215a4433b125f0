import { sql } from 'kysely';
import { no, ok } from '../../../src/kernel/result.ts';
import type { Db, Scope, Tx } from '../../../src/platform/database/index.ts';

type Ending = 'commit' | 'abort';

/** A transaction held open from outside, so that a test decides what happens between its steps. Each ending answers whether it took effect. */
export type Writer = {
  tx: Tx;
  commit(): Promise<boolean>;
  abort(): Promise<boolean>;
  /** Its server process is ended, as when the application is killed, then it tries to commit. */
  kill(by: Db): Promise<boolean>;
};

export async function openWriter(db: Db, scope: Scope): Promise<Writer> {
  const begun = later<Tx>();
  const ended = later<Ending>();
  const done = db
    .within(scope, async (tx) => {
      // Takes a transaction id now, however late it writes.
      await sql`select pg_current_xact_id()`.execute(tx);
      begun.resolve(tx);
      return (await ended.promise) === 'commit' ? ok(null) : no({ code: 'aborted' });
    })
    .then(
      ({ ok: committed }) => committed,
      () => false,
    );
  const end = (ending: Ending) => {
    ended.resolve(ending);
    return done;
  };
  const tx = await begun.promise;
  return {
    tx,
    commit: () => end('commit'),
    abort: () => end('abort'),
    kill: async (by) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await terminate(
        by,
        rows.map(({ pid }) => pid),
      );
      return end('commit');
    },
  };
}

/** Ends server processes and waits until they are gone. */
export async function terminate(by: Db, pids: readonly number[]): Promise<void> {
  const client = await by.connect();
  try {
    await client.query('select pg_terminate_backend(pid, 5000) from unnest($1::int[]) pid', [pids]);
  } finally {
    client.release();
  }
}

export function later<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}
