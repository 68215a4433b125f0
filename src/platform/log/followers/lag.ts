import type { Tx } from '../../database/index.ts';
import { eventAt } from '../probe.ts';
import { rowsOf } from '../statement.ts';

type FollowerLag = {
  name: string;
  position: number;
  /** Events numbered that it has not passed yet. */
  behind: number;
  /** Age of the oldest of those; 0 when it has passed all. */
  behindMs: number;
  parked: number;
};

export type LogLag = {
  /** Committed and not numbered yet. */
  pending: number;
  /** The last number given. */
  last: number;
  /** Events numbered and not under a signed head yet. */
  unsealed: number;
  followers: FollowerLag[];
};

const LAG = `
select f.name, f.position::double precision as position,
       (coalesce(top.seq, 0) - f.position)::double precision as behind,
       greatest(0, coalesce(extract(epoch from clock_timestamp() - e.recorded_at) * 1000, 0))::double precision as "behindMs",
       (select count(*)::integer from log.parked p where p.follower = f.name) as parked
from log.follower f
cross join (select max(seq) as seq from log.numbered) top
left join log.numbered n on n.seq = f.position + 1
left join ${eventAt('n')} e on true
order by f.name`;

const ENDS = `
select (select count(*)::integer from log.pending) as pending,
       coalesce((select max(seq) from log.numbered), 0)::double precision as last,
       (coalesce((select max(seq) from log.numbered), 0) - coalesce((select max(size) from log.head), 0))::double precision as unsealed`;

const DELAY = `
select (coalesce((select max(seq) from log.numbered), 0) - f.position)::double precision as events,
  (select e.recorded_at from log.numbered n left join ${eventAt('n')} e on true where n.seq = f.position + 1) as since
from log.follower f where f.name = $1`;

/** Numbered events that one follower has not passed yet, and since when the first of them waits; null where that is of another county. */
export type Delay = { events: number; since: Date | null };

/** What a page that is fed by a follower says of itself. Undefined where that follower has never run. */
export async function findDelay(tx: Tx, follower: string): Promise<Delay | undefined> {
  const [delay] = await rowsOf<Delay>(tx, DELAY, [follower]);
  return delay;
}

/** How far everything is behind what was committed. For the metrics and the operator; asked as the follower role, which sees every area. */
export async function findLag(tx: Tx): Promise<LogLag> {
  // In this order: what is numbered between the two is behind, and not in neither.
  const [ends = { pending: 0, last: 0, unsealed: 0 }] = await rowsOf<Omit<LogLag, 'followers'>>(tx, ENDS);
  const followers = await rowsOf<FollowerLag>(tx, LAG);
  return { ...ends, followers };
}
