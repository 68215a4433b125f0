import { languageOf, may, onceOf, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import { DraftIdParams } from '../contract/drafts.ts';
import { AnswerStep, StepAnswer, StepParams, Steps } from '../contract/steps.ts';
import type { DraftDeps } from '../deps.ts';
import { statusOf } from '../refusals.ts';
import { answerStep, findSteps } from '../steps.ts';

/** The pages of a draft as data, for apps that show them themselves: the same way, the same rules, the same words. */
export function stepRoutes(app: App, deps: DraftDeps): void {
  app.get(
    '/drafts/:draftId/steps',
    { ...may('draft:edit'), schema: withProblems({ params: DraftIdParams, response: { 200: Steps } }, [404]) },
    async (request, reply) =>
      (await findSteps(deps, { caller: request.caller }, request.params.draftId)) ??
      problem(reply, 404, { code: 'draftNotFound' }),
  );
  app.post(
    '/drafts/:draftId/steps/:page',
    {
      ...may('draft:edit'),
      schema: withProblems(
        { params: StepParams, body: AnswerStep, response: { 200: StepAnswer } },
        [403, 404, 409, 422],
      ),
    },
    async (request, reply) => {
      const { draftId: draft, page } = request.params;
      const asking = { caller: request.caller, once: onceOf(request) };
      const { answers } = request.body;
      const answered = await answerStep(deps, asking, { draft, page, answers, language: languageOf(request) });
      return answered.ok ? answered.value : problem(reply, statusOf(answered.error), answered.error);
    },
  );
}
