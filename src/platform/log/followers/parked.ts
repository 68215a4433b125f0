import { v7 as uuid } from 'uuid';
import type { Area } from '../../../kernel/id.ts';
import { systemScope, type Db, type Tx } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';
import type { Failed } from './advance.ts';
import type { Follower } from './follower.ts';

/** Why a stream was parked. A refusal keeps its code; an exception has its name as code. */
export type Failure = { code: string; message: string };

/** A stream that waits for somebody to look, while the follower goes on with all others. */
export type Parked = {
  follower: string;
  area: Area;
  stream: string;
  /** The first version not yet reacted to. */
  version: number;
  /** What the officer who looks and the operator's log call it by. */
  incident: string;
  error: Failure;
  attempts: number;
  parkedAt: Date;
  triedAt: Date;
};

const COLUMNS = `follower, area, stream, version, incident, error, attempts, parked_at as "parkedAt", tried_at as "triedAt"`;

/** Only while the follower still stands just before `seq`: another process may have gone on meanwhile. */
const PARK = `
with mine as (
  update log.follower set position = $2 where name = $1 and position = $2::bigint - 1 returning name
)
insert into log.parked (follower, area, stream, version, incident, error, parked_at, tried_at)
select mine.name, n.area, n.stream, n.version, $3, $4, $5, $5
from mine join log.numbered n on n.seq = $2
returning ${COLUMNS}`;

/** Parks the stream of the one event that failed and steps over it. Undefined when somebody else has moved on already. */
export function park(
  db: Db,
  { name }: Follower,
  { area, seq, cause }: Failed & { area: Area },
): Promise<Parked | undefined> {
  return db.within(systemScope(area), async (tx) => {
    const values = [name, seq, uuid(), JSON.stringify(failureOf(cause)), new Date()];
    const [parked] = await rowsOf<Parked>(tx, PARK, values);
    return parked;
  });
}

export const findParked = (tx: Tx): Promise<Parked[]> =>
  rowsOf<Parked>(tx, `select ${COLUMNS} from log.parked order by parked_at, incident limit 1000`);

const LONGEST = 2_000;

export function failureOf(cause: unknown): Failure {
  if (cause instanceof Error) return { code: cause.name, message: cause.message.slice(0, LONGEST) };
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'refused';
  return { code, message: (JSON.stringify(cause) ?? String(cause)).slice(0, LONGEST) };
}
