import { Type } from 'typebox';
import { caseId } from '../../../../kernel/id.ts';
import type { Result } from '../../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import { CaseIdParams } from '../../cases/contract.ts';
import { checkDraft } from '../check.ts';
import {
  Draft,
  DraftCheck,
  DraftIdParams,
  DraftRow,
  Receipt,
  SaveAnswers,
  SavedAnswers,
  StartDraft,
  SubmitDraft,
} from '../contract/drafts.ts';
import type { DraftDeps } from '../deps.ts';
import { findDraft, findDrafts } from '../find.ts';
import { statusOf } from '../refusals.ts';
import { renewDraft } from '../renew.ts';
import { discardDraft, saveAnswers } from '../save.ts';
import { startCorrection } from '../start-correction.ts';
import { startDraft } from '../start.ts';
import { commitmentChoiceRoutes } from './commitment.ts';
import { materialRoutes } from './materials.ts';
import { stepRoutes } from './steps.ts';
import { submitDraft, type SubmitRefusal } from '../submit.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const askingOf = (request: Request) => ({ caller: request.caller, once: onceOf(request) });

const answer = <Value>(reply: Reply, result: Result<Value, SubmitRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

const REFUSALS = [403, 404, 409, 422];

export function draftRoutes(app: App, deps: DraftDeps): void {
  readingRoutes(app, deps);
  materialRoutes(app, deps);
  stepRoutes(app, deps);
  commitmentChoiceRoutes(app, deps);
  app.post(
    '/drafts',
    { ...may('draft:edit'), schema: withProblems({ body: StartDraft, response: { 200: Draft } }, REFUSALS) },
    async (request, reply) => answer(reply, await startDraft(deps, askingOf(request), request.body)),
  );
  app.post(
    '/cases/:caseId/correction',
    { ...may('draft:edit'), schema: withProblems({ params: CaseIdParams, response: { 200: Draft } }, REFUSALS) },
    async (request, reply) =>
      answer(reply, await startCorrection(deps, askingOf(request), { caseId: caseId(request.params.caseId) })),
  );
  app.post(
    '/drafts/:draftId/answers',
    {
      ...may('draft:edit'),
      schema: withProblems({ params: DraftIdParams, body: SaveAnswers, response: { 200: SavedAnswers } }, REFUSALS),
    },
    async (request, reply) => {
      const saved = { draft: request.params.draftId, answers: request.body.answers };
      return answer(reply, await saveAnswers(deps, askingOf(request), saved));
    },
  );
  app.post(
    '/drafts/:draftId/renew',
    { ...may('draft:edit'), schema: withProblems({ params: DraftIdParams, response: { 200: Draft } }, REFUSALS) },
    async (request, reply) => answer(reply, await renewDraft(deps, askingOf(request), request.params.draftId)),
  );
  app.post(
    '/drafts/:draftId/submit',
    {
      ...may('case:submit'),
      schema: withProblems({ params: DraftIdParams, body: SubmitDraft, response: { 200: Receipt } }, [
        ...REFUSALS,
        503,
      ]),
    },
    async (request, reply) =>
      answer(reply, await submitDraft(deps, askingOf(request), { draft: request.params.draftId, ...request.body })),
  );
}

function readingRoutes(app: App, deps: DraftDeps): void {
  app.get('/drafts', { ...may('draft:edit'), schema: { response: { 200: Type.Array(DraftRow) } } }, (request) =>
    findDrafts(deps, askingOf(request)),
  );
  app.get(
    '/drafts/:draftId',
    { ...may('draft:edit'), schema: withProblems({ params: DraftIdParams, response: { 200: Draft } }, [404]) },
    async (request, reply) =>
      (await findDraft(deps, askingOf(request), request.params.draftId)) ??
      problem(reply, 404, { code: 'draftNotFound' }),
  );
  app.get(
    '/drafts/:draftId/check',
    {
      ...may('draft:edit'),
      schema: withProblems({ params: DraftIdParams, response: { 200: DraftCheck } }, [404, 409]),
    },
    async (request, reply) => answer(reply, await checkDraft(deps, askingOf(request), request.params.draftId)),
  );
  app.delete(
    '/drafts/:draftId',
    {
      ...may('draft:edit'),
      schema: withProblems(
        { params: DraftIdParams, response: { 200: Type.Object({ discarded: Type.Literal(true) }) } },
        [403, 404, 409],
      ),
    },
    async (request, reply) => answer(reply, await discardDraft(deps, askingOf(request), request.params.draftId)),
  );
}
