import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askOwner, leaderOf } from '../../../test/support/county/asking.ts';
import { openCountyHouse, type CountyHouse } from '../../../test/support/county/house.ts';
import { findTold, type Told } from '../../../test/support/county/told.ts';
import { findBroken } from '../../../test/support/invariants/find-broken.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { readShare } from '../../modules/issuing/results/share.ts';
import { findFigures } from '../../modules/supervision/figures.ts';
import { systemScope } from '../../platform/database/index.ts';
import { findCounty } from '../../platform/installation/index.ts';
import { parcelLooks } from '../compose/parcel-looks.ts';
import { PastCourier } from './courier.ts';
import { isUnderWay } from './standing.ts';
import { truth } from './truth.ts';

/** Two months of a small county in which most come for what was planted. */
const until = new Date('2026-06-12T04:00:00Z');
const terms = { seed: 340, from: civilDate('2026-04-13'), until, cases: 40 };
const sought = { 'enterprise-reg': 3, 'ss-card': 6, 'food-business': 14, 'hotel-license': 18, 'elder-allowance': 7 };

const MINUTES = 60_000;

let whole: CountyHouse;
let cut: CountyHouse;
let told: Told[];
let progress: Awaited<ReturnType<CountyHouse['carryOut']>>;
let underWay: boolean;

beforeAll(async () => {
  whole = await openCountyHouse(terms, sought);
  underWay = await isUnderWay(whole.foundation);
  progress = await whole.carryOut();
  told = await findTold(whole);
}, 15 * MINUTES);
afterAll(async () => {
  await whole.close();
  await cut?.close();
});

const ofCase = (type: string) => told.filter((one) => one.stream === 'intake.case' && one.type === type);
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('the history of a county', () => {
  test('is carried out by commands, none of which is refused', () => {
    expect([...(progress?.refused ?? [])]).toEqual([]);
    expect(progress?.done).toBe(progress?.acts);
    expect(ofCase('caseSubmitted').length).toBeGreaterThan(25);
  });

  test('lies in the past, and was recorded when it was', async () => {
    expect(told.every(({ at }) => at < until)).toBe(true);
    const { rows } = await askOwner(whole, 'select min(recorded_at) as first from log.event');
    expect(new Date(String(rows[0]?.['first'])) > until).toBe(true);
  });

  test('leaves everything as it must be', async () => {
    const { databases, fileStore: store } = whole.foundation;
    const { area } = whole.database;
    expect(await findBroken({ area, follower: databases.follower, store, acknowledged: [] })).toEqual([]);
  });

  test('tells nobody outside', async () => {
    const { rows } = await askOwner(
      whole,
      `select count(*) as messages, count(planned_at) as settled, max(created_at) as last, (select count(*) from messages.delivery) as sent
       from messages.message where about like 'intake.case/%'`,
    );
    const [row] = rows;
    expect(Number(row?.['messages'])).toBeGreaterThan(80);
    expect(row?.['settled']).toBe(row?.['messages']);
    expect(Number(row?.['sent'])).toBe(0);
    expect(new Date(String(row?.['last'])) < until).toBe(true);
  });

  test('is under way until it is complete, and then nothing more of it comes', async () => {
    expect(underWay).toBe(true);
    expect(await isUnderWay(whole.foundation)).toBe(false);
    const county = await whole.database.owner.within(systemScope(whole.database.area), findCounty);
    expect(county).toMatchObject({ isFinished: true, done: progress?.acts });
  });
});

describe('who comes to a counter', () => {
  test('is served there by a clerk of the hall, and its case counts for the hall', async () => {
    const { supervision } = whole.modules;
    const deps = { ...supervision, permits: () => true, now: () => until };
    const found = await findFigures(deps, { caller: leaderOf(whole), query: { month: '2026-05' } });
    expect(found.halls.length).toBeGreaterThanOrEqual(3);
    expect(found.channels.map(({ key }) => key)).toEqual(expect.arrayContaining(['portal', 'window']));
    const taken = ofCase('caseSubmitted').filter(({ data }) => data.includes('"channel":"window"'));
    expect(taken.length).toBeGreaterThanOrEqual(5);
    expect(taken.every(({ data }) => /"hall":"hall-\w+"/.test(data))).toBe(true);
  });

  test('stands in the log as the one for whom the clerk acted, after his card was seen', async () => {
    const { rows } = await askOwner(
      whole,
      `select count(*) as taken, count(*) filter (where actor ->> 'kind' = 'officer' and actor ->> 'behalfOf' is not null) as by_clerks,
              (select count(*) from identity.meeting) as meetings
       from log.event where type = 'caseSubmitted' and data ->> 'channel' = 'window'`,
    );
    expect(rows[0]).toMatchObject({ by_clerks: rows[0]?.['taken'], meetings: rows[0]?.['taken'] });
  });
});

test('firms apply by who acts for them, and their forms name them', async () => {
  const { rows } = await askOwner(
    whole,
    `select c.item_key as item, count(*) as cases, count(c.organisation) as by_firms, count(o.id) filter (where o.name like '演示%有限公司') as known
     from intake.case_list c left join identity.organisation o on o.id::text = c.organisation group by 1`,
  );
  const isFirms = (item: unknown) => item === 'food-business' || item === 'hotel-license';
  for (const { item, cases, by_firms: byFirms, known } of rows)
    expect([item, byFirms, known]).toEqual([item, ...(isFirms(item) ? [cases, cases] : ['0', '0'])]);
  expect(rows.filter(({ item }) => isFirms(item))).toHaveLength(2);
});

describe('what is posted', () => {
  test('goes by a courier that says that it is simulated, and ends before the present', async () => {
    const { rows } = await askOwner(
      whole,
      `select state, count(*) as parcels, bool_and(waybill like 'SIMPAST%') as labelled, max(moved_at) as last from delivery.parcel group by 1 order by 1`,
    );
    expect(rows).toMatchObject([
      { state: 'delivered', labelled: true },
      { state: 'returned', labelled: true, parcels: '1' },
    ]);
    expect(rows.every(({ last }) => new Date(String(last)) < until)).toBe(true);
  });

  test('is delivered by post, or comes back and is shelved; the share of the window counts it', async () => {
    expect(told.filter(({ type }) => type === 'resultCameBack')).toHaveLength(1);
    const back = told.find(({ type }) => type === 'resultCameBack');
    const later = told.filter((one) => one.case === back?.case && one.at > (back?.at ?? until));
    expect(later.map(({ type }) => type)).toContain('resultShelved');
    const { items } = await readShare({ ...whole.modules.issuing, now: () => until }, leaderOf(whole));
    const sum = (way: 'window' | 'post' | 'electronic') => items.reduce((all, item) => all + item[way], 0);
    expect(sum('post')).toBe(told.filter(({ type }) => type === 'resultDeliveredByPost').length);
    expect(Math.min(sum('window'), sum('post'), sum('electronic'))).toBeGreaterThan(0);
  });

  test('is asked about by no job of the present', async () => {
    const { rows } = await askOwner(
      whole,
      `select count(*) as jobs from graphile_worker.jobs where task_identifier like 'delivery:%'`,
    );
    expect(rows).toEqual([{ jobs: '0' }]);
  });
});

describe('what people say afterwards', () => {
  test('is rated by whoever was served, once a service, and by nobody of the office', async () => {
    const { rows } = await askOwner(
      whole,
      `select count(*) as given, (select count(*) from ratings.service where rated) as marked,
              (select count(*) from log.event where type = 'ratingGiven' and actor ->> 'kind' = 'officer') as by_staff
       from ratings.published`,
    );
    expect(Number(rows[0]?.['given'])).toBeGreaterThan(4);
    expect(rows[0]).toMatchObject({ marked: rows[0]?.['given'], by_staff: '0' });
  });

  test('is answered where it was bad, and who gave his name is called again', async () => {
    const { rows } = await askOwner(whole, 'select named, state, closed_as from ratings.rectification order by named');
    expect(rows).toEqual([
      { named: false, state: 'closed', closed_as: 'settled' },
      { named: true, state: 'closed', closed_as: 'settled' },
    ]);
    const called = await askOwner(whole, `select type from log.event where type = 'revisited'`);
    expect(called.rows).toHaveLength(1);
  });
});

describe('what was planted is seen in the log', () => {
  const tasks = (type: string, node: string) =>
    new Map(
      told
        .filter((one) => one.type === type && (JSON.parse(one.data) as { node: string }).node === node)
        .map((one) => [one.case, one] as const),
    );
  const days = (node: string) => {
    const opened = tasks('taskOpened', node);
    return [...tasks('taskStarted', node)].map(
      ([of, { at }]) => (at.valueOf() - (opened.get(of)?.at.valueOf() ?? 0)) / (24 * 60 * MINUTES),
    );
  };

  test('a section lets cases wait many times as long as another that is asked at the same moment', () => {
    expect(days('fire').length).toBeGreaterThan(8);
    expect(median(days('fire'))).toBeGreaterThan(3 * median(days('sec')));
  });

  test('a material is the cause of most corrections', () => {
    const asked = ofCase('correctionAsked');
    const caused = asked.filter(({ data }) => data.includes(`"key":"${truth.causeOfReturns.material}"`));
    expect(caused.length).toBeGreaterThanOrEqual(4);
    expect(caused.length).toBeGreaterThan(asked.length / 2);
  });

  test('a review never said no', () => {
    const done = [...tasks('taskCompleted', truth.uselessStep.node).values()];
    expect(done.length).toBeGreaterThan(8);
    expect(done.every(({ data }) => data.includes('"opinion":"agree"'))).toBe(true);
  });
});

test(
  'a history that was cut off twice becomes the same as one that was not',
  async () => {
    cut = await openCountyHouse(terms, sought);
    expect(await cut.carryOut(53)).toBeUndefined();
    expect(await cut.carryOut(71)).toBeUndefined();
    const after = await cut.carryOut();
    expect([...(after?.refused ?? [])]).toEqual([]);
    const again = await findTold(cut);
    expect(again).toEqual(told);
  },
  15 * MINUTES,
);

test(
  'a history that another plan began stays as it is',
  async () => {
    const old = await openCountyHouse(terms, sought);
    try {
      await old.carryOut(53);
      const find = () => old.database.owner.within(systemScope(old.database.area), findCounty);
      const begun = await find();
      expect(begun).toMatchObject({ isFinished: false });
      expect(await old.carryOut(undefined, { 'ss-card': 1 })).toBeUndefined();
      expect(await find()).toEqual({ ...begun, isFinished: true });
      expect(await isUnderWay(old.foundation)).toBe(false);
    } finally {
      await old.close();
    }
  },
  15 * MINUTES,
);

test('while it is under way, the courier of the present is not asked how parcels stand', async () => {
  const looksFor = async (finishedAt: string) => {
    await askOwner(cut, `update platform.county set finished_at = ${finishedAt}`);
    const { issuing, ...others } = cut.modules;
    const delivery = { ...issuing.delivery, courier: new PastCourier() };
    const [look] = parcelLooks(cut.foundation, { ...others, issuing: { ...issuing, delivery } });
    await look?.run(undefined, new AbortController().signal);
    const { rows } = await askOwner(
      cut,
      `select count(*) as jobs from graphile_worker.jobs where task_identifier = 'delivery:look'`,
    );
    return Number(rows[0]?.['jobs']);
  };
  await askOwner(
    cut,
    `update delivery.parcel set state = 'inTransit' where id = (select id from delivery.parcel order by id limit 1)`,
  );
  expect(await looksFor('null')).toBe(0);
  expect(await looksFor('now()')).toBe(1);
});
