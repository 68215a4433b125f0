import { may, onceOf, problem, withProblems, type App } from '../../platform/http/index.ts';
import { CreditPage, CreditQuery, EndRecord, RecordEnded, RecordParams } from './contract.ts';
import { endRecord } from './end.ts';
import type { CreditDeps } from './deps.ts';
import { listRecords } from './list.ts';
import { statusOf } from './refusals.ts';

/** For heads and leaders: what their organ holds against applicants, and its end. */
export function creditRoutes(app: App, deps: CreditDeps): void {
  app.get(
    '/credit/records',
    { ...may('credit:read'), schema: { querystring: CreditQuery, response: { 200: CreditPage } } },
    ({ caller, query }) => deps.db.within(caller.scope, (tx) => listRecords(tx, deps, { caller, after: query.after })),
  );
  app.post(
    '/credit/records/:recordId/end',
    {
      ...may('credit:end'),
      schema: withProblems(
        { params: RecordParams, body: EndRecord, response: { 200: RecordEnded } },
        [403, 404, 409, 412, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const ended = await endRecord(deps, { caller, once: onceOf(request) }, { id: params.recordId, wish: body });
      return ended.ok ? ended.value : problem(reply, statusOf(ended.error), ended.error);
    },
  );
}
