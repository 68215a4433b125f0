import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../../kernel/civil-date.ts';
import type { Leave, Posted } from '../model.ts';
import { daysLeft, daysMeet, isRunning } from './days.ts';
import { leaveStanding } from './standing.ts';
import { standingInOn, type Standing } from './standing-in.ts';

const monday = civilDate('2026-03-02');
const wednesday = civilDate('2026-03-04');
const friday = civilDate('2026-03-06');
const leave: Leave = {
  ...{ id: 'l-1', role: 'approver', department: 'health', section: null, deputy: 'f-2' },
  ...{ from: monday, until: friday, endedOn: null },
};
const absent: Posted = {
  ...{ officer: 'f-1', department: 'health', section: null },
  grants: [{ role: 'approver', departments: ['health'] }],
};
const deputy: Posted = { officer: 'f-2', department: 'health', section: null, grants: [] };
const standing = (change: Partial<Standing> = {}): Standing => ({
  ...{ deputy, own: [], named: [{ leave, absent }] },
  ...change,
});
const standsIn = { leave: 'l-1', officer: 'f-1', role: 'approver', department: 'health', section: null, until: friday };

describe('a deputy stands in', () => {
  test.each([
    ['the day before', addDays(monday, -1), false],
    ['from the first day', monday, true],
    ['to the last day', friday, true],
    ['and no day longer', addDays(friday, 1), false],
  ])('%s', (_name, on, stands) => {
    expect(standingInOn(standing(), on)).toEqual(stands ? [standsIn] : []);
  });

  test.each([
    ['the day before it was taken back', addDays(wednesday, -1), true],
    ['no more on the day on which it was taken back', wednesday, false],
  ])('%s', (_name, on, stands) => {
    const named = [{ leave: { ...leave, endedOn: wednesday }, absent }];
    expect(standingInOn(standing({ named }), on).length > 0).toBe(stands);
  });

  test.each<[string, Partial<Standing>]>([
    ['while he is away himself: nothing is passed on', { own: [{ from: wednesday, until: wednesday, endedOn: null }] }],
    ['for who no longer serves', { named: [{ leave, absent: undefined }] }],
    ['for who lost the role meanwhile', { named: [{ leave, absent: { ...absent, grants: [] } }] }],
    ['when he was moved away himself', { deputy: { ...deputy, department: 'market' } }],
    [
      'when he became an administrator',
      { deputy: { ...deputy, grants: [{ role: 'auditAdministrator', departments: [] }] } },
    ],
  ])('not %s', (_name, change) => {
    expect(standingInOn(standing(change), wednesday)).toEqual([]);
  });

  test('two who named each other both stand in for nobody', () => {
    const own = [leave];
    expect(standingInOn(standing({ own }), wednesday)).toEqual([]);
  });

  test('for several at once', () => {
    const other = { ...leave, id: 'l-2', section: '医政科' };
    const named = [
      { leave, absent },
      { leave: other, absent: { ...absent, officer: 'f-3' } },
    ];
    expect(standingInOn(standing({ named }), wednesday)).toEqual([
      standsIn,
      { ...standsIn, leave: 'l-2', officer: 'f-3', section: '医政科' },
    ]);
  });
});

test('days meet where they share one', () => {
  const meets = (from: typeof monday, until: typeof monday) =>
    daysMeet({ from, until }, { from: monday, until: friday });
  expect([meets(friday, addDays(friday, 5)), meets(addDays(friday, 1), addDays(friday, 5))]).toEqual([true, false]);
  expect([meets(addDays(monday, -5), monday), meets(addDays(monday, -5), addDays(monday, -1))]).toEqual([true, false]);
});

test('of a leave that was taken back the days before are left', () => {
  expect(daysLeft({ ...leave, endedOn: wednesday })).toEqual({ from: monday, until: addDays(wednesday, -1) });
  expect(daysLeft({ ...leave, endedOn: monday })).toBeUndefined();
  expect(isRunning({ ...leave, endedOn: monday }, monday)).toBe(false);
});

test.each([
  ['coming', {}, addDays(monday, -1), false],
  ['running', {}, monday, true],
  ['dormant', {}, monday, false],
  ['takenBack', { endedOn: wednesday }, monday, true],
] as const)('a leave is %s', (expected, change, on, stands) => {
  expect(leaveStanding({ ...leave, ...change }, stands, on)).toBe(expected);
});
