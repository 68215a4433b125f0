import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { TurnedAwayPage, TurnedAwayQuery } from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import { listTurnedAway, type Reach } from './queries/turned-away.ts';
import { REVIEW } from './review.ts';
import { listRows } from './rows.ts';

type Asked = { caller: Caller; query: TurnedAwayQuery };

/** Every no that somebody answers for, newest first; a clerk sees what he wrote himself, and what came of it. */
export const findTurnedAwayPage = (deps: TurnedAwayDeps, { caller, query }: Asked): Promise<TurnedAwayPage> =>
  deps.db.within(caller.scope, async (tx) => {
    const reach = await reachOf(tx, deps, caller);
    const page = await listTurnedAway(tx, { ...reach, query, today: civilDateOf(deps.now()) });
    return { rows: await listRows(tx, deps, page.rows), after: page.after };
  });

/** Departments whose noes are somebody's to review, and himself. */
export async function reachOf(tx: Tx, { permits }: TurnedAwayDeps, caller: Caller): Promise<Reach> {
  const names = await findDepartmentNames(tx);
  const departments = [...names.keys()].filter((key) => permits(caller, REVIEW, key));
  return { departments, officer: caller.actor.id };
}
