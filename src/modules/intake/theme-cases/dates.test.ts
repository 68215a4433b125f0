import { describe, expect, test } from 'vitest';
import { ending, MONDAY, opened, openedAfter, starting } from '../../../../test/support/intake/theme-cases.ts';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import { dateMoved, planAt } from './dates.ts';
import { evolve } from './evolve.ts';
import type { Command, Opened } from './model.ts';

const notice = { id: 'test', issuedOn: civilDate('2025-11-04'), announces: 2026, days: [] };
const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];
const conventions: Conventions = { calendar: calendarOf([notice]), hours, firstDay: 'dayAfter' };

/** Five working days and five more behind them; ten beside. All that can has been handed in. */
const handedIn = (...accepted: string[]) => {
  const begun = openedAfter(
    opened([{ item: 'hukou' }, { item: 'card', after: ['hukou'] }, { item: 'subsidy', days: 9 }]),
    ...[starting('hukou'), starting('subsidy')],
    ...accepted.map((item) => ending(item, null)),
  );
  return { ...begun, finishes: planAt(begun, new Date(MONDAY), conventions).finishes };
};
const two = () => handedIn('hukou', 'subsidy');
const changed = (before: Opened, at: string, ...commands: Command[]) =>
  dateMoved({ before, after: openedAfter(before, ...commands), now: new Date(at) }, conventions);

describe('the date of a running theme', () => {
  test('is its longest way', () => {
    const { finishes, path } = planAt(two(), new Date(MONDAY), conventions);
    expect([finishes, path]).toEqual([{ on: '2026-03-16', minute: 1440 }, ['hukou', 'card']]);
  });
  test('comes sooner when something on the way is done early, and says so', () => {
    const at = '2026-03-05T03:00:00.000Z';
    expect(changed(two(), at, ending('hukou', 'granted', at))).toMatchObject({
      ...{ type: 'dateMoved', at, from: { on: '2026-03-16' }, to: { on: '2026-03-13' } },
      causes: [{ item: 'hukou', cause: 'finishedEarly' }],
    });
  });
  test('stands where what is early lies beside the way', () => {
    const at = '2026-03-05T03:00:00.000Z';
    expect(changed(two(), at, ending('subsidy', 'granted', at))).toBeUndefined();
  });
  test('moves with a stopped clock', () => {
    const at = '2026-03-03T03:00:00.000Z';
    const suspensions = [{ from: civilDate('2026-03-03'), until: civilDate('2026-03-04') }];
    const moves = { acceptedOn: civilDate('2026-03-02'), suspensions, extension: 0 };
    expect(changed(two(), at, { type: 'follow', item: 'hukou', at, outcome: null, moves })).toMatchObject({
      ...{ to: { on: '2026-03-18' }, causes: [{ item: 'hukou', cause: 'suspended' }] },
    });
  });
  test('counts from the acceptance, where that is a later day', () => {
    const at = '2026-03-04T03:00:00.000Z';
    const moves = { acceptedOn: civilDate('2026-03-04'), suspensions: [], extension: 0 };
    const after = openedAfter(handedIn('subsidy'), { type: 'follow', item: 'hukou', at, outcome: null, moves });
    expect(planAt(after, new Date(at), conventions).finishes).toEqual({ on: '2026-03-18', minute: 1440 });
    expect(changed(handedIn('subsidy'), at, { type: 'follow', item: 'hukou', at, outcome: null, moves })).toMatchObject(
      {
        causes: [{ item: 'hukou', cause: 'begunLate' }],
      },
    );
  });
  test('leaves out what was stopped', () => {
    const at = '2026-03-05T03:00:00.000Z';
    const change = changed(two(), at, ending('hukou', 'denied', at));
    expect(change).toMatchObject({ to: { on: '2026-03-13' }, pathAfter: ['subsidy'] });
    expect(change).toMatchObject({ causes: expect.arrayContaining([{ item: 'card', cause: 'dropped' }]) as unknown });
  });
});

describe('time goes by and nothing happens', () => {
  const waiting = () => openedAfter(opened([{ item: 'hukou' }, { item: 'card', after: ['hukou'] }]), starting('hukou'));
  const counted = (before: Opened, at: string, by = conventions) =>
    dateMoved({ before, after: before, now: new Date(at) }, by);
  const onMonday = () => ({
    ...waiting(),
    finishes: planAt(waiting(), new Date(MONDAY), conventions).finishes,
  });
  test('the date stands on the day on which it was handed in, and moves once when nobody has accepted it', () => {
    expect(onMonday().finishes?.on).toBe('2026-03-16');
    expect(counted(onMonday(), '2026-03-02T15:00:00.000Z')).toBeUndefined();
    const moved = counted(onMonday(), '2026-03-02T16:20:00.000Z');
    expect(moved).toMatchObject({
      ...{ from: { on: '2026-03-16' }, to: { on: '2026-03-23' } },
      causes: [{ item: 'hukou', cause: 'acceptancePending' }],
    });
    const after = moved ? evolve(onMonday(), moved) : onMonday();
    for (const day of ['03', '04', '05', '06', '07', '09'])
      expect(after.state === 'running' && counted(after, `2026-03-${day}T15:00:00.000Z`)).toBeUndefined();
  });
  test('a later notice of holidays moves it, and is the reason', () => {
    const longer = calendarOf([
      { ...notice, issuedOn: civilDate('2026-02-20') },
      {
        ...{ id: 'later', issuedOn: civilDate('2026-03-01'), announces: 2026 },
        days: [{ date: civilDate('2026-03-12'), kind: 'holiday', name: '端午节' }],
      },
    ]);
    expect(counted(two(), MONDAY, { ...conventions, calendar: longer })).toMatchObject({
      ...{ to: { on: '2026-03-17' }, causes: [{ item: 'card', cause: 'calendarMoved' }] },
    });
  });
});
