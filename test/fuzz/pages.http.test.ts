import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuzzSeed } from '../support/fuzz/seed.ts';
import type { Agent, Sending } from '../support/app/agent.ts';
import { completeDraft, handedIn } from '../support/app/errand.ts';
import { mountedRoutes, type Mounted } from '../support/app/mounted.ts';
import { startTestApp, type Cast, type TestApp } from '../support/app/test-app.ts';
import { publicHealthAnswers } from '../support/catalogue/answers.ts';

const CALLERS: readonly (keyof Cast)[] = ['nobody', 'person', 'clerk'];
const RUNS = 12;
const seed = fuzzSeed();

let app: TestApp;
let pages: Mounted[];
let known: Readonly<Record<string, string>>;
beforeAll(async () => {
  console.info(`fuzzing with seed ${seed}`);
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { house, cast } = app;
  const { caseId } = await handedIn(house, cast.person);
  const draftId = await completeDraft(house, cast.person);
  known = { key: 'public-health', caseId, draftId, material: 'public-health.m2', pageId: 'org-name' };
  const routes = await mountedRoutes(house);
  pages = routes
    .filter(({ method, url }) => (method === 'GET' || method === 'POST') && isPage(url))
    .toSorted((one, other) => ends(one) - ends(other));
});
afterAll(() => app.close());

/** The provider's own addresses are fuzzed by those who wrote it; files have names that were made by the build. */
const isPage = (url: string) => !/^\/(api|oidc|assets|desk|metrics|health|ready)(\/|$)/.test(url);

/** After these there is less to ask for. */
const ENDS = /\/(discard|submit|withdraw|capacity)$|^\/sign-out$/;
const ends = ({ url, method }: Mounted) => Number(method === 'POST' && ENDS.test(url));

const SCRIPT = '<script>alert(1)</script>';
const hostile = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    SCRIPT,
    `"><img src=x onerror=alert(1)>`,
    "' or 1=1 --",
    '../../etc/passwd',
    '\u0000',
    '１２３',
  ),
  fc.constantFrom('x'.repeat(20_000), '𠮷'.repeat(500), '=cmd|/C calc!A0', '//evil.example', 'true', '1'),
  fc.string({ unit: 'binary', maxLength: 50 }),
);

/** Names that some form has, and names that none has. */
const field = fc.oneof(
  fc.constantFrom(
    ...Object.keys(publicHealthAnswers),
    ...['_once', 'identifier', 'password', 'newPassword', 'code', 'factor', 'capacity', 'name', 'citizenId', 'phone'],
    ...['number', 'consent', 'anotherOne', 'everywhere', 'reason', 'returnTo', 'from', 'words', 'mode', 'lang'],
  ),
  fc.constantFrom('__proto__', 'constructor', 'a[b][c]', ''),
  fc.string({ maxLength: 10 }),
);

/** Without half characters, which no address can carry. */
const wellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '');

const fields = fc
  .array(fc.tuple(field, hostile), { maxLength: 8 })
  .map((pairs) => new URLSearchParams(pairs.map(([name, value]) => [name, wellFormed(value)])).toString());

const FORM = 'application/x-www-form-urlencoded';
const sent: fc.Arbitrary<Sending> = fc.oneof(
  { weight: 8, arbitrary: fields.map((raw) => ({ raw, headers: { 'content-type': FORM } })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('%E0%A4%A', '%', '&&&===', '{')
      .map((raw) => ({ raw, headers: { 'content-type': FORM } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain', 'application/json')
      .map((kind) => ({ raw: '--x\r\nnonsense', headers: { 'content-type': kind } })),
  },
);

const address = (url: string) =>
  fc.tuple(fc.boolean(), hostile, fc.option(fields)).map(([real, segment, query]) => {
    const path = url.replaceAll(/:(\w+)|\*/g, (_, name: string | undefined) => {
      const found = real && name !== undefined ? (known[name] ?? randomUUID()) : wellFormed(segment).slice(0, 300);
      return encodeURIComponent(found) || 'x';
    });
    return query === null ? path : `${path}?${query}`.slice(0, 3_000);
  });

async function faultsOf({ method, url }: Mounted, caller: Agent, from: number): Promise<string[]> {
  const faults: string[] = [];
  const property = fc.asyncProperty(address(url), sent, async (path, sending) => {
    const headers = { ...(method === 'POST' && sending.headers), accept: 'text/html' };
    const { status, text } = await caller.send(method, path, { ...(method === 'POST' && sending), headers });
    const fault =
      status >= 500 ? `answered ${status}` : text.includes(SCRIPT) ? 'wrote a script into the page' : undefined;
    if (fault === undefined) return;
    faults.push(`${method} ${path.slice(0, 300)} ${JSON.stringify(sending.raw).slice(0, 300)} → ${fault}`);
    throw new Error(fault);
  });
  await fc.check(property, { numRuns: RUNS, seed: from, endOnFailure: true });
  return faults;
}

describe('whatever is sent to the pages, they answer as pages:', () => {
  test.each(CALLERS)(
    '%s',
    async (name) => {
      const faults: string[] = [];
      for (const [index, page] of pages.entries()) faults.push(...(await faultsOf(page, app.cast[name], seed + index)));
      expect(faults).toEqual([]);
    },
    60_000,
  );

  test('there are pages to ask, and forms to send', () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter(({ method }) => method === 'POST').length).toBeGreaterThan(15);
  });
});
