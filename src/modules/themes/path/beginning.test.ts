import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { Facts, Moment } from './model.ts';
import { changeBetween } from './rules/change.ts';
import { planOf } from './rules/plan.ts';

const day = civilDate;
const HOLIDAYS = ['2026-05-01', '2026-05-04', '2026-05-05'];
const MAKE_UP = '2026-05-09';
const calendar = calendarOf([
  {
    ...{ id: 'test', issuedOn: day('2025-11-04'), announces: 2026 },
    days: [
      ...HOLIDAYS.map((date) => ({ date: day(date), kind: 'holiday' as const, name: '劳动节' })),
      { date: day(MAKE_UP), kind: 'makeUpDay' as const, name: '劳动节' },
    ],
  },
]);
const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];
const conventions: Conventions = { calendar, hours, firstDay: 'dayAfter' };
const at = (on: string, minute = 600): Moment => ({ on: day(on), minute });

const only = { parts: [{ item: 'a', when: [], after: [], afterOptional: [] }] };
type Limit = { value: number; unit: 'workingDay' | 'onTheSpot' | 'month' };
function planned(limit: Limit, facts: Facts, now: Moment) {
  const start = facts.handedIn?.at ?? facts.started ?? now;
  const plan = planOf(only, { promised: [{ item: 'a', limit, facts }], start, now }, conventions);
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}
const ends = (limit: Limit, facts: Facts, now: Moment) => planned(limit, facts, now).finishes?.on;

/** Handed in on Thursday the 30th of April; its five working days end on Monday the 11th of May, behind a long holiday. */
const handedIn = { at: at('2026-04-30'), answerBy: day('2026-05-11') };
const spot: Limit = { value: 0, unit: 'onTheSpot' };
const three: Limit = { value: 3, unit: 'workingDay' };

describe('what was handed in and nobody accepted', () => {
  test('is expected as if accepted at once, while the office has not worked for a day', () => {
    expect(ends(spot, { handedIn }, at('2026-04-30', 1300))).toBe('2026-04-30');
    expect(ends(three, { handedIn }, at('2026-04-30', 1300))).toBe('2026-05-08');
    // On a day off nobody could: the day on which the office works next is given it too.
    const onHoliday = { at: at('2026-05-01'), answerBy: day('2026-05-12') };
    expect(ends(spot, { handedIn: onHoliday }, at('2026-05-05'))).toBe('2026-05-06');
    expect(ends(spot, { handedIn: onHoliday }, at('2026-05-06'))).toBe('2026-05-06');
  });
  test('then on the last day on which it has to be answered, which stands still whoever reads it', () => {
    for (const now of [at('2026-05-01', 20), at('2026-05-06', 1439), at('2026-05-11', 1439)]) {
      expect(ends(spot, { handedIn }, now)).toBe('2026-05-11');
      expect(ends(three, { handedIn }, now)).toBe('2026-05-14');
    }
  });
  test('and past that day not before the office works next', () => {
    expect(ends(spot, { handedIn }, at('2026-05-16', 20))).toBe('2026-05-18');
    expect(ends(three, { handedIn }, at('2026-05-12', 20))).toBe('2026-05-15');
  });
  test('has its reason when the date moves, and none when somebody accepts it in time', () => {
    const before = planned(three, { handedIn }, at('2026-04-30'));
    const waiting = planned(three, { handedIn }, at('2026-05-06'));
    const accepted = planned(three, { started: at('2026-05-06') }, at('2026-05-06'));
    expect(changeBetween(before, waiting)).toMatchObject({
      to: { on: '2026-05-14' },
      causes: [{ item: 'a', cause: 'acceptancePending' }],
    });
    expect(changeBetween(waiting, accepted)).toMatchObject({
      to: { on: '2026-05-09' },
      causes: [{ item: 'a', cause: 'begunEarly' }],
    });
  });
});

describe('an extension', () => {
  test('counts working days, whatever the limit itself counts', () => {
    const started = at('2026-03-02');
    expect(ends({ value: 2, unit: 'month' }, { started }, started)).toBe('2026-05-02');
    expect(ends({ value: 2, unit: 'month' }, { started, extension: 10 }, started)).toBe('2026-05-18');
    expect(ends(spot, { started, extension: 2 }, started)).toBe('2026-03-04');
  });
});

/** Days counted one by one, with no kernel but the step to the next day. */
const works = (on: CivilDate): boolean => {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return on === MAKE_UP || (weekday > 0 && weekday < 6 && !HOLIDAYS.includes(on));
};
function workingDaysAfter(on: CivilDate, count: number): CivilDate {
  let last = on;
  for (let left = count; left > 0; left -= works(last) ? 1 : 0) last = addDays(last, 1);
  return last;
}
const nextWorking = (on: CivilDate): CivilDate => (works(on) ? on : nextWorking(addDays(on, 1)));

type Drawn = { day: number; accepted: number | null; limit: number; extension: number; answer: number; passed: number };

/** When one item ends at the latest as things stand, by hand. */
function byHand({ day: first, accepted, limit, extension, answer, passed }: Drawn): CivilDate {
  const given = addDays(day('2026-04-01'), first);
  const today = addDays(given, passed);
  const counts = (from: CivilDate) => workingDaysAfter(workingDaysAfter(from, limit), extension);
  const beginsLate = today <= answerDay(given, answer) ? answerDay(given, answer) : nextWorking(today);
  const begins = accepted === null ? (today <= nextWorking(given) ? given : beginsLate) : addDays(given, accepted);
  const due = counts(begins);
  return today > due ? nextWorking(today) : due;
}
const answerDay = (given: CivilDate, days: number) => workingDaysAfter(given, days);

test('whenever it is read, the date is what counting day by day comes to', () => {
  const drawn = fc.record({
    ...{ day: fc.nat({ max: 60 }), passed: fc.nat({ max: 40 }), answer: fc.constant(5) },
    accepted: fc.option(fc.nat({ max: 12 }), { nil: null }),
    ...{ limit: fc.integer({ min: 1, max: 20 }), extension: fc.nat({ max: 10 }) },
  });
  fc.assert(
    fc.property(drawn, (one) => {
      fc.pre(one.accepted === null || one.accepted <= one.passed);
      const given = addDays(day('2026-04-01'), one.day);
      const facts: Facts = {
        ...(one.accepted === null
          ? { handedIn: { at: at(given), answerBy: answerDay(given, one.answer) } }
          : { started: at(addDays(given, one.accepted), 0) }),
        extension: one.extension,
      };
      // Soon after midnight, as the job reads it.
      const now = at(addDays(given, one.passed), one.passed === 0 ? 700 : 20);
      expect(ends({ value: one.limit, unit: 'workingDay' }, facts, now)).toBe(byHand(one));
    }),
    { numRuns: 600 },
  );
});

test('as days go by without anybody acting, the date never comes sooner', () => {
  const drawn = fc.record({ day: fc.nat({ max: 60 }), limit: fc.integer({ min: 0, max: 15 }) });
  fc.assert(
    fc.property(drawn, ({ day: first, limit }) => {
      const given = addDays(day('2026-04-01'), first);
      const facts = { handedIn: { at: at(given), answerBy: answerDay(given, 5) } };
      const read = [...Array.from({ length: 40 }).keys()].map((passed) =>
        ends(
          limit === 0 ? spot : { value: limit, unit: 'workingDay' },
          facts,
          at(addDays(given, passed), passed === 0 ? 700 : 20),
        ),
      );
      expect(read.every((one, place) => place === 0 || (read[place - 1] ?? '') <= (one ?? ''))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
