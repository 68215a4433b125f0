import { Type } from 'typebox';
import { sayInPostCheck, statusOfPostCheck } from '../../../modules/intake/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { CaseParams } from '../params.ts';
import { caseUnseen } from './unseen.ts';

const Said = Type.Object({ words: Type.String({ maxLength: 2_000 }), _once: Type.Optional(Type.String()) });

const PLACES = [
  { place: to.postCheckAnswer, type: 'answer' },
  { place: to.postCheckStatement, type: 'state' },
] as const;

/** The applicant's part in the check of a commitment: what was put right, and the statement before anything is taken away. */
export function postCheckPageRoutes(app: App, deps: PortalDeps): void {
  for (const { place, type } of PLACES) {
    app.post(
      place(':caseId'),
      { ...may('postCheck:answer'), schema: { params: CaseParams, body: Said } },
      async (request, reply) => {
        const { caseId: id } = request.params;
        const saying = { asking: askingOf(request), id, words: request.body.words };
        const said = await sayInPostCheck(deps.intake, saying, type);
        if (said.ok) return reply.redirect(to.case(id), 303);
        if (said.error.code === 'postCheckNotFound') return caseUnseen(deps, { request, reply }, id);
        return problem(reply, statusOfPostCheck(said.error), said.error);
      },
    );
  }
}
