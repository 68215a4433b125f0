import { Type } from 'typebox';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import { download } from '../cases/routes/download.ts';
import {
  MovedTurnedAway,
  RegisteredTurnedAway,
  RegisterTurnedAway,
  ReviewTurnedAway,
  TakeInTurnedAway,
  TurnedAwayFigures,
  TurnedAwayFiguresQuery,
  TurnedAwayFile,
  TurnedAwayPage,
  TurnedAwayParams,
  TurnedAwayQuery,
} from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import { findTurnedAwayFigures } from './figures.ts';
import { openFilePaper, openTurnedAwayFile } from './file.ts';
import { findTurnedAwayPage } from './list.ts';
import { statusOf, type TurnedAwayRefusal } from './refusals.ts';
import { REGISTER } from './matter.ts';
import { registerTurnedAway } from './register.ts';
import { REVIEW, reviewTurnedAway, takeIn } from './review.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const READ = 'turnedAway:read';
const ONE = '/turned-away/:turnedAwayId';
const MOVING = [403, 404, 409, 412, 422];

const askingOf = (request: Request): Asking => ({ caller: request.caller, once: onceOf(request) });
const answer = <Value>(reply: Reply, result: Result<Value, TurnedAwayRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 窗口无否决权: every no is registered, listed, reviewed by another and counted. */
export function turnedAwayRoutes(app: App, deps: TurnedAwayDeps): void {
  readingRoutes(app, deps);
  app.post(
    '/turned-away',
    {
      ...may(REGISTER),
      schema: withProblems({ body: RegisterTurnedAway, response: { 200: RegisteredTurnedAway } }, [...MOVING, 503]),
    },
    async (request, reply) =>
      answer(reply, await registerTurnedAway(deps, { asking: askingOf(request), wish: request.body })),
  );
  const moving = { params: TurnedAwayParams, response: { 200: MovedTurnedAway } };
  app.post(
    `${ONE}/review`,
    { ...may(REVIEW), schema: withProblems({ ...moving, body: ReviewTurnedAway }, MOVING) },
    async (request, reply) => {
      const { turnedAwayId: id } = request.params;
      return answer(reply, await reviewTurnedAway(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
  app.post(
    `${ONE}/take-in`,
    { ...may(REGISTER), schema: withProblems({ ...moving, body: TakeInTurnedAway }, MOVING) },
    async (request, reply) => {
      const { turnedAwayId: id } = request.params;
      return answer(reply, await takeIn(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
}

function readingRoutes(app: App, deps: TurnedAwayDeps): void {
  app.get(
    '/turned-away',
    { ...may(READ), schema: { querystring: TurnedAwayQuery, response: { 200: TurnedAwayPage } } },
    ({ caller, query }) => findTurnedAwayPage(deps, { caller, query }),
  );
  app.get(
    '/turned-away/figures',
    { ...may(READ), schema: { querystring: TurnedAwayFiguresQuery, response: { 200: TurnedAwayFigures } } },
    ({ caller, query }) => findTurnedAwayFigures(deps, { caller, query }),
  );
  app.get(
    ONE,
    { ...may(READ), schema: withProblems({ params: TurnedAwayParams, response: { 200: TurnedAwayFile } }, [403, 404]) },
    async ({ caller, params }, reply) =>
      answer(reply, await openTurnedAwayFile(deps, { caller, id: params.turnedAwayId })),
  );
  app.get(
    `${ONE}/paper`,
    { ...may(READ), schema: withProblems({ params: TurnedAwayParams, response: { 200: Type.Any() } }, [404]) },
    async ({ caller, params }, reply) =>
      download(reply, 'noNotFound', await openFilePaper(deps, { caller, id: params.turnedAwayId })),
  );
}
