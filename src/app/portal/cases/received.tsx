import { caseId } from '../../../kernel/id.ts';
import { findOwnInstant, findReceipt, openCaseFile } from '../../../modules/intake/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { ReceivedPage } from '../../../web/portal/pages/cases/ReceivedPage.tsx';
import { askingOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { caseUnseen } from './unseen.ts';
import { CaseParams } from '../params.ts';

/** What follows handing in; opened again it says the same. */
export function receivedRoutes(app: App, deps: PortalDeps): void {
  const { intake } = deps;
  app.get(to.received(':caseId'), { ...may('case:seeOwn'), schema: { params: CaseParams } }, async (request, reply) => {
    const id = caseId(request.params.caseId);
    const { caller } = request;
    const receipt = await findReceipt(intake, askingOf(request), id);
    const file = await intake.db.within(caller.scope, (tx) => openCaseFile(tx, intake, { caller, id, why: 'own' }));
    if (!receipt || !file) return caseUnseen(deps, { request, reply }, id);
    // What was to follow came: there is no second receipt, the case says what it still waits for.
    if (file.timeline.at(-1)?.type === 'owedSupplied') return reply.redirect(to.case(id), 303);
    const instant = await intake.db.within(caller.scope, (tx) => findOwnInstant(tx, intake, id));
    const page = (
      <ReceivedPage
        frame={{ ...frameOf(request, deps), acting: file.acting }}
        receipt={receipt}
        item={file.row.item.name}
        paper={file.papers.find(({ kind }) => kind === 'receipt')?.id}
        corrected={file.row.corrected}
        instant={instant}
      />
    );
    return sendPage(reply, page);
  });
}
