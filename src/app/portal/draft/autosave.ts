import { SavedAnswers, SaveAnswers } from '../../../modules/intake/drafts/contract/drafts.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { PortalDeps } from '../deps.ts';
import { DraftParams } from '../params.ts';
import { actsOn, refuseDraft } from './acts.ts';
import { openDraft } from './opening.ts';

/** What the script of the pages sends when a field is left. The forms save the same without it. */
export function autosaveRoutes(app: App, deps: PortalDeps): void {
  app.patch(
    to.answers(':draftId'),
    {
      ...may('draft:edit'),
      schema: { params: DraftParams, body: SaveAnswers, response: { 200: SavedAnswers } },
    },
    async (request, reply) => {
      const { answers } = request.body;
      const found = await openDraft(deps, { request, reply }, request.params.draftId);
      if ('answer' in found) return found.answer;
      const saved = await actsOn(deps, request, found.open).save(answers);
      return saved.ok ? saved.value : refuseDraft(reply, saved.error);
    },
  );
}
