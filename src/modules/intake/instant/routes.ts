import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import {
  AskPerson,
  DecideRollBack,
  InstantFile,
  InstantPage,
  InstantParams,
  InstantQuery,
  LookAtInstant,
  MovedInstant,
  StateInInstant,
} from './contract.ts';
import { findInstantPage, openInstantFile } from './list.ts';
import { sampleRateRoutes } from './rates/routes.ts';
import { READ } from './reading.ts';
import { askPerson, LOOK, lookAtInstant, stateInInstant } from './looking.ts';
import type { MoveRefusal, Target } from './moving.ts';
import { decideRollBack, ROLL_BACK } from './rolling-back.ts';
import { statusOf } from './refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const ONE = '/instant/:caseId';
const MOVING = [403, 404, 409, 412, 422, 503];

const answer = <Value>(reply: Reply, result: Result<Value, MoveRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

const moving = { params: InstantParams, response: { 200: MovedInstant } };
type Sent<Wish> = Request & { params: { caseId: string }; body: Wish };
const targetOf = <Wish>(request: Sent<Wish>): Target<Wish> => ({
  ...{ asking: { caller: request.caller, once: onceOf(request) }, id: request.params.caseId, wish: request.body },
});

/** 秒批: what a machine decided is listed with all that it stood on, looked at, and taken back where it was wrong. */
export function instantRoutes(app: App, deps: CaseDeps): void {
  sampleRateRoutes(app, deps);
  app.get(
    '/instant',
    { ...may(READ), schema: { querystring: InstantQuery, response: { 200: InstantPage } } },
    ({ caller, query }) => findInstantPage(deps, { caller, query }),
  );
  app.get(
    ONE,
    { ...may(READ), schema: withProblems({ params: InstantParams, response: { 200: InstantFile } }, [403, 404]) },
    async ({ caller, params }, reply) => answer(reply, await openInstantFile(deps, { caller, id: params.caseId })),
  );
  app.post(
    `${ONE}/look`,
    { ...may(LOOK), schema: withProblems({ ...moving, body: LookAtInstant }, MOVING) },
    async (request, reply) => answer(reply, await lookAtInstant(deps, targetOf(request))),
  );
  app.post(
    `${ONE}/roll-back`,
    { ...may(ROLL_BACK), schema: withProblems({ ...moving, body: DecideRollBack }, MOVING) },
    async (request, reply) => answer(reply, await decideRollBack(deps, targetOf(request))),
  );
  app.post(
    `${ONE}/person`,
    { ...may('postCheck:answer'), schema: withProblems({ ...moving, body: AskPerson }, MOVING) },
    async (request, reply) => answer(reply, await askPerson(deps, targetOf(request))),
  );
  app.post(
    `${ONE}/statement`,
    { ...may('postCheck:answer'), schema: withProblems({ ...moving, body: StateInInstant }, MOVING) },
    async (request, reply) => answer(reply, await stateInInstant(deps, targetOf(request))),
  );
}
