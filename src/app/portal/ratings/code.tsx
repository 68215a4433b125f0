import { Type } from 'typebox';
import { findByCode, giveByCode, statusOfRating } from '../../../modules/ratings/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { RatedPage } from '../../../web/portal/pages/ratings/RateCasePage.tsx';
import { RatePage } from '../../../web/portal/pages/ratings/RatePage.tsx';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { GradeQuery, optionsFor, ratingIn, RatingForm } from './form.ts';
import { doneOf } from './rate.tsx';

const CodeParams = Type.Object({ code: Type.String({ maxLength: 200 }) });
const Done = Type.Object({ done: Type.Optional(Type.String({ pattern: '^(good|\\d{4}-\\d{2}-\\d{2})$' })) });

const OFTEN = { limit: { most: 60, seconds: 60 } };

/** Whoever scans the code on the counter rates on his own telephone, without signing in. */
export function codeRoutes(app: App, deps: PortalDeps): void {
  const { ratings } = deps;
  app.get(
    to.rateByCode(':code'),
    { ...may('rating:giveByCode', OFTEN), schema: { params: CodeParams, querystring: GradeQuery } },
    async (request, reply) => {
      const { caller, params, query } = request;
      const { code } = params;
      const service = await findByCode(ratings, { caller, code });
      if (service?.state === 'rated') return problem(reply, 409, { code: 'alreadyRated' });
      if (service?.state !== 'open') return problem(reply, 404, { code: 'serviceNotFound' });
      const page = {
        ...{ service, grade: query.grade, mayBeNamed: false },
        options: optionsFor(query.grade, 'counter', languageOf(request)),
        hrefOf: (grade?: string) => to.rateByCode(code, grade === undefined ? {} : { grade }),
      };
      return sendPage(reply, <RatePage frame={frameOf(request, deps)} {...page} />);
    },
  );
  app.post(
    to.rateByCode(':code'),
    { ...may('rating:giveByCode', OFTEN), schema: { params: CodeParams, body: RatingForm } },
    async (request, reply) => {
      const { caller, params, body } = request;
      const given = await giveByCode(ratings, { caller, code: params.code, rating: ratingIn(body) });
      if (!given.ok) return problem(reply, statusOfRating(given.error), given.error);
      const done = new URLSearchParams({ done: given.value.answerBy ?? 'good' });
      return reply.redirect(`${to.rateThanks}?${done.toString()}`, 303);
    },
  );
  app.get(to.rateThanks, { ...may('public:read'), schema: { querystring: Done } }, (request, reply) =>
    sendPage(
      reply,
      <RatedPage frame={frameOf(request, deps)} done={doneOf(request.query.done) ?? { answerBy: null }} />,
    ),
  );
}
