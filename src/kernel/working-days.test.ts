import { describe, expect, test } from 'vitest';
import { calendarOf, type Notice } from './calendar-notice.ts';
import { civilDate } from './civil-date.ts';
import { dayKindOf, isAnnounced, isWorkingDay } from './working-days.ts';

const day = civilDate;
const yearly: Notice = {
  id: 'yearly',
  issuedOn: day('2019-11-21'),
  announces: 2020,
  days: [
    { date: day('2020-01-24'), kind: 'holiday', name: '春节' },
    { date: day('2020-02-01'), kind: 'makeUpDay', name: '春节' },
  ],
};
const extended: Notice = {
  id: 'extended',
  issuedOn: day('2020-01-26'),
  announces: null,
  days: [
    { date: day('2020-01-31'), kind: 'holiday', name: '春节' },
    { date: day('2020-02-01'), kind: 'holiday', name: '春节' },
  ],
};
const storm: Notice = {
  id: 'storm over',
  issuedOn: day('2020-01-27'),
  announces: null,
  days: [{ date: day('2020-01-31'), kind: 'ordinary', name: '' }],
};

test('weekdays are worked, weekends are not, and a notice moves both', () => {
  const calendar = calendarOf([yearly]);
  expect(
    ['2020-01-23', '2020-01-24', '2020-01-25', '2020-02-01'].map((text) => dayKindOf(day(text), calendar)),
  ).toEqual(['workingDay', 'holiday', 'weekend', 'makeUpDay']);
  expect(isWorkingDay(day('2020-02-01'), calendar)).toBe(true);
  expect(isWorkingDay(day('2020-01-24'), calendar)).toBe(false);
});

describe('a calendar is the one known on a day', () => {
  test.each([
    ['2019-11-20', 'none', 'weekend'],
    ['2019-11-21', '2019-11-21 yearly', 'makeUpDay'],
    ['2020-01-25', '2019-11-21 yearly', 'makeUpDay'],
    ['2020-01-26', '2020-01-26 extended', 'holiday'],
  ])('on %s it is %s and 1 February 2020 is a %s', (knownOn, version, kind) => {
    const calendar = calendarOf([extended, yearly], day(knownOn));
    expect(calendar.version).toBe(version);
    expect(dayKindOf(day('2020-02-01'), calendar)).toBe(kind);
  });

  test('a later notice may make a moved day ordinary again', () => {
    expect(dayKindOf(day('2020-01-31'), calendarOf([storm, extended, yearly]))).toBe('workingDay');
  });
});

test('only an announced year, or a day that a notice names, is settled', () => {
  const calendar = calendarOf([yearly, extended]);
  expect(isAnnounced(day('2020-12-31'), calendar)).toBe(true);
  expect(isAnnounced(day('2021-01-01'), calendar)).toBe(false);
  expect(isAnnounced(day('2020-01-31'), calendarOf([extended]))).toBe(true);
  expect(isAnnounced(day('2020-02-03'), calendarOf([extended]))).toBe(false);
});
