import { caseId as idOf } from '../../../kernel/id.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { CaseIdParams } from '../cases/contract.ts';
import { servePaper } from './commands.ts';
import { CaseService, PaperServed, ServePaper, ServiceParams } from './contract.ts';
import { statusOf } from './refusals.ts';
import { findService } from './view.ts';

/** For officers: which papers of a case were served, and noting how one was. */
export function servingRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/cases/:caseId/service',
    { ...may('case:read'), schema: withProblems({ params: CaseIdParams, response: { 200: CaseService } }, [404]) },
    async ({ caller, params }, reply) => {
      const department = caller.actor.department ?? '';
      const asked = { id: idOf(params.caseId), mayServe: deps.permits(caller, 'paper:serve', department) };
      const service = await deps.db.within(caller.scope, (tx) => findService(tx, deps, asked));
      return service ?? problem(reply, 404, { code: 'caseNotFound' });
    },
  );
  app.post(
    '/cases/:caseId/service/:paperId',
    {
      ...may('paper:serve'),
      schema: withProblems(
        { params: ServiceParams, body: ServePaper, response: { 200: PaperServed } },
        [403, 404, 409, 412, 422, 503],
      ),
    },
    async (request, reply) => {
      const { caseId, paperId: paper } = request.params;
      const asking = { caller: request.caller, once: onceOf(request) };
      const noted = await servePaper(deps, asking, { id: idOf(caseId), paper, wish: request.body });
      return noted.ok ? { on: request.body.on } : problem(reply, statusOf(noted.error), noted.error);
    },
  );
}
