import { may, withProblems, type App } from '../../../platform/http/index.ts';
import { CaseIdParams, Moved } from '../cases/contract.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { answer, REFUSALS, targetOf } from './routes/answering.ts';
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
import { hearingRoutes } from './hearing/routes.ts';
import { listProcedures } from './list.ts';

const act = <Body>(body: Body) => withProblems({ params: ProcedureParams, body, response: { 200: Moved } }, REFUSALS);

export function procedureRoutes(app: App, deps: CaseDeps): void {
  hearingRoutes(app, deps);
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
