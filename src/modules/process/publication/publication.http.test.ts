import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { openDoor } from '../../../../test/support/http/doors.ts';
import { departmentName, starterItems, starterLimits, starterModel } from '../../../../test/support/process/starter.ts';
import { inboxes } from '../../../../test/support/process/proposals.ts';
import { conventions } from '../../../../test/support/process/running.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { createServer, type App, type Caller } from '../../../platform/http/index.ts';
import { readModelFiles } from '../library/files.ts';
import { loadModels } from '../library/load.ts';
import type { ModelNames } from '../library/sheet.ts';
import type { DraftView, Examination, Impact } from './contract.ts';
import { publicationRoutes } from './routes.ts';

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
const stamp = {
  actor: { kind: 'system', id: 'load' } as const,
  at: new Date('2026-03-02T01:00:00Z'),
  reason: 'starter',
  on: civilDate('2026-03-02'),
};

/** Wang and Li draw for the county; Zhao and Qian head the department of the market, and Zhao its section only. */
function mayIn({ actor: { id } }: Caller, permission: string, department: string | undefined): boolean {
  if (id === 'Wang' || id === 'Li') return true;
  return department === 'market' && (id === 'Qian' || (id === 'Zhao' && permission === 'process:propose'));
}

const inbox = inboxes(['Qian', 'Wang', 'Li']);
let db: TestDatabase;
let app: App;
const load = async () => {
  const files = (await readModelFiles()).filter(({ name }) => ['food-business', 'dibao', 'outdoor-ad'].includes(name));
  return db.app.within({ area: db.area }, (tx) =>
    loadModels(tx, files, {
      items: new Set(files.map(({ name }) => name)),
      departments: new Set(departments.keys()),
      stamp,
    }),
  );
};
beforeAll(async () => {
  db = await openTestDatabase();
  await load();
  app = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost:8080' });
  const deps = {
    ...{ db: db.app, names, now: () => new Date('2026-03-03T01:00:00Z') },
    conventions: () => conventions,
    departmentOf: (_tx: Tx, item: string) => Promise.resolve(item === 'outdoor-ad' ? 'urban' : 'market'),
    permits: (caller: Caller, permission: string, department: string | undefined) =>
      mayIn(caller, permission, department),
    proposals: inbox.ports,
  };
  await app.register(
    (api) =>
      Promise.resolve(
        publicationRoutes(api, { ...deps, limitOf: (_tx, key) => Promise.resolve(starterLimits.get(key)) }),
      ),
    { prefix: '/api' },
  );
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const headers = { cookie: 'as=Wang', origin: 'http://localhost:8080' };
const ask = (item: string, what: string, as = 'Wang') =>
  app.inject({ method: 'GET', url: `/api/process-models/${item}/${what}`, headers: { cookie: `as=${as}` } });
const tell = (item: string, what: string, payload: object, key?: string) =>
  app.inject({
    method: 'POST',
    url: `/api/process-models/${item}/${what}`,
    headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
    payload,
  });
const drafted = async (item: string) => (await ask(item, 'draft')).json<DraftView>();
const examined = async (item: string, xml: string) => (await tell(item, 'examination', { xml })).json<Examination>();
const food = new TextDecoder().decode(starterModel('food-business'));
const faster = food.replace('ow:limit="2.5"', 'ow:limit="2"');

describe('a working copy', () => {
  test('begins from the newest version, and nobody is drawing yet', async () => {
    expect(await drafted('food-business')).toEqual({
      ...{ revision: 0, base: 1, newest: 1, savedAt: null, xml: food },
      ...{ name: called.name, departments: Object.fromEntries(departments), publishing: 'self', proposal: null },
    });
    expect((await ask('gone', 'draft')).statusCode).toBe(404);
    expect(await drafted('new-item')).toMatchObject({ revision: 0, base: 0, newest: 0, xml: null });
  });
  test('is kept even where it is faulty, and shown again', async () => {
    const half = food.replace('<bpmn:userTask', '<half');
    expect((await tell('dibao', 'draft', { revision: 0, xml: half })).json()).toEqual({
      ...{ revision: 1, base: 1, publishing: 'self' },
    });
    expect(await drafted('dibao')).toMatchObject({ revision: 1, xml: half, savedAt: '2026-03-03T01:00:00.000Z' });
  });
  test('is not written over unseen, also by two at once', async () => {
    const saves = await Promise.all(['a', 'b', 'c'].map((xml) => tell('outdoor-ad', 'draft', { revision: 0, xml })));
    expect(saves.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const again = await tell('outdoor-ad', 'draft', { revision: 0, xml: 'd' });
    expect(again.json()).toMatchObject({ code: 'draftChanged', facts: { expected: 0, actual: 1 } });
  });
  test('saved twice with one key is saved once', async () => {
    const save = () => tell('outdoor-ad', 'draft', { revision: 1, xml: 'e' }, 'save-e');
    const once = { revision: 2, base: 1, publishing: 'self' };
    expect([(await save()).json(), (await save()).json()]).toEqual([once, once]);
  });
});

describe('what there is to say about a model', () => {
  test('nothing but what it changes where it is good', async () => {
    const { findings, changes } = await examined('food-business', faster);
    expect(findings).toEqual([]);
    expect(changes).toMatchObject([{ id: 's3', facts: [{ fact: 'limit', before: '2.5', after: '2' }] }]);
  });
  test('every fault with the elements, and the way to where it stops', async () => {
    const stuck = food
      .replace('<bpmn:exclusiveGateway id="gateway-after-s4">', '<bpmn:parallelGateway id="gateway-after-s4">')
      .replace(
        /(gateway-after-s4[\s\S]*?)<\/bpmn:exclusiveGateway>(?=\s*<bpmn:endEvent id="event-denied)/,
        '$1</bpmn:parallelGateway>',
      )
      .replace('ow:department="market"', 'ow:department="magic"')
      .replace('ow:limit="1"', 'ow:limit="99"');
    const { findings } = await examined('food-business', stuck);
    expect(findings.map(({ grade, code }) => [grade, code])).toEqual(
      expect.arrayContaining([
        ['refused', 'departmentUnknown'],
        ['mend', 'stepLongerThanItem'],
      ]),
    );
    expect(findings.every(({ words }) => words.zh !== '' && words.en !== '')).toBe(true);
  });
  test('that it is no model at all', async () => {
    expect(await examined('food-business', '<half')).toMatchObject({
      findings: [{ grade: 'refused', code: 'notWellFormed' }],
      changes: null,
    });
    expect((await examined('dibao', food)).findings).toMatchObject([{ code: 'otherItem' }]);
  });
});

describe('a trial', () => {
  type Tried = {
    state: string;
    pending: { element: string; asks: string[] }[];
    outcomes: string[];
    failed: string | null;
    now: string;
  };
  const tried = async (steps: object[], xml = food) =>
    (await tell('food-business', 'trial', { xml, steps })).json<Tried>();
  const accepted = { complete: 's1', set: { acceptance: 'accepted' } };
  test('goes as far as its steps, and says what waits and what it asks', async () => {
    expect(await tried([])).toMatchObject({ state: 'waiting', pending: [{ element: 's1', asks: ['acceptance'] }] });
    const rest = [{ complete: 's2' }, { complete: 's3' }, { complete: 's4', set: { decision: 'granted' } }];
    expect(await tried([accepted, ...rest])).toMatchObject({ pending: [{ element: 's5' }] });
    expect(await tried([accepted, ...rest, { complete: 's5' }])).toMatchObject({
      state: 'completed',
      outcomes: ['granted'],
    });
    expect(await tried([{ complete: 's1', set: { acceptance: 'notAccepted' } }])).toMatchObject({
      outcomes: ['notAccepted'],
    });
  });
  test('stops at what cannot be done, and at what cannot be read', async () => {
    expect(await tried([{ complete: 's4' }])).toMatchObject({ failed: 'notWaiting', pending: [{ element: 's1' }] });
    expect(await tried([], '<half')).toMatchObject({ state: 'faulty', pending: [] });
    expect((await tell('food-business', 'trial', { xml: food, steps: [{ dance: 's1' }] })).statusCode).toBe(422);
  });
  test('counts working days over a holiday', async () => {
    const watched = (after: string) => {
      const timer = `<bpmn:timerEventDefinition ow:unit="workingDay"><bpmn:timeDuration>${after}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
      const late = `<bpmn:boundaryEvent id="late" attachedToRef="s1"><bpmn:outgoing>late-end</bpmn:outgoing>${timer}</bpmn:boundaryEvent>`;
      const over = '<bpmn:endEvent id="over" /><bpmn:sequenceFlow id="late-end" sourceRef="late" targetRef="over" />';
      return food.replace('<bpmn:userTask id="s1"', `${late}${over}<bpmn:userTask id="s1"`);
    };
    // It is Tuesday 3 March. 清明 of 2026: Friday 3 April is the last day of work before Tuesday 7 April.
    const before = { advance: 'P31D' };
    const asked = await tried([before], watched('P23D'));
    expect([asked.now, asked.state]).toEqual(['2026-04-03T09:00:00+08:00', 'waiting']);
    expect(await tried([before, { advance: 'P4D' }], watched('P24D'))).toMatchObject({ state: 'waiting' });
    expect(await tried([before, { advance: 'P5D' }], watched('P24D'))).toMatchObject({ state: 'completed' });
  });
  test('lets time pass on a clock of its own', async () => {
    expect(await tried([{ advance: 'P1D' }])).toMatchObject({ now: '2026-03-04T09:00:00+08:00' });
  });
});

describe('publishing', () => {
  const publish = (item: string, wish: object, key?: string) =>
    tell(item, 'versions', { reason: '并联审查', ...wish }, key);
  test('a faulty model is refused, and the copy stays', async () => {
    expect((await publish('dibao', { revision: 1 })).json()).toMatchObject({ code: 'modelFaulty' });
    expect(await drafted('dibao')).toMatchObject({ revision: 1 });
  });
  test('what is the same is no version', async () => {
    await tell('food-business', 'draft', { revision: 0, xml: food });
    expect((await publish('food-business', { revision: 1 })).json()).toMatchObject({ code: 'nothingChanged' });
  });
  test('makes the next version once, however often it is asked, and takes the copy away', async () => {
    await tell('food-business', 'draft', { revision: 1, xml: faster });
    expect((await publish('food-business', { revision: 1 })).json()).toMatchObject({ code: 'draftChanged' });
    expect((await publish('food-business', { revision: 2, on: '2026-03-02' })).json()).toMatchObject({
      code: 'publishedInPast',
    });
    const answers = await Promise.all(
      [1, 2, 3].map(() => publish('food-business', { revision: 2, on: '2026-03-09' }, 'publish')),
    );
    expect(answers.map((answer) => answer.json())).toEqual(
      Array.from({ length: 3 }, () => ({ version: 2, effectiveOn: '2026-03-09' })),
    );
    expect(await drafted('food-business')).toMatchObject({
      revision: 0,
      base: 2,
      newest: 2,
      savedAt: null,
      xml: faster,
    });
  });
  test('stays when the files that ship with the product are brought again', async () => {
    expect(await load()).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    expect(await drafted('food-business')).toMatchObject({ newest: 2, xml: faster });
  });
  test('waits until who drew has seen what was published in between', async () => {
    await tell('food-business', 'draft', { revision: 0, xml: food });
    const client = await db.owner.connect();
    await client.query(
      `insert into process.model select area, gen_random_uuid(), item, 3, origin, xml, sha256, effective_on, actor, reason, at
       from process.model where item = 'food-business' and version = 2`,
    );
    client.release();
    const fresh = food.replace('ow:limit="2.5"', 'ow:limit="1.5"');
    await tell('food-business', 'draft', { revision: 1, xml: fresh });
    expect((await publish('food-business', { revision: 2 })).json()).toMatchObject({
      code: 'versionPublished',
      facts: { base: 2, newest: 3 },
    });
    await tell('food-business', 'draft', { revision: 2, xml: fresh, rebase: true });
    expect((await publish('food-business', { revision: 3 })).json()).toEqual({ version: 4, effectiveOn: '2026-03-09' });
  });
});

describe('a department', () => {
  const telling = (as: string, item: string, what: string, payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/process-models/${item}/${what}`,
      headers: { ...headers, cookie: `as=${as}` },
      payload,
    });
  const OTHERS = { code: 'itemOfOtherDepartment' };
  test('draws its own items and no others', async () => {
    const { revision } = await drafted('outdoor-ad');
    expect((await ask('outdoor-ad', 'draft', 'Zhao')).json()).toMatchObject(OTHERS);
    expect((await ask('outdoor-ad', 'impact', 'Zhao')).statusCode).toBe(403);
    expect((await telling('Zhao', 'outdoor-ad', 'draft', { revision, xml: 'theirs' })).json()).toMatchObject(OTHERS);
    expect((await telling('Qian', 'outdoor-ad', 'versions', { revision, reason: '改' })).json()).toMatchObject(OTHERS);
    expect(await drafted('outdoor-ad')).toMatchObject({ revision });
    expect((await ask('food-business', 'draft', 'Zhao')).json()).toMatchObject({ publishing: 'another' });
  });
  test('does not publish what it drew by the same hand, and a second person does', async () => {
    const slower = food.replace('ow:limit="2.5"', 'ow:limit="2.25"');
    expect((await telling('Qian', 'food-business', 'draft', { revision: 0, xml: slower })).json()).toMatchObject({
      publishing: 'another',
    });
    expect((await ask('food-business', 'draft', 'Wang')).json()).toMatchObject({ publishing: 'self' });
    expect((await ask('food-business', 'impact', 'Qian')).statusCode).toBe(200);
    const wish = { revision: 1, reason: '部门提出' };
    const own = await telling('Qian', 'food-business', 'versions', wish);
    expect([own.statusCode, own.json()]).toEqual([403, expect.objectContaining({ code: 'drawerPublishes' })]);
    expect((await telling('Zhao', 'food-business', 'versions', wish)).json()).toMatchObject(OTHERS);
    expect((await telling('Li', 'food-business', 'draft', { revision: 1, xml: slower })).json()).toMatchObject({
      revision: 2,
    });
    expect((await ask('food-business', 'draft', 'Li')).json()).toMatchObject({ publishing: 'another' });
    const seen = { ...wish, revision: 2 };
    expect((await telling('Li', 'food-business', 'versions', seen)).json()).toMatchObject({ code: 'drawerPublishes' });
    expect((await telling('Wang', 'food-business', 'versions', seen)).json()).toMatchObject({ version: 5 });
    expect(await drafted('food-business')).toMatchObject({ revision: 0, publishing: 'self' });
  });
  test('proposes what it drew, once, and those who publish are told, but not who drew', async () => {
    const { revision } = await drafted('food-business');
    const text = food.replace('ow:limit="2.5"', 'ow:limit="2.1"');
    const propose = (as: string, wish: object) => telling(as, 'food-business', 'proposal', { words: '提速', ...wish });
    expect((await propose('Zhao', { revision: 1 })).json()).toMatchObject({ code: 'draftMissing' });
    await telling('Zhao', 'food-business', 'draft', { revision, xml: text });
    expect((await propose('Zhao', { revision: 9 })).json()).toMatchObject({ code: 'draftChanged' });
    expect((await telling('Zhao', 'outdoor-ad', 'proposal', { revision: 1, words: '改' })).json()).toMatchObject(
      OTHERS,
    );
    const twice = await Promise.all([propose('Zhao', { revision: 1 }), propose('Zhao', { revision: 1 })]);
    expect(twice.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(twice.map((answer) => answer.json<object>())).toContainEqual({ told: 3 });
    expect(inbox.told).toEqual([{ kind: 'process.proposed', item: 'food-business', officers: ['Qian', 'Wang', 'Li'] }]);
    expect((await ask('food-business', 'draft', 'Qian')).json()).toMatchObject({
      publishing: 'self',
      proposal: { state: 'open', words: '提速', officer: 'Zhao某', answeredBy: null },
    });
  });
  test('learns that it was turned down and why, changes it, and proposes it again', async () => {
    inbox.told.length = 0;
    const turnDown = (as: string, wish: object) =>
      telling(as, 'food-business', 'proposal/turn-down', { reason: '时限算错', revision: 1, ...wish });
    expect((await turnDown('Zhao', {})).json()).toMatchObject(OTHERS);
    expect((await turnDown('Qian', { revision: 7 })).json()).toMatchObject({ code: 'draftChanged' });
    expect((await turnDown('Qian', {})).statusCode).toBe(204);
    expect((await turnDown('Wang', {})).json()).toMatchObject({ code: 'notProposed' });
    expect(inbox.told).toEqual([{ kind: 'process.turnedDown', item: 'food-business', officers: ['Zhao'] }]);
    expect((await ask('food-business', 'draft', 'Zhao')).json()).toMatchObject({
      proposal: { state: 'turnedDown', reason: '时限算错', answeredBy: 'Qian某' },
    });
    expect((await telling('Zhao', 'food-business', 'proposal', { revision: 1, words: '再看看' })).json()).toEqual({
      told: 3,
    });
  });
  test('takes its proposal back by changing what it drew', async () => {
    const text = food.replace('ow:limit="2.5"', 'ow:limit="2.2"');
    await telling('Zhao', 'food-business', 'draft', { revision: 1, xml: text });
    expect((await ask('food-business', 'draft', 'Qian')).json()).toMatchObject({ proposal: { state: 'overtaken' } });
    await telling('Zhao', 'food-business', 'draft', { revision: 2, xml: '<half' });
    expect((await telling('Zhao', 'food-business', 'proposal', { revision: 3, words: '改' })).json()).toMatchObject({
      code: 'modelFaulty',
    });
    await telling('Zhao', 'food-business', 'draft', { revision: 3, xml: text });
  });
  test('learns that it was published, and a publication answers the proposal', async () => {
    await telling('Zhao', 'food-business', 'proposal', { revision: 4, words: '改好了' });
    inbox.told.length = 0;
    const published = await telling('Qian', 'food-business', 'versions', { revision: 4, reason: '同意' });
    expect(published.json()).toMatchObject({ version: 6 });
    expect(inbox.told).toEqual([{ kind: 'process.published', item: 'food-business', officers: ['Zhao'] }]);
    expect(await drafted('food-business')).toMatchObject({
      revision: 0,
      proposal: { state: 'published', reason: '同意', answeredBy: 'Qian某' },
    });
  });
  test('who saves second is told, and nothing of the first is lost', async () => {
    const { revision } = await drafted('food-business');
    const saves = await Promise.all([
      telling('Zhao', 'food-business', 'draft', { revision, xml: 'of Zhao' }),
      telling('Qian', 'food-business', 'draft', { revision, xml: 'of Qian' }),
    ]);
    expect(saves.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const kept = saves[0]?.statusCode === 200 ? 'of Zhao' : 'of Qian';
    expect(await drafted('food-business')).toMatchObject({ revision: revision + 1, xml: kept });
  });
});

test('its effect is counted over the cases that run, by version and step', async () => {
  const client = await db.owner.connect();
  const run = `insert into process.run (area, case_id, item, model_version, department, status) select '${db.area}', gen_random_uuid(), 'dibao', version, 'civil', status from (values (1, 'running'), (1, 'running'), (2, 'running'), (1, 'ended')) as cases(version, status)`;
  await client.query(run);
  await client.query(
    `insert into process.task (area, case_id, task, item, node, name, act, role, department, state, opened_at)
     select area, case_id, 't1', item, 's2', '审查', 'review', 'reviewer', 'civil', case status when 'running' then 'open' else 'cancelled' end, now()
     from process.run where item = 'dibao'`,
  );
  client.release();
  expect((await ask('dibao', 'impact')).json<Impact>()).toEqual({
    versions: [
      { version: 2, running: 1 },
      { version: 1, running: 2 },
    ],
    steps: [
      { version: 2, node: 's2', name: '审查', open: 1 },
      { version: 1, node: 's2', name: '审查', open: 2 },
    ],
  });
});
