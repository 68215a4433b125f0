import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate as day } from '../../../../kernel/civil-date.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { provisionsOf } from './law.ts';
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
    const [requestedOn, receivedOn] = [day('2026-01-05'), day(received)];
    expect(answerBy({ kind, simplified, requestedOn, receivedOn }, conventions)).toBe(due);
  });
});

describe('a reconsideration follows the law of the day on which it was requested', () => {
  test.each([
    // The tenth day is a Saturday, and the working day after it counts.
    ['until 2023 ten calendar days', false, '2023-12-31', '2024-01-03', '2024-01-15'],
    ['since 2024 ten working days', false, '2024-01-01', '2024-01-03', '2024-01-17'],
    ['until 2023 no shorter term for a simplified procedure', true, '2023-12-31', '2024-01-03', '2024-01-15'],
    ['since 2024 five working days in it', true, '2024-01-01', '2024-01-03', '2024-01-10'],
  ])('%s', (_name, simplified, requested, received, due) => {
    const asked = { simplified, requestedOn: day(requested), receivedOn: day(received) };
    expect(answerBy({ kind: 'reconsideration', ...asked }, conventions)).toBe(due);
  });
  test.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
  ])('a suit of %s against a failure to act: whether it skips the reconsideration is %s', (requested, skips) => {
    const suit = { ...fought, kind: 'litigation', act: 'failureToAct', requestedOn: day(requested) } as const;
    expect(skipsReconsideration(suit)).toBe(skips);
  });
  test.each([
    ['2023-12-31', '《中华人民共和国行政复议法》（2017 年修正）', ['第二十一条', '第二十三条、第四十条']],
    ['2024-01-01', '《中华人民共和国行政复议法》（2023 年修订）', ['第四十二条', '第四十八条、第八十八条']],
  ])('on %s it is named as %s', (requested, law, [notSuspended, answer]) => {
    const named = provisionsOf({ kind: 'reconsideration', simplified: false, requestedOn: day(requested) });
    expect([named.notSuspended.law, named.answer.law]).toEqual([`${law}${notSuspended}`, `${law}${answer}`]);
  });
  test('a suit is answered by the same articles in every year', () => {
    const named = (requested: string) =>
      provisionsOf({ kind: 'litigation', simplified: false, requestedOn: day(requested) });
    expect(named('2023-12-31')).toEqual(named('2024-01-01'));
    expect(named('2024-01-01').answer.law).toBe('《中华人民共和国行政诉讼法》第六十七条');
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
