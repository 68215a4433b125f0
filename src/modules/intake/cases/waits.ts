import { v7 as uuid } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { caseId as idOf } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { deliverMessage, findWaits, type Json } from '../../process/index.ts';
import { findCase, type CommandRefusal } from './commands.ts';
import type { WaitList } from './contract/incidents.ts';
import type { Asking, CaseDeps } from './deps.ts';
import { runOwner } from './owner.ts';
import { findCaseRows } from './queries/case-rows.ts';
import { rowsOf } from './rows.ts';
import { refusalToMend } from './standing-in.ts';

/** Cases whose process waits for something from outside, with what it is, since when, and who may hand it in. */
export async function listWaits(tx: Tx, deps: CaseDeps, caller: Caller): Promise<WaitList> {
  const found = await findWaits(tx, caller.scope.departments ?? []);
  const listed = await findCaseRows(tx, [...new Set(found.map(({ case_id }) => case_id))]);
  const cases = new Map((await rowsOf(tx, deps, listed)).map((row) => [row.id, row]));
  const names = await deps.runs.departmentNames(tx);
  const waits = found.flatMap(({ case_id, token, element, place, kind, name, department, since }) => {
    const of = cases.get(case_id);
    if (of === undefined) return [];
    return [
      {
        case: of,
        token,
        element,
        place,
        kind,
        name,
        department: { key: department, name: { zh: names.get(department) ?? department } },
        since: since.toISOString(),
        mayHandIn: deps.permits(caller, 'case:mend', department),
      },
    ];
  });
  return { waits };
}

export type HandedIn = { caseId: string; token: number; element: string; set: Readonly<Record<string, Json>> };

/** What a case waits for came another way, on paper or by telephone: the head of the department in charge says so, and the run goes on. */
export const handInMessage = (
  deps: CaseDeps,
  { caller, once }: Asking,
  { caseId, token, element, set }: HandedIn,
): Promise<Result<{ version: number }, CommandRefusal>> =>
  withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<{ version: number }, CommandRefusal>> => {
      const id = idOf(caseId);
      const found = await findCase(tx, id);
      if (!found) return no({ code: 'caseNotFound' });
      const refusal = await refusalToMend(tx, deps, { caller, facts: found.value.facts });
      if (refusal) return no(refusal);
      const at = deps.now();
      const stamp = { actor: caller.actor, at, basis: `handed in on ${civilDateOf(at)}` };
      const message = { id: uuid(), name: element };
      const moved = await deliverMessage(
        tx,
        { ...deps.runs, owner: runOwner(deps) },
        { id, message, at: { token, element }, set, stamp },
      );
      if (!moved.ok) return moved;
      const after = await findCase(tx, id);
      return ok({ version: after?.version ?? found.version });
    },
  );
