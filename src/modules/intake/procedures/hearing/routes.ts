import type { TSchema } from 'typebox';
import { may, withProblems, type App } from '../../../../platform/http/index.ts';
import { CaseIdParams, Moved } from '../../cases/contract.ts';
import type { CaseDeps } from '../../cases/deps.ts';
import { answer, REFUSALS, targetOf } from '../routes/answering.ts';
import { answerObjection, offerHearing, recordHearing, scheduleHearing, takeHearing } from './commands.ts';
import { AnswerObjection, OfferHearing, RecordHearing, ScheduleHearing, TakeHearing } from './contract.ts';

const act = <Body extends TSchema>(body: Body) =>
  withProblems({ params: CaseIdParams, body, response: { 200: Moved } }, REFUSALS);

/** What the office does about a hearing; the applicant's part in it is on the portal. */
export function hearingRoutes(app: App, deps: CaseDeps): void {
  app.post(
    '/cases/:caseId/hearing/offer',
    { ...may('case:requestProcedure'), schema: act(OfferHearing) },
    async (request, reply) => {
      const { version, ...said } = request.body;
      return answer(reply, await offerHearing(deps, targetOf(request, request.params.caseId, version), said));
    },
  );
  app.post(
    '/cases/:caseId/hearing/take',
    { ...may('case:accept'), schema: act(TakeHearing) },
    async (request, reply) => {
      const { version, ...said } = request.body;
      return answer(reply, await takeHearing(deps, targetOf(request, request.params.caseId, version), said));
    },
  );
  app.post(
    '/cases/:caseId/hearing/schedule',
    { ...may('case:requestProcedure'), schema: act(ScheduleHearing) },
    async (request, reply) => {
      const { version, ...said } = request.body;
      return answer(reply, await scheduleHearing(deps, targetOf(request, request.params.caseId, version), said));
    },
  );
  app.post(
    '/cases/:caseId/hearing/answer',
    { ...may('case:approveProcedure'), schema: act(AnswerObjection) },
    async (request, reply) => {
      const { version, ...said } = request.body;
      return answer(reply, await answerObjection(deps, targetOf(request, request.params.caseId, version), said));
    },
  );
  app.post(
    '/cases/:caseId/hearing/record',
    { ...may('case:requestProcedure'), schema: act(RecordHearing) },
    async (request, reply) => {
      const { version, ...said } = request.body;
      return answer(reply, await recordHearing(deps, targetOf(request, request.params.caseId, version), said));
    },
  );
}
