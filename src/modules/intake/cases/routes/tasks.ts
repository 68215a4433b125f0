import { civilDate } from '../../../../kernel/civil-date.ts';
import { caseId as idOf } from '../../../../kernel/id.ts';
import type { Result } from '../../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import type { CommandRefusal } from '../commands.ts';
import { Moved, TaskPage } from '../contract.ts';
import { HandInMessage, IncidentList, IncidentParams, MendRun, WaitList } from '../contract/incidents.ts';
import {
  AddDepartments,
  AddSigners,
  AssignTask,
  Colleagues,
  ColleaguesQuery,
  DropDepartment,
  DropSigner,
  CompleteTask,
  FetchTaskBack,
  ReturnTask,
  TaskListQuery,
  TaskParams,
} from '../contract/tasks.ts';
import type { CaseDeps } from '../deps.ts';
import { listIncidents, mendCase } from '../mending.ts';
import { statusOf } from '../refusals.ts';
import { listTasks } from '../task-list.ts';
import { findTaskColleagues } from '../task-colleagues.ts';
import { targetOf } from './task-target.ts';
import { assignTask, completeTask, fetchTaskBack, returnTask, touchTask } from '../task-acts.ts';
import { addDepartments, dropDepartment } from '../asking-departments.ts';
import { addSigners, dropSigner } from '../signing.ts';
import { handInMessage, listWaits } from '../waits.ts';

type Reply = Parameters<typeof problem>[0];

const answer = <Value>(reply: Reply, result: Result<Value, CommandRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

const REFUSALS = [403, 404, 409, 412, 422, 503];

/** What waits for whom and who else could do it, where runs are stuck, and the way out. */
function listRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/tasks',
    { ...may('case:list'), schema: { querystring: TaskListQuery, response: { 200: TaskPage } } },
    ({ caller, query }) => deps.db.within(caller.scope, (tx) => listTasks(tx, deps, { caller, query })),
  );
  app.get(
    '/cases/:caseId/tasks/:task/colleagues',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, querystring: ColleaguesQuery, response: { 200: Colleagues } }, [404]),
    },
    async ({ caller, params, query }, reply) => {
      const target = { caller, id: idOf(params.caseId), task: params.task, signing: query.for === 'signing' };
      return answer(reply, await deps.db.within(caller.scope, (tx) => findTaskColleagues(tx, deps, target)));
    },
  );
  app.get('/incidents', { ...may('case:list'), schema: { response: { 200: IncidentList } } }, ({ caller }) =>
    deps.db.within(caller.scope, (tx) => listIncidents(tx, deps, caller)),
  );
  app.get('/waits', { ...may('case:list'), schema: { response: { 200: WaitList } } }, ({ caller }) =>
    deps.db.within(caller.scope, (tx) => listWaits(tx, deps, caller)),
  );
  app.post(
    '/cases/:caseId/waits/:token/hand-in',
    {
      ...may('case:mend'),
      schema: withProblems({ params: IncidentParams, body: HandInMessage, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => {
      const { caseId, token } = request.params;
      const asking = { caller: request.caller, once: onceOf(request) };
      const handed = { caseId, token: Number(token), ...request.body };
      return answer(reply, await handInMessage(deps, asking, handed));
    },
  );
  app.post(
    '/cases/:caseId/incidents/:token/mend',
    {
      ...may('case:mend'),
      schema: withProblems({ params: IncidentParams, body: MendRun, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => {
      const { caseId, token } = request.params;
      const asking = { caller: request.caller, once: onceOf(request) };
      return answer(reply, await mendCase(deps, asking, { caseId, token: Number(token), set: request.body.set }));
    },
  );
}

function signingRoutes(app: App, deps: CaseDeps): void {
  departmentRoutes(app, deps);
  app.post(
    '/cases/:caseId/tasks/:task/add-signers',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, body: AddSigners, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => answer(reply, await addSigners(deps, targetOf(request, request.params), request.body)),
  );
  app.post(
    '/cases/:caseId/tasks/:task/drop-signer',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, body: DropSigner, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => answer(reply, await dropSigner(deps, targetOf(request, request.params), request.body)),
  );
}

function departmentRoutes(app: App, deps: CaseDeps): void {
  app.post(
    '/cases/:caseId/tasks/:task/add-departments',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, body: AddDepartments, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) =>
      answer(reply, await addDepartments(deps, targetOf(request, request.params), request.body)),
  );
  app.post(
    '/cases/:caseId/tasks/:task/drop-department',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, body: DropDepartment, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) =>
      answer(reply, await dropDepartment(deps, targetOf(request, request.params), request.body)),
  );
}

/** Work on single tasks of a case. Whose a task is follows from its department and role, which the command asks. */
export function taskRoutes(app: App, deps: CaseDeps): void {
  listRoutes(app, deps);
  for (const act of ['claim', 'release', 'start'] as const)
    app.post(
      `/cases/:caseId/tasks/:task/${act}`,
      { ...may('case:read'), schema: withProblems({ params: TaskParams, response: { 200: Moved } }, REFUSALS) },
      async (request, reply) => answer(reply, await touchTask(deps, targetOf(request, request.params), act)),
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
    async (request, reply) => {
      const { how = 'comesBack', ...said } = request.body;
      return answer(reply, await returnTask(deps, targetOf(request, request.params), { how, ...said }));
    },
  );
  signingRoutes(app, deps);
  app.post(
    '/cases/:caseId/tasks/:task/fetch-back',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, body: FetchTaskBack, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => answer(reply, await fetchTaskBack(deps, targetOf(request, request.params), request.body)),
  );
  app.post(
    '/cases/:caseId/tasks/:task/complete',
    {
      ...may('case:read'),
      schema: withProblems({ params: TaskParams, body: CompleteTask, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => {
      const { opinion, note, materials = [], answers = {}, visit = null, files = [] } = request.body;
      const seen = visit && { ...visit, on: civilDate(visit.on) };
      const done = { opinion, note, materials, answers, visit: seen, files };
      return answer(reply, await completeTask(deps, targetOf(request, request.params), done));
    },
  );
}
