import { Type } from 'typebox';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import { AddWardNumber, DeclaredWard, DeclareWard, WardParams, WardView } from '../contract/acting.ts';
import { about, type Deps } from '../deps.ts';
import { addWardNumber, declareWard, removeWard } from '../wards/commands.ts';
import { findWards } from '../wards/queries.ts';
import { actingOf, answer, personOf } from './asking.ts';

const REFUSALS = [403, 404, 409, 422];

/** The children for whom a person says that he is their guardian. */
export function wardRoutes(app: App, deps: Deps): void {
  app.get(
    '/identity/me/wards',
    { ...may('ward:manage'), schema: { response: { 200: Type.Array(WardView) } } },
    (request) => {
      const guardian = personOf(request);
      return deps.db.within(about(deps, guardian), (tx) => findWards(deps.vault, tx, { guardian, now: deps.now() }));
    },
  );
  app.post(
    '/identity/me/wards',
    {
      ...may('ward:manage'),
      schema: withProblems({ body: DeclareWard, response: { 200: DeclaredWard } }, REFUSALS),
    },
    async (request, reply) => {
      const { relation, declared, ...typed } = request.body;
      const asked = { person: personOf(request), typed, relation, declared };
      return answer(reply, await declareWard(deps, { ...asked, ...actingOf(request) }));
    },
  );
  app.post(
    '/identity/me/wards/:ward/number',
    {
      ...may('ward:manage'),
      schema: withProblems({ params: WardParams, body: AddWardNumber, response: { 200: DeclaredWard } }, REFUSALS),
    },
    async (request, reply) => {
      const added = { person: personOf(request), ward: request.params.ward, citizenId: request.body.citizenId };
      return answer(reply, await addWardNumber(deps, { ...added, ...actingOf(request) }));
    },
  );
  app.delete(
    '/identity/me/wards/:ward',
    {
      ...may('ward:manage'),
      schema: withProblems({ params: WardParams, response: { 200: DeclaredWard } }, REFUSALS),
    },
    async (request, reply) => {
      const removed = { person: personOf(request), ward: request.params.ward };
      return answer(reply, await removeWard(deps, { ...removed, ...actingOf(request) }));
    },
  );
}
