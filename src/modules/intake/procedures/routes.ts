import { caseId as idOf } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { CommandRefusal } from '../cases/commands.ts';
import { CaseIdParams, Moved } from '../cases/contract.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { statusOf } from '../cases/refusals.ts';
import { approveProcedure, endProcedure, rejectProcedure, requestProcedure } from './commands.ts';
import {
  ApproveProcedure,
  EndProcedure,
  ProcedureListQuery,
  ProcedureParams,
  RejectProcedure,
  RequestProcedure,
} from './contract.ts';
import { ProcedureList } from './contract/list.ts';
import { listProcedures } from './list.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const REFUSALS = [403, 404, 409, 412, 422, 503];

const answer = (reply: Reply, result: Result<{ version: number }, CommandRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

const targetOf = (request: Request, caseId: string, version: number) => ({
  asking: { caller: request.caller, once: onceOf(request) },
  id: idOf(caseId),
  version,
});

const act = <Body>(body: Body) => withProblems({ params: ProcedureParams, body, response: { 200: Moved } }, REFUSALS);

export function procedureRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/procedures',
    { ...may('case:list'), schema: { querystring: ProcedureListQuery, response: { 200: ProcedureList } } },
    ({ caller, query }) => deps.db.within(caller.scope, (tx) => listProcedures(tx, deps, { caller, ...query })),
  );
  app.post(
    '/cases/:caseId/procedures',
    {
      ...may('case:requestProcedure'),
      schema: withProblems({ params: CaseIdParams, body: RequestProcedure, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => {
      const { version, ...asked } = request.body;
      return answer(reply, await requestProcedure(deps, targetOf(request, request.params.caseId, version), asked));
    },
  );
  app.post(
    '/cases/:caseId/procedures/:procedureId/approve',
    { ...may('case:approveProcedure'), schema: act(ApproveProcedure) },
    async (request, reply) => {
      const { caseId, procedureId: procedure } = request.params;
      const target = targetOf(request, caseId, request.body.version);
      return answer(reply, await approveProcedure(deps, { ...target, procedure }));
    },
  );
  app.post(
    '/cases/:caseId/procedures/:procedureId/reject',
    { ...may('case:approveProcedure'), schema: act(RejectProcedure) },
    async (request, reply) => {
      const { caseId, procedureId: procedure } = request.params;
      const { version, ...said } = request.body;
      return answer(reply, await rejectProcedure(deps, { ...targetOf(request, caseId, version), procedure }, said));
    },
  );
  app.post(
    '/cases/:caseId/procedures/:procedureId/end',
    { ...may('case:requestProcedure'), schema: act(EndProcedure) },
    async (request, reply) => {
      const { caseId, procedureId: procedure } = request.params;
      const { version, ...ended } = request.body;
      return answer(reply, await endProcedure(deps, { ...targetOf(request, caseId, version), procedure }, ended));
    },
  );
}
