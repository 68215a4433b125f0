import { Type } from 'typebox';
import { openCaseAttachment, openPaper } from '../../../modules/intake/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { PortalDeps } from '../deps.ts';
import { noFilesAtKiosk, sendFile } from '../file.ts';
import { CaseParams } from '../params.ts';

const Id = Type.String({ format: 'uuid' });
const PaperParams = Type.Object({ ...CaseParams.properties, paperId: Id });
const FileParams = Type.Object({ ...CaseParams.properties, fileId: Id });

/** The papers of a case and what was handed in with it, to be read and saved by its applicant. */
export function paperRoutes(app: App, { intake }: PortalDeps): void {
  app.get(
    to.paper(':caseId', ':paperId'),
    { ...may('document:read'), schema: { params: PaperParams }, preHandler: noFilesAtKiosk },
    async ({ caller, params }, reply) => {
      const opened = await intake.db.within(caller.scope, (tx) => openPaper(tx, intake, { caller, ...params }));
      return opened ? sendFile(reply, opened) : problem(reply, 404, { code: 'caseNotFound' });
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
