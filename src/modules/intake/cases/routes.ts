import { Type, type Static } from 'typebox';
import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId as idOf } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { servingHeaders } from '../../../platform/files/index.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { acceptCase, askCorrection, decideCase } from './acts.ts';
import { askAmendment } from './amending.ts';
import { openCaseFile } from './case-file.ts';
import type { CommandRefusal } from './commands.ts';
import { Decision } from './contract/decision.ts';
import { ExtendLimit } from './contract/extension.ts';
import { RefuseAcceptance } from './contract/non-acceptance.ts';
import { PostponeSupply, TakeOwed } from './contract/tolerance.ts';
import {
  AcceptCase,
  AskAmendment,
  AskCorrection,
  CaseFile,
  CaseFileParams,
  CaseIdParams,
  CaseListQuery,
  CasePage,
  CasePaperParams,
  DecideCase,
  Moved,
  PublicStatus,
  RemindCorrection,
  StatusQuestion,
} from './contract.ts';
import { extendLimit } from './extending.ts';
import { previewDecision } from './decision-preview.ts';
import { refuseAcceptance } from './declining.ts';
import type { CaseDeps } from './deps.ts';
import { openCaseAttachment, openPaper } from './papers-read.ts';
import { download } from './routes/download.ts';
import { statusOf } from './refusals.ts';
import { remindCorrection } from './reminding.ts';
import { listWork } from './rows.ts';
import { findPublicStatus } from './status.ts';
import { holderRoutes } from './routes/holders.ts';
import { taskRoutes } from './routes/tasks.ts';
import { postponeSupply, takeOwed } from './tolerance/supplying.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

/** What every act's route has in common: who asks, of which case, under which key. */
const targetOf = (request: Request, caseId: string, version: number) => ({
  asking: { caller: request.caller, once: onceOf(request) },
  id: idOf(caseId),
  version,
});

const answer = <Value>(reply: Reply, result: Result<Value, CommandRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

const ACT_REFUSALS = [403, 404, 409, 412, 422, 503];
const act = <Body>(body: Body) => withProblems({ params: CaseIdParams, body, response: { 200: Moved } }, ACT_REFUSALS);

function correctionRoutes(app: App, deps: CaseDeps): void {
  app.post(
    '/cases/:caseId/ask-correction',
    { ...may('case:askCorrection'), schema: act(AskCorrection) },
    async (request, reply) =>
      answer(
        reply,
        await askCorrection(deps, targetOf(request, request.params.caseId, request.body.version), request.body),
      ),
  );
  app.post(
    '/cases/:caseId/ask-amendment',
    { ...may('case:askCorrection'), schema: act(AskAmendment) },
    async (request, reply) =>
      answer(
        reply,
        await askAmendment(deps, targetOf(request, request.params.caseId, request.body.version), request.body),
      ),
  );
  app.post(
    '/cases/:caseId/remind-correction',
    { ...may('case:askCorrection'), schema: act(RemindCorrection) },
    async (request, reply) =>
      answer(reply, await remindCorrection(deps, targetOf(request, request.params.caseId, request.body.version))),
  );
}

export function caseRoutes(app: App, deps: CaseDeps): void {
  const { db } = deps;
  app.get(
    '/cases',
    { ...may('case:list'), schema: { querystring: CaseListQuery, response: { 200: CasePage } } },
    ({ caller, query }) => db.within(caller.scope, (tx) => listWork(tx, deps, query)),
  );
  app.get(
    '/cases/:caseId',
    { ...may('case:read'), schema: withProblems({ params: CaseIdParams, response: { 200: CaseFile } }, [404]) },
    async ({ caller, params }, reply) => {
      const ask = { caller, id: idOf(params.caseId), why: 'handling' };
      const file = await db.within(caller.scope, (tx) => openCaseFile(tx, deps, ask));
      return file ?? problem(reply, 404, { code: 'caseNotFound' });
    },
  );
  app.post('/cases/:caseId/accept', { ...may('case:accept'), schema: act(AcceptCase) }, async (request, reply) =>
    answer(
      reply,
      await acceptCase(
        deps,
        targetOf(request, request.params.caseId, request.body.version),
        acceptanceIn(request.body),
      ),
    ),
  );
  correctionRoutes(app, deps);
  app.post(
    '/cases/:caseId/refuse-acceptance',
    { ...may('case:refuseAcceptance'), schema: act(RefuseAcceptance) },
    async (request, reply) =>
      answer(
        reply,
        await refuseAcceptance(deps, targetOf(request, request.params.caseId, request.body.version), request.body),
      ),
  );
  decisionRoutes(app, deps);
  toleranceRoutes(app, deps);
  readingRoutes(app, deps);
  taskRoutes(app, deps);
  holderRoutes(app, deps);
}

/** Papers that were to follow: taken in, or given more time for. */
function toleranceRoutes(app: App, deps: CaseDeps): void {
  app.post('/cases/:caseId/take-owed', { ...may('case:accept'), schema: act(TakeOwed) }, async (request, reply) => {
    const { version, materials, arrivedOn } = request.body;
    const taken = { materials, arrivedOn: arrivedOn === undefined ? undefined : civilDate(arrivedOn) };
    return answer(reply, await takeOwed(deps, targetOf(request, request.params.caseId, version), taken));
  });
  app.post(
    '/cases/:caseId/postpone-supply',
    { ...may('case:extend'), schema: act(PostponeSupply) },
    async (request, reply) => {
      const { version, by, reason } = request.body;
      const postponed = { by: civilDate(by), reason };
      return answer(reply, await postponeSupply(deps, targetOf(request, request.params.caseId, version), postponed));
    },
  );
}

const acceptanceIn = ({ answers, supplyBy }: Static<typeof AcceptCase>) => ({
  answers,
  supplyBy: supplyBy === undefined ? undefined : civilDate(supplyBy),
});

function decisionRoutes(app: App, deps: CaseDeps): void {
  app.post('/cases/:caseId/extend', { ...may('case:extend'), schema: act(ExtendLimit) }, async (request, reply) =>
    answer(
      reply,
      await extendLimit(deps, targetOf(request, request.params.caseId, request.body.version), request.body),
    ),
  );
  app.post('/cases/:caseId/decide', { ...may('case:decide'), schema: act(DecideCase) }, async (request, reply) =>
    answer(reply, await decideCase(deps, targetOf(request, request.params.caseId, request.body.version), request.body)),
  );
  app.post(
    '/cases/:caseId/decide/preview',
    {
      ...may('case:decide'),
      schema: withProblems(
        { params: CaseIdParams, body: Decision, response: { 200: Type.Any() } },
        [403, 404, 409, 422, 503],
      ),
    },
    async ({ caller, params, body }, reply) => {
      const preview = await previewDecision(deps, { caller, id: idOf(params.caseId) }, body);
      if (!preview.ok) return problem(reply, statusOf(preview.error), preview.error);
      const file = { name: `${PREVIEW_NAME}.pdf`, kind: 'pdf', size: preview.value.length, show: 'inline' } as const;
      return reply.headers(servingHeaders(file)).send(Buffer.from(preview.value));
    },
  );
}

/** Whoever keeps the file still sees what it is. */
const PREVIEW_NAME = '预览';

function readingRoutes(app: App, deps: CaseDeps): void {
  const { db } = deps;
  app.get(
    '/cases/:caseId/papers/:paperId',
    {
      ...may('document:read'),
      schema: withProblems({ params: CasePaperParams, response: { 200: Type.Any() } }, [404]),
    },
    async ({ caller, params }, reply) =>
      download(
        reply,
        'caseNotFound',
        await db.within(caller.scope, (tx) => openPaper(tx, deps, { caller, ...params })),
      ),
  );
  app.get(
    '/cases/:caseId/files/:fileId',
    { ...may('file:read'), schema: withProblems({ params: CaseFileParams, response: { 200: Type.Any() } }, [404]) },
    async ({ caller, params }, reply) =>
      download(
        reply,
        'caseNotFound',
        await db.within(caller.scope, (tx) => openCaseAttachment(tx, deps, { caller, ...params })),
      ),
  );
  app.post(
    '/status',
    {
      ...may('case:seeStatus', { limit: { most: 60, seconds: 60 } }),
      schema: withProblems({ body: StatusQuestion, response: { 200: PublicStatus } }, [404, 429]),
    },
    async ({ caller, body }, reply) => {
      const status = await findPublicStatus(deps, caller, body);
      return status.ok ? status.value : problem(reply, statusOf(status.error), status.error);
    },
  );
}
