import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Area } from '../../../kernel/id.ts';
import { systemScope, type Db } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';
import { isPassing } from '../trouble.ts';
import type { Follower } from './follower.ts';
import { findWindow } from './window.ts';

/** What one transaction of a follower did. `oldest` is when the first event of it was recorded. */
export type Advanced = { moved: number; handled: number; oldest: Date | undefined };

/** A batch beginning at `seq` that could not be carried out. */
export type Failed = { seq: number; cause: unknown };

const MOVE = `update log.follower set position = $2 where name = $1`;

/**
 * The next batch: effect and position in one transaction. Killed anywhere before the commit, nothing has happened. A passing failure of
 * the infrastructure is thrown; what the reaction refused or threw is answered.
 */
export async function advance(
  db: Db,
  follower: Follower,
  { area, most }: { area: Area; most: number },
): Promise<Result<Advanced, Failed>> {
  let seq: number | undefined;
  try {
    return await db.within(systemScope(area), async (tx): Promise<Result<Advanced, Failed>> => {
      const window = await findWindow(tx, follower, most);
      if (!window) return ok({ moved: 0, handled: 0, oldest: undefined });
      seq = window.first;
      if (window.events.length > 0) {
        const result = await follower.react(tx, window.events);
        if (result && !result.ok) return no({ seq, cause: result.error });
      }
      await rowsOf(tx, MOVE, [follower.name, window.last]);
      const oldest = window.events[0]?.recorded.recordedAt;
      return ok({ moved: window.last - window.first + 1, handled: window.events.length, oldest });
    });
  } catch (cause) {
    if (seq === undefined || isPassing(cause)) throw cause;
    return no({ seq, cause });
  }
}
