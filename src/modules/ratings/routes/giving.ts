import { Type } from 'typebox';
import { caseId } from '../../../kernel/id.ts';
import { may, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { RatingDeps } from '../deps.ts';
import { giveByCode } from '../devices/give.ts';
import { GiveRating, GivenRating, RatableServices, ServiceParams } from '../giving/contract.ts';
import { giveRating } from '../giving/give.ts';
import { statusOf } from '../refusals.ts';
import { listServices } from '../services/list.ts';

const CaseParams = Type.Object({ caseId: Type.String({ format: 'uuid' }) });
const CodeParams = Type.Object({ code: Type.String({ maxLength: 200 }) });
const GiveByCode = Type.Omit(GiveRating, ['named']);

const OFTEN = { limit: { most: 30, seconds: 60 } };

/** How whoever was served says what it was worth to him. */
export function givingRoutes(app: App, deps: RatingDeps): void {
  app.get(
    '/cases/:caseId/services',
    { ...may('rating:give'), schema: { params: CaseParams, response: { 200: RatableServices } } },
    ({ caller, params }) =>
      deps.db.within(caller.scope, async (tx) => ({
        services: await listServices(tx, deps, { caller, id: caseId(params.caseId) }),
      })),
  );
  app.post(
    '/cases/:caseId/services/:serial/rating',
    {
      ...may('rating:give'),
      schema: withProblems(
        { params: ServiceParams, body: GiveRating, response: { 200: GivenRating } },
        [403, 404, 409, 422],
      ),
    },
    async ({ caller, params, body: rating }, reply) => {
      const place = { caseId: caseId(params.caseId), serial: Number(params.serial) };
      const given = await giveRating(deps, { caller, place, rating, channel: 'computer' });
      return given.ok ? given.value : problem(reply, statusOf(given.error), given.error);
    },
  );
  app.post(
    '/ratings/codes/:code',
    {
      ...may('rating:giveByCode', OFTEN),
      schema: withProblems(
        { params: CodeParams, body: GiveByCode, response: { 200: GivenRating } },
        [403, 404, 409, 422, 429],
      ),
    },
    async ({ caller, params: { code }, body: rating }, reply) => {
      const given = await giveByCode(deps, { caller, code, rating });
      return given.ok ? given.value : problem(reply, statusOf(given.error), given.error);
    },
  );
}
