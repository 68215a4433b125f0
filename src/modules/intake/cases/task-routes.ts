import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId as idOf } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { CommandRefusal } from './commands.ts';
import { Moved } from './contract.ts';
import { AssignTask, Colleagues, CompleteTask, ReturnTask, TaskParams } from './contract/tasks.ts';
import type { CaseDeps } from './deps.ts';
import { statusOf } from './refusals.ts';
import { findTaskColleagues } from './task-colleagues.ts';
import { assignTask, completeTask, returnTask, touchTask } from './task-acts.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const targetOf = (request: Request, { caseId, task }: { caseId: string; task: string }) => ({
  asking: { caller: request.caller, once: onceOf(request) },
  id: idOf(caseId),
  task,
});

const answer = <Value>(reply: Reply, result: Result<Value, CommandRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

const REFUSALS = [403, 404, 409, 412, 422, 503];

/** Work on single tasks of a case. Whose a task is follows from its department and role, which the command asks. */
export function taskRoutes(app: App, deps: CaseDeps): void {
  for (const act of ['claim', 'release', 'start'] as const)
    app.post(
      `/cases/:caseId/tasks/:task/${act}`,
      { ...may('case:read'), schema: withProblems({ params: TaskParams, response: { 200: Moved } }, REFUSALS) },
      async (request, reply) => answer(reply, await touchTask(deps, targetOf(request, request.params), act)),
    );
  app.get(
    '/cases/:caseId/tasks/:task/colleagues',
    { ...may('case:read'), schema: withProblems({ params: TaskParams, response: { 200: Colleagues } }, [404]) },
    async ({ caller, params }, reply) => {
      const target = { caller, id: idOf(params.caseId), task: params.task };
      return answer(reply, await deps.db.within(caller.scope, (tx) => findTaskColleagues(tx, deps, target)));
    },
  );
  app.post(
    '/cases/:caseId/tasks/:task/assign',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, body: AssignTask, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => answer(reply, await assignTask(deps, targetOf(request, request.params), request.body)),
  );
  app.post(
    '/cases/:caseId/tasks/:task/return',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, body: ReturnTask, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => answer(reply, await returnTask(deps, targetOf(request, request.params), request.body)),
  );
  app.post(
    '/cases/:caseId/tasks/:task/complete',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, body: CompleteTask, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => {
      const { opinion, note, answers = {}, visit = null, files = [] } = request.body;
      const seen = visit && { ...visit, on: civilDate(visit.on) };
      const done = { opinion, note, answers, visit: seen, files };
      return answer(reply, await completeTask(deps, targetOf(request, request.params), done));
    },
  );
}
