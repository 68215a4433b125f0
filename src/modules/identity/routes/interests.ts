import { Type } from 'typebox';
import { may, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { DeclareInterest, InterestParams, InterestRow, NewInterest } from '../contract/interests.ts';
import { Done } from '../contract/shared.ts';
import { about, type Deps } from '../deps.ts';
import { declareInterest, withdrawInterest } from '../interests/commands.ts';
import { findInterests } from '../interests/queries.ts';
import { findOfficeOf } from '../officers/queries/serving.ts';
import { actingOf, answer, answerDone, personOf, type Request } from './asking.ts';

const CHANGE = [403, 404, 409, 422];

/** An officer's own declaration that he has an interest in a case or an organisation (公务员法 art. 76). */
export function interestRoutes(app: App, deps: Deps): void {
  const officeOf = (request: Request) =>
    deps.db.within(about(deps, personOf(request)), async (tx) => (await findOfficeOf(tx, personOf(request)))?.id);
  app.get(
    '/identity/me/interests',
    { ...may('person:seeSelf'), schema: { response: { 200: Type.Array(InterestRow) } } },
    async (request) => {
      const officer = await officeOf(request);
      return officer === undefined ? [] : listInterests(deps, { officer, person: personOf(request) });
    },
  );
  app.post(
    '/identity/me/interests',
    {
      ...may('person:correctSelf'),
      schema: withProblems({ body: DeclareInterest, response: { 200: NewInterest } }, CHANGE),
    },
    async (request, reply) => {
      const officer = await officeOf(request);
      if (officer === undefined) return problem(reply, 404, { code: 'officerUnknown' });
      const { ground, kind, matter: typed } = request.body;
      return answer(reply, await declareInterest(deps, { officer, ground, kind, typed, ...actingOf(request) }));
    },
  );
  app.post(
    '/identity/me/interests/:interest/end',
    { ...may('person:correctSelf'), schema: withProblems({ params: InterestParams, response: { 204: Done } }, CHANGE) },
    async (request, reply) => {
      const officer = await officeOf(request);
      if (officer === undefined) return problem(reply, 404, { code: 'officerUnknown' });
      const { interest } = request.params;
      return answerDone(reply, await withdrawInterest(deps, { officer, interest, ...actingOf(request) }));
    },
  );
}

async function listInterests(
  deps: Deps,
  { officer, person }: { officer: string; person: string },
): Promise<InterestRow[]> {
  const found = await deps.db.within(about(deps, person), (tx) => findInterests(tx, officer));
  return found.map(({ id, ground, uscc, number, name, declaredAt }) => ({
    id,
    ground,
    kind: uscc === null ? 'case' : 'organisation',
    matter: uscc ?? number ?? '',
    name,
    declaredAt: declaredAt.toISOString(),
  }));
}
