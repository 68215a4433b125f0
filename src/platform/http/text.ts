import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problem.ts';

/** Deeper than any request of ours; what is nested without end would only exhaust whoever walks through it. */
const DEEPEST = 50;

/** PostgreSQL keeps neither U+0000 nor half a character; letting them through would fail deep inside as our fault. */
export async function refuseUnfitText(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const found = findUnfit([isStream(request.body) ? undefined : request.body, request.query, request.params]);
  if (found === undefined) return undefined;
  return found === 'text' ? problem(reply, 422, { code: 'unfitText' }) : problem(reply, 400, { code: 'malformed' });
}

/** An upload is read piece by piece, elsewhere. */
const isStream = (body: unknown): boolean => typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

function findUnfit(parts: readonly unknown[]): 'text' | 'depth' | undefined {
  let level = [...parts];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return 'depth';
    if (level.some((value) => typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value))) return 'text';
    level = level.flatMap(membersOf);
  }
  return undefined;
}

function membersOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flat();
}
