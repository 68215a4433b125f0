import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate as day } from '../../../../kernel/civil-date.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { answerBy, lastDayToFight, skipsReconsideration, timelinessOf } from './periods.ts';

const conventions = { calendar: calendarOf(await loadNotices()), hours: [], firstDay: 'dayAfter' } as const;
const periods = { reconsideration: { value: 60 }, litigation: { value: 6 } };
const fought = {
  ...({ kind: 'reconsideration', act: 'denial', requestedOn: day('2026-05-06') } as const),
  ...{ knownOn: day('2026-03-02'), reconsideredOn: null },
};

describe('the organ’s answer', () => {
  test.each([
    ['ten working days in a reconsideration', 'reconsideration', false, '2026-03-02', '2026-03-16'],
    ['not counted over the National Day holiday', 'reconsideration', false, '2026-09-29', '2026-10-19'],
    ['five in the simplified procedure', 'reconsideration', true, '2026-03-02', '2026-03-09'],
    ['fifteen calendar days at court', 'litigation', false, '2026-03-02', '2026-03-17'],
    ['at court on the first working day after a weekend', 'litigation', false, '2026-03-06', '2026-03-23'],
    ['at court on the first working day after a holiday', 'litigation', false, '2026-09-18', '2026-10-08'],
  ] as const)('is due %s', (_name, kind, simplified, received, due) => {
    expect(answerBy({ kind, simplified, receivedOn: day(received) }, conventions)).toBe(due);
  });
});

describe('the last day to fight an act', () => {
  test('is the sixtieth after its service; a holiday moves it to the first working day', () => {
    // The sixtieth day is 1 May, and Labour Day lasts until the fifth.
    expect(lastDayToFight(fought, periods, conventions)).toBe('2026-05-06');
  });
  test('is six months at court, and fifteen days after a reconsideration', () => {
    const court = { ...fought, kind: 'litigation' } as const;
    expect(lastDayToFight(court, periods, conventions)).toBe('2026-09-02');
    const after = { ...court, reconsideredOn: day('2026-06-01') };
    expect(lastDayToFight(after, periods, conventions)).toBe('2026-06-16');
  });
  test('cannot be counted where no service is on record, and nobody is called late then', () => {
    const unserved = { ...fought, knownOn: null };
    const last = lastDayToFight(unserved, periods, conventions);
    expect([last, timelinessOf(unserved, last)]).toEqual([null, 'unproven']);
  });
});

test.each([
  ['on the last day', '2026-05-06', 'inTime'],
  ['on the day after', '2026-05-07', 'late'],
])('a request %s is shown for what it is', (_name, requested, standing) => {
  const asked = { ...fought, requestedOn: day(requested) };
  expect(timelinessOf(asked, lastDayToFight(asked, periods, conventions))).toBe(standing);
});

test('a failure to act cannot be fought before the limit is over, and goes to reconsideration first', () => {
  const silent = { ...fought, act: 'failureToAct', knownOn: day('2026-05-06') } as const;
  const last = lastDayToFight(silent, periods, conventions);
  expect(timelinessOf(silent, last)).toBe('early');
  expect(timelinessOf({ ...silent, requestedOn: day('2026-05-07') }, last)).toBe('inTime');
  expect(skipsReconsideration({ ...silent, kind: 'litigation' })).toBe(true);
  expect(skipsReconsideration({ ...silent, kind: 'litigation', reconsideredOn: day('2026-06-01') })).toBe(false);
  expect(skipsReconsideration({ ...fought, kind: 'litigation' })).toBe(false);
});
