import { Type } from 'typebox';
import { caseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { RatingDeps } from '../deps.ts';
import {
  DeviceList,
  DeviceParams,
  EnrolDevice,
  EnrolledDevice,
  OfferedRating,
  OfferRating,
  Offers,
  RetiredDevice,
} from '../devices/contract.ts';
import { enrolDevice, listDevices, retireDevice } from '../devices/enrol.ts';
import { findOffers, offerRating } from '../devices/offer.ts';
import { moveRectification } from '../rectifying/acts.ts';
import {
  HandleRectification,
  MovedRectification,
  RatingParams,
  RectificationFile,
  RectificationPage,
  RectificationQuery,
  ReviewExclusion,
} from '../rectifying/contract.ts';
import { openRectificationFile } from '../rectifying/file.ts';
import { findRectifications } from '../rectifying/list.ts';
import { statusOf } from '../refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Refusal = Parameters<typeof statusOf>[0];

const answer = <Value>(reply: Reply, result: Result<Value, Refusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** What the office does about ratings: it asks for them, and answers bad ones. It gives none. */
export function officeRatingRoutes(app: App, deps: RatingDeps): void {
  rectificationRoutes(app, deps);
  deviceRoutes(app, deps);
  const CaseParams = Type.Object({ caseId: Type.String({ format: 'uuid' }) });
  app.get(
    '/ratings/offers/:caseId',
    { ...may('rating:offer'), schema: { params: CaseParams, response: { 200: Offers } } },
    ({ caller, params }) => findOffers(deps, { caller, id: caseId(params.caseId) }),
  );
  app.post(
    '/ratings/offers',
    {
      ...may('rating:offer'),
      schema: withProblems({ body: OfferRating, response: { 200: OfferedRating } }, [403, 404, 409]),
    },
    async ({ caller, body: offer }, reply) => answer(reply, await offerRating(deps, { caller, offer })),
  );
}

const moving = [403, 404, 409, 412, 422] as const;

function rectificationRoutes(app: App, deps: RatingDeps): void {
  app.get(
    '/ratings/bad',
    {
      ...may('rectification:read'),
      schema: { querystring: RectificationQuery, response: { 200: RectificationPage } },
    },
    ({ caller, query }) => findRectifications(deps, { caller, query }),
  );
  app.get(
    '/ratings/bad/:ratingId',
    {
      ...may('rectification:read'),
      schema: withProblems({ params: RatingParams, response: { 200: RectificationFile } }, [403, 404]),
    },
    async ({ caller, params }, reply) =>
      answer(reply, await openRectificationFile(deps, { caller, id: params.ratingId })),
  );
  app.post(
    '/ratings/bad/:ratingId/acts',
    {
      ...may('rectification:handle'),
      schema: withProblems({ params: RatingParams, body: HandleRectification, response: { 200: MovedRectification } }, [
        ...moving,
      ]),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const asking = { caller, once: onceOf(request) };
      return answer(reply, await moveRectification(deps, { asking, id: params.ratingId, ...body }));
    },
  );
  app.post(
    '/ratings/bad/:ratingId/review',
    {
      ...may('rectification:review'),
      schema: withProblems({ params: RatingParams, body: ReviewExclusion, response: { 200: MovedRectification } }, [
        ...moving,
      ]),
    },
    async (request, reply) => {
      const { version, upheld, words } = request.body;
      const asking = { caller: request.caller, once: onceOf(request) };
      const act = { type: 'review', upheld, words } as const;
      return answer(reply, await moveRectification(deps, { asking, id: request.params.ratingId, version, act }));
    },
  );
}

function deviceRoutes(app: App, deps: RatingDeps): void {
  app.get('/ratings/devices', { ...may('rating:equip'), schema: { response: { 200: DeviceList } } }, ({ caller }) =>
    listDevices(deps, caller),
  );
  app.post(
    '/ratings/devices',
    {
      ...may('rating:equip'),
      schema: withProblems({ body: EnrolDevice, response: { 200: EnrolledDevice } }, [403, 422]),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      return answer(reply, await enrolDevice(deps, { asking, device: request.body }));
    },
  );
  app.post(
    '/ratings/devices/:deviceId/retire',
    {
      ...may('rating:equip'),
      schema: withProblems({ params: DeviceParams, response: { 200: RetiredDevice } }, [403, 404]),
    },
    async ({ caller, params }, reply) => answer(reply, await retireDevice(deps, { caller, id: params.deviceId })),
  );
}
