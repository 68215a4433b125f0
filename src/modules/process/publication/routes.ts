import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { ModelParams } from '../library/contract.ts';
import { Type } from 'typebox';
import { examine, publishDraft, saveDraft, viewDraft, type PublicationRefusal } from './commands.ts';
import {
  DraftProposed,
  DraftPublished,
  DraftSaved,
  DraftView,
  Examination,
  ExamineDraft,
  Impact,
  ProposeDraft,
  PublishDraft,
  SaveDraft,
  Trial,
  TryDraft,
  TurnDown,
} from './contract.ts';
import type { PublicationDeps } from './deps.ts';
import { proposeDraft, turnDownProposal, type ProposingRefusal } from './proposing/commands.ts';
import { findImpact } from './queries.ts';
import { findStanding } from './standing.ts';
import { tryDraft } from './trying.ts';

const STATUS = {
  itemNotFound: 404,
  itemOfOtherDepartment: 403,
  drawerPublishes: 403,
  draftMissing: 409,
  draftChanged: 409,
  versionPublished: 409,
  nothingChanged: 409,
  draftTooLong: 422,
  reasonMissing: 422,
  publishedInPast: 422,
  modelFaulty: 422,
  keyReused: 422,
  alreadyProposed: 409,
  notProposed: 409,
} as const satisfies Record<PublicationRefusal['code'] | ProposingRefusal['code'], number>;

/** A text of a million Chinese characters, as JSON. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** For who draws the processes of the county: the working copy of an item's model, what is wrong with it, and its publication. */
export function publicationRoutes(app: App, deps: PublicationDeps): void {
  readingRoutes(app, deps);
  proposalRoutes(app, deps);
  app.post(
    '/process-models/:item/draft',
    {
      ...may('process:propose'),
      bodyLimit: LARGEST_BODY,
      schema: withProblems(
        { params: ModelParams, body: SaveDraft, response: { 200: DraftSaved } },
        [403, 404, 409, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const saved = await saveDraft(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
      return saved.ok ? saved.value : problem(reply, STATUS[saved.error.code], saved.error);
    },
  );
  app.post(
    '/process-models/:item/versions',
    {
      ...may('process:publish'),
      schema: withProblems(
        { params: ModelParams, body: PublishDraft, response: { 200: DraftPublished } },
        [403, 404, 409, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const published = await publishDraft(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
      return published.ok ? published.value : problem(reply, STATUS[published.error.code], published.error);
    },
  );
}

/** What a department drew is put to who publishes it, who does so or turns it down. */
function proposalRoutes(app: App, deps: PublicationDeps): void {
  app.post(
    '/process-models/:item/proposal',
    {
      ...may('process:propose'),
      schema: withProblems(
        { params: ModelParams, body: ProposeDraft, response: { 200: DraftProposed } },
        [403, 404, 409, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const proposed = await proposeDraft(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
      return proposed.ok ? proposed.value : problem(reply, STATUS[proposed.error.code], proposed.error);
    },
  );
  app.post(
    '/process-models/:item/proposal/turn-down',
    {
      ...may('process:publish'),
      schema: withProblems({ params: ModelParams, body: TurnDown, response: { 204: Type.Null() } }, [403, 409, 422]),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const done = await turnDownProposal(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
      return done.ok ? reply.code(204).send(null) : problem(reply, STATUS[done.error.code], done.error);
    },
  );
}

function readingRoutes(app: App, deps: PublicationDeps): void {
  app.get(
    '/process-models/:item/draft',
    {
      ...may('process:propose'),
      schema: withProblems({ params: ModelParams, response: { 200: DraftView } }, [403, 404]),
    },
    async ({ caller, params }, reply) => {
      const view = await deps.db.within(caller.scope, (tx) => viewDraft(tx, deps, { caller, item: params.item }));
      return view.ok ? view.value : problem(reply, STATUS[view.error.code], view.error);
    },
  );
  app.get(
    '/process-models/:item/impact',
    { ...may('process:propose'), schema: withProblems({ params: ModelParams, response: { 200: Impact } }, [403, 422]) },
    async ({ caller, params: { item } }, reply) =>
      deps.db.within(caller.scope, async (tx) =>
        (await findStanding(tx, deps, { caller, item })).mayDraw
          ? findImpact(tx, item)
          : problem(reply, 403, { code: 'itemOfOtherDepartment' }),
      ),
  );
  app.post(
    '/process-models/:item/examination',
    {
      ...may('process:propose'),
      bodyLimit: LARGEST_BODY,
      schema: withProblems({ params: ModelParams, body: ExamineDraft, response: { 200: Examination } }, [422]),
    },
    ({ caller, params, body }) => examine(deps, caller, { item: params.item, xml: body.xml }),
  );
  app.post(
    '/process-models/:item/trial',
    {
      ...may('process:propose'),
      bodyLimit: LARGEST_BODY,
      schema: withProblems({ params: ModelParams, body: TryDraft, response: { 200: Trial } }, [422]),
    },
    ({ body }) => tryDraft(body, { now: deps.now(), conventions: deps.conventions() }),
  );
}
