import type { Result } from '../../../../kernel/result.ts';
import { may, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import { reassignTask, takeTaskBack } from '../assigning.ts';
import type { CommandRefusal } from '../commands.ts';
import { Moved, TaskPage } from '../contract.ts';
import {
  HolderList,
  HolderParams,
  HolderQuery,
  HolderTasksQuery,
  ReassignTask,
  TakeTaskBack,
} from '../contract/holders.ts';
import { TaskParams } from '../contract/tasks.ts';
import type { CaseDeps } from '../deps.ts';
import { listHeld, listHolders } from '../holders.ts';
import { statusOf } from '../refusals.ts';
import { targetOf } from './task-target.ts';

type Reply = Parameters<typeof problem>[0];

const ASSIGN = may('task:assign');
const REFUSALS = [403, 404, 409, 422];

const answer = <Value>(reply: Reply, result: Result<Value, CommandRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** For who answers for a section: who has what in hand, and saying who has it from now on. */
export function holderRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/task-holders',
    { ...ASSIGN, schema: withProblems({ querystring: HolderQuery, response: { 200: HolderList } }, [403]) },
    async ({ caller, query }, reply) => {
      const asked = { caller, department: query.department };
      return answer(reply, await deps.db.within(caller.scope, (tx) => listHolders(tx, deps, asked)));
    },
  );
  app.get(
    '/task-holders/:officer/tasks',
    {
      ...ASSIGN,
      schema: withProblems({ params: HolderParams, querystring: HolderTasksQuery, response: { 200: TaskPage } }, [403]),
    },
    async ({ caller, params, query }, reply) => {
      const asked = { caller, ...params, ...query };
      return answer(reply, await deps.db.within(caller.scope, (tx) => listHeld(tx, deps, asked)));
    },
  );
  app.post(
    '/cases/:caseId/tasks/:task/take-back',
    {
      ...ASSIGN,
      schema: withProblems({ params: TaskParams, body: TakeTaskBack, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => answer(reply, await takeTaskBack(deps, targetOf(request, request.params), request.body)),
  );
  app.post(
    '/cases/:caseId/tasks/:task/reassign',
    {
      ...ASSIGN,
      schema: withProblems({ params: TaskParams, body: ReassignTask, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => answer(reply, await reassignTask(deps, targetOf(request, request.params), request.body)),
  );
}
