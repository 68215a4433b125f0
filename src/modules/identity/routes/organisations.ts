import { civilDate } from '../../../kernel/civil-date.ts';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import {
  EnteredOrganisation,
  EnterOrganisation,
  GrantAgency,
  GrantedAgency,
  OrganisationAgencyParams,
  OrganisationParams,
} from '../contract/organisations.ts';
import { AgencyParams, LayDownAgency } from '../contract/sessions.ts';
import { Done } from '../contract/shared.ts';
import type { Deps } from '../deps.ts';
import { enterOrganisation, grantAgency, layDownAgency, revokeAgency } from '../organisations/commands.ts';
import { actingOf, answer, answerDone, personOf } from './asking.ts';

/** Organisations and who acts for them. */
export function organisationRoutes(app: App, deps: Deps): void {
  app.post(
    '/identity/organisations',
    {
      ...may('account:manage'),
      schema: withProblems({ body: EnterOrganisation, response: { 200: EnteredOrganisation } }, [409, 422]),
    },
    async (request, reply) => answer(reply, await enterOrganisation(deps, { ...request.body, ...actingOf(request) })),
  );
  app.post(
    '/identity/organisations/:organisation/agencies',
    {
      ...may('account:manage'),
      schema: withProblems(
        { params: OrganisationParams, body: GrantAgency, response: { 200: GrantedAgency } },
        [404, 422],
      ),
    },
    async (request, reply) => {
      const { from, until, ...asked } = request.body;
      const days = { from: civilDate(from), until: until === null ? null : civilDate(until) };
      const { organisation } = request.params;
      return answer(reply, await grantAgency(deps, { ...asked, ...days, organisation, ...actingOf(request) }));
    },
  );
  app.post(
    '/identity/organisations/:organisation/agencies/:agency/revoke',
    {
      ...may('account:manage'),
      schema: withProblems({ params: OrganisationAgencyParams, response: { 204: Done } }, [404, 422]),
    },
    async (request, reply) =>
      answerDone(reply, await revokeAgency(deps, { ...request.params, ...actingOf(request), as: 'administrator' })),
  );
  app.post(
    '/identity/me/agencies/:agency/lay-down',
    {
      ...may('person:correctSelf'),
      schema: withProblems({ params: AgencyParams, body: LayDownAgency, response: { 204: Done } }, [404, 422]),
    },
    async (request, reply) => {
      const by = { kind: 'person', id: personOf(request) } as const;
      const { organisation } = request.body;
      const { once } = actingOf(request);
      return answerDone(reply, await layDownAgency(deps, { organisation, agency: request.params.agency, by, once }));
    },
  );
}
