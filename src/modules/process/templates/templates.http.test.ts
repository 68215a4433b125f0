import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { openDoor } from '../../../../test/support/http/doors.ts';
import { conventions } from '../../../../test/support/process/running.ts';
import { departmentName, starterItems, starterLimits, starterModel } from '../../../../test/support/process/starter.ts';
import { area, type Area } from '../../../kernel/id.ts';
import { createServer, type App } from '../../../platform/http/index.ts';
import type { ModelNames } from '../library/sheet.ts';
import type { DraftView, Examination } from '../publication/contract.ts';
import { publicationRoutes } from '../publication/routes.ts';
import { inboxes } from '../../../../test/support/process/proposals.ts';
import { publishTemplate } from './publishing.ts';
import type { AdoptionView, EditionComparison, PublishTemplate, TemplateList } from './contract.ts';
import { findTemplates } from './views.ts';
import { adoptTemplate } from './commands.ts';
import { templateRoutes } from './routes.ts';
import { loadEntries } from './store.ts';

const departments = new Map(
  [
    ...new Set(
      starterItems.flatMap(({ steps }) => steps.flatMap(({ actor, jointWith = [] }) => [actor, ...jointWith])),
    ),
  ].map((key) => [key, { zh: departmentName(key) ?? key }]),
);
const called = { name: { zh: '某事项' }, department: { zh: '某局' } };
const names: ModelNames = {
  items: (_tx, keys) => Promise.resolve(new Map(keys.filter((key) => key !== 'gone').map((key) => [key, called]))),
  departments: () => Promise.resolve(departments),
};
const dibao = new TextDecoder().decode(starterModel('dibao'));
const CHECK = /(id="check"[^>]*ow:limit=)"4"/;
const reason = '照市里的做法';
const editionOf = (edition: number, xml = dibao): PublishTemplate => ({
  ...{ edition, xml, reason, name: { zh: '低保认定', en: 'Dibao' }, note: { zh: '合成示例', en: 'synthetic' } },
  ...{ items: ['dibao', 'gone'], allows: ['owner', 'limit', 'step', 'opinion'], fixed: ['confirm'] },
});

const city = area('370800000000');
const [otherCounty, otherCity] = [area('370829000000'), area('370900000000')];
let db: TestDatabase;
let app: App;
const deps = () => ({ db: db.app, now: () => new Date('2026-03-03T01:00:00Z'), names });
const of = (where: Area) => ({ scope: { area: where }, actor: { kind: 'system', id: 'test' } }) as const;
const publish = (key: string, wish: PublishTemplate, where = city) =>
  publishTemplate(deps(), { caller: of(where), once: undefined }, { key, wish });
const listOf = (where: Area) => db.app.within({ area: where }, (tx) => findTemplates(tx, deps()));

beforeAll(async () => {
  db = await openTestDatabase();
  app = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost:8080' });
  await app.register(
    async (api) => {
      templateRoutes(api, { ...deps(), officerNames: inboxes().ports.officerNames });
      publicationRoutes(api, {
        ...deps(),
        conventions: () => conventions,
        departmentOf: () => Promise.resolve('approval'),
        permits: () => true,
        proposals: inboxes().ports,
        limitOf: (_tx, key) => Promise.resolve(starterLimits.get(key)),
      });
      await Promise.resolve();
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
const ask = (path: string) => app.inject({ method: 'GET', url: `/api/${path}`, headers });
const tell = (path: string, payload: object, key?: string) =>
  app.inject({
    ...{ method: 'POST', url: `/api/${path}`, payload },
    headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
  });
const place = 'process-models/dibao/adoption';
const seen = async () => (await ask(place)).json<AdoptionView>();
const order = async (what: string, payload: object) =>
  tell(`${place}${what}`, { reason, revision: (await seen()).revision, ...payload });

const shorter = { kind: 'setLimit', element: 'check', limit: { value: 3.5, unit: 'workingDay' } };
const section = { kind: 'setOwner', element: 'first', owner: { section: '低保办' } };
const added = {
  kind: 'addStep',
  where: 'after',
  element: 'home',
  step: { id: 'local-1', name: '镇街复核', act: 'review', role: 'reviewer', department: 'towns' },
};

describe('editions of the city', () => {
  test('only a city publishes', async () => {
    expect(await publish('dibao', editionOf(1), otherCounty)).toMatchObject({ error: { code: 'notTheCity' } });
    const asked = await tell('process-templates/dibao/editions', editionOf(1));
    expect([asked.statusCode, asked.json()]).toMatchObject([403, { code: 'notTheCity' }]);
  });

  test('an edition that could run nowhere, or fixes what is not there, is refused', async () => {
    const [text, deadlock] = [
      '<nothing/>',
      dibao
        .replace(/<bpmn:parallelGateway id="gateway-fork-1"/, '<bpmn:exclusiveGateway id="gateway-fork-1"')
        .replace(/(id="gateway-fork-1"[\s\S]*?)<\/bpmn:parallelGateway>/, '$1</bpmn:exclusiveGateway>'),
    ];
    expect(await publish('dibao', editionOf(1, text))).toMatchObject({ error: { code: 'templateUnreadable' } });
    expect(await publish('dibao', editionOf(1, deadlock))).toMatchObject({ error: { code: 'templateFaulty' } });
    const fixed = { ...editionOf(1), fixed: ['nowhere'] };
    expect(await publish('dibao', fixed)).toMatchObject({ error: { code: 'fixedUnknown', element: 'nowhere' } });
    expect(await publish('dibao', { ...editionOf(1), reason: ' ' })).toMatchObject({
      error: { code: 'reasonMissing' },
    });
  });

  test('of two that publish at once one publishes and the other finds it there; another file under the number is refused', async () => {
    const both = await Promise.all([publish('dibao', editionOf(1)), publish('dibao', editionOf(1))]);
    expect(both.map((one) => one.ok && one.value.isNew)).toEqual(expect.arrayContaining([false, true]));
    const other = editionOf(1, dibao.replace(CHECK, '$1"3"'));
    expect(await publish('dibao', other)).toMatchObject({ error: { code: 'editionDiffers', edition: 1 } });
    expect(await publish('dibao', editionOf(3))).toMatchObject({ error: { code: 'editionNotNext', next: 2 } });
  });

  test('every county of the city reads them, and no other city', async () => {
    for (const where of [db.area, otherCounty, city]) expect((await listOf(where)).templates).toHaveLength(1);
    expect((await listOf(otherCity)).templates).toEqual([]);
    expect((await ask('process-templates')).json<TemplateList>()).toMatchObject({ city: false, followers: [] });
    expect((await ask('process-templates/dibao/editions/1')).body).toBe(dibao);
    expect((await ask('process-templates/dibao/editions/9')).statusCode).toBe(404);
  });
});

describe('a county that follows', () => {
  test('adopts an edition that is for its item, once', async () => {
    const wish = { template: 'dibao', edition: 1, revision: 0, reason };
    expect((await ask('process-models/gone/adoption')).statusCode).toBe(404);
    expect((await tell('process-models/gone/adoption', wish)).json()).toMatchObject({ code: 'itemNotFound' });
    expect((await tell('process-models/low-edge/adoption', wish)).json()).toMatchObject({
      code: 'itemOfOtherTemplate',
    });
    expect((await order('', { ...wish, edition: 9 })).json()).toMatchObject({ code: 'editionUnknown' });
    const twice = await Promise.all([tell(place, wish, 'adopt-1'), tell(place, wish, 'adopt-1')]);
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const again = await tell(place, { ...wish, revision: 1 });
    expect([again.statusCode, again.json()]).toMatchObject([409, { code: 'alreadyAdopted' }]);
    expect((await seen()).history).toHaveLength(1);
  });

  test('writes down what it does otherwise, with a reason; what the template does not bear is refused by name', async () => {
    for (const change of [shorter, section, added]) expect((await order('/changes', { change })).statusCode).toBe(200);
    const refused = async (change: object) => (await order('/changes', { change })).json<{ code: string }>().code;
    expect(await refused({ ...section, element: 'confirm' })).toBe('elementFixed');
    expect(await refused({ ...section, element: 'notice', owner: { department: 'nobody' } })).toBe('departmentUnknown');
    expect(await refused({ ...shorter, element: 'home', limit: { value: 9, unit: 'workingDay' } })).toBe(
      'limitTooLong',
    );
    expect(await refused(added)).toBe('placeTaken');
    expect((await seen()).adoption?.changes.map(({ id }) => id)).toEqual([2, 3, 4]);
  });

  test('of two who change at once the second is told', async () => {
    const { revision } = await seen();
    const change = (element: string) => ({ reason, revision, change: { ...section, element } });
    const both = await Promise.all([
      tell(`${place}/changes`, change('notice')),
      tell(`${place}/changes`, change('accept')),
    ]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([200, 409]));
    const id = (await seen()).adoption?.changes.at(-1)?.id;
    expect((await order('/withdrawals', { id })).statusCode).toBe(200);
  });

  test('passes on what comes of it: examined, published through the one door, and then in force as adopted', async () => {
    expect((await seen()).adoption?.standing).toBe('noModel');
    const { revision, draft } = await seen();
    const passed = await tell(`${place}/working-copy`, { revision, draft });
    expect(passed.json()).toEqual({ revision: 1, base: 0, publishing: 'self' });
    const { xml } = (await ask('process-models/dibao/draft')).json<DraftView>();
    const { findings } = (await tell('process-models/dibao/examination', { xml })).json<Examination>();
    expect(findings.filter(({ grade }) => grade !== 'note')).toEqual([]);
    // Passed on and never published: nothing is said to be in force.
    expect((await seen()).adoption?.standing).toBe('noModel');
    expect((await tell(`${place}/working-copy`, { revision, draft })).json()).toMatchObject({ code: 'draftChanged' });
    const published = await tell('process-models/dibao/versions', { revision: 1, reason });
    expect(published.json()).toMatchObject({ version: 1 });
    expect((await seen()).adoption?.standing).toBe('asAdopted');
  });

  test('is behind when the city publishes another edition, as county and city both see', async () => {
    const next = dibao.replace(CHECK, '$1"3"').replace(/(id="notice"[^>]*ow:limit=)"[^"]*"/, '$1"6"');
    expect((await publish('dibao', editionOf(2, next))).ok).toBe(true);
    for (const where of [db.area, city])
      expect((await listOf(where)).followers).toMatchObject([
        { area: db.area, item: 'dibao', edition: 1, behind: 2, changes: 3 },
      ]);
    expect((await listOf(otherCounty)).followers).toEqual([]);
    const asking = { caller: of(otherCounty), once: undefined };
    await adoptTemplate(deps(), asking, {
      item: 'dibao',
      wish: { template: 'dibao', edition: 2, revision: 0, reason },
    });
    expect((await listOf(city)).followers.map(({ area: where, behind }) => [where, behind])).toEqual([
      [db.area, 2],
      [otherCounty, null],
    ]);
    expect((await listOf(db.area)).followers).toHaveLength(1);
  });

  test('sees what goes over by itself and what does not, and decides each conflict with a reason', async () => {
    const comparison = (await ask(`${place}/comparison?edition=2`)).json<EditionComparison>();
    expect(comparison).toMatchObject({ from: 1, to: 2, applied: [3, 4], needless: [] });
    expect(comparison.conflicts).toEqual([{ id: 2, code: 'limitTooLong', mayKeep: false, mayReplace: true }]);
    expect(comparison.tasks.map(({ id }) => id)).not.toContain('confirm');
    expect(comparison.tasks).toContainEqual(
      expect.objectContaining({ id: 'check', limit: { value: 3, unit: 'workingDay' } }),
    );
    expect(comparison.template.map(({ id }) => id).toSorted()).toEqual(['check', 'notice']);
    const take = (decisions: object[]) => order('/edition', { edition: 2, decisions });
    expect((await take([])).json()).toMatchObject({ code: 'conflictUndecided' });
    expect((await take([{ id: 2, take: 'keep', reason }])).json()).toMatchObject({ code: 'conflictNotKept' });
    const third = { kind: 'setLimit', element: 'check', limit: { value: 2, unit: 'workingDay' } };
    const instead = (change: object) => take([{ id: 2, take: 'replace', change, reason: '两天够了' }]);
    expect((await instead(added)).json()).toMatchObject({ code: 'replacementOfOtherKind' });
    expect((await instead(shorter)).json()).toMatchObject({ code: 'replacementSame' });
    const elsewhere = { ...section, element: 'check', owner: { department: 'nobody' } };
    expect((await instead(elsewhere)).json()).toMatchObject({ code: 'departmentUnknown' });
    expect((await take([{ id: 2, take: 'replace', reason }])).statusCode).toBe(422);
    expect((await instead(third)).statusCode).toBe(200);
    const { adoption, history } = await seen();
    expect(adoption).toMatchObject({ newest: 2, template: { edition: 2 }, standing: 'otherwise' });
    expect(adoption?.changes).toMatchObject([{ id: 2, change: third, reason: '两天够了' }, { id: 3 }, { id: 4 }]);
    expect(history[0]).toMatchObject({
      ...{ type: 'editionTaken', by: null, edition: 2 },
      decided: [{ id: 2, how: 'replaced', change: third, reason: '两天够了' }],
    });
    expect((await listOf(city)).followers[0]).toMatchObject({ edition: 2, behind: null });
  });

  test('leaves with a reason, which both see; its model stands, and every order is written down', async () => {
    expect((await order('/leaving', { reason: ' ' })).json()).toMatchObject({ code: 'reasonMissing' });
    expect((await order('/leaving', { reason: '本县做法不同' })).statusCode).toBe(200);
    expect((await listOf(city)).followers[0]).toMatchObject({ left: { reason: '本县做法不同' }, behind: null });
    expect((await order('/changes', { change: section })).json()).toMatchObject({ code: 'adoptionMissing' });
    const written = await db.app.within({ area: db.area }, (tx) => loadEntries(tx, 'dibao'));
    expect(written.map(({ entry }) => entry.type)).toEqual([
      ...['adopted', 'changeAdded', 'changeAdded', 'changeAdded', 'changeAdded', 'changeWithdrawn'],
      ...['editionTaken', 'templateLeft'],
    ]);
  });

  test('what was written down is neither changed nor taken away', async () => {
    const within = (text: ReturnType<typeof sql>) => db.app.within({ area: db.area }, (tx) => text.execute(tx));
    await expect(within(sql`update process.adoption set reason = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(within(sql`delete from process.template`)).rejects.toThrow(/permission denied/);
  });
});
