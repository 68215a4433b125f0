import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { CompareDraft, DraftComparison } from '../difference/contract.ts';
import { DecisionParams } from '../library/contract.ts';
import {
  compareDraft,
  findDraftView,
  publishDraft,
  saveDraft,
  type DecisionDeps,
  type PublicationRefusal,
} from './commands.ts';
import {
  DecisionDraft,
  DecisionExamination,
  DecisionPublished,
  DecisionSaved,
  ExamineDecision,
  PublishDecision,
  SaveDecision,
} from './contract.ts';
import { examineDecisions } from './findings.ts';

const STATUS = {
  draftMissing: 409,
  draftChanged: 409,
  versionPublished: 409,
  nothingChanged: 409,
  draftTooLong: 422,
  reasonMissing: 422,
  publishedInPast: 422,
  decisionFaulty: 422,
  keyReused: 422,
} as const satisfies Record<PublicationRefusal['code'], number>;

/** A text of a million Chinese characters, as JSON. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** For who draws the decisions of the county: the working copy of a model, what is wrong with it, and its publication. */
export function decisionDraftRoutes(app: App, deps: DecisionDeps): void {
  readingRoutes(app, deps);
  app.post(
    '/decision-models/:key/draft',
    {
      ...may('decision:draw'),
      bodyLimit: LARGEST_BODY,
      schema: withProblems(
        { params: DecisionParams, body: SaveDecision, response: { 200: DecisionSaved } },
        [409, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const saved = await saveDraft(deps, { caller, once: onceOf(request) }, { key: params.key, wish: body });
      return saved.ok ? saved.value : problem(reply, STATUS[saved.error.code], saved.error);
    },
  );
  app.post(
    '/decision-models/:key/versions',
    {
      ...may('catalogue:publish'),
      schema: withProblems(
        { params: DecisionParams, body: PublishDecision, response: { 200: DecisionPublished } },
        [409, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const published = await publishDraft(deps, { caller, once: onceOf(request) }, { key: params.key, wish: body });
      return published.ok ? published.value : problem(reply, STATUS[published.error.code], published.error);
    },
  );
}

function readingRoutes(app: App, deps: DecisionDeps): void {
  app.get(
    '/decision-models/:key/draft',
    {
      ...may('decision:draw'),
      schema: withProblems({ params: DecisionParams, response: { 200: DecisionDraft } }, [422]),
    },
    ({ caller, params }) => deps.db.within(caller.scope, (tx) => findDraftView(tx, params.key)),
  );
  app.post(
    '/decision-models/:key/examination',
    {
      ...may('decision:draw'),
      bodyLimit: LARGEST_BODY,
      schema: withProblems(
        { params: DecisionParams, body: ExamineDecision, response: { 200: DecisionExamination } },
        [422],
      ),
    },
    ({ body }) => {
      const { findings, verdicts } = examineDecisions(body.xml, body.tests, deps.now().valueOf());
      return { findings, verdicts };
    },
  );
  app.post(
    '/decision-models/:key/comparison',
    {
      ...may('decision:draw'),
      bodyLimit: LARGEST_BODY,
      schema: withProblems({ params: DecisionParams, body: CompareDraft, response: { 200: DraftComparison } }, [422]),
    },
    async ({ caller, params, body }) => ({
      comparison: await compareDraft(deps, caller, { key: params.key, ...body }),
    }),
  );
}
