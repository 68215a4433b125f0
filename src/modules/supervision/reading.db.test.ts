import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePrototypes, type Prototype } from '../../../test/support/bulk/prototypes.ts';
import { officerCaller, openOffice, type Office } from '../../../test/support/intake/office.ts';
import { ask } from '../../../test/support/log/append.ts';
import { eventually, runFollowers } from '../../../test/support/log/following.ts';
import { countAll } from '../../../test/support/supervision/counting.ts';
import { readFileSync } from 'node:fs';
import { civilDate } from '../../kernel/civil-date.ts';
import type { CaseId } from '../../kernel/id.ts';
import { systemScope } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { printBulletin } from './bulletin.ts';
import { findFigureCases } from './cases.ts';
import { type Figures, type FiguresQuery } from './contract.ts';
import { FIGURES, type Figure } from './contract/figure.ts';
import type { SupervisionDeps } from './deps.ts';
import { caseStreams, caseWording } from '../intake/index.ts';
import { findFigures } from './figures.ts';
import { openNames } from './names.ts';

const ITEMS = ['public-health', 'ss-card'];
let office: Office;
let deps: SupervisionDeps;
let made: Prototype[];
let leader: Caller;
beforeAll(async () => {
  office = await openOffice();
  office.setNow('2026-03-02T01:00:00Z');
  made = await makePrototypes(office, ITEMS);
  await countAll(office.database);
  // Cases received on 2 March and not taken up: due on the 9th.
  office.setNow('2026-03-20T01:00:00Z');
  const template = readFileSync(new URL('../../../templates/bulletin@1.typ', import.meta.url), 'utf8');
  const { db, now, conventions, documents } = office.deps;
  deps = { db, now, conventions, permits: () => true, printer: documents.printer, template, demonstration: true };
  leader = everywhere(officerCaller(office));
});
afterAll(() => office.close());

const everywhere = (caller: Caller): Caller => ({ ...caller, scope: { ...caller.scope, departments: 'all' } });
const figures = (query: FiguresQuery = {}, caller = leader) => findFigures(deps, { caller, query });

async function casesBehind(figure: Figure, query: object = {}, caller = leader): Promise<string[]> {
  const found: string[] = [];
  let after: string | null | undefined;
  do {
    const page = await findFigureCases(deps, { caller, query: { figure, ...query, ...(after ? { after } : {}) } });
    found.push(...page.cases.map(({ number }) => number));
    ({ after } = page);
  } while (after !== null);
  return found;
}

/** The number that stands on the page for each figure that opens its cases. */
function numberOn({ counts: { month }, lights, forecast, causes }: Figures, figure: Figure): number {
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
  switch (figure) {
    case 'concluded':
      return month.granted + month.denied + month.withdrawn + month.lapsed;
    case 'decided':
      return month.onTime + month.late;
    case 'correctionCause':
      return sum(causes.correction.map(({ times }) => times));
    case 'refusalCause':
      return sum(causes.refusal.map(({ times }) => times));
    case 'due':
      return sum(forecast.departments.flatMap(({ late, due }) => [late, ...due]));
    case 'green':
    case 'yellow':
    case 'red':
    case 'suspended':
    case 'waiting':
    case 'unlimited':
      return lights[figure];
    default:
      return month[figure];
  }
}

describe('every figure opens exactly its cases', () => {
  test.each(FIGURES)('%s', async (figure) => {
    const page = await figures();
    const query = figure === 'due' ? { until: page.forecast.days.at(-1) } : {};
    const numbers = await casesBehind(figure, query);
    expect(numbers).toHaveLength(numberOn(page, figure));
    const seen = await figures({ department: 'approval' });
    expect(await casesBehind(figure, { ...query, department: 'approval' })).toHaveLength(numberOn(seen, figure));
  });

  test('there are cases of most kinds to open', async () => {
    const page = await figures();
    const filled = FIGURES.filter((figure) => numberOn(page, figure) > 0);
    expect(filled).toEqual(
      expect.arrayContaining([
        'received',
        'accepted',
        'refused',
        'corrections',
        'granted',
        'withdrawn',
        'onTime',
        'red',
        'waiting',
      ]),
    );
    expect(page.counts.month.received).toBe(made.length);
  });
});

test('one page after the other lists each case once', async () => {
  const first = await findFigureCases(deps, { caller: leader, query: { figure: 'received' } });
  expect(first.after).toBeNull();
  expect(new Set(first.cases.map(({ id }) => id)).size).toBe(made.length);
  const lost = await findFigureCases(deps, { caller: leader, query: { figure: 'received', after: 'nowhere' } });
  expect(lost).toEqual({ cases: [], after: null });
});

test('parts add up to the whole, whichever way it is cut', async () => {
  const { counts, lights, ...page } = await figures();
  for (const parts of [page.departments, page.channels, page.items]) {
    expect(parts.reduce((sum, part) => sum + part.counts.received, 0)).toBe(counts.month.received);
    expect(parts.reduce((sum, part) => sum + part.red, 0)).toBe(lights.red);
  }
  expect(page.days.reduce((sum, day) => sum + day.received, 0)).toBe(counts.month.received);
  expect(page.of).toEqual({});
});

test('narrowed to an item or a channel, everything else is left out', async () => {
  const item = await figures({ item: 'ss-card' });
  expect(item.counts.month.received).toBe(made.length / ITEMS.length);
  expect(item.items.map(({ key }) => key)).toEqual(['ss-card']);
  expect(item.of.item?.name.zh).toContain('社');
  const window = await figures({ channel: 'window' });
  expect([window.counts.month.received, window.lights.red]).toEqual([0, 0]);
});

test('what a hall took in at its windows counts for it, and opens its cases', async () => {
  const [one] = await casesBehind('received');
  const moved = `case_id = (select id from intake.case_list where number = '${one}')`;
  const move = async (channel: string) => {
    for (const table of ['happening', 'standing'])
      await ask(office.database, `update supervision.${table} set channel = '${channel}' where ${moved}`);
    await ask(office.database, 'select supervision.recount()');
  };
  await move('window:hall-county');
  const page = await figures();
  expect(page.halls.map(({ key, name, counts }) => [key, name.zh, counts.received])).toEqual([
    ['hall-county', '金乡县政务服务大厅', 1],
  ]);
  for (const channel of ['window', 'window:hall-county']) {
    expect((await figures({ channel })).counts.month.received).toBe(1);
    expect(await casesBehind('received', { channel })).toEqual([one]);
  }
  expect((await figures({ channel: 'window:hall-county' })).of.hall?.name.zh).toBe('金乡县政务服务大厅');
  expect(await casesBehind('received', { channel: 'window:hall-370828101' })).toEqual([]);
  await move('portal');
});

test('causes are counted, and each opens its cases', async () => {
  const { causes } = await figures();
  expect(causes.correction).toEqual([{ cause: 'applicant.phone', name: 'applicant.phone', times: 4 }]);
  expect(causes.refusal).toEqual([{ cause: REFUSED, name: caseWording.zh.grounds.notThisOrgan, times: 2 }]);
  expect(await casesBehind('refusalCause', { cause: REFUSED })).toHaveLength(2);
  expect(await casesBehind('refusalCause', { cause: 'another' })).toEqual([]);
});

test('what had to be corrected is called as the item calls it; what nobody knows keeps its key', async () => {
  const said = await office.deps.db.within(leader.scope, async (tx) => {
    const names = await openNames(tx, civilDate('2026-03-20'));
    return [
      await names.lack('public-health', 'common.business-licence'),
      await names.lack('no-item', 'x'),
      (await names.item('no-item')).name.zh,
      names.department('none').name.zh,
    ];
  });
  expect(said).toEqual([expect.stringContaining('营业执照'), 'x', 'no-item', 'none']);
});

const REFUSED = 'notThisOrgan';

describe('who may see what', () => {
  const only = (departments: string[]): Caller => officerCaller(office, departments);

  test('a department sees its own figures and cases', async () => {
    const [approval] = (await figures()).departments.filter(({ key }) => key === 'approval');
    const own = await figures({}, only(['approval']));
    expect(own.departments.map(({ key }) => key)).toEqual(['approval']);
    expect(own.counts.month).toEqual(approval?.counts);
    expect(await casesBehind('received', {}, only(['approval']))).toHaveLength(own.counts.month.received);
    expect(await casesBehind('received', { department: 'approval' }, only(['tax']))).toEqual([]);
    expect((await figures({ department: 'approval' }, only(['tax']))).counts.month.received).toBe(0);
  });

  test('who works for more departments than he heads sees those that he heads', async () => {
    const heads = {
      ...deps,
      permits: (_: Caller, permission: string, department: string) =>
        permission === 'figures:see' && department === 'tax',
    };
    const grants = [{ role: 'sectionHead', departments: ['tax', 'approval'] }];
    for (const caller of [only(['approval', 'tax']), { ...leader, grants }]) {
      const page = await findFigures(heads, { caller, query: {} });
      expect([page.counts.month.received, page.departments]).toEqual([0, []]);
    }
  });
});

test('a month that is over stands as it was, against the whole month before', async () => {
  const february = await figures({ month: '2026-02' });
  expect(february.stretch).toEqual({ from: '2026-02-01', until: '2026-02-28' });
  expect(february.before).toEqual({ from: '2026-01-01', until: '2026-01-31' });
  expect([february.counts.month.received, february.onTime.month]).toEqual([0, null]);
});

test('the page says how far the counting is behind', async () => {
  expect((await figures()).delay).toEqual({ events: 0, since: null });
  const more = await makePrototypes(office, ['hotel-license']);
  office.setNow('2026-03-28T01:00:00Z');
  const sequenced = runFollowers(office.database.follower, []);
  await eventually(async () => {
    const { delay, counts } = await figures();
    expect([delay.events > more.length, delay.since !== null, counts.month.received]).toEqual([
      true,
      true,
      made.length,
    ]);
  });
  await sequenced.stop();
  await countAll(office.database);
  const { delay, counts } = await figures();
  expect([delay, counts.month.received]).toEqual([{ events: 0, since: null }, made.length + more.length]);
});

test.each(['zh', 'en'] as const)('the bulletin in %s is a PDF', async (language) => {
  const printed = await printBulletin(deps, { caller: leader, query: { month: '2026-03', language } });
  if (!printed.ok) throw new Error(printed.error.code);
  expect(Buffer.from(printed.value).subarray(0, 5).toString()).toBe('%PDF-');
});

describe('what seldom happens has figures of its own, and each opens its cases', () => {
  test('papers that did not follow, and special procedures that kept or overran their limit', async () => {
    const open = made.filter(({ stage }) => stage === 'accepted').map(({ id }) => id);
    expect(open).toHaveLength(ITEMS.length);
    const [lapsed, overran] = open as [CaseId, CaseId];
    const before = (await figures()).counts.month;
    const of = { kind: 'testing', on: '2026-03-10' } as const;
    const approved = (id: string) => {
      const law = '《中华人民共和国行政许可法》第四十五条';
      const days = { startsOn: '2026-03-10', dueOn: '2026-03-16', calendar: '2026' };
      return { type: 'procedureApproved', ...of, id, officer: null, law, ...days } as const;
    };
    await append(lapsed, [{ type: 'toleranceLapsed', on: '2026-03-18', by: '2026-03-17', materials: ['m1'] }]);
    await append(overran, [
      approved(FIRST),
      approved(SECOND),
      { type: 'procedureEnded', ...ENDED, id: FIRST, endedOn: '2026-03-16' },
      { type: 'procedureOverran', kind: 'testing', id: SECOND, on: '2026-03-17', dueOn: '2026-03-16' },
      { type: 'procedureEnded', ...ENDED, id: SECOND, endedOn: '2026-03-18' },
    ]);
    await countAll(office.database);
    const page = await figures();
    expect(page.counts.month).toMatchObject({ lapsed: 1, procedureKept: 1, procedureOverran: 1 });
    expect(page.counts.month.withdrawn).toBe(before.withdrawn);
    expect(page.overruns.month?.share).toBe(0.5);
    for (const figure of ['lapsed', 'procedureKept', 'procedureOverran', 'concluded'] as const)
      expect(await casesBehind(figure)).toHaveLength(numberOn(page, figure));
  });
});

const [FIRST, SECOND] = ['0190a000-0000-7000-8000-0000000000f1', '0190a000-0000-7000-8000-0000000000f2'];
const ENDED = { kind: 'testing', officer: FIRST, on: '2026-03-18', result: 'sealed', papers: null } as const;

const append = (id: CaseId, events: Parameters<typeof caseStreams.append>[1]['events']) =>
  office.deps.db.within(systemScope(office.database.area), async (tx) => {
    const after = await caseStreams.load(tx, id);
    const stamp = { actor: { kind: 'system', id: 'test' }, at: office.deps.now(), caseId: id } as const;
    await caseStreams.append(tx, { id, after, events, stamp });
  });
