import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import {
  assignPostCheck,
  CHECK,
  checkCommitment,
  orderRectification,
  proposeRevocation,
  recheckCommitment,
  type MoveRefusal,
  type Target,
} from './commands.ts';
import {
  AssignPostCheck,
  CheckPostCheck,
  DecideRevocation,
  MovedPostCheck,
  OrderRectification,
  PostCheckFigures,
  PostCheckFiguresQuery,
  PostCheckFile,
  PostCheckPage,
  PostCheckParams,
  PostCheckQuery,
  ProposeRevocation,
  RecheckPostCheck,
} from './contract.ts';
import { findPostCheckFigures } from './figures.ts';
import { openPostCheckFile } from './file.ts';
import { postCheckFileRoutes } from './routes/files.ts';
import { findPostCheckPage, READ } from './list.ts';
import { statusOf } from './refusals.ts';
import { DECIDE, decideRevocation } from './revoke.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const ONE = '/post-checks/:postCheckId';
const MOVING = [403, 404, 409, 412, 422, 503];

const askingOf = (request: Request): Asking => ({ caller: request.caller, once: onceOf(request) });
const answer = <Value>(reply: Reply, result: Result<Value, MoveRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

const moving = { params: PostCheckParams, response: { 200: MovedPostCheck } };
type Sent<Wish> = Request & { params: { postCheckId: string }; body: Wish };
const targetOf = <Wish>(request: Sent<Wish>): Target<Wish> => ({
  ...{ asking: askingOf(request), id: request.params.postCheckId, wish: request.body },
});

/** 事中事后核查: every grant on a commitment is listed, checked by whoever was drawn, followed up and counted. */
export async function postCheckRoutes(app: App, deps: CaseDeps): Promise<void> {
  readingRoutes(app, deps);
  checkerRoutes(app, deps);
  await postCheckFileRoutes(app, deps);
  app.post(
    `${ONE}/assign`,
    { ...may('task:assign'), schema: withProblems({ ...moving, body: AssignPostCheck }, MOVING) },
    async (request, reply) => answer(reply, await assignPostCheck(deps, targetOf(request))),
  );
  app.post(
    `${ONE}/decision`,
    { ...may(DECIDE), schema: withProblems({ ...moving, body: DecideRevocation }, MOVING) },
    async (request, reply) => answer(reply, await decideRevocation(deps, targetOf(request))),
  );
}

/** What whoever was drawn does. */
function checkerRoutes(app: App, deps: CaseDeps): void {
  app.post(
    `${ONE}/check`,
    { ...may(CHECK), schema: withProblems({ ...moving, body: CheckPostCheck }, MOVING) },
    async (request, reply) => answer(reply, await checkCommitment(deps, targetOf(request))),
  );
  app.post(
    `${ONE}/rectification`,
    { ...may(CHECK), schema: withProblems({ ...moving, body: OrderRectification }, MOVING) },
    async (request, reply) => answer(reply, await orderRectification(deps, targetOf(request))),
  );
  app.post(
    `${ONE}/recheck`,
    { ...may(CHECK), schema: withProblems({ ...moving, body: RecheckPostCheck }, MOVING) },
    async (request, reply) => answer(reply, await recheckCommitment(deps, targetOf(request))),
  );
  app.post(
    `${ONE}/proposal`,
    { ...may(CHECK), schema: withProblems({ ...moving, body: ProposeRevocation }, MOVING) },
    async (request, reply) => answer(reply, await proposeRevocation(deps, targetOf(request))),
  );
}

function readingRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/post-checks',
    { ...may(READ), schema: { querystring: PostCheckQuery, response: { 200: PostCheckPage } } },
    ({ caller, query }) => findPostCheckPage(deps, { caller, query }),
  );
  app.get(
    '/post-checks/figures',
    { ...may(READ), schema: { querystring: PostCheckFiguresQuery, response: { 200: PostCheckFigures } } },
    ({ caller, query }) => findPostCheckFigures(deps, { caller, query }),
  );
  app.get(
    ONE,
    { ...may(READ), schema: withProblems({ params: PostCheckParams, response: { 200: PostCheckFile } }, [403, 404]) },
    async ({ caller, params }, reply) =>
      answer(reply, await openPostCheckFile(deps, { caller, id: params.postCheckId })),
  );
}
