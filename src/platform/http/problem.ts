import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../kernel/problem.ts';

type Refused = { code: string; rule?: string };

/** Answers a refusal as a problem document (RFC 9457). The edge words it; the code is the contract. */
export function problem(reply: FastifyReply, status: number, refusal: Refused): FastifyReply {
  const { code, rule, ...facts } = refusal;
  const body: Problem = { type: 'about:blank', title: code, status, code, ...(rule && { rule }), facts };
  return reply.code(status).type('application/problem+json').send(body);
}

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error.validation) {
    const fields = error.validation.map(({ instancePath, keyword, params }) => ({
      field: instancePath || String(params['missingProperty'] ?? ''),
      rule: keyword,
    }));
    const body: Problem = { type: 'about:blank', title: 'invalid', status: 422, code: 'invalid', fields };
    return reply.code(422).type('application/problem+json').send(body);
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error(error);
  return problem(reply, status, { code: status >= 500 ? 'internal' : (error.code ?? 'refused') });
}

export const answerNotFound = (_request: FastifyRequest, reply: FastifyReply) => problem(reply, 404, { code: 'notFound' });
