import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { actOnLicence, type LicenceRefusal } from './acts.ts';
import { ActedOn, ActOnLicence, LicenceFile, LicencePage, LicenceParams, LicenceQuery } from './contract.ts';
import { listLicencesOfDesk } from './list.ts';
import { statusOf } from './refusals.ts';
import { openLicenceFile } from './view.ts';

type Reply = Parameters<typeof problem>[0];

const answer = <Value>(reply: Reply, result: Result<Value, LicenceRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** For officers of the organ that gave them: which licences stand, one of them with its history, and a decision on it. */
export function licenceRoutes(app: App, deps: CaseDeps): void {
  const { db } = deps;
  app.get(
    '/licences',
    { ...may('licence:read'), schema: { querystring: LicenceQuery, response: { 200: LicencePage } } },
    ({ caller, query }) => db.within(caller.scope, (tx) => listLicencesOfDesk(tx, deps, { caller, query })),
  );
  app.get(
    '/licences/:licenceId',
    {
      ...may('licence:read'),
      schema: withProblems({ params: LicenceParams, response: { 200: LicenceFile } }, [404]),
    },
    async ({ caller, params }, reply) => {
      const asked = { caller, id: params.licenceId };
      const file = await db.within(caller.scope, (tx) => openLicenceFile(tx, deps, asked));
      return file ?? problem(reply, 404, { code: 'licenceNotFound' });
    },
  );
  app.post(
    '/licences/:licenceId/act',
    {
      ...may('licence:act'),
      schema: withProblems(
        { params: LicenceParams, body: ActOnLicence, response: { 200: ActedOn } },
        [403, 404, 409, 412, 422, 503],
      ),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      const acted = await actOnLicence(deps, { asking, id: request.params.licenceId, wish: request.body });
      return answer(reply, acted);
    },
  );
}
