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

/** How far everything is behind what was committed. For the metrics and the operator; asked as the follower role, which sees every area. */
export async function findLag(tx: Tx): Promise<LogLag> {
  const followers = await rowsOf<FollowerLag>(tx, LAG);
  const [ends = { pending: 0, last: 0, unsealed: 0 }] = await rowsOf<Omit<LogLag, 'followers'>>(tx, ENDS);
  return { ...ends, followers };
}
