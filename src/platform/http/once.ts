import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Once } from '../database/index.ts';
import type { Caller } from './caller.ts';
import { problem } from './problem.ts';

/** The idempotency key of a request, from its header or (forms without script) the hidden field `_once`; undefined without one. */
export function onceOf(request: FastifyRequest, body: unknown = request.body): Once | undefined {
  const key = keyOf({ headers: request.headers, body });
  if (typeof key !== 'string' || key === '') return undefined;
  const asked = JSON.stringify([request.method, request.url, body ?? null]);
  return { caller: holderOf(request.caller), key, requestHash: createHash('sha256').update(asked).digest('hex') };
}

/** A person keeps his keys when he signs in anew; somebody unknown has nothing but the session. */
const holderOf = ({ kind, actor: { id, behalfOf = '' }, sessionId }: Caller) =>
  kind === 'anonymous' ? `anonymous/${sessionId}` : `${id}/${behalfOf}`;

/** A key that the database could not hold is refused at the door. */
export async function refuseUnfitKey(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const key = keyOf(request);
  if (key === undefined || key === '' || (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)))
    return undefined;
  return problem(reply, 422, { code: 'keyUnfit' });
}

const keyOf = ({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>) =>
  headers['idempotency-key'] ?? fieldOf(body);

const fieldOf = (body: unknown) =>
  typeof body === 'object' && body !== null && '_once' in body ? body['_once'] : undefined;
