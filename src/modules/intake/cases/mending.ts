import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findIncidents, mendRun, type Json } from '../../process/index.ts';
import { moveByHand } from './by-hand.ts';
import type { CommandRefusal } from './commands.ts';
import type { IncidentList } from './contract/incidents.ts';
import type { Asking, CaseDeps } from './deps.ts';
import { runOwner } from './owner.ts';
import { findCaseRows } from './queries/case-rows.ts';
import { rowsOf } from './rows.ts';

/** Cases that are stuck, with who is responsible, since when, and what the model looked for. */
export async function listIncidents(tx: Tx, deps: CaseDeps, caller: Caller): Promise<IncidentList> {
  const found = await findIncidents(tx, caller.scope.departments ?? []);
  const listed = await findCaseRows(tx, [...new Set(found.map(({ case_id }) => case_id))]);
  const cases = new Map((await rowsOf(tx, deps, listed)).map((row) => [row.id, row]));
  const names = await deps.runs.departmentNames(tx);
  const incidents: IncidentList['incidents'] = [];
  for (const { case_id, token, element, name, code, department, at } of found) {
    const of = cases.get(case_id);
    if (!of) continue;
    incidents.push({
      case: of,
      token,
      element,
      name,
      code,
      department: { key: department, name: { zh: names.get(department) ?? department } },
      at: at.toISOString(),
      mayMend: deps.permits(caller, 'case:mend', department),
    });
  }
  return { incidents };
}

export type Mended = { caseId: string; token: number; set: Readonly<Record<string, Json>> };

/** The manual way out: the head of the department in charge gives what was missing, and the run goes on from where it stood. */
export const mendCase = (
  deps: CaseDeps,
  asking: Asking,
  { caseId, token, set }: Mended,
): Promise<Result<{ version: number }, CommandRefusal>> =>
  moveByHand(deps, asking, {
    caseId,
    move: (tx, id) => {
      const stamp = {
        actor: asking.caller.actor,
        at: deps.now(),
        basis: `mended on ${civilDateOf(deps.now())}`,
      };
      return mendRun(tx, { ...deps.runs, owner: runOwner(deps) }, { id, token, set, stamp });
    },
  });
