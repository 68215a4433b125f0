import { Type, type TObject } from 'typebox';
import { caseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { CaseIdParams } from '../cases/contract.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { download } from '../cases/routes/download.ts';
import { openMeetingFile, openMinutes } from './attached.ts';
import { callMeeting } from './call.ts';
import {
  AnswerInvitation,
  CallMeeting,
  CallOffMeeting,
  CaseMeetings,
  CirculateMinutes,
  DraftMinutes,
  GuestsQuery,
  MeetingFile,
  MeetingFileParams,
  MeetingPage,
  MeetingPaperParams,
  MeetingParams,
  MeetingQuery,
  MeetingStaff,
  MovedMeeting,
  MoveMeeting,
  SayOfRecord,
} from './contract.ts';
import { ATTEND, CALL } from './deps.ts';
import { openMeeting } from './file.ts';
import { findMeetings } from './list.ts';
import { answerInvitation, callOffMeeting, moveMeeting } from './moves.ts';
import { findCaseMeetings, findMeetingStaff } from './of-case.ts';
import { circulateMinutes, draftMinutes, finishMinutes, sayOfRecord } from './recording.ts';
import { statusOf, type MeetingRefusal } from './refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const ONE = '/meetings/:meetingId';
const MOVING = [403, 404, 409, 412, 422, 503];

const askingOf = (request: Request): Asking => ({ caller: request.caller, once: onceOf(request) });
const answer = <Value>(reply: Reply, result: Result<Value, MeetingRefusal>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 联席会议: called about a case, answered and recorded by the departments that come. */
export function jointMeetingRoutes(app: App, deps: CaseDeps): void {
  ofCase(app, deps);
  readingRoutes(app, deps);
  paperRoutes(app, deps);
  invitationRoutes(app, deps);
  minutesRoutes(app, deps);
}

const ruled = <Body extends TObject>(permission: string, body: Body) => ({
  ...may(permission),
  schema: withProblems({ params: MeetingParams, response: { 200: MovedMeeting }, body }, MOVING),
});

type Asked<Wish> = Request & { params: { meetingId: string }; body: Wish };

const movingOf = <Wish>(request: Asked<Wish>) => ({
  ...{ asking: askingOf(request), id: request.params.meetingId, wish: request.body },
});

function invitationRoutes(app: App, deps: CaseDeps): void {
  app.post(`${ONE}/answer`, ruled(ATTEND, AnswerInvitation), async (request, reply) =>
    answer(reply, await answerInvitation(deps, movingOf(request))),
  );
  app.post(`${ONE}/move`, ruled(CALL, MoveMeeting), async (request, reply) =>
    answer(reply, await moveMeeting(deps, movingOf(request))),
  );
  app.post(`${ONE}/calling-off`, ruled(CALL, CallOffMeeting), async (request, reply) =>
    answer(reply, await callOffMeeting(deps, movingOf(request))),
  );
}

function minutesRoutes(app: App, deps: CaseDeps): void {
  app.post(`${ONE}/minutes`, ruled(CALL, DraftMinutes), async (request, reply) =>
    answer(reply, await draftMinutes(deps, movingOf(request))),
  );
  app.post(`${ONE}/circulation`, ruled(CALL, CirculateMinutes), async (request, reply) =>
    answer(reply, await circulateMinutes(deps, movingOf(request))),
  );
  app.post(`${ONE}/word`, ruled(ATTEND, SayOfRecord), async (request, reply) =>
    answer(reply, await sayOfRecord(deps, movingOf(request))),
  );
  app.post(`${ONE}/final`, ruled(CALL, Type.Object({})), async (request, reply) =>
    answer(reply, await finishMinutes(deps, movingOf(request))),
  );
}

function ofCase(app: App, deps: CaseDeps): void {
  const OF = '/cases/:caseId/meetings';
  app.get(
    OF,
    {
      ...may('case:read'),
      schema: withProblems({ params: CaseIdParams, response: { 200: CaseMeetings } }, [403, 404]),
    },
    async ({ caller, params }, reply) =>
      answer(reply, await findCaseMeetings(deps, { caller, id: caseId(params.caseId) })),
  );
  app.post(
    OF,
    {
      ...may(CALL),
      schema: withProblems({ params: CaseIdParams, body: CallMeeting, response: { 200: MovedMeeting } }, MOVING),
    },
    async (request, reply) => {
      const id = caseId(request.params.caseId);
      return answer(reply, await callMeeting(deps, { asking: askingOf(request), id, wish: request.body }));
    },
  );
}

function readingRoutes(app: App, deps: CaseDeps): void {
  app.get(
    '/meetings',
    { ...may(ATTEND), schema: { querystring: MeetingQuery, response: { 200: MeetingPage } } },
    ({ caller, query }) => findMeetings(deps, { caller, query }),
  );
  app.get(
    '/meetings/staff',
    { ...may(CALL), schema: { querystring: GuestsQuery, response: { 200: MeetingStaff } } },
    ({ caller, query }) => findMeetingStaff(deps, { caller, department: query.department }),
  );
  app.get(
    ONE,
    { ...may(ATTEND), schema: withProblems({ params: MeetingParams, response: { 200: MeetingFile } }, [403, 404]) },
    async ({ caller, params }, reply) => answer(reply, await openMeeting(deps, { caller, id: params.meetingId })),
  );
}

function paperRoutes(app: App, deps: CaseDeps): void {
  app.get(
    `${ONE}/files/:fileId`,
    { ...may(ATTEND), schema: withProblems({ params: MeetingFileParams, response: { 200: Type.Any() } }, [404]) },
    async ({ caller, params: { meetingId: id, fileId: file } }, reply) =>
      download(reply, 'meetingNotFound', await openMeetingFile(deps, { caller, id, file })),
  );
  app.get(
    `${ONE}/minutes/:paperId`,
    { ...may(ATTEND), schema: withProblems({ params: MeetingPaperParams, response: { 200: Type.Any() } }, [404]) },
    async ({ caller, params: { meetingId: id, paperId: paper } }, reply) =>
      download(reply, 'meetingNotFound', await openMinutes(deps, { caller, id, paper })),
  );
}
