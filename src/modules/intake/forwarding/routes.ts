import { caseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { CaseIdParams } from '../cases/contract.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { FORWARD, forwardCase, noteReceipt, noteResult, takeBack, type ForwardRefusal } from './commands.ts';
import {
  CaseForwarding,
  ForwardCase,
  ForwardedCase,
  ForwardingList,
  ForwardingQuery,
  NoteReceipt,
  NoteResult,
  TakeBack,
} from './contract.ts';
import { listForwardings } from './list.ts';
import { statusOf } from './refusals.ts';
import { findForwarding } from './view.ts';

type Reply = Parameters<typeof problem>[0];
const answer = <Value>(reply: Reply, result: Result<Value, ForwardRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

type Request = Parameters<typeof onceOf>[0];
type Sent<Wish> = Request & { params: { caseId: string }; body: Wish };
const askedOf = <Wish>(request: Sent<Wish>) => ({
  asking: { caller: request.caller, once: onceOf(request) },
  ...{ id: caseId(request.params.caseId), wish: request.body },
});

const ONE = '/cases/:caseId/forwarding';
const moving = { params: CaseIdParams, response: { 200: ForwardedCase } };
const REFUSALS = [403, 404, 409, 412, 422, 503];

/** 行政许可法 art. 43: what a higher organ decides is examined here first, and goes up. */
export function forwardingRoutes(app: App, deps: CaseDeps): void {
  readingRoutes(app, deps);
  app.post(
    ONE,
    { ...may(FORWARD), schema: withProblems({ ...moving, body: ForwardCase }, REFUSALS) },
    async (request, reply) => answer(reply, await forwardCase(deps, askedOf(request))),
  );
  app.post(
    `${ONE}/receipt`,
    { ...may(FORWARD), schema: withProblems({ ...moving, body: NoteReceipt }, REFUSALS) },
    async (request, reply) => answer(reply, await noteReceipt(deps, askedOf(request))),
  );
  app.post(
    `${ONE}/result`,
    { ...may(FORWARD), schema: withProblems({ ...moving, body: NoteResult }, REFUSALS) },
    async (request, reply) => answer(reply, await noteResult(deps, askedOf(request))),
  );
  app.post(
    `${ONE}/return`,
    { ...may(FORWARD), schema: withProblems({ ...moving, body: TakeBack }, REFUSALS) },
    async (request, reply) => answer(reply, await takeBack(deps, askedOf(request))),
  );
}

function readingRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/forwardings',
    { ...may('case:read'), schema: { querystring: ForwardingQuery, response: { 200: ForwardingList } } },
    ({ caller, query }) => listForwardings(deps, { caller, query }),
  );
  app.get(
    ONE,
    { ...may('case:read'), schema: withProblems({ params: CaseIdParams, response: { 200: CaseForwarding } }, [404]) },
    async ({ caller, params }, reply) => {
      const asked = { caller, id: caseId(params.caseId) };
      const found = await deps.db.within(caller.scope, (tx) => findForwarding(tx, deps, asked));
      return found ?? problem(reply, 404, { code: 'caseNotFound' });
    },
  );
}
