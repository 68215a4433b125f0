import { civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findCaseRows, type ListedCase } from '../cases/queries/case-rows.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { rowsOf } from '../cases/rows.ts';
import type { ProcedureListQuery, ProcedureRow } from './contract.ts';
import type { ProcedureList } from './contract/list.ts';
import { findOpen } from './queries/procedures.ts';

type Found = Awaited<ReturnType<typeof findOpen>>[number];

/** Special procedures that are open in the caller's departments: all, those that he may answer, or those that overran. */
export async function listProcedures(
  tx: Tx,
  deps: CaseDeps,
  { caller, list = 'open' }: { caller: Caller } & ProcedureListQuery,
): Promise<ProcedureList> {
  const found = await findOpen(tx, list);
  const listed = await findCaseRows(tx, [...new Set(found.map(({ case_id }) => case_id))]);
  const cases = new Map((await rowsOf(tx, deps, listed)).map((row) => [row.id, row]));
  const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
  const known = new Map(listed.map((row) => [row.id, row]));
  const mayAnswer = ({ state, requester, department, case_id }: Found) =>
    state === 'requested' &&
    requester !== caller.actor.id &&
    deps.permits(caller, 'case:approveProcedure', department) &&
    !keepsAwayFrom(interests, concernedIn(known.get(case_id)));
  const procedures = found.flatMap((one) => {
    const of = cases.get(one.case_id);
    const procedure = rowOf(one, { today: civilDateOf(deps.now()), mayAnswer: mayAnswer(one) });
    return of === undefined || (list === 'approval' && !procedure.mayAnswer) ? [] : [{ case: of, procedure }];
  });
  return { procedures };
}

const concernedIn = (listed: ListedCase | undefined) => ({
  people: listed ? [listed.person] : [],
  organisations: [listed?.organisation ?? null],
  number: listed?.number ?? '',
});

const rowOf = (found: Found, { today, mayAnswer }: { today: string; mayAnswer: boolean }): ProcedureRow => ({
  id: found.id,
  kind: found.kind,
  state: found.state === 'requested' ? 'requested' : found.starts_on > today ? 'waiting' : 'running',
  requestedOn: found.requested_on,
  startsOn: found.starts_on,
  dueOn: found.due_on,
  overranOn: found.overran_on,
  stops: found.stops,
  mayAnswer,
});
