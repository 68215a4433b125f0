import { caseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { CaseIdParams } from '../cases/contract.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { FORWARD, forwardCase, noteReceipt, type ForwardRefusal } from './commands.ts';
import { CaseForwarding, ForwardCase, ForwardedCase, NoteReceipt } from './contract.ts';
import { statusOf } from './refusals.ts';
import { findForwarding } from './view.ts';

type Reply = Parameters<typeof problem>[0];
const answer = <Value>(reply: Reply, result: Result<Value, ForwardRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 行政许可法 art. 43: what a higher organ decides is examined here first, and goes up. */
export function forwardingRoutes(app: App, deps: CaseDeps): void {
  const moving = { params: CaseIdParams, response: { 200: ForwardedCase } };
  const refusals = [403, 404, 409, 412, 422];
  app.get(
    '/cases/:caseId/forwarding',
    { ...may('case:read'), schema: withProblems({ params: CaseIdParams, response: { 200: CaseForwarding } }, [404]) },
    async ({ caller, params }, reply) => {
      const asked = { caller, id: caseId(params.caseId) };
      const found = await deps.db.within(caller.scope, (tx) => findForwarding(tx, deps, asked));
      return found ?? problem(reply, 404, { code: 'caseNotFound' });
    },
  );
  app.post(
    '/cases/:caseId/forwarding',
    { ...may(FORWARD), schema: withProblems({ ...moving, body: ForwardCase }, refusals) },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      const id = caseId(request.params.caseId);
      return answer(reply, await forwardCase(deps, { asking, id, wish: request.body }));
    },
  );
  app.post(
    '/cases/:caseId/forwarding/receipt',
    { ...may(FORWARD), schema: withProblems({ ...moving, body: NoteReceipt }, refusals) },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      const id = caseId(request.params.caseId);
      return answer(reply, await noteReceipt(deps, { asking, id, wish: request.body }));
    },
  );
}
