import { Type } from 'typebox';
import { caseId } from '../../../kernel/id.ts';
import {
  agreeToElectronic,
  confirmOpened,
  openCaseAttachment,
  openPaper,
  statusOfService,
} from '../../../modules/intake/index.ts';
import { sendFile } from '../../../platform/files/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { noFilesAtKiosk } from '../file.ts';
import { CaseParams } from '../params.ts';

const Id = Type.String({ format: 'uuid' });
const PaperParams = Type.Object({ ...CaseParams.properties, paperId: Id });
const FileParams = Type.Object({ ...CaseParams.properties, fileId: Id });

const Agreement = Type.Object({ agrees: Type.Enum(['yes', 'no']), _once: Type.Optional(Type.String()) });

/** The papers of a case and what was handed in with it, to be read and saved by its applicant. */
export function paperRoutes(app: App, { intake }: PortalDeps): void {
  app.get(
    to.paper(':caseId', ':paperId'),
    { ...may('document:read'), schema: { params: PaperParams }, preHandler: noFilesAtKiosk },
    async ({ caller, params }, reply) => {
      const opened = await intake.db.within(caller.scope, (tx) => openPaper(tx, intake, { caller, ...params }));
      if (!opened) return problem(reply, 404, { code: 'caseNotFound' });
      if (caller.kind === 'person')
        await confirmOpened(intake, { caller, id: caseId(params.caseId), paper: params.paperId });
      return sendFile(reply, opened);
    },
  );
  // Where a sign-in in between leads back to: the page with the button.
  app.get(to.electronic(':caseId'), { ...may('case:seeOwn'), schema: { params: CaseParams } }, (request, reply) =>
    reply.redirect(to.case(request.params.caseId), 303),
  );
  app.post(
    to.electronic(':caseId'),
    { ...may('case:seeOwn'), schema: { params: CaseParams, body: Agreement } },
    async (request, reply) => {
      const wish = { id: caseId(request.params.caseId), agrees: request.body.agrees === 'yes' };
      const agreed = await agreeToElectronic(intake, askingOf(request), wish);
      return agreed.ok
        ? reply.redirect(to.case(request.params.caseId), 303)
        : problem(reply, statusOfService(agreed.error), agreed.error);
    },
  );
  app.get(
    to.file(':caseId', ':fileId'),
    { ...may('file:read'), schema: { params: FileParams }, preHandler: noFilesAtKiosk },
    async ({ caller, params }, reply) => {
      const opened = await intake.db.within(caller.scope, (tx) =>
        openCaseAttachment(tx, intake, { caller, ...params }),
      );
      return opened ? sendFile(reply, opened) : problem(reply, 404, { code: 'caseNotFound' });
    },
  );
}
