import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from './calendar-notice.ts';
import { addDays, civilDate } from './civil-date.ts';
import type { Conventions, Terms } from './clock-measure.ts';
import { standingAt } from './clock-standing.ts';
import { legalClock } from './legal-clock.ts';
import type { LimitUnit } from './limit.ts';
import { no } from './result.ts';
import { usualLightRule, warningLightOf } from './warning-light.ts';

const day = civilDate;
const calendar = calendarOf([
  {
    id: 'test',
    issuedOn: day('2025-11-04'),
    announces: 2026,
    days: [
      ...['2026-05-01', '2026-05-04', '2026-05-05'].map(
        (date) => ({ date: day(date), kind: 'holiday', name: '劳动节' }) as const,
      ),
      { date: day('2026-05-09'), kind: 'makeUpDay', name: '劳动节' },
    ],
  },
]);
const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];
const conventions: Conventions = { calendar, hours, firstDay: 'dayAfter' };

const terms = (startedOn: string, value: number, unit: LimitUnit = 'workingDay'): Terms => ({
  startedOn: day(startedOn),
  limit: { value, unit },
  extension: 0,
  suspensions: [],
});
const pause = (from: string, until: string | null) => ({ from: day(from), until: until === null ? null : day(until) });

const reckon = (given: Terms, how = conventions) => {
  const reckoning = legalClock(given, how);
  if (!reckoning.ok) throw new Error(reckoning.error.code);
  return reckoning.value;
};
const due = (given: Terms) => reckon(given).dueOn;

describe('working days', () => {
  test.each([
    ['the day of acceptance does not count', '2026-03-02', 1, '2026-03-03'],
    ['a weekend is skipped', '2026-03-06', 1, '2026-03-09'],
    ['a holiday is skipped', '2026-04-30', 1, '2026-05-06'],
    ['a make-up Saturday counts', '2026-05-08', 1, '2026-05-09'],
    ['a limit of none is the same day', '2026-03-02', 0, '2026-03-02'],
    ['acceptance on a holiday starts with the next working day', '2026-05-01', 1, '2026-05-06'],
  ])('%s', (...[, from, days, expected]) => {
    expect(due(terms(from, days))).toBe(expected);
  });

  test('where the first day counts by convention, a limit ends one working day earlier', () => {
    expect(reckon(terms('2026-03-02', 2), { ...conventions, firstDay: 'sameDay' }).dueOn).toBe('2026-03-03');
    expect(reckon(terms('2026-03-07', 2), { ...conventions, firstDay: 'sameDay' }).dueOn).toBe('2026-03-10');
  });
});

describe('other units', () => {
  test.each([
    [10, 'calendarDay', '2026-03-02', '2026-03-12'],
    [5, 'calendarDay', '2026-04-28', '2026-05-03'],
    [1, 'month', '2026-01-31', '2026-02-28'],
    [3, 'month', '2026-03-02', '2026-06-02'],
    [0, 'onTheSpot', '2026-03-02', '2026-03-02'],
  ] as const)('%d %s from %s end on %s', (...[value, unit, from, expected]) => {
    expect(due(terms(from, value, unit))).toBe(expected);
  });

  test('calendar days and months rest on no notice and are never provisional', () => {
    expect(reckon(terms('2030-03-02', 10, 'calendarDay')).provisional).toBe(false);
    expect(reckon(terms('2030-03-02', 2, 'month')).provisional).toBe(false);
  });

  test('what is decided in batches has no due date', () => {
    expect(legalClock(terms('2026-03-02', 1, 'batch'), conventions)).toEqual(no({ code: 'decidedInBatches' }));
  });
});

describe('suspension', () => {
  test('suspended days are not counted, first and last included', () => {
    const given = { ...terms('2026-03-02', 5), suspensions: [pause('2026-03-04', '2026-03-05')] };
    expect(due(given)).toBe('2026-03-11');
    expect(reckon(given).ledger.filter(({ why }) => why === 'suspended')).toHaveLength(2);
  });

  test('days inside two suspensions are taken off once', () => {
    const overlapping = [
      pause('2026-03-05', '2026-03-10'),
      pause('2026-03-04', '2026-03-06'),
      pause('2026-03-11', '2026-03-11'),
    ];
    const merged = [pause('2026-03-04', '2026-03-11')];
    expect(due({ ...terms('2026-03-02', 5), suspensions: overlapping })).toBe('2026-03-17');
    expect(reckon({ ...terms('2026-03-02', 5), suspensions: overlapping }).suspensions).toEqual(merged);
  });

  test('with no end known the due date is open, and known again when the limit ends before', () => {
    const open = { ...terms('2026-03-02', 5), suspensions: [pause('2026-03-05', null)] };
    expect(reckon(open)).toMatchObject({ dueOn: null, dueMinute: null, provisional: false });
    expect(reckon(open).ledger.map(({ date, counted, why }) => [date, counted, why])).toEqual([
      ['2026-03-02', false, 'startDay'],
      ['2026-03-03', true, 'workingDay'],
      ['2026-03-04', true, 'workingDay'],
      ['2026-03-05', false, 'suspended'],
    ]);
    expect(due({ ...open, suspensions: [pause('2026-03-10', null)] })).toBe('2026-03-09');
  });

  test('one that ends before it begins is refused', () => {
    const refusal = { code: 'suspensionReversed', from: '2026-03-05', until: '2026-03-04' };
    expect(
      legalClock({ ...terms('2026-03-02', 5), suspensions: [pause('2026-03-05', '2026-03-04')] }, conventions),
    ).toEqual(no(refusal));
  });

  test('one of generations is refused rather than listed', () => {
    const suspensions = [pause('2026-03-05', '2126-03-04')];
    expect(legalClock({ ...terms('2026-03-02', 5), suspensions }, conventions)).toEqual(no({ code: 'clockTooLong' }));
  });
});

describe('extension', () => {
  test('adds to the limit and is shown apart', () => {
    expect(reckon({ ...terms('2026-03-02', 5), extension: 10 })).toMatchObject({
      dueOn: '2026-03-23',
      dueOnUnextended: '2026-03-09',
    });
  });

  test('in months ends on the same day of a later month', () => {
    expect(due({ ...terms('2026-01-31', 1, 'month'), extension: 1 })).toBe('2026-03-31');
  });

  test.each([
    [-1, 'limitNegative'],
    [Number.NaN, 'limitNotANumber'],
    [0.123, 'limitNotWhole'],
    [9_999, 'limitTooLong'],
  ])('of %d is refused: %s', (extension, code) => {
    expect(legalClock({ ...terms('2026-03-02', 5), extension }, conventions)).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});

describe('hours and parts of a day', () => {
  const at = (minute: number, given: Terms): Terms => ({ ...given, startedMinute: minute });

  test.each([
    ['four hours from 10:30 end in the afternoon', at(630, terms('2026-03-02', 4, 'workingHour')), '2026-03-02', 960],
    [
      'four hours from 16:30 end the next morning at noon',
      at(990, terms('2026-03-02', 4, 'workingHour')),
      '2026-03-03',
      720,
    ],
    [
      'four hours from Friday evening end on Monday',
      at(1200, terms('2026-03-06', 4, 'workingHour')),
      '2026-03-09',
      870,
    ],
    ['four hours from a Saturday end on Monday', at(600, terms('2026-03-07', 4, 'workingHour')), '2026-03-09', 870],
    ['half a day from 09:00 is three and a half hours', at(540, terms('2026-03-02', 0.5)), '2026-03-02', 840],
    ['half a day from an unknown hour begins the next working day', terms('2026-03-02', 0.5), '2026-03-03', 840],
    ['a day and a half is a whole day and then half of the next', at(540, terms('2026-03-02', 1.5)), '2026-03-04', 840],
    ['a whole day has the whole due day', at(540, terms('2026-03-02', 1)), '2026-03-03', null],
  ])('%s', (...[, given, dueOn, dueMinute]) => {
    expect(reckon(given)).toMatchObject({ dueOn, dueMinute });
  });

  test('a suspended day has no open hours', () => {
    const given = {
      ...at(990, terms('2026-03-02', 4, 'workingHour')),
      suspensions: [pause('2026-03-03', '2026-03-03')],
    };
    expect(reckon(given)).toMatchObject({ dueOn: '2026-03-04', dueMinute: 720 });
    const fromTheStart = {
      ...at(540, terms('2026-03-02', 4, 'workingHour')),
      suspensions: [pause('2026-03-02', '2026-03-02')],
    };
    expect(reckon(fromTheStart)).toMatchObject({ dueOn: '2026-03-03', dueMinute: 870 });
  });

  test('the ledger says how many minutes each day gave', () => {
    const { ledger } = reckon(at(990, terms('2026-03-02', 4, 'workingHour')));
    expect(ledger.map(({ minutes }) => minutes)).toEqual([60, 180]);
  });
});

describe('an unannounced year', () => {
  test('makes a date provisional, marked on each doubtful day', () => {
    const reckoning = reckon(terms('2026-12-30', 2));
    expect(reckoning).toMatchObject({ dueOn: '2027-01-01', provisional: true, calendar: '2025-11-04 test' });
    expect(reckoning.ledger.map(({ provisional }) => provisional)).toEqual([false, false, true]);
  });

  test('does not matter before it is reached', () => {
    expect(reckon(terms('2026-12-30', 1)).provisional).toBe(false);
  });
});

describe('the standing on a day', () => {
  const given = { ...terms('2026-03-02', 10), suspensions: [pause('2026-03-04', '2026-03-05')] };
  test.each([
    ['2026-03-02', 0, 10, false, 'green'],
    ['2026-03-03', 1, 9, false, 'green'],
    ['2026-03-04', 1, 9, true, 'suspended'],
    ['2026-03-14', 7, 3, false, 'green'],
    ['2026-03-16', 8, 2, false, 'yellow'],
    ['2026-03-18', 10, 0, false, 'yellow'],
    ['2026-03-19', 11, -1, false, 'red'],
    ['2026-03-01', 0, 10, false, 'green'],
  ])('on %s %i days are used and %i left: %s, %s', (...[on, used, remaining, suspended, light]) => {
    const standing = standingAt({ on: day(on) }, given, conventions);
    expect(standing).toEqual({ used, remaining, total: 10, suspended });
    expect(warningLightOf(standing, usualLightRule)).toBe(light);
  });

  test('one working day before a short limit the light is yellow', () => {
    const standing = standingAt({ on: day('2026-03-03') }, terms('2026-03-02', 2), conventions);
    expect(warningLightOf(standing, usualLightRule)).toBe('yellow');
    expect(warningLightOf(standing, { yellowDays: 0, yellowShare: 0.2 })).toBe('green');
  });

  test('a clock that ran out stays red when it is suspended afterwards', () => {
    const late = { ...terms('2026-03-02', 1), suspensions: [pause('2026-03-05', null)] };
    expect(warningLightOf(standingAt({ on: day('2026-03-06') }, late, conventions), usualLightRule)).toBe('red');
  });

  test('a limit in hours runs by the minute', () => {
    const fourHours = { ...terms('2026-03-02', 4, 'workingHour'), startedMinute: 630 };
    const remainingAt = (minute: number) =>
      standingAt({ on: day('2026-03-02'), minute }, fourHours, conventions).remaining * 420;
    expect([600, 630, 720, 800, 960, 1050].map(remainingAt).map(Math.round)).toEqual([240, 240, 150, 150, 0, -90]);
  });
});

describe('laws of the clock', () => {
  const anyStart = fc.integer({ min: 0, max: 300 }).map((days) => addDays(day('2026-01-01'), days));
  const anyPause = fc
    .tuple(anyStart, fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({ from, until: addDays(from, length) }));
  const anyUnit = fc.constantFrom<LimitUnit>('workingDay', 'calendarDay', 'month');
  const anyTerms: fc.Arbitrary<Terms> = fc.record({
    startedOn: anyStart,
    limit: fc.record({ value: fc.integer({ min: 0, max: 6 }), unit: anyUnit }),
    extension: fc.integer({ min: 0, max: 3 }),
    suspensions: fc.array(anyPause, { maxLength: 4 }),
  });

  test('on the due day nothing is left, on the day before something is', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const { dueOn } = reckon(given);
        if (dueOn === null) throw new Error('a closed suspension left the date open');
        expect(standingAt({ on: dueOn }, given, conventions).remaining).toBe(0);
        fc.pre(dueOn > given.startedOn);
        expect(standingAt({ on: addDays(dueOn, -1) }, given, conventions).remaining).toBeGreaterThan(0);
      }),
    );
  });

  test('the ledger has each day once, from the first to the due one, and counts as many as the limit', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const { ledger, dueOn } = reckon(given);
        expect(ledger.map(({ date }) => date)).toEqual(ledger.map((_, index) => addDays(given.startedOn, index)));
        expect(ledger.at(-1)?.date).toBe(dueOn);
        fc.pre(given.limit.unit !== 'month');
        expect(ledger.filter(({ counted }) => counted)).toHaveLength(given.limit.value + given.extension);
      }),
    );
  });

  test('the order in which suspensions are told, or told twice, changes nothing', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const retold = { ...given, suspensions: [...given.suspensions.toReversed(), ...given.suspensions] };
        expect(reckon(retold)).toEqual(reckon(given));
      }),
    );
  });

  test('a further suspension never brings the due date forward', () => {
    fc.assert(
      fc.property(anyTerms, anyPause, (given, more) => {
        const later = due({ ...given, suspensions: [...given.suspensions, more] });
        expect(String(later) >= String(due(given))).toBe(true);
      }),
    );
  });

  test('a longer limit never ends earlier, parts of a day included', () => {
    const anyValue = fc.integer({ min: 0, max: 500 }).map((value) => value / 100);
    fc.assert(
      fc.property(
        anyStart,
        anyValue,
        anyValue,
        fc.integer({ min: 0, max: 1439 }),
        (...[startedOn, one, other, startedMinute]) => {
          const endOf = (value: number) => {
            const { dueOn, dueMinute } = reckon({ ...terms(startedOn, value), startedMinute });
            return `${dueOn} ${String(dueMinute ?? 1440).padStart(4, '0')}`;
          };
          fc.pre(one > 0 && other > 0);
          expect(endOf(Math.min(one, other)) <= endOf(Math.max(one, other))).toBe(true);
        },
      ),
    );
  });
});
