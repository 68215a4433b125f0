import type { Result } from '../../../../kernel/result.ts';
import { may, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import { SignCommitment } from '../../commitment/contract.ts';
import { signCommitment, takeOrdinaryWay, type SignRefusal } from '../../commitment/signing.ts';
import { Draft, DraftIdParams } from '../contract/drafts.ts';
import type { DraftDeps } from '../deps.ts';
import { statusOf } from '../refusals.ts';

type Reply = Parameters<typeof problem>[0];

const REFUSALS = [403, 404, 409, 422];
const COMMITMENT = '/drafts/:draftId/commitment';

const answer = (reply: Reply, result: Result<Draft, SignRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 告知承诺 or the ordinary way: the applicant's own choice, until it is handed in. */
export function commitmentChoiceRoutes(app: App, deps: DraftDeps): void {
  app.post(
    COMMITMENT,
    {
      ...may('draft:edit'),
      schema: withProblems({ params: DraftIdParams, body: SignCommitment, response: { 200: Draft } }, REFUSALS),
    },
    async ({ caller, params, body }, reply) =>
      answer(reply, await signCommitment(deps, { caller }, { draft: params.draftId, ...body })),
  );
  app.delete(
    COMMITMENT,
    {
      ...may('draft:edit'),
      schema: withProblems({ params: DraftIdParams, response: { 200: Draft } }, REFUSALS),
    },
    async ({ caller, params }, reply) => answer(reply, await takeOrdinaryWay(deps, { caller }, params.draftId)),
  );
}
