import type { FastifyReply, FastifyRequest } from 'fastify';
import { findPublishedItem, findTowns } from '../../../modules/catalogue/index.ts';
import { formOf, pathOf } from '../../../modules/forms/index.ts';
import { findDrafts, findOpenDraft, startDraft, statusOfIntake } from '../../../modules/intake/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { StartPage, type Applying } from '../../../web/portal/pages/draft/StartPage.tsx';
import { findName } from '../cases/mine.tsx';
import { askingOf, newOnce, todayOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody, ItemParams } from '../params.ts';
import { placeOfFirstUndone } from './flow.ts';

/** Before the first question, and beginning. */
export function startRoutes(app: App, deps: PortalDeps): void {
  const { intake } = deps;
  app.get(to.start(':key'), { ...may('draft:edit'), schema: { params: ItemParams } }, async (request, reply) => {
    const { key } = request.params;
    const found = await findReady(deps, request, key);
    if (!found.version) return problem(reply, 404, { code: 'itemNotFound' });
    if (!found.form) return problem(reply, 409, { code: 'notOnline' });
    const drafts = await findDrafts(intake, askingOf(request));
    const page = (
      <StartPage
        frame={frameOf(request, deps)}
        version={found.version}
        pages={pathOf(found.form, {}).length}
        applying={await applyingOf(deps, request)}
        begun={drafts.filter(({ item, corrects }) => item.key === key && corrects === null)}
        once={newOnce()}
      />
    );
    return sendPage(reply, page);
  });
  app.post(
    to.start(':key'),
    { ...may('draft:edit'), schema: { params: ItemParams, body: FormBody } },
    (request, reply) => begin(deps, { request, reply }, request.params.key),
  );
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

type Exchange = { request: FastifyRequest; reply: FastifyReply };

async function begin(deps: PortalDeps, { request, reply }: Exchange, item: string): Promise<FastifyReply> {
  const asking = askingOf(request);
  const started = await startDraft(deps.intake, asking, { item });
  if (!started.ok) return problem(reply, statusOfIntake(started.error), started.error);
  const { id } = started.value;
  const begun = await findOpenDraft(deps.intake, asking, id);
  if (!begun) return reply.redirect(to.draft(id), 303);
  return reply.redirect(placeOfFirstUndone(begun), 303);
}
