import { caseId as idOf } from '../../../kernel/id.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { listParcels } from '../read.ts';
import { statusOf } from '../refusals.ts';
import { CaseParams, CaseParcels, IncomingPapers, ParcelParams, TakenIn } from './contract.ts';
import type { PaperDeps } from './deps.ts';
import { listIncoming, takeInPapers } from './incoming.ts';

/** Papers on their way: of one case for whoever handles it, and all of them for the window where they arrive. */
export function paperRoutes(app: App, deps: PaperDeps): void {
  app.get(
    '/cases/:caseId/parcels',
    { ...may('case:read'), schema: withProblems({ params: CaseParams, response: { 200: CaseParcels } }, [403]) },
    ({ caller, params }) =>
      deps.db.within(caller.scope, async (tx) => ({ parcels: await listParcels(tx, idOf(params.caseId)) })),
  );
  app.get(
    '/delivery/incoming',
    { ...may('issuing:handle'), schema: withProblems({ response: { 200: IncomingPapers } }, [403]) },
    ({ caller }) => listIncoming(deps, caller),
  );
  app.post(
    '/delivery/incoming/:parcel/take-in',
    {
      ...may('issuing:handle'),
      schema: withProblems({ params: ParcelParams, response: { 200: TakenIn } }, [403, 404, 409, 422]),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      const taken = await takeInPapers(deps, asking, request.params.parcel);
      return taken.ok ? taken.value : problem(reply, statusOf(taken.error), taken.error);
    },
  );
}
