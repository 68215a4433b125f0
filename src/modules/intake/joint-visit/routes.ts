import { Type, type TObject } from 'typebox';
import { caseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { CaseIdParams } from '../cases/contract.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { statusOf as statusOfCase } from '../cases/refusals.ts';
import { askOtherTime, askRevisit, chooseTime, declineVisit } from './applicant.ts';
import {
  AskRevisit,
  CallOffVisit,
  CaseVisits,
  ChooseTime,
  LeaveVisit,
  MovedVisit,
  NameInspectors,
  NoteAbsent,
  OfferTimes,
  OwnVisit,
  OwnVisitParams,
  RecordVisit,
  VisitParams,
  WithReason,
} from './contract.ts';
import { findCaseVisits } from './of-case.ts';
import { callOffVisit, leaveVisit, nameInspectors, noteAbsence, offerTimes, VISITS } from './officers.ts';
import { findOwnVisitsOf } from './own.ts';
import { recordFindings } from './recording.ts';
import { statusOf, type VisitRefusal } from './refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const MOVING = [403, 404, 409, 412, 422, 503];
const ONE = '/joint-visits/:visitId';
const OWN = '/theme-cases/:themeCaseId/joint-visits';

const askingOf = (request: Request): Asking => ({ caller: request.caller, once: onceOf(request) });
const answer = <Value>(reply: Reply, result: Result<Value, VisitRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 联合现场核查: one appointment for several cases of a theme, for the departments and for whose cases they are. */
export function jointVisitRoutes(app: App, deps: CaseDeps): void {
  readingRoutes(app, deps);
  arrangingRoutes(app, deps);
  seeingRoutes(app, deps);
  ownRoutes(app, deps);
}

const ruled = <Body extends TObject>(body: Body) => ({
  ...may(VISITS),
  schema: withProblems({ params: VisitParams, response: { 200: MovedVisit }, body }, MOVING),
});

type Asked<Wish> = Request & { params: { visitId: string }; body: Wish };
const actingOf = <Wish>(request: Asked<Wish>) => ({
  ...{ asking: askingOf(request), id: request.params.visitId, wish: request.body },
});

function arrangingRoutes(app: App, deps: CaseDeps): void {
  app.post(`${ONE}/inspectors`, ruled(NameInspectors), async (request, reply) =>
    answer(reply, await nameInspectors(deps, actingOf(request))),
  );
  app.post(`${ONE}/times`, ruled(OfferTimes), async (request, reply) =>
    answer(reply, await offerTimes(deps, actingOf(request))),
  );
  app.post(`${ONE}/calling-off`, ruled(CallOffVisit), async (request, reply) =>
    answer(reply, await callOffVisit(deps, actingOf(request))),
  );
  app.post(`${ONE}/leaving`, ruled(LeaveVisit), async (request, reply) =>
    answer(reply, await leaveVisit(deps, actingOf(request))),
  );
}

function seeingRoutes(app: App, deps: CaseDeps): void {
  app.post(`${ONE}/absence`, ruled(NoteAbsent), async (request, reply) =>
    answer(reply, await noteAbsence(deps, actingOf(request))),
  );
  app.post(`${ONE}/record`, ruled(RecordVisit), async (request, reply) =>
    answer(reply, await recordFindings(deps, actingOf(request))),
  );
}

function readingRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/cases/:caseId/joint-visits',
    {
      ...may('case:read'),
      schema: withProblems({ params: CaseIdParams, response: { 200: CaseVisits } }, [403, 404]),
    },
    async ({ caller, params }, reply) => {
      const found = await findCaseVisits(deps, { caller, id: caseId(params.caseId) });
      return found.ok ? found.value : problem(reply, statusOfCase(found.error), found.error);
    },
  );
  app.get(
    OWN,
    {
      ...may('case:seeOwn'),
      schema: {
        params: Type.Pick(OwnVisitParams, ['themeCaseId']),
        response: { 200: Type.Array(OwnVisit) },
      },
    },
    ({ caller, params: { themeCaseId: theme } }) =>
      deps.db.within(caller.scope, (tx) => findOwnVisitsOf(tx, deps, { caller, theme })),
  );
}

const own = <Body extends TObject>(body: Body) => ({
  ...may('case:urge'),
  schema: withProblems({ params: OwnVisitParams, response: { 200: MovedVisit }, body }, MOVING),
});

type OwnAsked<Wish> = Request & { params: { themeCaseId: string; visitId: string }; body: Wish };
const ownActing = <Wish>(request: OwnAsked<Wish>) => ({
  ...{ asking: askingOf(request), theme: request.params.themeCaseId, id: request.params.visitId, wish: request.body },
});

function ownRoutes(app: App, deps: CaseDeps): void {
  app.post(`${OWN}/:visitId/time`, own(ChooseTime), async (request, reply) =>
    answer(reply, await chooseTime(deps, ownActing(request))),
  );
  app.post(`${OWN}/:visitId/other-time`, own(WithReason), async (request, reply) =>
    answer(reply, await askOtherTime(deps, ownActing(request))),
  );
  app.post(`${OWN}/:visitId/calling-off`, own(WithReason), async (request, reply) =>
    answer(reply, await declineVisit(deps, ownActing(request))),
  );
  app.post(`${OWN}/:visitId/revisit`, own(AskRevisit), async (request, reply) =>
    answer(reply, await askRevisit(deps, ownActing(request))),
  );
}
