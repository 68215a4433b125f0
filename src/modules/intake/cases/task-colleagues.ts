import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { loadRun, type RunRefusal } from '../../process/index.ts';
import type { NotFound } from './commands.ts';
import type { Colleagues } from './contract/tasks.ts';
import type { CaseDeps } from './deps.ts';
import { SIGNER_ROLE } from './signing.ts';
import { isVisible } from './queries/case-rows.ts';

/** `signing`: who may sign it for whoever has it. */
type Target = { caller: Caller; id: CaseId; task: string; signing: boolean };

/** To whom a task may be given: everybody else who has its role in its department. A case of others is not found, nor is its task. */
export async function findTaskColleagues(
  tx: Tx,
  deps: CaseDeps,
  { caller, id, task: key, signing }: Target,
): Promise<Result<Colleagues, NotFound | Extract<RunRefusal, { code: 'taskUnknown' }>>> {
  if (!(await isVisible(tx, id))) return no({ code: 'caseNotFound' });
  const { value: run } = await loadRun(tx, id);
  const task = run.status === 'unbegun' ? undefined : run.tasks.find((one) => one.task === key);
  if (task === undefined) return no({ code: 'taskUnknown', task: key });
  const { department } = task;
  const role = signing ? SIGNER_ROLE : task.role;
  const serving = await deps.officersIn(tx, { department, role });
  return ok({ colleagues: serving.filter((officer) => officer.id !== caller.actor.id) });
}
