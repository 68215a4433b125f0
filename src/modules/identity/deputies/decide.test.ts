import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import type { Event } from './events.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Posted } from './model.ts';

const monday = civilDate('2026-03-02');
const friday = civilDate('2026-03-06');
const absent: Posted = {
  officer: 'f-1',
  department: 'approval',
  section: null,
  grants: [
    { role: 'approver', departments: ['approval', 'health'] },
    { role: 'cataloguer', departments: [] },
  ],
};
const colleague = {
  officer: 'f-2',
  department: 'approval',
  section: null,
  grants: [{ role: 'clerk' as const, departments: ['approval'] }],
  away: [],
};
const asked = { role: 'approver', department: 'approval', section: null, from: monday, until: friday } as const;

type Naming = Extract<Command, { type: 'nameDeputy' }>;
const naming = (change: Partial<Naming> = {}): Naming => ({
  ...{ type: 'nameDeputy', leave: 'l-2', asked, absent, deputy: colleague, by: 'f-1', on: monday },
  ...change,
});
const named = (change: Partial<Extract<Event, { type: 'deputyNamed' }>> = {}): Event => ({
  ...{ type: 'deputyNamed', leave: 'l-1', deputy: 'f-2', ...asked },
  ...change,
});
const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
});

describe('naming a deputy', () => {
  test('hands one capacity to a colleague, from the first to the last day', () => {
    expect(given().when(naming())).toEqual(ok([named({ leave: 'l-2' })]));
  });

  test('a head names him for somebody else', () => {
    expect(given().when(naming({ by: 'f-3' })).ok).toBe(true);
  });

  test.each<[string, Partial<Naming['asked']>, unknown]>([
    ['one day is a leave', { until: monday }, undefined],
    ['the last day before the first', { from: friday, until: monday }, { code: 'leaveEndsBefore' }],
    ['from yesterday on', { from: addDays(monday, -1) }, { code: 'leaveInThePast', today: monday }],
    ['a whole year', { until: civilDate('2027-03-01') }, undefined],
    ['a day more', { until: civilDate('2027-03-02') }, { code: 'leaveTooLong', longest: civilDate('2027-03-01') }],
    ['a role that works on no cases', { role: 'cataloguer' }, { code: 'roleNotHandedOver', role: 'cataloguer' }],
    ['a role not held', { role: 'reviewer' }, { code: 'capacityNotHeld', role: 'reviewer', department: 'approval' }],
    [
      'a role held elsewhere',
      { department: 'market' },
      { code: 'capacityNotHeld', role: 'approver', department: 'market' },
    ],
    ['one section of the department', { section: '环评科' }, undefined],
  ])('%s', (_name, change, refusal) => {
    const decided = given().when(naming({ asked: { ...asked, ...change } }));
    if (refusal === undefined) expect(decided.ok).toBe(true);
    else expect(decided).toEqual(no(refusal));
  });

  test.each<[string, Partial<Naming>, unknown]>([
    ['himself', { deputy: { ...absent, away: [] } }, { code: 'deputyIsHimself' }],
    [
      'whoever asks, for somebody else: nobody gives himself a right',
      { by: 'f-2' },
      { code: 'nobodyNamesHimselfDeputy' },
    ],
    [
      'an administrator',
      { deputy: { ...colleague, grants: [{ role: 'securityAdministrator', departments: [] }] } },
      { code: 'deputyKeptApart' },
    ],
    [
      'an officer of another department',
      { deputy: { ...colleague, department: 'market', grants: [] } },
      { code: 'deputyWithoutStanding', department: 'approval' },
    ],
    [
      'a window that works for all departments and is staff of none',
      { deputy: { ...colleague, department: 'hall', grants: [{ role: 'clerk', departments: 'all' }] } },
      { code: 'deputyWithoutStanding', department: 'approval' },
    ],
    [
      'who is away on the last day himself',
      { deputy: { ...colleague, away: [{ from: friday, until: addDays(friday, 9) }] } },
      { code: 'deputyAway', days: [{ from: friday, until: addDays(friday, 9) }] },
    ],
  ])('not %s', (_name, change, refusal) => {
    expect(given().when(naming(change))).toEqual(no(refusal));
  });

  test.each([
    ['an officer of another department with a role for this one’s cases', { department: 'health' }],
    ['an officer without a role who is posted here', { grants: [] }],
    ['who is away until the day before', { away: [{ from: addDays(monday, -3), until: addDays(monday, -1) }] }],
    ['who is away from the day after', { away: [{ from: addDays(friday, 1), until: addDays(friday, 9) }] }],
  ])('but %s', (_name, change) => {
    expect(given().when(naming({ deputy: { ...colleague, ...change } })).ok).toBe(true);
  });

  test('an officer hands over his own section, and no other', () => {
    const ofSection = { ...absent, section: '行政审批科' };
    const decided = (section: string | null) =>
      given().when(naming({ absent: ofSection, asked: { ...asked, section } }));
    expect(decided(null)).toEqual(ok([named({ leave: 'l-2', section: '行政审批科' })]));
    expect(decided('行政审批科').ok).toBe(true);
    expect(decided('环评科')).toEqual(no({ code: 'sectionNotHeld', section: '环评科' }));
    // In another department he has no section.
    const elsewhere = { ...asked, department: 'health', section: '医政科' };
    expect(
      given().when(naming({ absent: ofSection, asked: elsewhere, deputy: { ...colleague, department: 'health' } })).ok,
    ).toBe(true);
  });
});

describe('two leaves of one capacity', () => {
  test('that meet on one day are refused, with both shown', () => {
    const next = { ...asked, from: friday, until: addDays(friday, 3) };
    expect(given(named()).when(naming({ asked: next }))).toEqual(
      no({ code: 'leaveOverlaps', asked: next, standing: asked }),
    );
  });

  test.each<[string, Partial<Naming['asked']>, boolean]>([
    ['from the day after on', { from: addDays(friday, 1), until: addDays(friday, 3) }, true],
    ['the same days in another department', { department: 'health' }, true],
    ['one section while the whole department is handed over', { section: '环评科' }, false],
  ])('%s', (_name, change, fits) => {
    const deputy = { ...colleague, grants: [{ role: 'clerk' as const, departments: ['approval', 'health'] }] };
    expect(given(named()).when(naming({ deputy, asked: { ...asked, ...change } })).ok).toBe(fits);
  });

  test('two sections are two capacities', () => {
    const other = naming({ asked: { ...asked, section: '环评科' } });
    expect(given(named({ section: '医政科' })).when(other).ok).toBe(true);
    expect(given(named({ section: '环评科' })).when(other).ok).toBe(false);
  });

  test('a leave taken back is in nobody’s way from that day on', () => {
    const wednesday = civilDate('2026-03-04');
    const past = [named(), { type: 'leaveTakenBack', leave: 'l-1', on: wednesday } as const];
    const again = (from: typeof monday) => given(...past).when(naming({ asked: { ...asked, from } })).ok;
    expect([again(wednesday), again(civilDate('2026-03-03'))]).toEqual([true, false]);
  });
});

describe('taking a leave back', () => {
  test.each([
    ['before it begins', addDays(monday, -3), undefined],
    ['on its last day', friday, undefined],
    ['the day after', addDays(friday, 1), 'leaveOver'],
  ])('%s', (_name, on, code) => {
    const decided = given(named()).when({ type: 'takeBack', leave: 'l-1', on });
    if (code === undefined) expect(decided).toEqual(ok([{ type: 'leaveTakenBack', leave: 'l-1', on }]));
    else expect(decided).toEqual(no({ code }));
  });

  test('twice, or of one that is not there, is refused', () => {
    const back: Event = { type: 'leaveTakenBack', leave: 'l-1', on: monday };
    expect(given(named(), back).when({ type: 'takeBack', leave: 'l-1', on: monday })).toEqual(
      no({ code: 'leaveOver' }),
    );
    expect(given(named()).when({ type: 'takeBack', leave: 'l-9', on: monday })).toEqual(no({ code: 'leaveUnknown' }));
  });
});
