import { setTimeout as pause } from 'node:timers/promises';
import type { Db, Scope } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';

/** A place of the log: its number, or an event that was just appended and may not have one yet. */
export type Point = number | { stream: string; version: number };

const PASSED = `
select f.position >= $2::bigint as passed from log.follower f where f.name = $1`;

const PASSED_EVENT = `
select f.position >= n.seq as passed
from log.follower f join log.numbered n on n.area = $2 and n.stream = $3 and n.version = $4
where f.name = $1`;

const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 100;

/**
 * Read your writes, for a list that a follower feeds: waits until the follower has passed `after`, a second at most. False means that
 * the list must say it is still being updated.
 */
export async function waitFor(
  db: Db,
  scope: Scope,
  { follower, after, most = 1_000 }: { follower: string; after: Point; most?: number },
): Promise<boolean> {
  const [text, values] =
    typeof after === 'number'
      ? [PASSED, [follower, after]]
      : [PASSED_EVENT, [follower, scope.area, after.stream, after.version]];
  const hasPassed = async () => {
    const [row] = await db.within(scope, (tx) => rowsOf<{ passed: boolean }>(tx, text, values));
    return row?.passed ?? false;
  };
  const until = performance.now() + most;
  for (let wait = FIRST_PAUSE; !(await hasPassed()); wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    const left = until - performance.now();
    if (left <= 0) return false;
    await pause(Math.min(wait, left));
  }
  return true;
}
