import { v7 as uuid } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { deliverMessage, findWaits, type Json } from '../../process/index.ts';
import { moveByHand } from './by-hand.ts';
import type { CommandRefusal } from './commands.ts';
import type { WaitList } from './contract/incidents.ts';
import type { Asking, CaseDeps } from './deps.ts';
import { runOwner } from './owner.ts';
import { findCaseRows } from './queries/case-rows.ts';
import { rowsOf } from './rows.ts';

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
  asking: Asking,
  { caseId, token, element, set }: HandedIn,
): Promise<Result<{ version: number }, CommandRefusal>> =>
  moveByHand(deps, asking, {
    caseId,
    move: (tx, id) => {
      const at = deps.now();
      const stamp = { actor: asking.caller.actor, at, basis: `handed in on ${civilDateOf(at)}` };
      const message = { id: uuid(), name: element };
      const delivery = { id, message, at: { token, element }, set, stamp };
      return deliverMessage(tx, { ...deps.runs, owner: runOwner(deps) }, delivery);
    },
  });
