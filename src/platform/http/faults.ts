import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { PlatformCode } from './wording.ts';
import { StaleStream, UnknownEvent } from '../log/index.ts';
import { invalid, problem } from './problem.ts';

type Answer = { status: number; code: PlatformCode };

/** Where a thrown error becomes an answer. A 5xx says nothing of what went wrong; the log does. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error.validation) return invalid(reply, error.validation.map(fieldOf));
  const { status, code } = answerOf(error);
  if (status >= 500) request.log.error(error);
  if (status === 503) reply.header('retry-after', '2');
  if (code === 'tooManyRequests') return problem(reply, status, { code, ...waitOf(reply) });
  return problem(reply, status, { code });
}

type Validation = NonNullable<FastifyError['validation']>[number];

function fieldOf({ instancePath, keyword, params }: Validation) {
  const { missingProperty, additionalProperty } = params;
  const member = [missingProperty, additionalProperty].find((name) => typeof name === 'string');
  return { field: member === undefined ? instancePath : `${instancePath}/${member}`, rule: keyword };
}

const waitOf = (reply: FastifyReply) => ({ seconds: Number(reply.getHeader('retry-after') ?? 0) });

function answerOf(error: FastifyError): Answer {
  // 412, as for a version that no longer holds: the person's own step has to be looked at again.
  if (error instanceof StaleStream) return { status: 412, code: 'stale' };
  if (error instanceof UnknownEvent) return { status: 503, code: 'olderProgram' };
  const known = OF_DATABASE.find(({ codes }) => codes.test(error.code ?? ''));
  if (known) return known;
  if (CONNECTION_LOST.test(error.message)) return { status: 503, code: 'unavailable' };
  return OF_STATUS[error.statusCode ?? 500] ?? internal;
}

const internal: Answer = { status: 500, code: 'internal' };

const OF_STATUS: Readonly<Record<number, Answer>> = {
  400: { status: 400, code: 'malformed' },
  404: { status: 404, code: 'notFound' },
  406: { status: 415, code: 'unsupportedMedia' },
  408: { status: 408, code: 'timeout' },
  413: { status: 413, code: 'tooLarge' },
  414: { status: 414, code: 'addressTooLong' },
  415: { status: 415, code: 'unsupportedMedia' },
  429: { status: 429, code: 'tooManyRequests' },
  431: { status: 431, code: 'headersTooLarge' },
  503: { status: 503, code: 'unavailable' },
};

/** What the driver says, without a code, to whoever was using a connection when it broke. */
const CONNECTION_LOST = /^(Connection terminated|Client has encountered a connection error)/;

/** SQLSTATE classes and socket errors that pass by themselves. */
const OF_DATABASE: readonly (Answer & { codes: RegExp })[] = [
  // Serialisation failure, deadlock, lock not available.
  { codes: /^(40001|40P01|55P03)$/, status: 503, code: 'busy' },
  // Connection lost or refused, shutting down, too many connections, disk full, read-only.
  { codes: /^(08...|57P0.|53...|25006|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/, status: 503, code: 'unavailable' },
];
