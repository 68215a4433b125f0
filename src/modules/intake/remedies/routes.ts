import { caseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { CaseIdParams } from '../cases/contract.ts';
import type { Asking } from '../cases/deps.ts';
import {
  AnswerDispute,
  CaseDisputes,
  ConcludeDispute,
  DisputeFigures,
  DisputeFiguresQuery,
  DisputeFile,
  DisputePage,
  DisputeParams,
  DisputeQuery,
  FulfilDuty,
  MovedDispute,
  RegisterDispute,
  ResumeExecution,
  StopExecution,
} from './contract.ts';
import { HANDLE, READ, type DisputeDeps } from './deps.ts';
import { openDispute } from './file.ts';
import { findDisputeFigures, findDisputePage } from './list.ts';
import { answerDispute, concludeDispute, fulfilDuty, resumeExecution, stopExecution } from './moves.ts';
import { findCaseDisputes } from './of-case.ts';
import { statusOf, type DisputeRefusal } from './refusals.ts';
import { registerDispute } from './register.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const ONE = '/disputes/:disputeId';
const MOVING = [403, 404, 409, 412, 422];

const askingOf = (request: Request): Asking => ({ caller: request.caller, once: onceOf(request) });
const answer = <Value>(reply: Reply, result: Result<Value, DisputeRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 行政复议, 行政诉讼: which acts of cases are fought, and what follows. */
export function disputeRoutes(app: App, deps: DisputeDeps): void {
  readingRoutes(app, deps);
  executionRoutes(app, deps);
  const moving = { params: DisputeParams, response: { 200: MovedDispute } };
  app.post(
    '/cases/:caseId/disputes',
    {
      ...may(HANDLE),
      schema: withProblems({ params: CaseIdParams, body: RegisterDispute, response: { 200: MovedDispute } }, MOVING),
    },
    async (request, reply) => {
      const id = caseId(request.params.caseId);
      return answer(reply, await registerDispute(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
  app.post(
    `${ONE}/answer`,
    { ...may(HANDLE), schema: withProblems({ ...moving, body: AnswerDispute }, MOVING) },
    async (request, reply) => {
      const { disputeId: id } = request.params;
      return answer(reply, await answerDispute(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
  app.post(
    `${ONE}/conclude`,
    { ...may(HANDLE), schema: withProblems({ ...moving, body: ConcludeDispute }, MOVING) },
    async (request, reply) => {
      const { disputeId: id } = request.params;
      return answer(reply, await concludeDispute(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
  app.post(
    `${ONE}/fulfil`,
    { ...may(HANDLE), schema: withProblems({ ...moving, body: FulfilDuty }, MOVING) },
    async (request, reply) => {
      const { disputeId: id } = request.params;
      return answer(reply, await fulfilDuty(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
}

/** Whether the act goes on being executed. */
function executionRoutes(app: App, deps: DisputeDeps): void {
  const moving = { params: DisputeParams, response: { 200: MovedDispute } };
  app.post(
    `${ONE}/stop`,
    { ...may(HANDLE), schema: withProblems({ ...moving, body: StopExecution }, MOVING) },
    async (request, reply) => {
      const { disputeId: id } = request.params;
      return answer(reply, await stopExecution(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
  app.post(
    `${ONE}/resume`,
    { ...may(HANDLE), schema: withProblems({ ...moving, body: ResumeExecution }, MOVING) },
    async (request, reply) => {
      const { disputeId: id } = request.params;
      return answer(reply, await resumeExecution(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
}

function readingRoutes(app: App, deps: DisputeDeps): void {
  app.get(
    '/disputes',
    { ...may(READ), schema: { querystring: DisputeQuery, response: { 200: DisputePage } } },
    ({ caller, query }) => findDisputePage(deps, { caller, query }),
  );
  app.get(
    '/disputes/figures',
    { ...may(READ), schema: { querystring: DisputeFiguresQuery, response: { 200: DisputeFigures } } },
    ({ caller, query }) => findDisputeFigures(deps, { caller, query }),
  );
  app.get(
    ONE,
    { ...may(READ), schema: withProblems({ params: DisputeParams, response: { 200: DisputeFile } }, [403, 404]) },
    async ({ caller, params }, reply) => answer(reply, await openDispute(deps, { caller, id: params.disputeId })),
  );
  app.get(
    '/cases/:caseId/disputes',
    { ...may(READ), schema: withProblems({ params: CaseIdParams, response: { 200: CaseDisputes } }, [404]) },
    async ({ caller, params }, reply) =>
      (await findCaseDisputes(deps, { caller, id: caseId(params.caseId) })) ??
      problem(reply, 404, { code: 'caseNotFound' }),
  );
}
