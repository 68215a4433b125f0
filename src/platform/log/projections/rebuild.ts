import { setTimeout as pause } from 'node:timers/promises';
import { area } from '../../../kernel/id.ts';
import { systemScope, type Db, type Tx } from '../../database/index.ts';
import { Session } from '../session.ts';
import { rowsOf } from '../statement.ts';
import { catchUp, catchUpWithAll } from './catch-up.ts';
import { fill, STREAMS_AT_ONCE } from './fill.ts';
import { BEGINNING, findHistories } from './history.ts';
import type { Projection } from './projection.ts';
import { findProgress, recordProgress, type Progress } from './progress.ts';
import { execute, likenessOf, makeShadow, shadowOf } from './shadow.ts';

export type Rebuilt = { streams: number; rows: number; resumed: boolean };

const everywhere = systemScope(area('000000000000'));
const PATIENCE = 30;

/**
 * Makes a projection's table anew from the log while people go on working: folds every stream into a table beside it, catches up with
 * what happened meanwhile, and changes places with the old one in a transaction of milliseconds. Interrupted anywhere, it goes on from
 * the last batch. Runs as the owner of the tables. Throws when the same rebuild runs already.
 */
export async function rebuild(owner: Db, projection: Projection): Promise<Rebuilt> {
  const lock = new Session(owner);
  try {
    await claim(lock, projection);
    const { progress, resumed } = await owner.within(everywhere, (tx) => begin(tx, projection));
    const filled = progress.phase === 'folding' ? await fold(owner, projection, progress) : { streams: 0, rows: 0 };
    await owner.within(everywhere, (tx) => furnish(tx, projection));
    while (await owner.within(everywhere, (tx) => catchUp(tx, projection)));
    await swapPatiently(owner, projection);
    return { ...filled, resumed };
  } finally {
    await lock.end();
  }
}

async function claim(lock: Session, { table }: Projection): Promise<void> {
  const { rows } = await lock.use((client) =>
    client.query<{ mine: boolean }>(`select pg_try_advisory_lock(370828005, hashtext($1)) as mine`, [table]),
  );
  if (!rows[0]?.mine) throw new Error(`${table} is being rebuilt already`);
}

/** What was numbered up to now is folded; what comes later is caught up with. */
async function begin(tx: Tx, projection: Projection): Promise<{ progress: Progress; resumed: boolean }> {
  const earlier = await findProgress(tx, projection);
  if (earlier) return { progress: earlier, resumed: true };
  await likenessOf(tx, projection.table);
  await makeShadow(tx, projection.table);
  const [last] = await rowsOf<{ seq: string }>(tx, 'select coalesce(max(seq), 0) as seq from log.numbered');
  const progress: Progress = { phase: 'folding', cursor: BEGINNING, caughtUp: Number(last?.seq) };
  await recordProgress(tx, projection, progress);
  return { progress, resumed: false };
}

async function fold(owner: Db, projection: Projection, from: Progress): Promise<{ streams: number; rows: number }> {
  let [cursor, streams, rows, more] = [from.cursor, 0, 0, true];
  while (more) {
    const batch = await owner.within(everywhere, async (tx) => {
      const histories = await findHistories(tx, cursor, projection.kind);
      const written = await fill(tx, projection, histories);
      const last = histories.at(-1);
      if (last) await recordProgress(tx, projection, { ...from, cursor: { area: last.area, stream: last.stream } });
      return { histories: histories.length, written, last };
    });
    streams += batch.histories;
    rows += batch.written;
    cursor = batch.last ?? cursor;
    more = batch.histories === STREAMS_AT_ONCE;
  }
  return { streams, rows };
}

/** Indexes, policies and grants, once the rows are in. */
async function furnish(tx: Tx, projection: Projection): Promise<void> {
  const progress = await findProgress(tx, projection);
  if (!progress || progress.phase === 'indexed') return;
  await execute(tx, (await likenessOf(tx, projection.table)).furnish);
  await execute(tx, [`analyze ${shadowOf(projection.table)}`]);
  await recordProgress(tx, projection, { ...progress, phase: 'indexed' });
}

/** Gives up its place in the queue after two seconds, so that nobody waits longer behind it, and tries again. */
async function swapPatiently(owner: Db, projection: Projection): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await owner.within(everywhere, (tx) => swap(tx, projection));
      return;
    } catch (error) {
      if (!isLockTimeout(error) || attempt === PATIENCE) throw error;
      await pause(200 * attempt);
      while (await owner.within(everywhere, (tx) => catchUp(tx, projection)));
    }
  }
}

const isLockTimeout = (error: unknown) => error instanceof Error && 'code' in error && error.code === '55P03';

/**
 * Whoever writes the table in the transaction of its append is either committed by now, and then seen here, or waits, and then writes
 * into the new table.
 */
async function swap(tx: Tx, projection: Projection): Promise<void> {
  const { table } = projection;
  await execute(tx, [`set local lock_timeout = '2s'`, `lock table ${table} in access exclusive mode`]);
  await catchUpWithAll(tx, projection);
  const { rename } = await likenessOf(tx, table);
  const name = table.slice(table.indexOf('.') + 1);
  await execute(tx, [`drop table ${table}`, `alter table ${shadowOf(table)} rename to ${name}`, ...rename]);
  await rowsOf(tx, 'delete from log.rebuild where projection = $1', [table]);
}
