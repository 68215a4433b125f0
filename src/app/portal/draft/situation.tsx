import { Type } from 'typebox';
import { changeToldAnswers } from '../../../modules/intake/index.ts';
import { getTheme } from '../../../modules/themes/index.ts';
import type { Scope } from '../../../platform/database/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { SituationPage } from '../../../web/portal/pages/draft/SituationPage.tsx';
import { toldOf } from '../../../web/portal/pages/themes/told.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { sendPage } from '../page.ts';
import { DraftParams, FormBody, textsIn } from '../params.ts';
import { refuseDraft } from './acts.ts';
import { frameOfDraft, openDraft, type OpenDraft } from './opening.ts';

const Count = Type.Optional(Type.String({ pattern: '^[0-9]{1,2}$' }));
const Done = Type.Object({ added: Count, gone: Count });

/** What was told of the situation of a theme, to be told anew. */
export function situationRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.situation(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams, querystring: Done } },
    async (request, reply) => {
      const found = await openDraft(deps, { request, reply }, request.params.draftId);
      if ('answer' in found) return found.answer;
      const { draft, theme } = found.open;
      if (!theme) return reply.redirect(to.draft(draft.id), 303);
      const { added, gone } = request.query;
      const page = (
        <SituationPage
          frame={frameOfDraft(request, deps, found.open)}
          draft={draft.id}
          theme={await themeOf(deps, request.caller.scope, found.open)}
          told={theme.theme.told}
          done={added === undefined || gone === undefined ? undefined : { added: Number(added), gone: Number(gone) }}
          once={newOnce()}
        />
      );
      return sendPage(reply, page);
    },
  );
  app.post(
    to.situation(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams, body: FormBody } },
    async (request, reply) => {
      const found = await openDraft(deps, { request, reply }, request.params.draftId);
      if ('answer' in found) return found.answer;
      const { draft, theme } = found.open;
      if (!theme) return reply.redirect(to.draft(draft.id), 303);
      const told = toldOf(await themeOf(deps, request.caller.scope, found.open), textsIn(request.body));
      const changed = await changeToldAnswers(deps.intake, askingOf(request), { themeDraft: draft.id, told });
      if (!changed.ok) return refuseDraft(reply, changed.error);
      const { added, gone } = changed.value;
      return reply.redirect(`${to.situation(draft.id)}?added=${added.length}&gone=${gone.length}`, 303);
    },
  );
}

const themeOf = ({ intake }: PortalDeps, scope: Scope, { draft }: OpenDraft) =>
  intake.db.within(scope, (tx) => getTheme(tx, draft.item));
