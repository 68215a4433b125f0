import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problem.ts';

/** PostgreSQL keeps neither U+0000 nor half a character; letting them through would fail deep inside as our fault. */
export async function refuseUnfitText(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const parts = [request.body, request.query, request.params];
  return parts.some(holdsUnfitText) ? problem(reply, 422, { code: 'unfitText' }) : undefined;
}

function holdsUnfitText(value: unknown): boolean {
  if (typeof value === 'string') return /[\0\p{Surrogate}]/u.test(value);
  if (Array.isArray(value)) return value.some(holdsUnfitText);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return false;
  return Object.entries(value).some(([key, member]) => holdsUnfitText(key) || holdsUnfitText(member));
}
