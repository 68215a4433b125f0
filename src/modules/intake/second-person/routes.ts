import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { DraftIdParams } from '../drafts/contract/drafts.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { askSecondPerson, resendLink, revokeLink, type Refused } from './ask.ts';
import { AskSecondPerson, OwnSecondPersons, SecondPersonAsked, SecondPersonParams } from './contract.ts';
import { findSecondPersonsOf } from './own.ts';
import { statusOf } from './refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const OWN = '/drafts/:draftId/second-persons';
const ONE = `${OWN}/:rule`;
const REFUSALS = [403, 404, 409, 422, 429];
const moving = { params: SecondPersonParams, response: { 200: SecondPersonAsked } };

const askingOf = (request: Request) => ({ caller: request.caller, once: onceOf(request) });
const placeOf = ({ draftId: draft, rule }: { draftId: string; rule: string }) => ({ draft, rule });
const answer = <Value>(reply: Reply, result: Result<Value, Refused>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 第二人: whose word a draft needs beside the applicant's. Whoever is asked answers on a page, with the link and no account. */
export function secondPersonRoutes(app: App, deps: DraftDeps): void {
  app.get(
    OWN,
    {
      ...may('draft:edit'),
      schema: withProblems({ params: DraftIdParams, response: { 200: OwnSecondPersons } }, [404]),
    },
    async (request, reply) =>
      (await findSecondPersonsOf(deps, askingOf(request), request.params.draftId)) ??
      problem(reply, 404, { code: 'draftNotFound' }),
  );
  app.post(
    ONE,
    { ...may('draft:edit'), schema: withProblems({ ...moving, body: AskSecondPerson }, REFUSALS) },
    async (request, reply) => {
      const { name = '', mobile } = request.body;
      return answer(
        reply,
        await askSecondPerson(deps, askingOf(request), { ...placeOf(request.params), name, mobile }),
      );
    },
  );
  app.post(`${ONE}/resend`, { ...may('draft:edit'), schema: withProblems(moving, REFUSALS) }, async (request, reply) =>
    answer(reply, await resendLink(deps, askingOf(request), placeOf(request.params))),
  );
  app.delete(ONE, { ...may('draft:edit'), schema: withProblems(moving, REFUSALS) }, async (request, reply) =>
    answer(reply, await revokeLink(deps, askingOf(request), placeOf(request.params))),
  );
}
