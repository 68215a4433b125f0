import swagger from '@fastify/swagger';
import type { FastifySchema, RouteOptions } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { ProblemSchema } from './problem-schema.ts';
import { may } from './mounted.ts';
import type { App } from './app.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Statuses of this route's own refusals; set by `withProblems`. */
    problems?: readonly number[];
    hide?: boolean;
  }
}

/**
 * The schema of a route together with the statuses that its own refusals have. What every route of its kind can answer (bad input, not
 * signed in, not permitted, stale, too large …) is added to the document by itself. No answer outside the document is allowed.
 */
export const withProblems = <Schema extends FastifySchema>(schema: Schema, statuses: readonly number[]) => ({
  ...schema,
  problems: statuses,
});

/** `/api/openapi.json`: OpenAPI 3.1 over every route below `/api/`. Register before the routes. */
export async function describeApi(app: App, publicUrl: URL): Promise<void> {
  app.addSchema(ProblemSchema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'OneWindow 一窗', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: publicUrl.origin }],
    },
    refResolver: {
      buildLocalReference: (json) => (typeof json.$id === 'string' ? json.$id : 'unnamed'),
    },
    transform: ({ schema, url, route }) => ({ schema: documented(schema, { ...route, url }), url }),
  });
  app.get('/api/openapi.json', { ...may('public:read'), schema: { hide: true } }, () => app.swagger());
}

/** Swagger's schema of a route: without what is not API, with every problem that it may answer. */
function documented(schema: FastifySchema | undefined, route: RouteOptions): FastifySchema {
  const { problems = [], ...own } = schema ?? {};
  if (schema?.hide || !route.url.startsWith('/api/')) return { hide: true };
  const answers = own.response ?? { 200: { description: 'Done' } };
  const failures = new Set([...problems, ...impliedBy(route)]);
  const described = Object.fromEntries([...failures].map((status) => [status, problemAnswer(status)]));
  return { ...own, ...(takesBody(route) && { headers: IDEMPOTENCY }), response: { ...answers, ...described } };
}

const problemAnswer = (status: number) => ({
  description: STATUS_CODES[status] ?? String(status),
  content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
});

/** What the machinery in front of every handler can answer. */
function impliedBy({ config, method, schema }: RouteOptions): number[] {
  const unsafe = ![method].flat().every((one) => ['GET', 'HEAD', 'OPTIONS'].includes(one));
  const guarded = config?.permission !== 'public:read';
  return [
    400,
    422,
    503,
    ...(guarded ? [401, 403] : []),
    ...(unsafe ? [403, 412, 413, 415] : []),
    ...(schema?.params ? [404, 414] : []),
    ...(config?.rateLimit ? [429] : []),
  ];
}

const takesBody = ({ method }: RouteOptions) =>
  [method].flat().some((one) => one === 'POST' || one === 'PUT' || one === 'PATCH');

const IDEMPOTENCY = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      pattern: '^[\\x21-\\x7e]{1,200}$',
      description: 'One key for one intention: same key and body, same answer; other body, refused (422 keyReused).',
    },
  },
};
