import type { FastifyReply, FastifyRequest } from 'fastify';
import { findPublishedItem, findTowns } from '../../../modules/catalogue/index.ts';
import { formOf, pathOf } from '../../../modules/forms/index.ts';
import { findDrafts, findOpenDraft, startDraft, statusOfIntake } from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { StartPage, type Applying } from '../../../web/portal/pages/draft/StartPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { findName } from '../cases/mine.tsx';
import { askingOf, newOnce, todayOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody, ItemParams } from '../params.ts';
import { placeOfFirstUndone } from './flow.ts';
import { choose, findForWhom } from './for-whom.ts';
import { textOf } from './typed.ts';

/** Before the first question, and beginning. */
export function startRoutes(app: App, deps: PortalDeps): void {
  app.get(to.start(':key'), { ...may('draft:edit'), schema: { params: ItemParams } }, (request, reply) =>
    show(deps, { request, reply }, { key: request.params.key }),
  );
  app.post(
    to.start(':key'),
    { ...may('draft:edit'), schema: { params: ItemParams, body: FormBody } },
    (request, reply) => begin(deps, { request, reply }, { key: request.params.key, body: request.body }),
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

async function show(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { key, error }: { key: string; error?: string },
): Promise<FastifyReply> {
  const found = await findReady(deps, request, key);
  if (!found.version) return problem(reply, 404, { code: 'itemNotFound' });
  if (!found.form) return problem(reply, 409, { code: 'notOnline' });
  const drafts = await findDrafts(deps.intake, askingOf(request));
  const [organisation] = request.caller.scope.organisations ?? [];
  const page = (
    <StartPage
      frame={frameOf(request, deps)}
      version={found.version}
      pages={pathOf(found.form, {}).length}
      applying={await applyingOf(deps, request)}
      begun={drafts.filter(({ item, corrects }) => item.key === key && corrects === null)}
      forWhom={{
        options: await findForWhom(deps, request, key),
        chosen: organisation === undefined ? undefined : `organisation/${organisation}`,
        error,
      }}
      once={newOnce()}
    />
  );
  return sendPage(reply, page, error === undefined ? 200 : 422);
}

async function findReady(deps: PortalDeps, { caller }: FastifyRequest, key: string) {
  return deps.intake.db.within(caller.scope, async (tx) => {
    const version = await findPublishedItem(tx, key, todayOf(deps));
    const form = version && formOf(version, await findTowns(tx));
    return { version, form: form?.ok ? form.value : undefined };
  });
}

const applyingOf = async (deps: PortalDeps, { caller }: FastifyRequest): Promise<Applying> => ({
  name: await findName(deps, caller),
  as: (caller.scope.organisations ?? []).length === 0 ? 'self' : 'organisation',
});

type Beginning = { key: string; body: FormBody };

async function begin(deps: PortalDeps, exchange: Exchange, { key: item, body }: Beginning): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const value = textOf(body['for']);
  if (value === '' && body['_asked'] !== undefined) {
    const error = portalWording[languageOf(request)].draft.start.forWhomMissing;
    return show(deps, exchange, { key: item, error });
  }
  const chosen = value === '' ? { asking: askingOf(request), for: undefined } : await choose(deps, request, value);
  if (!chosen) return problem(reply, 403, { code: 'notYourCapacity' });
  const { asking } = chosen;
  const started = await startDraft(deps.intake, asking, { item, for: chosen.for });
  if (!started.ok) return problem(reply, statusOfIntake(started.error), started.error);
  const { id } = started.value;
  const begun = await findOpenDraft(deps.intake, asking, id);
  if (!begun) return reply.redirect(to.draft(id), 303);
  return reply.redirect(placeOfFirstUndone(begun), 303);
}
