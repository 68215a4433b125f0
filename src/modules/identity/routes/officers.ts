import { Type } from 'typebox';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import {
  AppointedOfficer,
  AppointOfficer,
  BreakGlass,
  GrantRole,
  OfficerParams,
  OfficerRow,
  Post,
  Sections,
  SectionsParams,
  WithdrawRole,
} from '../contract/officers.ts';
import { Done } from '../contract/shared.ts';
import type { Deps } from '../deps.ts';
import { appointOfficer } from '../officers/appointing.ts';
import { breakGlass, mendGlass } from '../officers/glass.ts';
import { dismissOfficer, moveOfficer } from '../officers/commands.ts';
import { grantRole, withdrawRole } from '../officers/granting.ts';
import { findSections } from '../officers/queries/sections.ts';
import { findServingOfficers } from '../officers/queries/serving.ts';
import { actingOf, answerDone, personOf, refuse, type Request } from './asking.ts';

const CHANGE = [403, 404, 409, 422];
const MOST_OFFICERS = 2_000;

/** Officers: appointed by the system administrator, given their roles by the security administrator. */
export function officerRoutes(app: App, deps: Deps): void {
  // The same list for the two who work on it, each under his own permission.
  for (const [url, permission] of [
    ['/identity/officers', 'account:manage'],
    ['/identity/grants', 'grant:manage'],
  ] as const) {
    app.get(url, { ...may(permission), schema: { response: { 200: Type.Array(OfficerRow) } } }, () =>
      listOfficers(deps),
    );
  }
  app.get(
    '/identity/departments/:department/sections',
    { ...may('account:manage'), schema: { params: SectionsParams, response: { 200: Sections } } },
    ({ params: { department } }) => deps.db.within({ area: deps.area }, (tx) => findSections(tx, department)),
  );
  app.post(
    '/identity/officers',
    {
      ...may('account:manage'),
      schema: withProblems({ body: AppointOfficer, response: { 200: AppointedOfficer } }, CHANGE),
    },
    async (request, reply) => {
      const appointed = await appointOfficer(deps, { ...request.body, ...actingOf(request) });
      if (!appointed.ok) return refuse(reply, appointed.error);
      return { ...appointed.value, temporaryPassword: appointed.value.temporaryPassword ?? null };
    },
  );
  app.post(
    '/identity/officers/:officer/move',
    {
      ...may('account:manage'),
      schema: withProblems({ params: OfficerParams, body: Post, response: { 204: Done } }, CHANGE),
    },
    async (request, reply) => {
      const { officer } = request.params;
      return answerDone(reply, await moveOfficer(deps, { officer, post: request.body, ...actingOf(request) }));
    },
  );
  app.post(
    '/identity/officers/:officer/dismiss',
    { ...may('account:manage'), schema: withProblems({ params: OfficerParams, response: { 204: Done } }, CHANGE) },
    async (request, reply) =>
      answerDone(reply, await dismissOfficer(deps, { officer: request.params.officer, ...actingOf(request) })),
  );
  grantRoutes(app, deps);
  glassRoutes(app, deps);
}

function grantRoutes(app: App, deps: Deps): void {
  app.post(
    '/identity/officers/:officer/roles/grant',
    {
      ...may('grant:manage'),
      schema: withProblems({ params: OfficerParams, body: GrantRole, response: { 204: Done } }, CHANGE),
    },
    async (request, reply) => {
      const { officer } = request.params;
      return answerDone(reply, await grantRole(deps, { officer, grant: request.body, ...grantingOf(request) }));
    },
  );
  app.post(
    '/identity/officers/:officer/roles/withdraw',
    {
      ...may('grant:manage'),
      schema: withProblems({ params: OfficerParams, body: WithdrawRole, response: { 204: Done } }, CHANGE),
    },
    async (request, reply) => {
      const { officer } = request.params;
      return answerDone(reply, await withdrawRole(deps, { officer, role: request.body.role, ...grantingOf(request) }));
    },
  );
}

/** Loud: an event of its own, a role that every screen shows, a line in the operator's log. */
function glassRoutes(app: App, deps: Deps): void {
  app.post(
    '/identity/glass/break',
    { ...may('system:operate'), schema: withProblems({ body: BreakGlass, response: { 204: Done } }, CHANGE) },
    async (request, reply) => {
      const officer = request.caller.actor.id;
      const broken = await breakGlass(deps, { officer, ...request.body, ...actingOf(request) });
      if (broken.ok) request.log.warn({ officer, minutes: request.body.minutes }, 'the emergency glass was broken');
      return answerDone(reply, broken);
    },
  );
  app.post(
    '/identity/glass/mend',
    { ...may('system:operate'), schema: withProblems({ response: { 204: Done } }, CHANGE) },
    async (request, reply) =>
      answerDone(reply, await mendGlass(deps, { officer: request.caller.actor.id, ...actingOf(request) })),
  );
}

const grantingOf = (request: Request) => {
  const { by: actor, once } = actingOf(request);
  return { by: { actor, person: personOf(request) }, once };
};

async function listOfficers(deps: Deps): Promise<OfficerRow[]> {
  const serving = await deps.db.within({ area: deps.area }, (tx) => findServingOfficers(tx, MOST_OFFICERS));
  return serving.map(({ glassBrokenUntil, grants, ...officer }) => ({
    ...officer,
    grants: grants.map(({ role, departments }) => ({
      role,
      departments: departments === 'all' ? departments : [...departments],
    })),
    glassBrokenUntil: glassBrokenUntil?.toISOString() ?? null,
  }));
}
