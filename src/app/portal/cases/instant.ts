import { caseId } from '../../../kernel/id.ts';
import { askPerson, instantWording, statusOfInstant } from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { CaseParams, FormBody, textsIn } from '../params.ts';
import { showCase } from './case.tsx';
import { caseUnseen } from './unseen.ts';

const LONGEST = 2_000;

/** Whoever was decided about by a machine asks for a person (个人信息保护法 art. 24). */
export function askPersonRoutes(app: App, deps: PortalDeps): void {
  app.post(
    to.askPerson(':caseId'),
    { ...may('postCheck:answer'), schema: { params: CaseParams, body: FormBody } },
    async (request, reply) => {
      const { caseId: id } = request.params;
      const words = textsIn(request.body)['words'] ?? '';
      const say = portalWording[languageOf(request)].instant;
      const again = (status: number, trouble: string) =>
        showCase(deps, { request, reply }, { id: caseId(id), status, askedPerson: { words, trouble } });
      if (words.length > LONGEST) return again(422, say.tooLong);
      const asked = await askPerson(deps.intake, { asking: askingOf(request), id, wish: { words } });
      if (asked.ok) return reply.redirect(to.case(id), 303);
      const { code } = asked.error;
      if (code === 'instantNotFound') return caseUnseen(deps, { request, reply }, id);
      if (code !== 'personAskedAlready' && code !== 'instantNotAllowed')
        return problem(reply, statusOfInstant(asked.error), asked.error);
      return again(statusOfInstant(asked.error), instantWording[languageOf(request)].refusals[code]);
    },
  );
}
