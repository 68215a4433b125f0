import { Type } from 'typebox';
import { may, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { DeclaredRelative, DeclareRelative, NewRelative, RelativeParams } from '../contract/officers.ts';
import { Done } from '../contract/shared.ts';
import { about, type Deps } from '../deps.ts';
import { findDeclaredRelatives } from '../officers/queries/relatives.ts';
import { findOfficeOf } from '../officers/queries/serving.ts';
import { declareRelative, strikeRelative } from '../officers/relatives.ts';
import { actingOf, answer, answerDone, personOf, type Request } from './asking.ts';

const CHANGE = [403, 404, 409, 422];

/** An officer's own declaration of relatives, from whose cases he is kept (公务员法 art. 74, 76). */
export function relativeRoutes(app: App, deps: Deps): void {
  const officeOf = (request: Request) =>
    deps.db.within(about(deps, personOf(request)), async (tx) => (await findOfficeOf(tx, personOf(request)))?.id);
  app.get(
    '/identity/me/relatives',
    { ...may('person:seeSelf'), schema: { response: { 200: Type.Array(DeclaredRelative) } } },
    async (request) => {
      const officer = await officeOf(request);
      return officer === undefined ? [] : listRelatives(deps, { officer, person: personOf(request) });
    },
  );
  app.post(
    '/identity/me/relatives',
    {
      ...may('person:correctSelf'),
      schema: withProblems({ body: DeclareRelative, response: { 200: NewRelative } }, CHANGE),
    },
    async (request, reply) => {
      const officer = await officeOf(request);
      if (officer === undefined) return problem(reply, 404, { code: 'officerUnknown' });
      return answer(reply, await declareRelative(deps, { officer, ...request.body, ...actingOf(request) }));
    },
  );
  app.delete(
    '/identity/me/relatives/:relative',
    { ...may('person:correctSelf'), schema: withProblems({ params: RelativeParams, response: { 204: Done } }, CHANGE) },
    async (request, reply) => {
      const officer = await officeOf(request);
      if (officer === undefined) return problem(reply, 404, { code: 'officerUnknown' });
      const { relative } = request.params;
      const struck = await strikeRelative(deps, { officer, relative, ...actingOf(request) });
      return answerDone(reply, struck);
    },
  );
}

async function listRelatives(deps: Deps, { officer, person }: { officer: string; person: string }) {
  return deps.db.within(about(deps, person), async (tx) => {
    const declared = await findDeclaredRelatives(tx, officer);
    const names = await deps.vault.openTexts(
      tx,
      declared.map(({ name }) => name),
    );
    return declared.map(({ id, relation, declaredAt }, place) => ({
      id,
      relation,
      name: names[place] ?? null,
      declaredAt: declaredAt.toISOString(),
    }));
  });
}
