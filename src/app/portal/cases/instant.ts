import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseId } from '../../../kernel/id.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  askPerson,
  instantWording,
  postCheckWording,
  stateInInstant,
  statusOfInstant,
} from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { dayText } from '../../../web/ui/index.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { CaseParams, FormBody, textsIn } from '../params.ts';
import { showCase } from './case.tsx';
import { caseUnseen } from './unseen.ts';

const LONGEST = 2_000;

const DOORS = [
  { place: to.askPerson, act: 'ask', carry: askPerson },
  { place: to.instantStatement, act: 'state', carry: stateInInstant },
] as const;
type Door = (typeof DOORS)[number];

/** Whoever was decided about by a machine asks for a person (个人信息保护法 art. 24), and speaks before anything is taken back. */
export function askPersonRoutes(app: App, deps: PortalDeps): void {
  for (const door of DOORS) {
    app.post(
      door.place(':caseId'),
      { ...may('postCheck:answer'), schema: { params: CaseParams, body: FormBody } },
      (request, reply) => {
        const words = textsIn(request.body)['words'] ?? '';
        return say(deps, { request, reply }, { door, id: request.params.caseId, words });
      },
    );
  }
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Saying = { door: Door; id: string; words: string };

/** What was refused stands on the page of the case with the reason and with what was typed. */
async function say(
  deps: PortalDeps,
  exchange: Exchange,
  { door: { act, carry }, id, words }: Saying,
): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const language = languageOf(request);
  const again = (status: number, trouble: string) =>
    showCase(deps, exchange, { id: caseId(id), status, saidInInstant: { act, words, trouble } });
  if (words.length > LONGEST) return again(422, portalWording[language].instant.tooLong);
  const said = await carry(deps.intake, { asking: askingOf(request), id, wish: { words } });
  if (said.ok) return reply.redirect(to.case(id), 303);
  if (said.error.code === 'instantNotFound') return caseUnseen(deps, exchange, id);
  const trouble = troubleOf(said.error, language);
  return trouble === undefined
    ? problem(reply, statusOfInstant(said.error), said.error)
    : again(statusOfInstant(said.error), trouble);
}

type Refused = Extract<Awaited<ReturnType<typeof stateInInstant>>, { ok: false }>['error'];

/** The sentence of what an applicant can be refused; undefined for what is no answer to his words. */
function troubleOf(refused: Refused, language: Language): string | undefined {
  switch (refused.code) {
    case 'statementTooLate':
      return postCheckWording[language].refusals.statementTooLate.replace('{until}', dayText(refused.until, language));
    case 'alreadyAnswered':
      return postCheckWording[language].refusals.alreadyAnswered;
    case 'instantWordsMissing':
    case 'personAskedAlready':
    case 'instantNotAllowed':
      return instantWording[language].refusals[refused.code];
    default:
      return undefined;
  }
}
