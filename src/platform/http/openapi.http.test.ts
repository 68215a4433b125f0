import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type { Static } from 'typebox';
import { openDoor } from '../../../test/support/http/doors.ts';
import type { Problem } from '../../kernel/problem.ts';
import { createServer, may, ProblemSchema, withProblems, type App } from './index.ts';

type Operation = {
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
  parameters?: { name: string; in: string }[];
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

let app: App;
let document: Document;
beforeAll(async () => {
  app = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost:8080' });
  app.get('/page', may('public:read'), () => 'a page');
  app.get(
    '/api/cases/:id',
    { ...may('case:read'), schema: { params: Type.Object({ id: Type.String() }) } },
    () => ({}),
  );
  const Accept = Type.Object({ version: Type.Integer() });
  app.post(
    '/api/cases',
    {
      ...may('case:accept', { limit: { most: 5, seconds: 60 } }),
      schema: withProblems({ body: Accept, response: { 201: Accept } }, [409]),
    },
    async ({ body }, reply) => {
      reply.code(201);
      return body;
    },
  );
  document = (await app.inject('/api/openapi.json')).json();
});
afterAll(() => app.close());

const statusesOf = (path: string, method: string) => Object.keys(document.paths[path]?.[method]?.responses ?? {});

describe('the API document', () => {
  test('is OpenAPI 3.1 and holds every route of the API, and no page', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(['/api/cases/{id}', '/api/cases']);
  });

  test('names every status that a route may answer: its own, and those of the machinery before it', () => {
    expect(statusesOf('/api/cases', 'post')).toEqual([
      '201',
      '400',
      '401',
      '403',
      '409',
      '412',
      '413',
      '415',
      '422',
      '429',
      '503',
    ]);
    expect(statusesOf('/api/cases/{id}', 'get')).toEqual(['200', '400', '401', '403', '404', '414', '422', '503']);
  });

  test('every failure is the one problem schema, under its own media type', () => {
    expect(document.components.schemas).toHaveProperty('Problem');
    expect(document.paths['/api/cases']?.['post']?.responses['409']?.content).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    });
  });

  test('every POST takes a key for its intention', () => {
    expect(document.paths['/api/cases']?.['post']?.parameters).toContainEqual(
      expect.objectContaining({ name: 'idempotency-key', in: 'header' }),
    );
  });
});

test('the problem schema and the problem type are the same thing', () => {
  expectTypeOf<Static<typeof ProblemSchema>>().toEqualTypeOf<Problem>();
});
