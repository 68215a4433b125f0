import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuzzRuns, fuzzSeed } from '../support/fuzz/seed.ts';
import { jsonOf, type Agent } from '../support/app/agent.ts';
import { completeDraft, handedIn } from '../support/app/errand.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { startTestApp, type Cast, type TestApp } from '../support/app/test-app.ts';
import { faultOf } from '../support/fuzz/judge.ts';
import { routesOf, type FuzzedRequest, type FuzzedRoute, type OpenApi } from '../support/fuzz/routes.ts';

const CALLERS: readonly (keyof Cast)[] = [
  'nobody',
  'person',
  'clerk',
  'reviewer',
  'approver',
  'systemAdministrator',
  'securityAdministrator',
];
const RUNS = fuzzRuns(6);
const seed = fuzzSeed();

let app: TestApp;
let routes: FuzzedRoute[];
/** What really is there, by the name that addresses have for it; half of them lead to it. */
let known: Readonly<Record<string, string>>;
beforeAll(async () => {
  console.info(`fuzzing with seed ${seed}`);
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { house, cast } = app;
  const { caseId } = await handedIn(house, cast.person);
  const draft = await completeDraft(house, cast.person);
  const victim = await signedInOfficer(house.modules.identity, { number: 800, roles: ['cataloguer'] });
  known = {
    key: 'public-health',
    caseId,
    draftId: draft,
    material: 'public-health.m2',
    officer: victim.officer,
    person: victim.person,
  };
  routes = routesOf(jsonOf<OpenApi>(await cast.nobody.get('/api/openapi.json'))).toSorted(lastTheOnesThatEnd);
});
afterAll(() => app.close());

/** After these there is less to ask for: the draft is gone, the office is left, the session is over. */
const ENDS = /^(DELETE \/api\/drafts\/\{draftId\}|POST .*\/session\/(capacity|end))$/;
const ends = ({ method, path }: FuzzedRoute) => Number(ENDS.test(`${method} ${path}`));
const lastTheOnesThatEnd = (one: FuzzedRoute, other: FuzzedRoute) => ends(one) - ends(other);

type Asked = FuzzedRequest & { real: boolean; spoilt: string | null; key: string | null };

/** What fits the contract, nearly fits it, or does not; about what is there or is not; now and then no JSON at all. */
const askedOf = ({ requests }: FuzzedRoute): fc.Arbitrary<Asked> =>
  fc
    .tuple(
      requests,
      fc.boolean(),
      seldom(fc.constantFrom('{', '', '[[[[', '\u0000', '{"version":1}}')),
      seldom(fc.oneof(fc.uuid(), fc.constantFrom('x'.repeat(300), 'a b', ''))),
    )
    .map(([request, real, spoilt, key]) => ({ ...request, real, spoilt, key }));

/** Null but for one time in eight. */
const seldom = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string | null> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

function pathOf({ path }: FuzzedRoute, { url, real }: Asked): string {
  if (!real) return url;
  const [, query = ''] = url.split('?');
  return `${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? randomUUID())}?${query}`;
}

async function send(route: FuzzedRoute, caller: Agent, asked: Asked) {
  const path = pathOf(route, asked);
  const takesBody = route.method !== 'GET' && (asked.body !== undefined || asked.spoilt !== null);
  const headers = {
    accept: 'application/json',
    ...(takesBody && { 'content-type': asked.contentType ?? 'application/json' }),
    ...(asked.key !== null && { 'idempotency-key': asked.key }),
  };
  const raw = asked.spoilt ?? JSON.stringify(asked.body);
  return { path, answer: await caller.send(route.method, path, { headers, ...(takesBody && { raw }) }) };
}

async function faultsOf(route: FuzzedRoute, caller: Agent, from: number): Promise<string[]> {
  const faults: string[] = [];
  const property = fc.asyncProperty(askedOf(route), async (asked) => {
    const { path, answer } = await send(route, caller, asked);
    const { status, text } = answer;
    const fault = faultOf(route, { status, text, contentType: answer.headers.get('content-type') ?? '' });
    if (fault === undefined) return;
    const body = (asked.spoilt ?? JSON.stringify(asked.body) ?? '').slice(0, 300);
    faults.push(`${route.method} ${path.slice(0, 200)} ${body} → ${fault}: ${text.slice(0, 300)}`);
    throw new Error(fault);
  });
  await fc.check(property, { numRuns: RUNS, seed: from, endOnFailure: true });
  return faults;
}

describe('whatever is asked of the API, the answer is documented and a person can act on it:', () => {
  test.each(CALLERS)(
    '%s',
    async (name) => {
      const caller = app.cast[name];
      const faults: string[] = [];
      for (const [index, route] of routes.entries()) faults.push(...(await faultsOf(route, caller, seed + index)));
      expect(faults).toEqual([]);
    },
    240_000,
  );

  test('there are routes to ask', () => {
    expect(routes.length).toBeGreaterThan(40);
  });
});
