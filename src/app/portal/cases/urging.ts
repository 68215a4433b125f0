import { caseId } from '../../../kernel/id.ts';
import { statusOfCase, urgeCase, urgeWording } from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { dayText } from '../../../web/ui/index.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { CaseParams, FormBody, textsIn } from '../params.ts';
import { showCase } from './case.tsx';
import { caseUnseen } from './unseen.ts';

const LONGEST = 500;

/** 催办 by the applicant, from the page of the case; what cannot be urged is said there in a sentence. */
export function urgingRoutes(app: App, deps: PortalDeps): void {
  app.post(
    to.urge(':caseId'),
    { ...may('case:urge'), schema: { params: CaseParams, body: FormBody } },
    async (request, reply) => {
      const id = caseId(request.params.caseId);
      const words = textsIn(request.body)['words'] ?? '';
      const language = languageOf(request);
      const again = (status: number, trouble: string) =>
        showCase(deps, { request, reply }, { id, status, urged: { words, trouble } });
      if (words.length > LONGEST) return again(422, portalWording[language].urging.tooLong);
      const urged = await urgeCase(deps.intake, { asking: askingOf(request), id }, { words });
      if (urged.ok) return reply.redirect(`${to.case(id)}#urging`, 303);
      const { error } = urged;
      if (error.code === 'caseNotFound') return caseUnseen(deps, { request, reply }, id);
      const { refusals } = urgeWording[language];
      switch (error.code) {
        case 'urgeTooEarly':
          return again(409, refusals.urgeTooEarly.replace('{from}', dayText(error.from, language)));
        case 'urgeWaits':
          return again(409, refusals.urgeWaits.replace('{until}', dayText(error.until, language)));
        case 'urgeOfNobody':
          return again(409, refusals.urgeOfNobody);
        default:
          return problem(reply, statusOfCase(error), error);
      }
    },
  );
}
