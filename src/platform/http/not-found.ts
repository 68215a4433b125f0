import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Mounted } from './mounted.ts';
import { problem } from './problem.ts';

/** An address that exists but not for this method is 405 and names the methods it takes (RFC 9110 §15.5.6). */
export function answerNotFound(mounted: readonly Mounted[]) {
  let patterns: { pattern: RegExp; method: string }[] | undefined;
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    patterns ??= mounted.map(({ method, url }) => ({ method, pattern: patternOf(url) }));
    const [path = ''] = request.url.split('?');
    const methods = new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
    if (methods.size === 0 || methods.has(request.method)) return problem(reply, 404, { code: 'notFound' });
    return problem(reply.header('allow', [...methods].join(', ')), 405, { code: 'methodNotAllowed' });
  };
}

function patternOf(url: string): RegExp {
  const literal = url.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`);
}
