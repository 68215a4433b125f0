import { caseId as idOf } from '../../../kernel/id.ts';
import { may, onceOf, withProblems, type App } from '../../../platform/http/index.ts';
import { Moved } from '../cases/contract.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { answer, REFUSALS } from '../procedures/routes/answering.ts';
import { answerUrge, urgeTask } from './commands.ts';
import { AnswerParams, UrgeParams, UrgeWords } from './contract.ts';

/** 催办 among officers; an applicant urges on the page of his case. */
export function urgeRoutes(app: App, deps: CaseDeps): void {
  app.post(
    '/cases/:caseId/tasks/:taskId/urge',
    {
      ...may('task:urge'),
      schema: withProblems({ params: UrgeParams, body: UrgeWords, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => {
      const { caseId, taskId: task } = request.params;
      const target = { asking: { caller: request.caller, once: onceOf(request) }, id: idOf(caseId), task };
      return answer(reply, await urgeTask(deps, target, request.body));
    },
  );
  app.post(
    '/cases/:caseId/urges/:urgeId/tasks/:taskId/answer',
    {
      ...may('task:urge'),
      schema: withProblems({ params: AnswerParams, body: UrgeWords, response: { 200: Moved } }, REFUSALS),
    },
    async (request, reply) => {
      const { caseId, urgeId: urge, taskId: task } = request.params;
      const target = { asking: { caller: request.caller, once: onceOf(request) }, id: idOf(caseId), urge, task };
      return answer(reply, await answerUrge(deps, target, request.body));
    },
  );
}
