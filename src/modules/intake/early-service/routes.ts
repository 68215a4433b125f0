import { Type } from 'typebox';
import { caseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { CaseIdParams } from '../cases/contract.ts';
import type { Asking } from '../cases/deps.ts';
import { download } from '../cases/routes/download.ts';
import type { CounterDeps } from '../counter/deps.ts';
import { statusOf as statusOfCounter } from '../counter/refusals.ts';
import { standAt } from '../counter/stand-at.ts';
import { TAKE } from '../counter/standing.ts';
import { DraftIdParams } from '../drafts/contract/drafts.ts';
import { ANSWER, answerEarlyService } from './answer.ts';
import { askEarlyService, withdrawEarlyService } from './ask.ts';
import {
  AnswerEarlyService,
  AskEarlyService,
  CaseEarlyService,
  EarlyServiceFigures,
  EarlyServiceFile,
  EarlyServiceFileParams,
  EarlyServicePage,
  EarlyServiceParams,
  EarlyServiceQuery,
  MovedEarlyService,
  OwnEarlyService,
} from './contract.ts';
import { openShownFile } from './files.ts';
import { findCaseEarlyService } from './of-case.ts';
import { statusOf, type EarlyServiceRefusal } from './refusals.ts';
import { findEarlyServiceFigures, findEarlyServicePage, findOwnEarlyService, openEarlyServiceFile } from './view.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const OWN = '/drafts/:draftId/early-service';
const AT_COUNTER = `/counter${OWN}`;
const ONE = '/early-services/:earlyServiceId';
const MOVING = [403, 404, 409, 412, 422];
const moving = { params: DraftIdParams, response: { 200: MovedEarlyService } };

const askingOf = (request: Request): Asking => ({ caller: request.caller, once: onceOf(request) });
const answer = <Value>(reply: Reply, result: Result<Value, EarlyServiceRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 提前服务: asked about a draft, at home or at the counter, and answered by the department that would review it. */
export function earlyServiceRoutes(app: App, counter: CounterDeps): void {
  ownRoutes(app, counter);
  officeRoutes(app, counter);
  app.post(
    AT_COUNTER,
    { ...may(TAKE), schema: withProblems({ ...moving, body: AskEarlyService }, MOVING) },
    async (request, reply) => {
      const { draftId: draft } = request.params;
      const stood = await standAt(counter, askingOf(request), draft);
      if (!stood.ok) return problem(reply, statusOfCounter(stood.error), stood.error);
      const { drafts, asking } = stood.value;
      return answer(reply, await askEarlyService(drafts, asking, { draft, wish: request.body }));
    },
  );
}

function ownRoutes(app: App, { drafts }: CounterDeps): void {
  app.get(
    OWN,
    {
      ...may('draft:edit'),
      schema: withProblems({ params: DraftIdParams, response: { 200: OwnEarlyService } }, [404]),
    },
    async ({ caller, params }, reply) =>
      (await findOwnEarlyService(drafts, { caller, id: params.draftId })) ??
      problem(reply, 404, { code: 'earlyServiceNotFound' }),
  );
  app.post(
    OWN,
    { ...may('draft:edit'), schema: withProblems({ ...moving, body: AskEarlyService }, MOVING) },
    async (request, reply) => {
      const { draftId: draft } = request.params;
      return answer(reply, await askEarlyService(drafts, askingOf(request), { draft, wish: request.body }));
    },
  );
  app.delete(OWN, { ...may('draft:edit'), schema: withProblems(moving, MOVING) }, async (request, reply) =>
    answer(reply, await withdrawEarlyService(drafts, askingOf(request), request.params.draftId)),
  );
}

function officeRoutes(app: App, { drafts }: CounterDeps): void {
  app.get(
    '/early-services',
    { ...may(ANSWER), schema: { querystring: EarlyServiceQuery, response: { 200: EarlyServicePage } } },
    ({ caller, query }) => findEarlyServicePage(drafts, { caller, query }),
  );
  app.get(
    '/early-services/figures',
    { ...may(ANSWER), schema: { response: { 200: EarlyServiceFigures } } },
    ({ caller }) => findEarlyServiceFigures(drafts, caller),
  );
  app.get(
    '/cases/:caseId/early-service',
    { ...may('case:read'), schema: withProblems({ params: CaseIdParams, response: { 200: CaseEarlyService } }, [404]) },
    async ({ caller, params }, reply) =>
      (await findCaseEarlyService(drafts, { caller, id: caseId(params.caseId) })) ??
      problem(reply, 404, { code: 'caseNotFound' }),
  );
  const file = { params: EarlyServiceParams, response: { 200: EarlyServiceFile } };
  app.get(ONE, { ...may(ANSWER), schema: withProblems(file, [403, 404]) }, async ({ caller, params }, reply) =>
    answer(reply, await openEarlyServiceFile(drafts, { caller, id: params.earlyServiceId })),
  );
  app.get(
    `${ONE}/files/:file`,
    {
      ...may(ANSWER),
      schema: withProblems({ params: EarlyServiceFileParams, response: { 200: Type.Any() } }, [403, 404]),
    },
    async ({ caller, params }, reply) => {
      const shown = { caller, id: params.earlyServiceId, file: params.file };
      return download(reply, 'earlyServiceNotFound', await openShownFile(drafts, shown));
    },
  );
  app.post(
    `${ONE}/answer`,
    {
      ...may(ANSWER),
      schema: withProblems(
        { params: EarlyServiceParams, body: AnswerEarlyService, response: { 200: MovedEarlyService } },
        MOVING,
      ),
    },
    async (request, reply) => {
      const { earlyServiceId: id } = request.params;
      return answer(reply, await answerEarlyService(drafts, { asking: askingOf(request), id, wish: request.body }));
    },
  );
}
