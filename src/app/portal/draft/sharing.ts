import { authoriseSharing, withdrawSharing } from '../../../modules/intake/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { FormBody, MaterialParams } from '../params.ts';
import { refuseDraft } from './acts.ts';

const AUTHORISE = '/drafts/:draftId/materials/:material/authorise';
const WITHDRAW = '/drafts/:draftId/materials/:material/withdraw';

/** Letting us ask a register in place of a paper of a theme, and taking that back; each leads back to the papers. */
export function sharingRoutes(app: App, deps: PortalDeps): void {
  for (const url of [AUTHORISE, WITHDRAW]) {
    app.get(url, { ...may('draft:edit'), schema: { params: MaterialParams } }, ({ params }, reply) =>
      reply.redirect(to.material(params.draftId, params.material), 303),
    );
  }
  app.post(
    AUTHORISE,
    { ...may('draft:edit'), schema: { params: MaterialParams, body: FormBody } },
    async (request, reply) => {
      const { draftId: themeDraft, material } = request.params;
      const given = await authoriseSharing(deps.intake, askingOf(request), { themeDraft, material });
      if (!given.ok) return refuseDraft(reply, given.error);
      return reply.redirect(given.value.confirmed ? to.materials(themeDraft) : to.material(themeDraft, material), 303);
    },
  );
  app.post(
    WITHDRAW,
    { ...may('draft:edit'), schema: { params: MaterialParams, body: FormBody } },
    async (request, reply) => {
      const { draftId: themeDraft, material } = request.params;
      const taken = await withdrawSharing(deps.intake, askingOf(request), { themeDraft, material });
      return taken.ok ? reply.redirect(to.material(themeDraft, material), 303) : refuseDraft(reply, taken.error);
    },
  );
}
