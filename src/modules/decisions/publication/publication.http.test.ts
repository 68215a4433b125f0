import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { decision, dmn, input, table } from '../../../../test/support/decisions/model.ts';
import { openDoor } from '../../../../test/support/http/doors.ts';
import { area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { createServer, type App } from '../../../platform/http/index.ts';
import type { DecisionComparison, DraftComparison } from '../difference/contract.ts';
import type { DecisionPage, DecisionSheet, DecisionVersions, TestCase } from '../library/contract.ts';
import { findPublishedDecision, getPublishedDecision } from '../library/published.ts';
import { decisionRoutes } from '../library/routes.ts';
import type { DecisionDraft, DecisionExamination } from './contract.ts';
import { decisionDraftRoutes } from './routes.ts';

let clock = new Date('2026-03-02T01:00:00Z');
let db: TestDatabase;
let app: App;
beforeAll(async () => {
  db = await openTestDatabase();
  app = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost:8080' });
  await app.register(
    (api) => {
      decisionRoutes(api, { db: db.app, now: () => clock });
      decisionDraftRoutes(api, { db: db.app, now: () => clock });
      return Promise.resolve();
    },
    { prefix: '/api' },
  );
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const headers = { cookie: 'as=Wang', origin: 'http://localhost:8080' };
const ask = (path: string) => app.inject({ method: 'GET', url: `/api/decision-models${path}`, headers });
const tell = (path: string, payload: object, key?: string) =>
  app.inject({
    method: 'POST',
    url: `/api/decision-models/${path}`,
    headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
    payload,
  });
const within = <Value>(work: (tx: Tx) => Promise<Value>) => db.app.within({ area: db.area }, work);

/** Grants up to a limit of area. */
const model = (limit: number) =>
  dmn(
    input('area', 'number') +
      decision(
        'Grant',
        table({
          inputs: ['area'],
          outputs: [{}],
          rules: [
            [`<= ${limit}`, 'true'],
            [`> ${limit}`, 'false'],
          ],
        }),
        'area',
      ),
  );
const small: TestCase = { name: 'a small shop', decision: 'Grant', inputs: { area: 60 }, expected: true };
const reason = 'the limit of the notice';

describe('a working copy', () => {
  test('begins with nothing where the key is free, and is kept even where it is faulty', async () => {
    const empty = { revision: 0, base: 0, newest: 0, savedAt: null, xml: null, tests: [] };
    expect((await ask('/half/draft')).json()).toEqual(empty);
    expect((await tell('half/draft', { revision: 0, xml: '<half', tests: [small] })).json()).toEqual({
      revision: 1,
      base: 0,
    });
    expect((await ask('/half/draft')).json<DecisionDraft>()).toMatchObject({ xml: '<half', tests: [small] });
  });
  test('is not written over unseen, also by two at once', async () => {
    const saves = await Promise.all(['a', 'b', 'c'].map((xml) => tell('many/draft', { revision: 0, xml, tests: [] })));
    expect(saves.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });
  test('cannot be published while it is faulty or a test case says something else', async () => {
    const faulty = await tell('half/versions', { revision: 1, reason });
    expect([faulty.statusCode, faulty.json()]).toMatchObject([422, { code: 'decisionFaulty', facts: { findings: 1 } }]);
    const unreadable = model(60).replace('>true<', '>1 +<');
    await tell('half/draft', { revision: 1, xml: unreadable, tests: [] });
    expect((await tell('half/versions', { revision: 2, reason })).json()).toMatchObject({ code: 'decisionFaulty' });
    await tell('half/draft', { revision: 2, xml: model(50), tests: [small] });
    expect((await tell('half/versions', { revision: 3, reason })).json()).toMatchObject({ code: 'decisionFaulty' });
    expect(await within((tx) => findPublishedDecision(tx, 'half', clock))).toBeUndefined();
  });
});

test.each([
  ['functionExternal', decision('Grant', '<functionDefinition kind="Java"><context/></functionDefinition>')],
  [
    'languageUnknown',
    decision('Grant', '<literalExpression expressionLanguage="python"><text>1</text></literalExpression>'),
  ],
  ['boxUnknown', decision('Grant', '<scorecard/>')],
])('a model that asks for what is not carried out is not published: %s', async (code, content) => {
  const key = code.toLowerCase();
  const examined = await tell(`${key}/examination`, { xml: dmn(content), tests: [] });
  expect(examined.json<DecisionExamination>().findings.map((finding) => [finding.grade, finding.code])).toEqual([
    ['refused', code],
  ]);
  await tell(`${key}/draft`, { revision: 0, xml: dmn(content), tests: [] });
  expect((await tell(`${key}/versions`, { revision: 1, reason })).json()).toMatchObject({ code: 'decisionFaulty' });
  expect(await within((tx) => findPublishedDecision(tx, key, clock))).toBeUndefined();
});

describe('an examination', () => {
  const examined = async (xml: string, tests: TestCase[]) =>
    (await tell('any/examination', { xml, tests })).json<DecisionExamination>();
  test('carries out test cases and says which rule held', async () => {
    const { findings, verdicts } = await examined(model(60), [small]);
    expect(findings).toEqual([]);
    expect(verdicts).toMatchObject([
      { passed: true, value: true, rules: [{ table: 'Grant', rule: 1 }], refused: null, warnings: [] },
    ]);
    expect(verdicts[0]?.words?.zh).toBe('“Grant”的结果是 true：“Grant”第 1 条规则成立（area 为 60，符合 <= 60）。');
  });
  test('names what a case says otherwise, and one that is about nothing', async () => {
    const { findings } = await examined(model(50), [small, { ...small, decision: 'Deny' }]);
    expect(findings.map(({ grade, code }) => [grade, code])).toEqual([
      ['mend', 'testCaseFails'],
      ['mend', 'decisionUnknown'],
    ]);
    expect(findings[0]?.words.en).toBe('Test case “a small shop” says true, and the model says false.');
  });
  test('marks gaps, which may be published, and overlaps of a unique table, which may not', async () => {
    const rules = (lower: string, upper: string) => model(60).replace('&lt;= 60', lower).replace('> 60', upper);
    const marks = async (xml: string) =>
      (await examined(xml, [])).findings.map(({ grade, code, decision: of, rules: at, where }) => ({
        grade,
        code,
        of,
        at,
        where,
      }));
    const place = { input: 'area', test: '[60..70)', example: 60 };
    expect(await marks(rules('&lt; 60', '>= 70'))).toEqual([
      { grade: 'note', code: 'gap', of: 'Grant', at: [], where: [place] },
    ]);
    expect(await marks(rules('&lt;= 60', '>= 60'))).toEqual([
      { grade: 'mend', code: 'overlap', of: 'Grant', at: [1, 2], where: [{ ...place, test: '60' }] },
    ]);
    await tell('overlapping/draft', { revision: 0, xml: rules('&lt;= 60', '>= 60'), tests: [] });
    expect((await tell('overlapping/versions', { revision: 1, reason })).json()).toMatchObject({
      code: 'decisionFaulty',
    });
  });
  test('refuses what only warns where it is evaluated, imports, and a file without decisions', async () => {
    const codes = async (xml: string) => (await examined(xml, [])).findings.map(({ grade, code }) => [grade, code]);
    expect(await codes(model(60).replace('>true<', '>1 +<'))).toEqual([['refused', 'cellUnreadable']]);
    expect(await codes(dmn('<import name="other" namespace="elsewhere"/>'))).toEqual([['refused', 'importUnknown']]);
    expect(await codes(dmn(''))).toEqual([['refused', 'noDecision']]);
    expect(await codes('<!DOCTYPE a><a/>')).toEqual([['refused', 'doctype']]);
  });
});

describe('versions', () => {
  const publish = async (limit: number, wish: object = {}, tests: TestCase[] = [small]) => {
    const { revision } = (await ask('/shop/draft')).json<DecisionDraft>();
    await tell('shop/draft', { revision, xml: model(limit), tests });
    return tell('shop/versions', { revision: revision + 1, reason, ...wish });
  };
  const grantAt = async (at: string, size: number) => {
    const found = await within((tx) => findPublishedDecision(tx, 'shop', new Date(at)));
    const done = found?.decisions.decide({ name: 'Grant', inputs: { area: size }, told: { now: 0 } });
    return [found?.version, done?.ok === true && done.value.value];
  };
  test('decide from their moment on, each as it was published', async () => {
    expect((await publish(60)).json()).toEqual({ version: 1, effectiveAt: '2026-03-02T01:00:00.000Z' });
    clock = new Date('2026-03-03T01:00:00Z');
    expect((await publish(100, { on: '2026-03-10' })).json()).toEqual({
      version: 2,
      effectiveAt: '2026-03-09T16:00:00.000Z',
    });
    expect(await grantAt('2026-03-02T00:59:59Z', 60)).toEqual([undefined, false]);
    expect(await grantAt('2026-03-02T01:00:00Z', 80)).toEqual([1, false]);
    expect(await grantAt('2026-03-09T15:59:59Z', 80)).toEqual([1, false]);
    expect(await grantAt('2026-03-09T16:00:00Z', 80)).toEqual([2, true]);
    const first = await within((tx) => getPublishedDecision(tx, 'shop', 1));
    expect(first.sha256).toBe(createHash('sha256').update(model(60)).digest('hex'));
    await expect(within((tx) => getPublishedDecision(tx, 'shop', 9))).rejects.toThrow('no decision model shop');
  });
  test('the next one does not begin before an announced one; the same again is nothing new', async () => {
    expect((await publish(120)).json()).toMatchObject({ version: 3, effectiveAt: '2026-03-09T16:00:00.000Z' });
    expect((await publish(120)).json()).toMatchObject({ code: 'nothingChanged' });
    expect((await publish(120, {}, [])).json()).toMatchObject({ version: 4 });
    expect((await publish(130, { on: '2026-03-01' })).json()).toMatchObject({ code: 'publishedInPast' });
    expect((await publish(130, { reason: ' ' })).json()).toMatchObject({ code: 'reasonMissing' });
  });
  test('asked for twice with one key, one is published', async () => {
    const { revision } = (await ask('/shop/draft')).json<DecisionDraft>();
    const again = () => tell('shop/versions', { revision, reason }, 'publish-130');
    const [one, other] = [await again(), await again()];
    expect([one.json(), other.json()]).toMatchObject([{ version: 5 }, { version: 5 }]);
    expect((await tell('shop/versions', { revision, reason })).json()).toMatchObject({ code: 'draftChanged' });
  });
  test('are listed with their reasons and read with file and test cases', async () => {
    const { versions } = (await ask('/shop/versions')).json<DecisionVersions>();
    expect(versions.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    expect(versions.at(-1)).toMatchObject({ reason, effectiveAt: '2026-03-02T01:00:00.000Z', name: 'm' });
    expect((await ask('/shop/versions/1')).json<DecisionSheet>()).toMatchObject({ xml: model(60), tests: [small] });
    expect((await ask('/shop/versions/9')).statusCode).toBe(404);
    expect((await ask('/shop/versions/2/file')).body).toBe(model(100));
    const { decisions } = (await ask('')).json<DecisionPage>();
    expect(decisions.map(({ key, newest, drafting }) => [key, newest, drafting])).toEqual([
      ['boxunknown', null, true],
      ['functionexternal', null, true],
      ['half', null, true],
      ['languageunknown', null, true],
      ['many', null, true],
      ['overlapping', null, true],
      ['shop', 5, false],
    ]);
  });
  test('are compared: cells that changed, and what is decided otherwise', async () => {
    const compared = (await ask('/shop/changes?before=1&after=2')).json<DecisionComparison>();
    expect([compared.before, compared.after, compared.name]).toMatchObject([{ version: 1 }, { version: 2 }, 'm']);
    const cells = compared.changes.flatMap(({ tables }) =>
      tables.flatMap(({ rules }) => rules.flatMap(({ cells: all }) => all.filter(({ changed }) => changed))),
    );
    expect(cells).toEqual([
      { before: '<= 60', after: '<= 100', changed: true },
      { before: '> 60', after: '> 100', changed: true },
    ]);
    expect(compared.effect).toMatchObject({
      cases: [],
      parts: [{ decision: 'Grant', where: [{ input: 'area', test: '(60..100]' }], before: false, after: true }],
      ...{ tried: 5, of: 5, otherwise: 2, exact: true },
    });
    expect((await ask('/shop/changes?before=1&after=9')).statusCode).toBe(404);
    expect((await ask('/shop/changes?before=1&after=x')).statusCode).toBe(422);
  });
  test('a draft is compared with the newest one, with its own test cases too; nothing is kept', async () => {
    const compare = async (key: string, xml: string, tests: TestCase[]) =>
      (await tell(`${key}/comparison`, { xml, tests })).json<DraftComparison>().comparison;
    const told = await compare('shop', model(50), [small]);
    expect(told).toMatchObject({ before: { version: 5 }, after: { version: null, effectiveAt: null } });
    expect(told?.effect.cases).toEqual([{ name: 'a small shop', decision: 'Grant', before: true, after: false }]);
    expect(await compare('shop', '<half', [])).toBeNull();
    expect(await compare('fresh', model(50), [])).toBeNull();
    expect((await ask('/shop/draft')).json<DecisionDraft>()).toMatchObject({ revision: 0, newest: 5 });
  });
  test('cannot be changed by the program, and are not seen from another county', async () => {
    const change = within((tx) => tx.updateTable('decisions.version').set({ reason: 'another' }).execute());
    await expect(change).rejects.toThrow('permission denied');
    const elsewhere = db.app.within({ area: area('370829000000') }, (tx) => findPublishedDecision(tx, 'shop', clock));
    expect(await elsewhere).toBeUndefined();
  });
  test('one whose file was touched decides nothing', async () => {
    await db.owner.within({ area: db.area }, (tx) =>
      tx
        .updateTable('decisions.version')
        .set({ sha256: 'f'.repeat(64) })
        .where('version', '=', 2)
        .execute(),
    );
    await expect(within((tx) => getPublishedDecision(tx, 'shop', 2))).rejects.toThrow('not what was published');
  });
});
