import { Type } from 'typebox';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { casesOfTheme } from '../../../modules/intake/index.ts';
import {
  findService,
  giveRating,
  listServices,
  statusOfRating,
  type RatableService,
} from '../../../modules/ratings/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { languageOf, may, problem, type App, type Caller } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { RateCasePage } from '../../../web/portal/pages/ratings/RateCasePage.tsx';
import { RatePage } from '../../../web/portal/pages/ratings/RatePage.tsx';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { CaseParams } from '../params.ts';
import { channelOf } from './channel.ts';
import { GradeQuery, optionsFor, ratingIn, RatingForm } from './form.ts';

const ServiceParams = Type.Object({
  ...CaseParams.properties,
  serial: Type.String({ pattern: '^[1-9]\\d{0,3}$' }),
});

/** `done`: what was sent a moment ago, and for a bad one by when it is answered. */
const Listed = Type.Object({
  via: Type.Optional(Type.Literal('message')),
  done: Type.Optional(Type.String({ pattern: '^(good|\\d{4}-\\d{2}-\\d{2})$' })),
});

export const doneOf = (done: string | undefined) =>
  done === undefined ? undefined : { answerBy: done === 'good' ? null : done };

/** What was done in a case; of a theme in each of its items too. */
const listAll = ({ ratings, ...deps }: PortalDeps, asked: { caller: Caller; id: CaseId }) =>
  ratings.db.within(asked.caller.scope, async (tx) => ({
    services: await listServices(tx, ratings, asked),
    parts: await listPartsServices(tx, { ratings, ...deps }, asked),
  }));

/** Of a theme the result of each of its items, which can be rated by itself; of any other case nothing. */
async function listPartsServices(
  tx: Tx,
  { ratings }: PortalDeps,
  { caller, id }: { caller: Caller; id: string },
): Promise<RatableService[]> {
  const parts: RatableService[] = [];
  for (const part of await casesOfTheme(tx, id)) {
    const done = await listServices(tx, ratings, { caller, id: part });
    parts.push(...done.filter(({ step }) => step === 'completion').slice(0, 1));
  }
  return parts;
}

/** Whoever is signed in rates what was done in his cases. */
export function rateRoutes(app: App, deps: PortalDeps): void {
  const { ratings } = deps;
  app.get(
    to.rateCase(':caseId'),
    { ...may('rating:give'), schema: { params: CaseParams, querystring: Listed } },
    async (request, reply) => {
      const { caller, params, query } = request;
      const id = caseId(params.caseId);
      const { services, parts } = await listAll(deps, { caller, id });
      const done = doneOf(query.done);
      const page = { caseId: id, services, parts, via: query.via, done };
      return sendPage(reply, <RateCasePage frame={frameOf(request, deps)} {...page} />);
    },
  );
  app.get(
    to.rate(':caseId', ':serial'),
    { ...may('rating:give'), schema: { params: ServiceParams, querystring: GradeQuery } },
    async (request, reply) => {
      const { caller, params, query } = request;
      const { grade, via } = query;
      const place = { caseId: caseId(params.caseId), serial: Number(params.serial) };
      const service = await findService(ratings, { caller, place });
      if (!service) return problem(reply, 404, { code: 'serviceNotFound' });
      if (service.state !== 'open') return reply.redirect(to.rateCase(place.caseId), 303);
      const asked = via === undefined ? {} : { via };
      const page = {
        ...{ service, grade, options: optionsFor(grade, 'online', languageOf(request)), mayBeNamed: true },
        back: to.rateCase(place.caseId, asked),
        hrefOf: (chosen?: string) =>
          to.rate(place.caseId, params.serial, { ...asked, ...(chosen !== undefined && { grade: chosen }) }),
      };
      return sendPage(reply, <RatePage frame={frameOf(request, deps)} {...page} />);
    },
  );
  app.post(
    to.rate(':caseId', ':serial'),
    { ...may('rating:give'), schema: { params: ServiceParams, querystring: GradeQuery, body: RatingForm } },
    async (request, reply) => {
      const { caller, params, query, body } = request;
      const place = { caseId: caseId(params.caseId), serial: Number(params.serial) };
      const channel = channelOf(request, query.via);
      const given = await giveRating(ratings, { caller, place, rating: ratingIn(body), channel });
      if (!given.ok) return problem(reply, statusOfRating(given.error), given.error);
      const done = new URLSearchParams({ done: given.value.answerBy ?? 'good' });
      return reply.redirect(`${to.rateCase(place.caseId)}?${done.toString()}`, 303);
    },
  );
}
