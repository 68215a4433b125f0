import { Type } from 'typebox';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { languageOf, may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import {
  DraftFileParams,
  DraftIdParams,
  DraftMaterialParams,
  EarlierFile,
  ReuseFile,
  SaveAnswers,
  SubmitDraft,
} from '../drafts/contract/drafts.ts';
import { attachEither, findEitherPlace } from '../theme-drafts/either.ts';
import { findEarlierFiles } from '../drafts/reuse.ts';
import { findEarlierThemeFiles } from '../theme-drafts/reuse.ts';
import type { UploadPlace } from '../drafts/routes/uploads.ts';
import type { SubmitRefusal } from '../drafts/submit.ts';
import { MaterialsSeen } from '../theme-counter/contract/theme-counter.ts';
import type { ThemeDraftRefusal } from '../theme-drafts/model.ts';
import { NotePaper, SecondPersonParams } from '../second-person/contract.ts';
import type { Change, SheetRefusal } from './change.ts';
import { changeSheet, discardAtCounter, handInAtCounter } from './commands.ts';
import {
  CounterMeeting,
  CounterReceipt,
  CounterSheet,
  DiscardSheet,
  GoOrdinary,
  MeetingParams,
  SayWay,
  SignAtCounter,
  StartAtCounter,
} from './contract.ts';
import type { CounterDeps } from './deps.ts';
import { findCounterMeeting, startAtCounter } from './meetings.ts';
import type { CounterRefusal } from './model.ts';
import { statusOf } from './refusals.ts';
import { openSheet, readSheet } from './sheet.ts';
import { standAt } from './stand-at.ts';
import { TAKE, type Standing } from './standing.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];
type Refused = CounterRefusal | SubmitRefusal | SheetRefusal | ThemeDraftRefusal;

const REFUSALS = [403, 404, 409, 422];
const ONE = '/counter/drafts/:draftId';
const MATERIAL = `${ONE}/materials/:material`;

const askingOf = (request: Request): Asking => ({ caller: request.caller, once: onceOf(request) });

const answer = <Value>(reply: Reply, result: Result<Value, Refused>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** The undifferentiated window (一窗受理): a clerk takes an application down from the person before him. */
export function counterRoutes(app: App, deps: CounterDeps): void {
  meetingRoutes(app, deps);
  sheetRoutes(app, deps);
  materialRoutes(app, deps);
  commitmentRoutes(app, deps);
  paperRoutes(app, deps);
  seenRoute(app, deps);
  app.post(
    `${ONE}/submit`,
    {
      ...may(TAKE),
      schema: withProblems({ params: DraftIdParams, body: SubmitDraft, response: { 200: CounterReceipt } }, [
        ...REFUSALS,
        503,
      ]),
    },
    async (request, reply) => {
      const { draftId: draft } = request.params;
      const stood = await standAt(deps, askingOf(request), draft);
      return answer(reply, stood.ok ? await handInAtCounter(deps, stood.value, { draft, ...request.body }) : stood);
    },
  );
}

function meetingRoutes(app: App, deps: CounterDeps): void {
  app.get(
    '/counter/meetings/:meeting',
    { ...may(TAKE), schema: withProblems({ params: MeetingParams, response: { 200: CounterMeeting } }, [409]) },
    async (request, reply) => {
      const found = await findCounterMeeting(deps, askingOf(request), request.params.meeting);
      return found ?? answer(reply, no({ code: 'meetingOver' }));
    },
  );
  app.post(
    '/counter/drafts',
    { ...may(TAKE), schema: withProblems({ body: StartAtCounter, response: { 200: CounterSheet } }, REFUSALS) },
    async (request, reply) => {
      const begun = await startAtCounter(deps, askingOf(request), request.body);
      if (!begun.ok) return answer(reply, begun);
      const wanted = { draft: begun.value.draft.id, language: languageOf(request) };
      return answer(reply, await openSheet(begun.value.standing, wanted));
    },
  );
}

function sheetRoutes(app: App, deps: CounterDeps): void {
  app.get(
    ONE,
    { ...may(TAKE), schema: withProblems({ params: DraftIdParams, response: { 200: CounterSheet } }, REFUSALS) },
    async (request, reply) => {
      const { draftId: draft } = request.params;
      const stood = await standAt(deps, askingOf(request), draft);
      return answer(reply, stood.ok ? await openSheet(stood.value, { draft, language: languageOf(request) }) : stood);
    },
  );
  app.delete(
    ONE,
    {
      ...may(TAKE),
      schema: withProblems(
        {
          params: DraftIdParams,
          body: DiscardSheet,
          response: { 200: Type.Object({ discarded: Type.Literal(true) }) },
        },
        REFUSALS,
      ),
    },
    async (request, reply) => {
      const { draftId: draft } = request.params;
      const stood = await standAt(deps, askingOf(request), draft);
      return answer(reply, stood.ok ? await discardAtCounter(deps, stood.value, { draft, said: request.body }) : stood);
    },
  );
  app.post(
    `${ONE}/answers`,
    {
      ...may(TAKE),
      schema: withProblems({ params: DraftIdParams, body: SaveAnswers, response: { 200: CounterSheet } }, REFUSALS),
    },
    async (request, reply) =>
      answer(reply, await changed(deps, request, { draft: request.params.draftId, type: 'answer', ...request.body })),
  );
  app.post(
    `${ONE}/renew`,
    { ...may(TAKE), schema: withProblems({ params: DraftIdParams, response: { 200: CounterSheet } }, REFUSALS) },
    async (request, reply) =>
      answer(reply, await changed(deps, request, { draft: request.params.draftId, type: 'renew' })),
  );
}

function materialRoutes(app: App, deps: CounterDeps): void {
  const changing = { params: DraftMaterialParams, response: { 200: CounterSheet } };
  app.post(
    `${MATERIAL}/way`,
    { ...may(TAKE), schema: withProblems({ ...changing, body: SayWay }, REFUSALS) },
    async (request, reply) => {
      const { draftId: draft, material } = request.params;
      return answer(reply, await changed(deps, request, { draft, type: 'sayWay', material, way: request.body.way }));
    },
  );
  app.post(
    `${MATERIAL}/reuse`,
    { ...may(TAKE), schema: withProblems({ ...changing, body: ReuseFile }, REFUSALS) },
    async (request, reply) => {
      const { draftId: draft, material } = request.params;
      return answer(reply, await changed(deps, request, { draft, type: 'reuse', material, file: request.body.file }));
    },
  );
  app.delete(
    `${MATERIAL}/files/:file`,
    { ...may(TAKE), schema: withProblems({ ...changing, params: DraftFileParams }, REFUSALS) },
    async (request, reply) => {
      const { draftId: draft, material, file } = request.params;
      return answer(reply, await changed(deps, request, { draft, type: 'takeOff', material, file }));
    },
  );
  app.get(
    `${MATERIAL}/earlier`,
    {
      ...may(TAKE),
      schema: withProblems({ params: DraftMaterialParams, response: { 200: Type.Array(EarlierFile) } }, REFUSALS),
    },
    async (request, reply) => {
      const { draftId: draft, material } = request.params;
      const stood = await standAt(deps, askingOf(request), draft);
      if (!stood.ok) return answer(reply, stood);
      const { drafts, asking, isTheme } = stood.value;
      const found = isTheme
        ? await findEarlierThemeFiles(drafts, asking, { themeDraft: draft, material })
        : await findEarlierFiles(drafts, asking, { draft, material });
      return answer(reply, found);
    },
  );
}

/** 告知承诺 or the ordinary way, as the person before the clerk chooses. */
function commitmentRoutes(app: App, deps: CounterDeps): void {
  const changing = { params: DraftIdParams, response: { 200: CounterSheet } };
  app.post(
    `${ONE}/commitment`,
    { ...may(TAKE), schema: withProblems({ ...changing, body: SignAtCounter }, REFUSALS) },
    async (request, reply) => {
      const { body, params } = request;
      return answer(reply, await changed(deps, request, { draft: params.draftId, type: 'sign', ...body }));
    },
  );
  app.delete(
    `${ONE}/commitment`,
    { ...may(TAKE), schema: withProblems({ ...changing, body: GoOrdinary }, REFUSALS) },
    async (request, reply) => {
      const { body, params } = request;
      return answer(reply, await changed(deps, request, { draft: params.draftId, type: 'goOrdinary', ...body }));
    },
  );
}

/** One act for many originals: the clerk names each that was seen. */
function seenRoute(app: App, deps: CounterDeps): void {
  app.post(
    `${ONE}/materials-seen`,
    {
      ...may(TAKE),
      schema: withProblems({ params: DraftIdParams, body: MaterialsSeen, response: { 200: CounterSheet } }, REFUSALS),
    },
    async (request, reply) => {
      const { body, params } = request;
      return answer(reply, await changed(deps, request, { draft: params.draftId, type: 'seeAll', ...body }));
    },
  );
}

/** Somebody's word that came on paper. */
function paperRoutes(app: App, deps: CounterDeps): void {
  app.post(
    `${ONE}/second-persons/:rule/paper`,
    {
      ...may(TAKE),
      schema: withProblems({ params: SecondPersonParams, body: NotePaper, response: { 200: CounterSheet } }, REFUSALS),
    },
    async (request, reply) => {
      const { draftId: draft, rule } = request.params;
      const { name = '' } = request.body;
      return answer(reply, await changed(deps, request, { draft, type: 'notePaper', rule, name }));
    },
  );
}

/** Changes the sheet and reads it anew: what is asked and what is wrong may have changed with it. */
async function changed(
  deps: CounterDeps,
  request: Request,
  { draft, ...change }: Change & { draft: string },
): Promise<Result<CounterSheet, Refused>> {
  const stood = await standAt(deps, askingOf(request), draft);
  if (!stood.ok) return stood;
  const done = await changeSheet(stood.value, draft, change);
  return done.ok ? readSheet(stood.value, { draft, language: languageOf(request) }) : done;
}

/** Scans go the same way as an applicant's uploads. */
export const counterUploads = (deps: CounterDeps): UploadPlace => ({
  path: '/counter/drafts',
  permission: TAKE,
  standing: async ({ caller }, draft) => uploading(await standAt(deps, { caller }, draft)),
  findPlace: findEitherPlace,
  attach: attachEither,
});

const uploading = (stood: Result<Standing, CounterRefusal | SubmitRefusal>) =>
  stood.ok ? ok(stood.value) : no({ code: stood.error.code, status: statusOf(stood.error) });
