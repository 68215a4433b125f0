import { may, withProblems, type App } from '../../../platform/http/index.ts';
import { CaseIdParams, Moved } from '../cases/contract.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { answer, REFUSALS, targetOf } from '../procedures/routes/answering.ts';
import { confirmEnding, proposeEnding, rejectEnding } from './commands.ts';
import { ConfirmEnding, ProposeEnding, RejectEnding } from './contract.ts';

const act = <Body>(body: Body) => withProblems({ params: CaseIdParams, body, response: { 200: Moved } }, REFUSALS);

/** 终止办理 by hand: proposed by who decides, confirmed or turned down by another. */
export function endingRoutes(app: App, deps: CaseDeps): void {
  app.post(
    '/cases/:caseId/ending/propose',
    { ...may('case:proposeEnding'), schema: act(ProposeEnding) },
    async (request, reply) => {
      const { version, ...proposed } = request.body;
      return answer(reply, await proposeEnding(deps, targetOf(request, request.params.caseId, version), proposed));
    },
  );
  app.post(
    '/cases/:caseId/ending/confirm',
    { ...may('case:confirmEnding'), schema: act(ConfirmEnding) },
    async (request, reply) =>
      answer(reply, await confirmEnding(deps, targetOf(request, request.params.caseId, request.body.version))),
  );
  app.post(
    '/cases/:caseId/ending/reject',
    { ...may('case:confirmEnding'), schema: act(RejectEnding) },
    async (request, reply) => {
      const { version, ...said } = request.body;
      return answer(reply, await rejectEnding(deps, targetOf(request, request.params.caseId, version), said));
    },
  );
}
