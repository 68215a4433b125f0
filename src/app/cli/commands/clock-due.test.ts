import { describe, expect, test } from 'vitest';
import { recordedRun } from '../../../../test/support/recorded-run.ts';

const calling = (...words: string[]) => recordedRun(['clock', 'due', ...words]);
const answerTo = async (words: string) => JSON.parse((await calling(...words.split(' '), '--json')).out);

describe('clock due answers', () => {
  test.each([
    ['--from 2020-01-20 --days 5', { due: '2020-02-04', provisional: false }],
    [
      '--from 2020-01-20 --days 5 --known-on 2020-01-20',
      { due: '2020-02-01', calendar: '2019-11-21 国办发明电〔2019〕16号' },
    ],
    ['--from 2019-10-08 --days 80', { due: '2020-02-04' }],
    ['--from 2026-03-02 --days 5 --unit workingDay', { due: '2026-03-09', unit: 'workingDay' }],
    ['--from 2026-03-02 --days 10 --unit calendarDay', { due: '2026-03-12' }],
    ['--from 2026-01-31 --days 1 --unit month', { due: '2026-02-28' }],
    ['--from 2026-03-02 --days 0 --unit onTheSpot', { due: '2026-03-02' }],
    [
      '--from 2026-03-02T10:30 --days 4 --unit workingHour',
      { from: '2026-03-02T10:30', due: '2026-03-02', dueTime: '16:00' },
    ],
    [
      '--from 2026-03-02T10:30 --days 4 --unit workingHour --hours 08:00-12:00',
      { due: '2026-03-03', dueTime: '10:30' },
    ],
    ['--from 2026-03-02 --days 0.5', { due: '2026-03-03', dueTime: '14:00', days: 0.5 }],
    ['--from 2026-03-02 --days 5 --extend 10', { due: '2026-03-23', dueWithoutExtension: '2026-03-09', extension: 10 }],
    [
      '--from 2026-03-02 --days 5 --suspend 2026-03-04..2026-03-05 --suspend 2026-03-05..2026-03-06',
      { due: '2026-03-12', suspensions: [{ from: '2026-03-04', until: '2026-03-06' }] },
    ],
    ['--from 2026-03-02 --days 5 --suspend 2026-03-04..', { due: null, dueTime: null }],
    ['--from 2026-03-02 --days 20 --forwarded 2026-03-09', { due: '2026-03-30', used: 5, left: 15, late: 0 }],
    ['--from 2026-03-02 --days 20 --forwarded 2026-03-31', { forwarded: '2026-03-31', used: 20, left: 0, late: 1 }],
    ['--from 2026-03-02 --days 20 --suspend 2026-03-04.. --forwarded 2026-03-09', { used: 1, left: null }],
    ['--from 2026-12-30 --days 5', { provisional: true }],
    [
      '--from 2019-12-30 --days 5 --known-on 2019-11-20',
      { provisional: true, calendar: '2019-03-22 国办发明电〔2019〕3号' },
    ],
  ])('%s', async (words, expected) => {
    expect(await answerTo(words)).toMatchObject(expected);
  });

  test('with a ledger of every day from the first to the due one', async () => {
    const { from, days, ledger } = await answerTo('--from 2026-04-30 --days 1');
    expect([from, days]).toEqual(['2026-04-30', 1]);
    expect(ledger).toMatchObject([
      { date: '2026-04-30', counted: false, why: 'startDay' },
      { date: '2026-05-01', counted: false, why: 'holiday', name: '劳动节' },
      { date: '2026-05-02', counted: false, why: 'holiday' },
      { date: '2026-05-03', counted: false, why: 'holiday' },
      { date: '2026-05-04', counted: false, why: 'holiday' },
      { date: '2026-05-05', counted: false, why: 'holiday' },
      { date: '2026-05-06', counted: true, why: 'workingDay' },
    ]);
  });

  test('with a ledger that ends on the day on which it went up, and says why', async () => {
    const { ledger } = await answerTo('--from 2026-03-02 --days 20 --forwarded 2026-03-03');
    expect(ledger).toMatchObject([{ date: '2026-03-02' }, { date: '2026-03-03', counted: true }]);
    const words = '--from 2026-03-02 --days 20 --forwarded 2026-03-03'.split(' ');
    const said = (language: string) => recordedRun(['clock', 'due', ...words, '--lang', language]);
    expect((await said('zh')).out).toContain('转报上级，期限到这一天结束：用去 1 个工作日，剩余 19 个不再计算');
    expect((await said('en')).out).toContain('which ends the limit: 1 working day used, 19 left and counted no more');
  });
});

describe('clock due refuses with exit 2, naming the place', () => {
  test.each([
    ['--days 5', 'missing', '--from is missing.'],
    ['--from 2026-03-02', 'missing', '--days is missing.'],
    ['--from 2026-02-30 --days 5', 'malformed', '--from cannot be "2026-02-30"'],
    ['--from 2026-03-02T24:00 --days 5', 'malformed', '--from cannot be "2026-03-02T24:00"'],
    ['--from 2026-03-02 --days five', 'malformed', '--days cannot be "five"'],
    ['--from 2026-03-02 --days 5 --extend x', 'malformed', '--extend cannot be "x"'],
    ['--from 2026-03-02 --days 5 --unit week', 'malformed', '--unit cannot be "week"'],
    ['--from 2026-03-02 --days 5 --suspend 2026-03-04', 'malformed', '--suspend cannot be "2026-03-04"'],
    ['--from 2026-03-02 --days 5 --suspend 2026-03-04..soon', 'malformed', '--suspend cannot be'],
    ['--from 2026-03-02 --days 5 --suspend ..2026-03-04', 'malformed', '--suspend cannot be'],
    ['--from 2026-03-02 --days 5 --known-on today', 'malformed', '--known-on cannot be "today"'],
    ['--from 2026-03-02 --days 20 --forwarded soon', 'malformed', '--forwarded cannot be "soon"'],
    ['--from 2026-03-02 --days 20 --forwarded 2026-03-01', 'malformed', '--forwarded cannot be'],
    ['--from 2026-03-02 --days 20 --unit month --forwarded 2026-03-09', 'malformed', '--forwarded cannot be'],
    ['--from 2026-03-02 --days 5 --hours 9-5', 'malformed', '--hours cannot be "9-5"'],
    ['--from 2026-03-02 --days 5 now', 'strangeWord', 'clock due does not know "now".'],
    ['--from 2026-03-02 --days -5', 'limitNegative', 'cannot be negative'],
    ['--from 2026-03-02 --days 1.5 --unit calendarDay', 'limitNotWhole', 'must be whole'],
    ['--from 2026-03-02 --days 99999', 'limitTooLong', 'more than 10000'],
    ['--from 2026-03-02 --days 1 --unit batch', 'decidedInBatches', 'announced dates'],
    ['--from 2026-03-02 --days 5 --suspend 2026-03-05..2026-03-04', 'suspensionReversed', 'ends before it begins'],
    ['--from 2026-03-02 --days 5 --suspend 2026-03-05..2126-03-04', 'clockTooLong', 'fifty years'],
  ])('%s', async (words, code, sentence) => {
    const { exit, out, said } = await calling(...words.split(' '), '--json');
    expect(exit).toBe(2);
    expect(said).toContain(sentence);
    expect(JSON.parse(out)).toMatchObject({ error: { code } });
  });
});

describe('for people', () => {
  test('a sentence, the calendar and numbered days', async () => {
    const { out } = await calling('--from', '2026-03-06', '--days', '1', '--extend', '1');
    expect(out.split('\n')).toEqual([
      'Accepted 2026-03-06, 2 working days: due 2026-03-10 Tue.',
      'Without the extension: 2026-03-09 Mon.',
      'calendar: 2025-11-04 国办发明电〔2025〕7号',
      '  2026-03-06 Fri     -  day of acceptance, not counted',
      '  2026-03-07 Sat     -  weekend',
      '  2026-03-08 Sun     -  weekend',
      '  2026-03-09 Mon     1  working day',
      '  2026-03-10 Tue     2  working day',
      '',
    ]);
  });

  test('an open suspension and a provisional date are said', async () => {
    expect((await calling('--from', '2026-03-06', '--days', '3', '--suspend', '2026-03-09..')).out).toContain(
      'no due date',
    );
    expect((await calling('--from', '2026-12-31', '--days', '1', '--lang', 'zh')).out).toContain('暂定：');
  });
});
