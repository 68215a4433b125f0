import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../kernel/problem.ts';
import { isOwnPath } from '../../../modules/identity/index.ts';
import { languageOf, type RenderProblem } from '../../../platform/http/index.ts';
import { SIGN_IN, withReturn } from '../../../web/portal/login/places.ts';
import { ProblemPage } from '../../../web/portal/pages/notices/ProblemPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { frameOf, type Setting } from '../frame.ts';
import { sendPage } from '../page.ts';

/** `toSignIn`: on to signing in and back, with the form that was sent kept meanwhile. */
export type ProblemSetting = Setting & {
  toSignIn: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
};

/** How a browser is told what was refused: by the page that helps, else by a page that says so and where to go. */
export function portalProblems(setting: ProblemSetting): RenderProblem {
  return (problem, request, reply) => {
    if (problem.status === 401) {
      setting.toSignIn(request, reply).catch((error: unknown) => void reply.send(error));
      return reply;
    }
    const helping = helpingPage(problem, request);
    return helping === undefined ? explain(setting, problem, { request, reply }) : reply.redirect(helping, 303);
  };
}

/** Where a person mends what is missing, and comes back. */
function helpingPage({ code }: Problem, { url }: FastifyRequest): string | undefined {
  if (code === 'secondFactorNeeded') return withReturn(SIGN_IN.secondFactor, url);
  return code === 'levelTooLow' ? withReturn(SIGN_IN.level, url) : undefined;
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

function explain(setting: Setting, problem: Problem, { request, reply }: Exchange): FastifyReply {
  // An address whose parts cannot be read leads nowhere; there is no form that one could mend.
  const isAddress = problem.code === 'invalid' && request.method === 'GET';
  const { notFound } = portalWording[languageOf(request)].notices.problem;
  const shown = isAddress ? { ...problem, status: 404, title: notFound } : problem;
  const back = request.method === 'GET' ? undefined : backOf(request);
  return sendPage(reply, <ProblemPage frame={frameOf(request, setting)} problem={shown} back={back} />, shown.status);
}

/** Every form of the portal is sent to the address of a page of its own. */
const backOf = ({ url }: FastifyRequest) => (isOwnPath(url) ? url : undefined);
