import { Type } from 'typebox';
import { civilDate } from '../../../kernel/civil-date.ts';
import { may, withProblems, type App } from '../../../platform/http/index.ts';
import {
  AnsweredMandate,
  AnswerMandate,
  AskedMandate,
  AskMandate,
  EndedMandate,
  MandateParams,
  MandateView,
} from '../contract/acting.ts';
import { about, type Deps } from '../deps.ts';
import { confirmMandate, declineMandate } from '../mandates/answering.ts';
import { askMandate } from '../mandates/asking.ts';
import { endMandate, withdrawMandate } from '../mandates/ending.ts';
import { findMandates } from '../mandates/queries.ts';
import { actingOf, answer, personOf } from './asking.ts';

const REFUSALS = [403, 404, 409, 410, 422];

/** What a person lets others do for him, and others let him do. */
export function mandateRoutes(app: App, deps: Deps): void {
  app.get(
    '/identity/me/mandates',
    { ...may('mandate:manage'), schema: { response: { 200: Type.Array(MandateView) } } },
    (request) => {
      const person = personOf(request);
      return deps.db.within(about(deps, person), (tx) => findMandates(deps.vault, tx, { person, now: deps.now() }));
    },
  );
  app.post(
    '/identity/me/mandates',
    {
      ...may('mandate:manage', { limit: { most: 30, seconds: 3_600 } }),
      schema: withProblems({ body: AskMandate, response: { 200: AskedMandate } }, REFUSALS),
    },
    async (request, reply) => {
      const { as: askedBy, name, citizenId, items, acts, until, opensData } = request.body;
      const asked = { askedBy, other: { name, citizenId }, terms: { items, acts, until: civilDate(until) } };
      const person = personOf(request);
      const opening = opensData === undefined ? {} : { opensData };
      return answer(reply, await askMandate(deps, { person, ...asked, ...opening, ...actingOf(request) }));
    },
  );
  app.post(
    '/identity/me/mandates/answer',
    {
      ...may('mandate:manage'),
      schema: withProblems({ body: AnswerMandate, response: { 200: AnsweredMandate } }, REFUSALS),
    },
    async (request, reply) => {
      const { token, answer: said, opensData = false } = request.body;
      const answering = { person: personOf(request), token, ...actingOf(request) };
      return answer(
        reply,
        said === 'confirm'
          ? await confirmMandate(deps, { ...answering, opensData })
          : await declineMandate(deps, answering),
      );
    },
  );
  endingRoutes(app, deps);
}

function endingRoutes(app: App, deps: Deps): void {
  const ending = withProblems({ params: MandateParams, response: { 200: EndedMandate } }, REFUSALS);
  app.post(
    '/identity/me/mandates/:mandate/end',
    { ...may('mandate:manage'), schema: ending },
    async (request, reply) => {
      const act = { person: personOf(request), mandate: request.params.mandate, ...actingOf(request) };
      return answer(reply, await endMandate(deps, act));
    },
  );
  app.post(
    '/identity/me/mandates/:mandate/withdraw',
    { ...may('mandate:manage'), schema: ending },
    async (request, reply) => {
      const act = { person: personOf(request), mandate: request.params.mandate, ...actingOf(request) };
      return answer(reply, await withdrawMandate(deps, act));
    },
  );
}
