import { caseId as idOf } from '../../../../kernel/id.ts';
import { onceOf } from '../../../../platform/http/index.ts';
import type { TaskTarget } from '../task-target.ts';

type Request = Parameters<typeof onceOf>[0];

/** Which task of which case, who asks, and under which key. */
export const targetOf = (request: Request, { caseId, task }: { caseId: string; task: string }): TaskTarget => ({
  asking: { caller: request.caller, once: onceOf(request) },
  id: idOf(caseId),
  task,
});
