import type { Static } from 'typebox';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import { ChooseCapacity, EndSession, ProveByCode, Session } from '../contract/sessions.ts';
import { Done } from '../contract/shared.ts';
import { about, type Deps } from '../deps.ts';
import { proveByCode } from '../factors/proving.ts';
import { findOrganisation } from '../organisations/queries.ts';
import { findOwnFile } from '../people/self.ts';
import { chooseCapacity, endEverySession, endSession, raiseSession } from '../sessions/commands.ts';
import { cookieRules } from '../sessions/cookies.ts';
import { answerDone, personOf, refuse, type Request } from './asking.ts';

/** The session that a request is in. */
export function sessionRoutes(app: App, deps: Deps): void {
  const { name: cookie, options } = cookieRules(deps.publicUrl, 'session');
  app.get('/identity/session', { ...may('session:manage'), schema: { response: { 200: Session } } }, (request) =>
    sessionOf(deps, request),
  );
  app.post(
    '/identity/session/capacity',
    { ...may('person:seeSelf'), schema: withProblems({ body: ChooseCapacity, response: { 204: Done } }, [403]) },
    async (request, reply) => {
      const chosen = await chooseCapacity(deps, heldBy(request), request.body);
      return answerDone(reply, chosen);
    },
  );
  app.post(
    '/identity/session/second-factor',
    { ...may('person:seeSelf'), schema: withProblems({ body: ProveByCode, response: { 204: Done } }, [403, 429]) },
    async (request, reply) => {
      const held = heldBy(request);
      const proven = await proveByCode(deps, { person: held.person, code: request.body.code });
      if (!proven.ok) return refuse(reply, proven.error);
      const { token } = await raiseSession(deps, held);
      return reply.setCookie(cookie, token, options).code(204).send(null);
    },
  );
  app.post(
    '/identity/session/end',
    { ...may('session:manage'), schema: { body: EndSession, response: { 204: Done } } },
    async (request, reply) => {
      const token = request.cookies[cookie];
      const { person } = request.caller.scope;
      if (request.body.everywhere && person !== undefined) await endEverySession(deps, person);
      if (token !== undefined) await endSession(deps, token);
      const { path, httpOnly, sameSite, secure } = options;
      return reply.clearCookie(cookie, { path, httpOnly, sameSite, secure }).code(204).send(null);
    },
  );
}

const heldBy = (request: Request) => ({ session: request.caller.sessionId, person: personOf(request) });

async function sessionOf(deps: Deps, { caller }: Request): Promise<Static<typeof Session>> {
  const { kind, roles, level, secondFactor, scope, actor } = caller;
  const [acted] = scope.organisations ?? [];
  const { name, organisation } = await namesOf(deps, { person: scope.person, acted });
  return {
    kind,
    name,
    organisation,
    roles: [...roles],
    departments: scope.departments === 'all' ? 'all' : [...(scope.departments ?? [])],
    department: actor.department ?? null,
    level,
    secondFactor,
    secondFactorPolicy: deps.secondFactorPolicy,
  };
}

type Named = Pick<Static<typeof Session>, 'name' | 'organisation'>;

async function namesOf(
  deps: Deps,
  { person, acted }: { person: string | undefined; acted: string | undefined },
): Promise<Named> {
  if (person === undefined) return { name: null, organisation: null };
  return deps.db.within(about(deps, person), async (tx) => {
    const file = await findOwnFile(deps, tx, person);
    const name = file && file.data !== 'erased' ? file.data.name : null;
    const organisation = acted === undefined ? undefined : await findOrganisation(tx, acted);
    return { name, organisation: organisation ?? null };
  });
}
