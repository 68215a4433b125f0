import { Type } from 'typebox';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { SaveAnswers, SavedAnswers, SubmitDraft } from '../drafts/contract/drafts.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { ThemeReceipt } from '../theme-cases/contract/receipt.ts';
import { authoriseSharing, withdrawSharing } from './authorising.ts';
import { changeToldAnswers } from './change-told.ts';
import { checkThemeDraft } from './check.ts';
import {
  Authorise,
  Authorised,
  ChangeTold,
  StartTheme,
  ThemeCheck,
  ThemeDraft,
  ThemeDraftParams,
  ThemeDraftRow,
  ThemeStarted,
  ToldChanged,
  Withdrawn,
} from './contract/theme-drafts.ts';
import { discardThemeDraft } from './discard.ts';
import { findThemeDraft, findThemeDrafts } from './find.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { statusOf } from './refusals.ts';
import { saveThemeAnswers } from './save.ts';
import { startThemeDraft } from './start.ts';
import { submitThemeDraft, type SubmitThemeRefusal } from './submit.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const askingOf = (request: Request) => ({ caller: request.caller, once: onceOf(request) });

const answer = <Value>(reply: Reply, result: Result<Value, ThemeDraftRefusal | SubmitThemeRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

const REFUSALS = [403, 404, 409, 422];
const ONE = '/theme-drafts/:themeDraftId';
const edit = may('draft:edit');

/** 一件事 as one form; files travel to the address of the theme draft as they do to that of a draft. */
export function themeDraftRoutes(app: App, deps: DraftDeps): void {
  readingRoutes(app, deps);
  sharingRoutes(app, deps);
  app.post(
    '/theme-drafts',
    { ...edit, schema: withProblems({ body: StartTheme, response: { 200: ThemeStarted } }, REFUSALS) },
    async (request, reply) => answer(reply, await startThemeDraft(deps, askingOf(request), request.body)),
  );
  app.post(
    `${ONE}/answers`,
    {
      ...edit,
      schema: withProblems({ params: ThemeDraftParams, body: SaveAnswers, response: { 200: SavedAnswers } }, REFUSALS),
    },
    async (request, reply) => {
      const saved = { themeDraft: request.params.themeDraftId, answers: request.body.answers };
      return answer(reply, await saveThemeAnswers(deps, askingOf(request), saved));
    },
  );
  app.post(
    `${ONE}/submit`,
    {
      ...may('case:submit'),
      schema: withProblems({ params: ThemeDraftParams, body: SubmitDraft, response: { 200: ThemeReceipt } }, [
        ...REFUSALS,
        503,
      ]),
    },
    async (request, reply) => {
      const handing = { themeDraft: request.params.themeDraftId, ...request.body };
      return answer(reply, await submitThemeDraft(deps, askingOf(request), handing));
    },
  );
  app.post(
    `${ONE}/situation`,
    {
      ...edit,
      schema: withProblems({ params: ThemeDraftParams, body: ChangeTold, response: { 200: ToldChanged } }, REFUSALS),
    },
    async (request, reply) => {
      const changed = { themeDraft: request.params.themeDraftId, told: request.body.told };
      return answer(reply, await changeToldAnswers(deps, askingOf(request), changed));
    },
  );
}

/** Letting us ask a register in place of a paper, and taking that back. */
function sharingRoutes(app: App, deps: DraftDeps): void {
  app.post(
    `${ONE}/authorisations`,
    {
      ...edit,
      schema: withProblems({ params: ThemeDraftParams, body: Authorise, response: { 200: Authorised } }, REFUSALS),
    },
    async (request, reply) => {
      const sharing = { themeDraft: request.params.themeDraftId, material: request.body.material };
      return answer(reply, await authoriseSharing(deps, askingOf(request), sharing));
    },
  );
  app.post(
    `${ONE}/authorisations/withdraw`,
    {
      ...edit,
      schema: withProblems({ params: ThemeDraftParams, body: Authorise, response: { 200: Withdrawn } }, REFUSALS),
    },
    async (request, reply) => {
      const sharing = { themeDraft: request.params.themeDraftId, material: request.body.material };
      return answer(reply, await withdrawSharing(deps, askingOf(request), sharing));
    },
  );
}

function readingRoutes(app: App, deps: DraftDeps): void {
  app.get('/theme-drafts', { ...edit, schema: { response: { 200: Type.Array(ThemeDraftRow) } } }, (request) =>
    findThemeDrafts(deps, askingOf(request)),
  );
  app.get(
    ONE,
    { ...edit, schema: withProblems({ params: ThemeDraftParams, response: { 200: ThemeDraft } }, [404, 409]) },
    async (request, reply) => {
      const found = await findThemeDraft(deps, askingOf(request), request.params.themeDraftId);
      return found.ok ? found.value.draft : answer(reply, found);
    },
  );
  app.get(
    `${ONE}/check`,
    { ...edit, schema: withProblems({ params: ThemeDraftParams, response: { 200: ThemeCheck } }, [404, 409]) },
    async (request, reply) =>
      answer(reply, await checkThemeDraft(deps, askingOf(request), request.params.themeDraftId)),
  );
  app.delete(
    ONE,
    {
      ...edit,
      schema: withProblems(
        { params: ThemeDraftParams, response: { 200: Type.Object({ discarded: Type.Literal(true) }) } },
        REFUSALS,
      ),
    },
    async (request, reply) =>
      answer(reply, await discardThemeDraft(deps, askingOf(request), request.params.themeDraftId)),
  );
}
