import { saveAnswers, statusOfIntake } from '../../../modules/intake/index.ts';
import { SavedAnswers, SaveAnswers } from '../../../modules/intake/drafts/contract/drafts.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { DraftParams } from '../params.ts';

/** What the script of the pages sends when a field is left. The forms save the same without it. */
export function autosaveRoutes(app: App, { intake }: PortalDeps): void {
  app.patch(
    to.answers(':draftId'),
    {
      ...may('draft:edit'),
      schema: { params: DraftParams, body: SaveAnswers, response: { 200: SavedAnswers } },
    },
    async (request, reply) => {
      const { answers } = request.body;
      const saved = await saveAnswers(intake, askingOf(request), { draft: request.params.draftId, answers });
      return saved.ok ? saved.value : problem(reply, statusOfIntake(saved.error), saved.error);
    },
  );
}
