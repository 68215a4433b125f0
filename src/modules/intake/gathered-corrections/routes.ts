import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { answerGathered } from './answer.ts';
import {
  AnswerGathered,
  GatheredAnswered,
  GatheredCorrection,
  GatheredParams,
} from './contract/gathered-correction.ts';
import { findGathered } from './own.ts';
import { statusOf } from './refusals.ts';

const PLACE = '/theme-cases/:themeCaseId/correction';

/** 合并补正: one list and one answer for what several departments ask; files are attached on the pages of the portal. */
export function gatheredCorrectionRoutes(app: App, deps: DraftDeps): void {
  app.get(
    PLACE,
    {
      ...may('case:seeOwn'),
      schema: withProblems({ params: GatheredParams, response: { 200: GatheredCorrection } }, [404, 409]),
    },
    async ({ caller, params: { themeCaseId: theme } }, reply) => {
      const found = await deps.db.within(caller.scope, (tx) => findGathered(tx, deps, { asking: { caller }, theme }));
      return found.ok ? found.value.view : problem(reply, statusOf(found.error), found.error);
    },
  );
  app.post(
    PLACE,
    {
      ...may('case:submit'),
      schema: withProblems(
        { params: GatheredParams, body: AnswerGathered, response: { 200: GatheredAnswered } },
        [403, 404, 409, 412, 422],
      ),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      const answering = { theme: request.params.themeCaseId, said: request.body };
      const answered = await answerGathered(deps, asking, answering);
      return answered.ok ? answered.value : problem(reply, statusOf(answered.error), answered.error);
    },
  );
}
