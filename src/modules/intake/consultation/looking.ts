import { caseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { loadRun } from '../../process/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { isVisible } from '../cases/queries/case-rows.ts';
import { worksOn } from '../notes/works-on.ts';
import { ANSWER } from './deps.ts';
import type { Facts } from './model.ts';
import type { Looking } from './rules/readers.ts';

/** What of a matter says who it is for. `permission`: that of whoever is asked. */
type Seen = Pick<Facts, 'caseId' | 'task' | 'department' | 'officer' | 'asked'>;
type Seeing = { caller: Caller; facts: Seen; permission?: string };

/** In what capacity an officer looks at a question. Who took the task over reads what was asked in it. */
export async function lookingAt(
  tx: Tx,
  deps: Pick<CaseDeps, 'permits'>,
  { caller, facts, permission = ANSWER }: Seeing,
): Promise<Looking> {
  const id = caseId(facts.caseId);
  const { value: run } = await loadRun(tx, id);
  const task = run.status === 'unbegun' ? undefined : run.tasks.find((one) => one.task === facts.task);
  const asks = deps.permits(caller, 'case:read', facts.department);
  const me = caller.actor.id;
  const reach = { caller, permission: 'case:read', department: facts.department };
  return {
    isAsker: asks && (facts.officer === me || task?.holder === me),
    asks,
    worksOnIt: (await isVisible(tx, id)) && worksOn(deps, reach),
    asked: facts.asked.filter((one) => deps.permits(caller, permission, one)),
  };
}
