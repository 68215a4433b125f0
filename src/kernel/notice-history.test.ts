import { expect, test } from 'vitest';
import { calendarOf } from './calendar-notice.ts';
import { civilDate } from './civil-date.ts';
import { noticesOf, type NoticeRecord, type Yearbook } from './notice-history.ts';
import { no } from './result.ts';
import { dayKindOf } from './working-days.ts';

const day = civilDate;
const book: Yearbook = {
  from: day('2020-01-01'),
  until: day('2021-12-31'),
  days: [
    { date: day('2020-01-31'), kind: 'holiday', name: '春节' },
    { date: day('2020-02-01'), kind: 'holiday', name: '春节' },
    { date: day('2020-12-31'), kind: 'holiday', name: '元旦' },
  ],
};
const year2020: NoticeRecord = {
  id: '2020',
  issuedOn: day('2019-11-21'),
  announces: 2020,
  from: day('2020-01-01'),
  until: day('2020-12-31'),
  changes: [],
};
const amendment: NoticeRecord = {
  id: 'amendment',
  issuedOn: day('2020-01-26'),
  announces: null,
  from: day('2020-01-31'),
  until: day('2020-02-01'),
  changes: [
    { date: day('2020-01-31'), name: '春节', before: 'ordinary', after: 'holiday' },
    { date: day('2020-02-01'), name: '春节', before: 'makeUpDay', after: 'holiday' },
  ],
};
const year2021: NoticeRecord = {
  id: '2021',
  issuedOn: day('2020-11-25'),
  announces: 2021,
  from: day('2020-12-31'),
  until: day('2021-12-31'),
  changes: [{ date: day('2022-01-01'), name: '元旦', before: 'ordinary', after: 'makeUpDay' }],
};

const kindOn = (text: string, knownOn: string) => {
  const notices = noticesOf(book, [amendment, year2021, year2020]);
  return notices.ok ? dayKindOf(day(text), calendarOf(notices.value, day(knownOn))) : notices.error;
};

test('walking back from the yearbook gives what each notice said', () => {
  expect(kindOn('2020-01-31', '2020-01-25')).toBe('workingDay');
  expect(kindOn('2020-02-01', '2020-01-25')).toBe('makeUpDay');
  expect(kindOn('2020-02-01', '2020-01-26')).toBe('holiday');
});

test('a day belongs to the newest notice that covers it', () => {
  expect(kindOn('2020-12-31', '2020-11-24')).toBe('workingDay');
  expect(kindOn('2020-12-31', '2020-11-25')).toBe('holiday');
});

test('a change outside the yearbook is taken as the notice says', () => {
  expect(kindOn('2022-01-01', '2020-11-25')).toBe('makeUpDay');
});

test('a record that contradicts the yearbook is refused', () => {
  const wrong = {
    ...amendment,
    changes: [{ date: day('2020-02-03'), name: '', before: 'ordinary', after: 'holiday' }],
  } as const;
  expect(noticesOf(book, [year2020, wrong, year2021])).toEqual(
    no({ code: 'contradiction', notice: 'amendment', date: '2020-02-03', record: 'holiday', yearbook: 'ordinary' }),
  );
});

test('a moved day that no notice covers is refused', () => {
  expect(noticesOf(book, [year2020, amendment])).toMatchObject({ ok: true });
  expect(noticesOf(book, [amendment, year2021])).toEqual(no({ code: 'dayWithoutNotice', date: '2020-02-01' }));
});
