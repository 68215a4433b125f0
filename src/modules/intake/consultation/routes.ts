import { caseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { Type } from 'typebox';
import { CaseIdParams } from '../cases/contract.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { download } from '../cases/routes/download.ts';
import { askConsultation } from './ask.ts';
import { openShown } from './attached.ts';
import {
  AskConsultation,
  CaseConsultations,
  ConsultationFile,
  ConsultationFileParams,
  ConsultationPage,
  ConsultationParams,
  ConsultationQuery,
  GiveOpinion,
  MovedConsultation,
  SettleSilence,
  WithdrawConsultation,
} from './contract.ts';
import { ANSWER, ASK } from './deps.ts';
import { openConsultation } from './file.ts';
import { findConsultations } from './list.ts';
import { giveOpinion, settleSilence, withdrawConsultation } from './moves.ts';
import { findCaseConsultations } from './of-case.ts';
import { statusOf, type ConsultationRefusal } from './refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const ONE = '/consultations/:consultationId';
const MOVING = [403, 404, 409, 412, 422];
const moving = { params: ConsultationParams, response: { 200: MovedConsultation } };

const askingOf = (request: Request): Asking => ({ caller: request.caller, once: onceOf(request) });
const answer = <Value>(reply: Reply, result: Result<Value, ConsultationRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 征求意见: asked about a case, answered by the departments that were asked. */
export function consultationRoutes(app: App, deps: CaseDeps): void {
  ofCase(app, deps);
  readingRoutes(app, deps);
  app.post(
    `${ONE}/opinion`,
    { ...may(ANSWER), schema: withProblems({ ...moving, body: GiveOpinion }, MOVING) },
    async (request, reply) => {
      const { consultationId: id } = request.params;
      return answer(reply, await giveOpinion(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
  app.post(
    `${ONE}/silence`,
    { ...may(ASK), schema: withProblems({ ...moving, body: SettleSilence }, MOVING) },
    async (request, reply) => {
      const { consultationId: id } = request.params;
      return answer(reply, await settleSilence(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
  app.post(
    `${ONE}/withdrawal`,
    { ...may(ASK), schema: withProblems({ ...moving, body: WithdrawConsultation }, MOVING) },
    async (request, reply) => {
      const { consultationId: id } = request.params;
      return answer(reply, await withdrawConsultation(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
}

function ofCase(app: App, deps: CaseDeps): void {
  const OF = '/cases/:caseId/consultations';
  app.get(
    OF,
    {
      ...may('case:read'),
      schema: withProblems({ params: CaseIdParams, response: { 200: CaseConsultations } }, [403, 404]),
    },
    async ({ caller, params }, reply) =>
      answer(reply, await findCaseConsultations(deps, { caller, id: caseId(params.caseId) })),
  );
  app.post(
    OF,
    {
      ...may(ASK),
      schema: withProblems(
        { params: CaseIdParams, body: AskConsultation, response: { 200: MovedConsultation } },
        MOVING,
      ),
    },
    async (request, reply) => {
      const id = caseId(request.params.caseId);
      return answer(reply, await askConsultation(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
}

function readingRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/consultations',
    { ...may(ANSWER), schema: { querystring: ConsultationQuery, response: { 200: ConsultationPage } } },
    ({ caller, query }) => findConsultations(deps, { caller, query }),
  );
  app.get(
    ONE,
    {
      ...may(ANSWER),
      schema: withProblems({ params: ConsultationParams, response: { 200: ConsultationFile } }, [403, 404]),
    },
    async ({ caller, params }, reply) =>
      answer(reply, await openConsultation(deps, { caller, id: params.consultationId })),
  );
  app.get(
    `${ONE}/files/:fileId`,
    {
      ...may(ANSWER),
      schema: withProblems({ params: ConsultationFileParams, response: { 200: Type.Any() } }, [404]),
    },
    async ({ caller, params }, reply) =>
      download(
        reply,
        'consultationNotFound',
        await openShown(deps, { caller, id: params.consultationId, file: params.fileId }),
      ),
  );
}
