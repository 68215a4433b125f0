import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyItem } from '../../../../test/support/catalogue/versions.ts';
import { estimateOf, starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { Limit } from '../../../kernel/limit.ts';
import { workingDaysBetween } from '../../../kernel/office-time.ts';
import type { Part, Theme } from '../model.ts';
import type { Facts, Moment, Plan, Promised } from './model.ts';
import { changeBetween } from './rules/change.ts';
import { planOf } from './rules/plan.ts';

const day = civilDate;
const calendar = calendarOf([
  {
    id: 'test',
    issuedOn: day('2025-11-04'),
    announces: 2026,
    days: [{ date: day('2026-05-01'), kind: 'holiday', name: '劳动节' }],
  },
]);
const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];
const conventions: Conventions = { calendar, hours, firstDay: 'dayAfter' };
/** A Monday morning. */
const start: Moment = { on: day('2026-03-02'), minute: 600 };
const at = (on: string, minute = 600): Moment => ({ on: day(on), minute });

const part = (item: string, after: string[] = [], afterOptional: string[] = []): Part => ({
  item,
  when: [],
  after,
  afterOptional,
});
const themeWith = (...parts: Part[]): Theme => ({ ...themeOf('newborn'), parts });
const days = (item: string, value: number, facts?: Facts): Promised => ({
  item,
  limit: { value, unit: 'workingDay' },
  ...(facts && { facts }),
});

function plan(theme: Theme, promised: readonly Promised[], now?: Moment): Plan {
  const found = planOf(theme, { promised, start, ...(now && { now }) }, conventions);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** a, then b beside c, then d. */
const diamond = themeWith(part('a'), part('b', ['a']), part('c', ['a']), part('d', ['b', 'c']));
const usual = [days('a', 2), days('b', 5), days('c', 3), days('d', 1)];

describe('the date of a theme', () => {
  test('is that of the longest way, not the sum', () => {
    const { finishes, path, provisional } = plan(diamond, usual);
    // 2 + 5 + 1 working days behind Monday the 2nd: over one weekend.
    expect(finishes).toEqual({ on: '2026-03-12', minute: 1440 });
    expect([path, provisional]).toEqual([['a', 'b', 'd'], false]);
  });
  test('does not wait for what is not needed', () => {
    const without = plan(
      diamond,
      usual.filter(({ item }) => item !== 'b'),
    );
    expect([without.path, without.finishes?.on]).toEqual([['a', 'c', 'd'], '2026-03-10']);
    expect(plan(diamond, [days('d', 1)]).finishes?.on).toBe('2026-03-03');
  });
  test('does not begin before the theme does, though what it waits for ended earlier', () => {
    const early = plan(themeWith(part('a'), part('b', ['a'])), [
      days('a', 2, { finished: at('2026-02-25') }),
      days('b', 1),
    ]);
    expect(early.items[1]).toMatchObject({ starts: start, waitsFor: 'a', finishes: { on: '2026-03-03' } });
  });
  test('waits in the plan also for what may be overtaken', () => {
    const loose = themeWith(part('a'), part('b', [], ['a']));
    expect(plan(loose, [days('a', 2), days('b', 1)]).path).toEqual(['a', 'b']);
  });
  test('counts each limit in its unit: on the spot and in hours on one morning, days off left out', () => {
    const chain = themeWith(part('a'), part('b', ['a']), part('c', ['b']));
    const limits: Limit[] = [
      { value: 0, unit: 'onTheSpot' },
      { value: 4, unit: 'workingHour' },
      { value: 0, unit: 'onTheSpot' },
    ];
    const promised = ['a', 'b', 'c'].map((item, place) => ({
      item,
      limit: limits[place] ?? { value: 0, unit: 'onTheSpot' as const },
    }));
    // Two hours before noon, two from half past one.
    expect(plan(chain, promised).finishes).toEqual({ on: '2026-03-02', minute: 930 });
    // What follows a limit in whole days is done when the office next opens; the first of May is a holiday, then comes a weekend.
    const before = plan(chain, [
      { ...days('a', 0), facts: { finished: at('2026-04-30', 1440) } },
      ...promised.slice(2),
    ]);
    expect(before.items.at(-1)).toMatchObject({ item: 'c', finishes: { on: '2026-03-02', minute: 600 } });
    const behind = plan(themeWith(part('a'), part('c', ['a'])), [
      { ...days('a', 0), facts: { finished: at('2026-04-30', 1440) } },
      ...promised.slice(2),
    ]);
    expect(behind.finishes).toEqual({ on: '2026-05-04', minute: 540 });
  });
  test('is not known where an item is decided in batches, or stands still without an end; the way leads there', () => {
    const batch = plan(diamond, [{ item: 'a', limit: { value: 1, unit: 'batch' } }, ...usual.slice(1)]);
    expect([batch.finishes, batch.path]).toEqual([null, ['a']]);
    expect(batch.items.map(({ undated }) => undated)).toEqual(['decidedInBatches', 'waits', 'waits', 'waits']);
    const still = plan(diamond, [
      days('a', 2),
      days('b', 5, { suspensions: [{ from: day('2026-03-05'), until: null }] }),
      ...usual.slice(2),
    ]);
    expect([still.finishes, still.path]).toEqual([null, ['a', 'b']]);
  });
  test('is provisional where the holidays of a year are not announced yet', () => {
    expect(plan(themeWith(part('a')), [{ item: 'a', limit: { value: 300, unit: 'workingDay' } }]).provisional).toBe(
      true,
    );
  });
});

describe('facts move the date, and the change says why', () => {
  const planned = plan(diamond, usual);
  const after = (facts: Readonly<Record<string, Facts>>, now?: Moment) => {
    const next = plan(
      diamond,
      usual.map((one) => {
        const fact = facts[one.item];
        return fact ? { ...one, facts: fact } : one;
      }),
      now,
    );
    return changeBetween(planned, next);
  };
  test('an item that ended early brings it forward, until another way is the longest', () => {
    const change = after({ a: { finished: at('2026-03-03') }, b: { finished: at('2026-03-04') } });
    expect(change).toEqual({
      from: { on: '2026-03-12', minute: 1440 },
      to: { on: '2026-03-09', minute: 1440 },
      causes: [
        { item: 'a', cause: 'finishedEarly' },
        { item: 'b', cause: 'finishedEarly' },
      ],
      pathBefore: ['a', 'b', 'd'],
      pathAfter: ['a', 'c', 'd'],
    });
  });
  test('an item that ended late within the slack of its way changes nothing', () => {
    expect(after({ c: { finished: at('2026-03-11') } })).toBeUndefined();
    expect(after({ c: { finished: at('2026-03-13') } })?.causes).toEqual([{ item: 'c', cause: 'finishedLate' }]);
  });
  test('a suspension and an extension push it back by as much', () => {
    const pause = { suspensions: [{ from: day('2026-03-05'), until: day('2026-03-06') }] };
    expect(after({ b: pause })).toMatchObject({
      to: { on: '2026-03-16' },
      causes: [{ item: 'b', cause: 'suspended' }],
    });
    expect(after({ b: { extension: 2 } })).toMatchObject({
      to: { on: '2026-03-16' },
      causes: [{ item: 'b', cause: 'extended' }],
    });
  });
  test('what should have ended by now ends now at the earliest', () => {
    expect(after({ a: { started: start } }, at('2026-03-06'))).toMatchObject({
      to: { on: '2026-03-16' },
      causes: [{ item: 'a', cause: 'late' }],
    });
    expect(after({ a: { started: start } }, at('2026-03-04'))).toBeUndefined();
  });
  test('what could have begun and has not begins now at the earliest', () => {
    const change = after({ a: { finished: at('2026-03-03') } }, at('2026-03-10'));
    expect(change).toMatchObject({ to: { on: '2026-03-18' }, causes: [{ item: 'b', cause: 'notBegun' }] });
    expect(after({}, at('2026-03-06'))).toMatchObject({ causes: [{ item: 'a', cause: 'notBegun' }] });
    expect(after({ a: { finished: at('2026-03-04', 1440) }, b: { started: at('2026-03-06') } })?.causes).toEqual([
      { item: 'b', cause: 'begunLate' },
    ]);
  });
  test('an item that is needed after all, or no longer, is named', () => {
    const shorter = plan(
      diamond,
      usual.filter(({ item }) => item !== 'b'),
    );
    expect(changeBetween(planned, shorter)?.causes).toEqual([{ item: 'b', cause: 'dropped' }]);
    expect(changeBetween(shorter, planned)?.causes).toEqual([{ item: 'b', cause: 'added' }]);
  });
});

const promises = new Map(everyItem.map(({ key, promisedLimit: { value, unit } }) => [key, { value, unit }]));
const promisedFor = (items: readonly string[]): Promised[] =>
  items.flatMap((item) => {
    const limit = promises.get(item);
    return limit ? [{ item, limit }] : [];
  });

/** The last day to which a chain of items leads, each after the other: found by walking every way through the theme. */
function latest(theme: Theme, needed: ReadonlySet<string>, item: string): Moment {
  const found = theme.parts.find((one) => one.item === item);
  const waited = [...(found?.after ?? []), ...(found?.afterOptional ?? [])].filter((one) => needed.has(one));
  const ends = waited.map((one) => latest(theme, needed, one));
  const begin = ends.reduce(
    (one, other) =>
      `${one.on} ${String(one.minute).padStart(4, '0')}` > `${other.on} ${String(other.minute).padStart(4, '0')}`
        ? one
        : other,
    start,
  );
  const alone = planOf(themeWith(part(item)), { promised: promisedFor([item]), start: begin }, conventions);
  if (!alone.ok || !alone.value.finishes) throw new Error(item);
  return alone.value.finishes;
}

test('for every theme, whichever items are needed, the date is that of the last way through it', () => {
  const anyCase = fc.record({
    place: fc.nat({ max: starterThemes.themes.length - 1 }),
    drawn: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  });
  fc.assert(
    fc.property(anyCase, ({ place, drawn }) => {
      const theme = starterThemes.themes[place] ?? themeOf('newborn');
      const items = theme.parts.map(({ item }) => item).filter((_item, turn) => drawn[turn]);
      const { items: dated, finishes, path } = plan(theme, promisedFor(items));
      for (const { item, finishes: found } of dated)
        expect([item, found]).toEqual([item, latest(theme, new Set(items), item)]);
      const last = dated
        .map((one) => `${one.finishes?.on} ${String(one.finishes?.minute).padStart(4, '0')}`)
        .sort()
        .at(-1);
      if (finishes) expect(`${finishes.on} ${String(finishes.minute).padStart(4, '0')}`).toBe(last);
      expect(items.length === 0 || path.length > 0).toBe(true);
    }),
    { numRuns: 120 },
  );
});

describe('the estimates of the data', () => {
  const countedFor = (theme: Theme) => {
    const { finishes } = plan(theme, promisedFor(estimateOf(theme.key).selectedItems));
    return workingDaysBetween(start.on, finishes?.on ?? start.on, calendar).length;
  };
  test('agree to the day: what they reckon as a fifth of a day behind whole days is done the next morning', () => {
    for (const theme of starterThemes.themes) {
      // They leave out of account what may be overtaken.
      const strict = { ...theme, parts: theme.parts.map((one) => ({ ...one, afterOptional: [] })) };
      const { days: estimated } = estimateOf(theme.key).after;
      const rounded = [Math.floor(estimated), Math.ceil(estimated)];
      expect([theme.key, rounded.includes(countedFor(strict))]).toEqual([theme.key, true]);
    }
  });
  test('differ from the plan only where it waits for what may be overtaken', () => {
    const differing = starterThemes.themes.filter((theme) => {
      const { days: estimated } = estimateOf(theme.key).after;
      return ![Math.floor(estimated), Math.ceil(estimated)].includes(countedFor(theme));
    });
    expect(differing.map((theme) => [theme.key, countedFor(theme), estimateOf(theme.key).after.days])).toEqual([
      ['villager-house', 22, 20],
    ]);
  });
});
