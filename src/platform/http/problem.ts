import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../kernel/problem.ts';
import { languageOf } from './language.ts';
import { platformWording, type WordingOf } from './wording.ts';

type Refused = { code: string; rule?: string };
type Fields = NonNullable<Problem['fields']>;

/** Answers a problem to a person's browser: a page, or the way to the sign-in. Filled by the portal. */
export type RenderProblem = (
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;

/** How problems are said to people; the platform itself knows only its own refusals and JSON. */
export type ProblemPorts = { wordingOf?: WordingOf; renderProblem?: RenderProblem };

declare module 'fastify' {
  interface FastifyInstance {
    problemPorts: ProblemPorts;
  }
}

/**
 * Answers a refusal: as a problem document (RFC 9457), or as a page to a browser that asked for one. The code is the contract, the
 * title is a sentence in the reader's language, every other key of the refusal stands under `facts`.
 */
export const problem = (reply: FastifyReply, status: number, refusal: Refused): FastifyReply =>
  answer(reply, { status, ...refusal });

/** A request whose fields do not fit their schema. */
export const invalid = (reply: FastifyReply, fields: Fields): FastifyReply =>
  answer(reply, { status: 422, code: 'invalid' }, fields);

function answer(reply: FastifyReply, refused: Refused & { status: number }, fields?: Fields): FastifyReply {
  const { request } = reply;
  const { status, code, rule, ...facts } = refused;
  const body: Problem = {
    type: 'about:blank',
    title: titleOf(request, code, facts),
    status,
    code,
    instance: `urn:uuid:${request.id}`,
    ...(rule && { rule }),
    ...(fields && { fields }),
    ...(Object.keys(facts).length > 0 && { facts }),
  };
  reply.code(status).headers({ 'cache-control': 'no-store', 'x-request-id': request.id });
  const { renderProblem } = reply.server.problemPorts;
  return renderProblem && wantsPage(request) ? show(renderProblem, body, reply) : sendDocument(body, reply);
}

const sendDocument = (body: Problem, reply: FastifyReply): FastifyReply =>
  reply.type('application/problem+json').send(body);

/** The page may take a moment (a form is read and kept before the sign-in); whoever awaits the reply waits for it. */
function show(render: RenderProblem, body: Problem, reply: FastifyReply): FastifyReply {
  const shown = async () => render(body, reply.request, reply);
  shown().catch((error: unknown) => {
    reply.log.error(error);
    if (!reply.sent) sendDocument(body, reply);
  });
  return reply;
}

/** A code that nobody words is answered as itself: worse than a sentence, better than silence. */
function titleOf(request: FastifyRequest, code: string, facts: Record<string, unknown>): string {
  const language = languageOf(request);
  const { wordingOf } = request.server.problemPorts;
  return platformWording(code, language, facts) ?? wordingOf?.(code, language, facts) ?? code;
}

const wantsPage = ({ url, headers }: FastifyRequest) =>
  !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
