import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { isConflicted } from '../post-checks/commands.ts';
import type { InstantFile, InstantListRow, InstantPage, InstantQuery } from './contract.ts';
import { decidedAgain } from './again.ts';
import { LOOK } from './looking.ts';
import type { Instant } from './model.ts';
import { findInstantRow, listInstant } from './queries/instant.ts';
import { READ } from './reading.ts';
import { ROLL_BACK } from './rolling-back.ts';
import { instantStreams, type InstantRow } from './store/instant.ts';
import { toldOf } from './told.ts';

type Asked = { caller: Caller; query: InstantQuery };

/** What a machine decided in the departments that the officer answers for, newest first; what a person is to look at, if nothing else is asked. */
export const findInstantPage = (deps: CaseDeps, { caller, query }: Asked): Promise<InstantPage> =>
  deps.db.within(caller.scope, async (tx) => {
    const names = await findDepartmentNames(tx);
    const departments = [...names.keys()].filter((key) => deps.permits(caller, READ, key));
    const { rows, after } = await listInstant(tx, { departments, query });
    const listed: InstantListRow[] = [];
    for (const row of rows) listed.push(await shown(tx, row));
    return { rows: listed, after };
  });

async function shown(tx: Tx, row: InstantRow): Promise<InstantListRow> {
  const item = await getItemVersion(tx, row.item_key, row.item_version);
  return {
    ...{ caseId: row.id, number: row.number, version: row.version, department: row.department },
    item: { key: item.key, name: item.name },
    ...{ state: row.state, ground: row.ground, why: row.why, decidedOn: row.decided_on, closedOn: row.closed_on },
  };
}

type Unseen = { code: 'instantNotFound' | 'conflictOfInterest' };

/** Whether the officer could decide it now: not who found it wrong, and not while the party may still speak. */
const rollsBack = (current: Instant, { officer, on }: { officer: string; on: CivilDate }): boolean =>
  current.state === 'foundWrong' &&
  current.by !== officer &&
  (current.until === null || current.statedOn !== null || on > current.until);

/** One decision with its inputs, receipts and rule, for whoever answers for it. That it was read is written down. */
export const openInstantFile = (
  deps: CaseDeps,
  { caller, id }: { caller: Caller; id: string },
): Promise<Result<InstantFile, Unseen>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<InstantFile, Unseen>> => {
    const row = await findInstantRow(tx, caseId(id));
    if (!row || !deps.permits(caller, READ, row.department)) return no({ code: 'instantNotFound' });
    if (await isConflicted(tx, deps, { officer: caller.actor.id, facts: row }))
      return no({ code: 'conflictOfInterest' });
    await deps.recordRead(tx, caller, { caseId: row.id, person: row.person, what: 'instant', why: 'handling' });
    const { value } = await instantStreams.load(tx, id);
    const looks = value.state === 'checking' && deps.permits(caller, LOOK, row.department);
    const rolls = rollsBack(value, { officer: caller.actor.id, on: civilDateOf(deps.now()) });
    const mayRollBack = rolls && deps.permits(caller, ROLL_BACK, row.department);
    const acts = [...(looks ? (['look'] as const) : []), ...(mayRollBack ? (['rollBack'] as const) : [])];
    const again = await decidedAgain(tx, deps, row);
    return ok({ ...(await toldOf(tx, deps, row)), row: await shown(tx, row), again, acts });
  });
