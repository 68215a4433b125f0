import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configOf } from '../../../test/support/app/house.ts';
import { urlOf } from '../../../test/support/app/url.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { isPermission } from '../../modules/identity/index.ts';
import type { App } from '../../platform/http/index.ts';
import { createLogger } from '../../platform/logging/index.ts';
import { layFoundation, type Foundation } from './foundation.ts';
import { openModules } from './modules.ts';
import { openDoors } from './serve.ts';

let database: TestDatabase;
let folder: string;
let foundation: Foundation;
let app: App;

const taken = <Value>(result: { ok: true; value: Value } | { ok: false; error: { code: string } }): Value => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'ow-serve-'));
  const config = configOf({ DATABASE_URL: urlOf(database.connection), ONEWINDOW_DATA: folder });
  foundation = taken(await layFoundation(config, createLogger({ level: 'silent' })));
  const address = { publicUrl: new URL('http://localhost:8080'), host: 'localhost', port: 8080 };
  const modules = await openModules(foundation, address.publicUrl);
  app = taken(await openDoors(foundation, { modules, address, isClosing: () => false }));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await foundation.close();
  await database.close();
  await rm(folder, { recursive: true });
});

/** An address that the route takes, about nothing that exists. */
const example = (url: string) => url.replaceAll(/:\w+/g, '01900000-0000-7000-8000-000000000000').replaceAll('*', 'x');

describe('every route of the house', () => {
  test('asks a permission that the table knows, and there are many', () => {
    expect(app.mounted.filter(({ permission }) => !isPermission(permission))).toEqual([]);
    expect(app.mounted.length).toBeGreaterThan(60);
  });

  test('of the API says in its document what it answers when all is well', async () => {
    const { paths }: { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> } = (
      await app.inject('/api/openapi.json')
    ).json();
    const silent = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { responses }]) => !Object.keys(responses).some((status) => status.startsWith('2')))
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
    expect(Object.keys(paths).length).toBeGreaterThan(20);
  });

  test('that only shows something never fails on a stranger with an address of nothing', async () => {
    const shown = app.mounted.filter(({ method }) => method === 'GET');
    const failed: string[] = [];
    for (const { url } of shown) {
      const { statusCode } = await app.inject({ url: example(url), headers: { accept: 'text/html' } });
      if (statusCode >= 500) failed.push(`${statusCode} ${url}`);
    }
    expect(failed).toEqual([]);
  });

  test('that changes something refuses a request from another site', async () => {
    const changing = app.mounted.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
    const letIn: string[] = [];
    for (const { method, url } of changing) {
      const headers = { origin: 'https://evil.example', cookie: 'onewindow=x' };
      const { statusCode } = await app.inject({ method: method as 'POST', url: example(url), headers });
      if (statusCode !== 403) letIn.push(`${statusCode} ${method} ${url}`);
    }
    expect(letIn).toEqual([]);
    expect(changing.length).toBeGreaterThan(20);
  });
});
