import type { FastifyReply, FastifyRequest } from 'fastify';
import { keepForAfterLogin, type Fields } from '../../../modules/identity/index.ts';
import { SIGN_IN, withReturn } from '../../../web/portal/login/places.ts';
import { cookieOf, giveCookie, type SignInSetting } from './setting.ts';

/** Names three times as long as their percent-encoded form would be refused anyway. */
const MOST_BYTES = 600_000;

/**
 * Answers a browser that is not signed in where it must be: on to signing in and back. A form that it sent is read and kept, and offered
 * again afterwards: nothing that was typed is lost. For the port `renderProblem`, before the body was read.
 */
export async function sendToSignIn(
  setting: SignInSetting,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (request.method === 'GET') return reply.redirect(withReturn(SIGN_IN.start, request.url), 303);
  const fields = await readForm(request);
  if (fields) {
    const sessionToken = cookieOf(setting, request, 'session');
    const kept = await keepForAfterLogin(setting.deps, { path: request.url, fields, sessionToken, ip: request.ip });
    if (kept.ok) giveCookie(setting, reply, ['kept', kept.value.token]);
  }
  return reply.redirect(SIGN_IN.start, 303);
}

/** Undefined for anything but a plain form of bearable size. */
async function readForm({ raw, body, headers }: FastifyRequest): Promise<Fields | undefined> {
  if (!(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) return undefined;
  if (isForm(body)) return body;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of raw as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  // A map, since a field may have the name of something that every object inherits.
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) {
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return Object.fromEntries([...fields].map(([name, values]) => [name, only(values)]));
}

const isForm = (body: unknown): body is Fields =>
  typeof body === 'object' &&
  body !== null &&
  Object.values(body).every((value) => typeof value === 'string' || Array.isArray(value));

const only = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? '') : values);
