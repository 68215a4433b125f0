import { Type } from 'typebox';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import {
  addChange,
  adoptTemplate,
  leaveTemplate,
  passOn,
  takeEdition,
  withdrawChange,
  type PassingRefusal,
  type TemplateDeps,
  type TemplateViewDeps,
} from './commands.ts';
import {
  AddChange,
  AdoptionParams,
  AdoptionView,
  AdoptTemplate,
  EditionComparison,
  EditionParams,
  EditionQuery,
  LeaveTemplate,
  Ordered,
  PassOn,
  PublishTemplate,
  TakeEdition,
  TemplateList,
  TemplateParams,
  TemplatePublished,
  WithdrawChange,
} from './contract.ts';
import { DraftSaved } from '../publication/contract.ts';
import { publishTemplate, type PublishingRefusal } from './publishing.ts';
import { findTemplate } from './store.ts';
import { compareEdition, findAdoption, findTemplates } from './views.ts';

const STATUS = {
  keyReused: 422,
  reasonMissing: 422,
  itemNotFound: 404,
  editionUnknown: 404,
  itemOfOtherTemplate: 422,
  departmentUnknown: 422,
  adoptionMissing: 409,
  alreadyAdopted: 409,
  adoptionChanged: 409,
  changeUnknown: 404,
  changeLeanedOn: 409,
  tooManyChanges: 422,
  editionNotNewer: 422,
  conflictUndecided: 422,
  conflictNotKept: 422,
  replacementOfOtherKind: 422,
  replacementSame: 422,
  decisionUncalledFor: 422,
  changeNotAllowed: 422,
  elementFixed: 422,
  elementUnknown: 422,
  placeUnfit: 422,
  placeTaken: 409,
  stepIdTaken: 409,
  stepIdIllegal: 422,
  limitTooLong: 422,
  limitNotComparable: 422,
  sameAsTemplate: 422,
  templateUnreadable: 422,
  draftChanged: 409,
  draftMissing: 409,
  draftTooLong: 422,
  versionPublished: 409,
  publishedInPast: 422,
  notTheCity: 403,
  templateFaulty: 422,
  fixedUnknown: 422,
  editionNotNext: 409,
  editionDiffers: 409,
} as const satisfies Record<PassingRefusal['code'] | PublishingRefusal['code'], number>;

/** A text of a million Chinese characters, as JSON. */
const LARGEST_BODY = 4 * 1024 * 1024;
const XML = 'application/xml';
const templateFile = { description: 'A BPMN 2.0 file', content: { [XML]: { schema: Type.String() } } };
const PROBLEMS: [403, 404, 409, 422] = [403, 404, 409, 422];

/** Templates of the city, and how the items of a county follow them. */
export function templateRoutes(app: App, deps: TemplateViewDeps): void {
  cityRoutes(app, deps);
  readingRoutes(app, deps);
  ordering(app, deps);
}

function cityRoutes(app: App, deps: TemplateDeps): void {
  app.get(
    '/process-templates',
    { ...may('catalogue:read'), schema: withProblems({ response: { 200: TemplateList } }, []) },
    ({ caller }) => deps.db.within(caller.scope, (tx) => findTemplates(tx, deps)),
  );
  app.get(
    '/process-templates/:key/editions/:edition',
    {
      ...may('catalogue:read'),
      schema: withProblems({ params: EditionParams, response: { 200: templateFile } }, [404]),
    },
    async ({ caller, params: { key, edition } }, reply) => {
      const found = await deps.db.within(caller.scope, (tx) => findTemplate(tx, { key, edition: Number(edition) }));
      return found === undefined ? problem(reply, 404, { code: 'notFound' }) : reply.type(XML).send(found.xml);
    },
  );
  app.post(
    '/process-templates/:key/editions',
    {
      ...may('catalogue:publish'),
      bodyLimit: LARGEST_BODY,
      schema: withProblems(
        { params: TemplateParams, body: PublishTemplate, response: { 200: TemplatePublished } },
        PROBLEMS,
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const published = await publishTemplate(deps, { caller, once: onceOf(request) }, { key: params.key, wish: body });
      if (!published.ok) return problem(reply, STATUS[published.error.code], published.error);
      const { key, edition } = published.value;
      return { key, edition };
    },
  );
}

function readingRoutes(app: App, deps: TemplateViewDeps): void {
  app.get(
    '/process-models/:item/adoption',
    {
      ...may('catalogue:read'),
      schema: withProblems({ params: AdoptionParams, response: { 200: AdoptionView } }, [404]),
    },
    async ({ caller, params }, reply) => {
      const view = await deps.db.within(caller.scope, (tx) => findAdoption(tx, deps, params.item));
      return view ?? problem(reply, 404, { code: 'notFound' });
    },
  );
  app.get(
    '/process-models/:item/adoption/comparison',
    {
      ...may('catalogue:read'),
      schema: withProblems(
        { params: AdoptionParams, querystring: EditionQuery, response: { 200: EditionComparison } },
        [404, 422],
      ),
    },
    async ({ caller, params: { item }, query }, reply) => {
      const wanted = { item, edition: Number(query.edition) };
      const comparison = await deps.db.within(caller.scope, (tx) => compareEdition(tx, wanted));
      return comparison ?? problem(reply, 404, { code: 'notFound' });
    },
  );
}

/** What whoever draws the processes of the county orders of an item. */
function ordering(app: App, deps: TemplateDeps): void {
  const place = '/process-models/:item/adoption';
  const declared = <Body>(body: Body) => ({
    ...may('process:draw'),
    schema: withProblems({ params: AdoptionParams, body, response: { 200: Ordered } }, [404, 409, 422]),
  });
  app.post(place, declared(AdoptTemplate), async (request, reply) => {
    const { caller, params, body } = request;
    const done = await adoptTemplate(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
    return done.ok ? done.value : problem(reply, STATUS[done.error.code], done.error);
  });
  app.post(`${place}/changes`, declared(AddChange), async (request, reply) => {
    const { caller, params, body } = request;
    const done = await addChange(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
    return done.ok ? done.value : problem(reply, STATUS[done.error.code], done.error);
  });
  app.post(`${place}/withdrawals`, declared(WithdrawChange), async (request, reply) => {
    const { caller, params, body } = request;
    const done = await withdrawChange(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
    return done.ok ? done.value : problem(reply, STATUS[done.error.code], done.error);
  });
  app.post(`${place}/edition`, declared(TakeEdition), async (request, reply) => {
    const { caller, params, body } = request;
    const done = await takeEdition(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
    return done.ok ? done.value : problem(reply, STATUS[done.error.code], done.error);
  });
  app.post(`${place}/leaving`, declared(LeaveTemplate), async (request, reply) => {
    const { caller, params, body } = request;
    const done = await leaveTemplate(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
    return done.ok ? done.value : problem(reply, STATUS[done.error.code], done.error);
  });
  app.post(
    `${place}/working-copy`,
    {
      ...may('process:draw'),
      schema: withProblems({ params: AdoptionParams, body: PassOn, response: { 200: DraftSaved } }, [404, 409, 422]),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const saved = await passOn(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
      return saved.ok ? saved.value : problem(reply, STATUS[saved.error.code], saved.error);
    },
  );
}
