import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseId } from '../../../kernel/id.ts';
import type { Language } from '../../../kernel/language.ts';
import { postCheckWording, sayInPostCheck, statusOfPostCheck } from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { dayText } from '../../../web/ui/index.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { CaseParams, FormBody, textsIn } from '../params.ts';
import { showCase } from './case.tsx';
import { caseUnseen } from './unseen.ts';

const PLACES = [
  { place: to.postCheckAnswer, type: 'answer' },
  { place: to.postCheckStatement, type: 'state' },
] as const;

const LONGEST = 2_000;

/** The applicant's part in the check of a commitment: what was put right, and the statement before anything is taken away. */
export function postCheckPageRoutes(app: App, deps: PortalDeps): void {
  for (const { place, type } of PLACES) {
    app.post(
      place(':caseId'),
      { ...may('postCheck:answer'), schema: { params: CaseParams, body: FormBody } },
      (request, reply) => {
        const words = textsIn(request.body)['words'] ?? '';
        return say(deps, { request, reply }, { id: request.params.caseId, type, words });
      },
    );
  }
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Saying = { id: string; type: 'answer' | 'state'; words: string };

/** What was refused stands on the page of the case with the reason and with what was typed. */
async function say(deps: PortalDeps, exchange: Exchange, { id, type, words }: Saying): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const language = languageOf(request);
  const again = (status: number, trouble: string) =>
    showCase(deps, exchange, { id: caseId(id), status, said: { type, words, trouble } });
  if (words.length > LONGEST) return again(422, portalWording[language].postCheck.tooLong);
  const said = await sayInPostCheck(deps.intake, { asking: askingOf(request), id, words }, type);
  if (said.ok) return reply.redirect(to.case(id), 303);
  if (said.error.code === 'postCheckNotFound') return caseUnseen(deps, exchange, id);
  const trouble = troubleOf(said.error, language);
  return trouble === undefined
    ? problem(reply, statusOfPostCheck(said.error), said.error)
    : again(statusOfPostCheck(said.error), trouble);
}

type Refused = Extract<Awaited<ReturnType<typeof sayInPostCheck>>, { ok: false }>['error'];

/** The sentence of what an applicant can be refused; undefined for what is no answer to his words. */
function troubleOf(refused: Refused, language: Language): string | undefined {
  const { refusals } = postCheckWording[language];
  switch (refused.code) {
    case 'statementTooLate':
      return refusals.statementTooLate.replace('{until}', dayText(refused.until, language));
    case 'postCheckWordsMissing':
    case 'alreadyAnswered':
    case 'postCheckNotAllowed':
    case 'postCheckApplicantErased':
      return refusals[refused.code];
    default:
      return undefined;
  }
}
