import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Once } from '../database/index.ts';

/** The idempotency key of a request, from its header or (forms without script) the hidden field `_once`; undefined without one. */
export function onceOf(request: FastifyRequest): Once | undefined {
  const key = request.headers['idempotency-key'] ?? fieldOf(request.body);
  if (typeof key !== 'string' || key === '') return undefined;
  const asked = JSON.stringify([request.method, request.url, request.body ?? null]);
  const { id, behalfOf = '' } = request.caller.actor;
  return { caller: `${id}/${behalfOf}`, key, requestHash: createHash('sha256').update(asked).digest('hex') };
}

const fieldOf = (body: unknown) => (typeof body === 'object' && body !== null && '_once' in body ? body._once : undefined);
