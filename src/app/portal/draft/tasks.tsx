import { Type } from 'typebox';
import { discardDraft, discardThemeDraft, findSecondPersonsOf, materialsState } from '../../../modules/intake/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { PLACES } from '../../../web/portal/layout/places.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { DiscardPage } from '../../../web/portal/pages/draft/DiscardPage.tsx';
import { TasksPage } from '../../../web/portal/pages/draft/TasksPage.tsx';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { sendPage } from '../page.ts';
import { DraftParams, FormBody } from '../params.ts';
import { actsOn, refuseDraft } from './acts.ts';
import { placeOfFirstUndone, tasksOf, wordsState } from './flow.ts';
import { frameOfDraft, openDraft } from './opening.ts';

const Saved = Type.Object({ saved: Type.Optional(Type.Literal('later')) });

/** The whole of a draft, and its end without being handed in. */
export function taskRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.draft(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams, querystring: Saved } },
    async (request, reply) => {
      const found = await openDraft(deps, { request, reply }, request.params.draftId);
      if ('answer' in found) return found.answer;
      const { draft } = found.open;
      const page = (
        <TasksPage
          frame={frameOfDraft(request, deps, found.open)}
          draft={{ ...draft, item: draft.item.name }}
          tasks={tasksOf(found.open)}
          materials={materialsState(draft)}
          commitment={draft.commitment ? (draft.commitment.signed === null ? 'notStarted' : 'done') : undefined}
          secondPersons={wordsState(
            (await findSecondPersonsOf(deps.intake, askingOf(request), draft.id))?.people ?? [],
          )}
          next={placeOfFirstUndone(found.open)}
          saved={request.query.saved !== undefined}
          change={draft.change}
          theme={found.open.theme}
          once={newOnce()}
        />
      );
      return sendPage(reply, page);
    },
  );
  endRoutes(app, deps);
}

/** Going on under another version of the item, and giving up. */
function endRoutes(app: App, deps: PortalDeps): void {
  app.get(to.renew(':draftId'), { ...may('draft:edit'), schema: { params: DraftParams } }, (request, reply) =>
    reply.redirect(to.draft(request.params.draftId), 303),
  );
  app.post(
    to.renew(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams, body: FormBody } },
    async (request, reply) => {
      const { draftId } = request.params;
      const found = await openDraft(deps, { request, reply }, draftId);
      if ('answer' in found) return found.answer;
      const renewed = await actsOn(deps, request, found.open).renew();
      return renewed.ok ? reply.redirect(to.draft(draftId), 303) : refuseDraft(reply, renewed.error);
    },
  );
  app.get(to.discard(':draftId'), { ...may('draft:edit'), schema: { params: DraftParams } }, async (request, reply) => {
    const found = await openDraft(deps, { request, reply }, request.params.draftId);
    if ('answer' in found) return found.answer;
    return sendPage(
      reply,
      <DiscardPage frame={frameOfDraft(request, deps, found.open)} draft={found.open.draft} once={newOnce()} />,
    );
  });
  app.post(
    to.discard(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams, body: FormBody } },
    async (request, reply) => {
      const [asking, { draftId }] = [askingOf(request), request.params];
      const own = await discardDraft(deps.intake, asking, draftId);
      const isOwn = own.ok || own.error.code !== 'draftNotFound';
      const discarded = isOwn ? own : await discardThemeDraft(deps.intake, asking, draftId);
      // Pressed twice, it is gone already: that is what was wanted.
      if (discarded.ok || discarded.error.code === 'draftNotFound')
        return reply.redirect(`${PLACES.mine}?done=discarded`, 303);
      return refuseDraft(reply, discarded.error);
    },
  );
}
