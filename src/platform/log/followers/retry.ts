import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Area } from '../../../kernel/id.ts';
import { systemScope, type Db, type Tx } from '../../database/index.ts';
import type { Actor } from '../event.ts';
import { rowsOf } from '../statement.ts';
import { isPassing } from '../trouble.ts';
import { failureOf, type Failure } from './parked.ts';
import { LARGEST_BATCH, type Follower } from './follower.ts';
import { skipping } from './skipping.ts';
import { findOwed } from './window.ts';

export type Place = { area: Area; stream: string };
export type NotParked = { code: 'notParked' };
const NOT_PARKED: NotParked = { code: 'notParked' };
export type StillFailing = { code: 'stillFailing'; failure: Failure };

type Held = { version: number; incident: string; position: string };

/** Locks the follower first, as `advance` does, so that no event of the stream slips past between what is owed and what comes. */
const HOLD = `
with mine as (select name, position from log.follower where name = $1 for update)
select p.version, p.incident, mine.position
from mine join log.parked p on p.follower = mine.name and p.area = $2 and p.stream = $3
for update of p`;

const AT = `follower = $1 and area = $2 and stream = $3`;
const UNPARK = `delete from log.parked where ${AT}`;
const TRIED = `update log.parked set attempts = attempts + 1, error = $4, tried_at = $5 where ${AT}`;
const STEP_OVER = `update log.parked set version = version + 1 where ${AT}`;

/** Tries a parked stream again: all that it owes, in order, in one transaction. The stream is free when that succeeds, else it stays. */
export async function retryParked(
  db: Db,
  follower: Follower,
  place: Place,
): Promise<Result<{ events: number }, NotParked | StillFailing>> {
  const at = [follower.name, place.area, place.stream];
  let cause: unknown;
  try {
    const result = await db.within(systemScope(place.area), (tx) => catchUp(tx, follower, place));
    if (result.ok) return result;
    if (result.error === NOT_PARKED) return no(NOT_PARKED);
    cause = result.error;
  } catch (error) {
    if (isPassing(error)) throw error;
    cause = error;
  }
  const failure = failureOf(cause);
  await db.within(systemScope(place.area), (tx) => rowsOf(tx, TRIED, [...at, JSON.stringify(failure), new Date()]));
  return no({ code: 'stillFailing', failure });
}

async function catchUp(
  tx: Tx,
  follower: Follower,
  place: Place,
): Promise<Result<{ events: number }, { code: string }>> {
  const at = [follower.name, place.area, place.stream];
  const [held] = await rowsOf<Held>(tx, HOLD, at);
  if (!held) return no(NOT_PARKED);
  const owed = { stream: place.stream, version: held.version, position: Number(held.position) };
  const events = await findOwed(tx, follower, owed);
  for (let from = 0; from < events.length; from += LARGEST_BATCH) {
    const result = await follower.react(tx, events.slice(from, from + LARGEST_BATCH));
    if (result && !result.ok) return result;
  }
  await rowsOf(tx, UNPARK, at);
  return ok({ events: events.length });
}

/**
 * Lets the follower leave out the event that parked the stream: nothing reacts to it, ever. Who decided so and why is an event itself.
 * Then what comes after it is tried, in order.
 */
export async function skipParked(
  db: Db,
  follower: Follower,
  { actor, reason, ...place }: Place & { actor: Actor; reason: string },
): Promise<Result<{ events: number }, NotParked | StillFailing>> {
  const at = [follower.name, place.area, place.stream];
  const skipped = await db.within(systemScope(place.area), async (tx): Promise<Result<null, NotParked>> => {
    const [held] = await rowsOf<Held>(tx, HOLD, at);
    if (!held) return no(NOT_PARKED);
    const { version, incident } = held;
    const after = await skipping.load(tx, follower.name);
    const events = [{ type: 'eventSkipped' as const, stream: place.stream, version, incident, reason }];
    await skipping.append(tx, { id: follower.name, after, events, stamp: { actor, at: new Date() } });
    await rowsOf(tx, STEP_OVER, at);
    return ok(null);
  });
  return skipped.ok ? retryParked(db, follower, place) : skipped;
}
