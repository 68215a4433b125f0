import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  checkDraft,
  materialsState,
  signCommitment,
  statusOfIntake,
  takeOrdinaryWay,
  type SignRefusal,
} from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { COMMITMENT_WAYS, CommitmentPage, type TypedChoice } from '../../../web/portal/pages/draft/CommitmentPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { FieldError, Language } from '../../../web/ui/index.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { sendPage } from '../page.ts';
import { DraftParams, FormBody } from '../params.ts';
import { frameOfDraft, openDraft } from './opening.ts';
import { textOf } from './typed.ts';

type Exchange = { request: FastifyRequest; reply: FastifyReply };

const UNTYPED: TypedChoice = { name: '', withinScope: false };

/** 告知承诺: what is told and signed, and the choice. */
export function commitmentPages(app: App, deps: PortalDeps): void {
  const schema = { params: DraftParams };
  app.get(to.commitment(':draftId'), { ...may('draft:edit'), schema }, (request, reply) =>
    show(deps, { request, reply }, { draftId: request.params.draftId, typed: UNTYPED, errors: [] }),
  );
  app.post(
    to.commitment(':draftId'),
    { ...may('draft:edit'), schema: { ...schema, body: FormBody } },
    (request, reply) => choose(deps, { request, reply }, { draftId: request.params.draftId, body: request.body }),
  );
}

type Showing = { draftId: string; typed: TypedChoice; errors: readonly FieldError[] };

async function show(deps: PortalDeps, exchange: Exchange, { draftId, typed, errors }: Showing): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const found = await openDraft(deps, exchange, { part: draftId });
  if ('answer' in found) return found.answer;
  const { draft } = found.open;
  const { commitment } = draft;
  if (commitment === null) return reply.redirect(to.draft(draftId), 303);
  const check = await checkDraft(deps.intake, askingOf(request), draftId);
  const page = (
    <CommitmentPage
      frame={frameOfDraft(request, deps, found.open)}
      draft={{ id: draft.id, item: draft.item.name }}
      offered={commitment}
      fault={check.ok ? check.value.commitmentFault : null}
      typed={typed}
      errors={errors}
      back={materialsState(draft) === undefined ? to.draft(draftId) : to.materials(draftId)}
      once={newOnce()}
    />
  );
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

type Chosen = { draftId: string; body: FormBody };

async function choose(deps: PortalDeps, exchange: Exchange, { draftId, body }: Chosen): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const typed = {
    way: COMMITMENT_WAYS.find((way) => way === textOf(body.way)),
    name: textOf(body.name),
    withinScope: textOf(body.withinScope) === 'yes',
  };
  const language = languageOf(request);
  const say = portalWording[language].commitment;
  if (typed.way === undefined)
    return show(deps, exchange, { draftId, typed, errors: [{ field: 'way', message: say.choiceError }] });
  const asking = askingOf(request);
  const version = Number(textOf(body.version));
  const { name, withinScope } = typed;
  const done =
    typed.way === 'ordinary'
      ? await takeOrdinaryWay(deps.intake, asking, draftId)
      : await signCommitment(deps.intake, asking, { draft: draftId, version, name, withinScope });
  if (done.ok) return reply.redirect(to.materials(draftId), 303);
  const errors = errorsIn(done.error, language);
  if (errors !== undefined) return show(deps, exchange, { draftId, typed, errors });
  return problem(reply, statusOfIntake(done.error), done.error);
}

/** What the page itself says; undefined where it is no page any more. */
function errorsIn({ code }: SignRefusal, language: Language): FieldError[] | undefined {
  const say = portalWording[language].commitment;
  switch (code) {
    case 'signatureMissing':
      return [{ field: 'name', message: say.nameError }];
    case 'scopeUnconfirmed':
      return [{ field: 'withinScope', message: say.scopeError }];
    case 'commitmentOutdated':
      return [{ field: 'way', message: say.outdatedLead }];
    case 'commitmentBarred':
      return [{ field: 'way', message: say.barredLead }];
    default:
      return undefined;
  }
}
