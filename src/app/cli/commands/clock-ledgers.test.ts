import { describe, expect, test } from 'vitest';
import { dayOf, textOf } from '../../../../test/support/law/days.ts';
import { recordedRun } from '../../../../test/support/recorded-run.ts';

/**
 * Each day of a count in one letter, from the day of acceptance on: S that day itself, W working day, M make-up day at a weekend, - weekend,
 * H holiday, x while the clock stands still. W and M are counted and nothing else is. The letters were written from the notices.
 */
const WHY: Readonly<Record<string, string>> = {
  S: 'startDay',
  W: 'workingDay',
  M: 'makeUpDay',
  '-': 'weekend',
  H: 'holiday',
  x: 'suspended',
};

type LedgerDay = { date: string; counted: boolean; why: string; name?: string; provisional: boolean };
type Answer = { due: string | null; provisional: boolean; calendar: string; ledger: LedgerDay[] };

async function answerTo(words: string): Promise<Answer> {
  const { exit, out, said } = await recordedRun(['clock', 'due', ...words.split(' '), '--json']);
  expect([exit, said]).toEqual([0, '']);
  return JSON.parse(out);
}

/** The ledger that the letters tell, day behind day. */
const told = (from: string, letters: string) =>
  [...letters].map((letter, index) => ({
    date: textOf(dayOf(from) + index),
    counted: letter === 'W' || letter === 'M',
    why: WHY[letter],
  }));

const bare = ({ ledger }: Answer) => ledger.map(({ date, counted, why }) => ({ date, counted, why }));

describe('the acceptance days of the domain, every day explained', () => {
  test.each([
    ['2019-09-27', 5, '2019-10-10', 'S-MWHHHHHHHWWW'],
    ['2019-09-27', 20, '2019-10-30', 'S-MWHHHHHHHWWWWM-WWWWW--WWWWW--WWW'],
    ['2019-09-30', 1, '2019-10-08', 'SHHHHHHHW'],
    ['2019-12-30', 5, '2020-01-07', 'SWHWW--WW'],
    ['2020-01-20', 5, '2020-02-04', 'SWWWHHHHHHHHHHWW'],
    ['2020-01-21', 20, '2020-02-26', 'SWWHHHHHHHHHHWWWWW--WWWWW--WWWWW--WWW'],
    ['2020-01-23', 1, '2020-02-03', 'SHHHHHHHHHHW'],
    ['2021-02-05', 5, '2021-02-18', 'S-MWWWHHHHHHHW'],
    ['2024-02-08', 5, '2024-02-21', 'SWHHHHHHHHMWWW'],
    ['2024-09-12', 20, '2024-10-16', 'SWMHHHWWW--WWWWW-MWHHHHHHHWWWWM-WWW'],
    ['2025-09-26', 10, '2025-10-16', 'S-MWWHHHHHHHHWWM-WWWW'],
    ['2026-02-13', 5, '2026-02-27', 'SMHHHHHHHHHWWWW'],
    ['2026-09-18', 20, '2026-10-22', 'S-MWWWWHHHWWWHHHHHHHWWM-WWWWW--WWWW'],
    ['2019-04-26', 45, '2019-07-02', 'S-MWWHHHHMWWWWW--WWWWW--WWWWW--WWWWW--WWWWHHHWWWWW--WWWWW--WWWWW--WW'],
    [
      '2019-10-08',
      80,
      '2020-02-04',
      'SWWWM-WWWWW--WWWWW--WWWWW--WWWWW--WWWWW--WWWWW--WWWWW--WWWWW--WWWWW--WWWWW--WWWWW--WWHWW--WWWWW--WWWWW-MWWWWHHHHHHHHHHWW',
    ],
  ])('from %s, %i working days end on %s', async (from, days, due, letters) => {
    const answer = await answerTo(`--from ${from} --days ${days}`);
    expect(bare(answer)).toEqual(told(from, letters));
    expect(answer).toMatchObject({ from, days, due, provisional: false, calendar: '2025-11-04 国办发明电〔2025〕7号' });
    expect(answer.ledger.filter(({ counted }) => counted)).toHaveLength(days);
    expect(answer.ledger.at(-1)?.date).toBe(due);
    for (const { why, name } of answer.ledger)
      expect(why === 'holiday' || why === 'makeUpDay').toBe(name !== undefined && name !== '');
  });
});

describe('the days around a boundary', () => {
  test.each([
    ['accepted on a make-up Sunday, the next day is the first', '--from 2019-09-29 --days 1', 'SW'],
    ['a limit ends on a make-up Sunday', '--from 2026-09-18 --days 1', 'S-M'],
    ['accepted on a Sunday that is none', '--from 2026-09-13 --days 1', 'SW'],
    ['accepted in a holiday', '--from 2026-10-01 --days 1', 'SHHHHHHW'],
    ['over the end of a year', '--from 2020-12-31 --days 1', 'SHHHW'],
    ['over a year whose holiday begins in the old one', '--from 2022-12-30 --days 1', 'SHHHW'],
    ['to the last day that is announced', '--from 2026-12-30 --days 1', 'SW'],
    ['a suspension over a make-up day', '--from 2026-09-18 --days 2 --suspend 2026-09-19..2026-09-20', 'SxxWW'],
    ['a suspension counts both its ends', '--from 2026-03-02 --days 2 --suspend 2026-03-04..2026-03-05', 'SWxxW'],
    ['an extension goes on behind the limit', '--from 2026-09-18 --days 1 --extend 2', 'S-MWW'],
  ])('%s', async (_name, words, letters) => {
    const answer = await answerTo(words);
    const [, from = ''] = words.split(' ');
    expect(bare(answer)).toEqual(told(from, letters));
    expect(answer).toMatchObject({ due: answer.ledger.at(-1)?.date, provisional: false });
  });
});

describe('a holiday that a second notice changed in mid-course', () => {
  test.each([
    ['before the second notice', '2020-01-25', '2020-02-01', '2019-11-21 国办发明电〔2019〕16号', 'SWWWHHHHHHHWM'],
    ['from its day on', '2020-01-26', '2020-02-04', '2020-01-26 国办发明电〔2020〕1号', 'SWWWHHHHHHHHHHWW'],
  ])('Spring Festival 2020, %s', async (_name, knownOn, due, calendar, letters) => {
    const answer = await answerTo(`--from 2020-01-20 --days 5 --known-on ${knownOn}`);
    expect(bare(answer)).toEqual(told('2020-01-20', letters));
    expect(answer).toMatchObject({ due, calendar, provisional: false });
  });
  test.each([
    ['before the second notice', '2019-03-21', '2019-05-02', 'S--WWHW'],
    ['from its day on', '2019-03-22', '2019-04-30', 'S-MWW'],
  ])('May Day 2019, %s', async (_name, knownOn, due, letters) => {
    const answer = await answerTo(`--from 2019-04-26 --days 3 --known-on ${knownOn}`);
    expect(bare(answer)).toEqual(told('2019-04-26', letters));
    expect(answer).toMatchObject({ due, provisional: false });
  });
});

describe('a year whose holidays nobody has announced', () => {
  test('is a guess by weekdays, said of each such day and of the whole', async () => {
    const answer = await answerTo('--from 2026-12-30 --days 3');
    expect(answer).toMatchObject({ due: '2027-01-04', provisional: true });
    expect(answer.ledger.map(({ date, provisional }) => [date, provisional])).toEqual([
      ['2026-12-30', false],
      ['2026-12-31', false],
      ['2027-01-01', true],
      ['2027-01-02', true],
      ['2027-01-03', true],
      ['2027-01-04', true],
    ]);
  });
  test.each([
    ['en', 'Provisional: the holidays of a year concerned have not been announced'],
    ['zh', '暂定：'],
  ])('and people are told so: %s', async (language, sentence) => {
    const { exit, out } = await recordedRun([
      'clock',
      'due',
      '--from',
      '2026-12-31',
      '--days',
      '1',
      '--lang',
      language,
    ]);
    expect(exit).toBe(0);
    expect(out).toContain(sentence);
  });
  test('what was not announced then is a guess, though it is announced today', async () => {
    const answer = await answerTo('--from 2019-12-30 --days 2 --known-on 2019-11-20');
    expect(bare(answer)).toEqual(told('2019-12-30', 'SWW'));
    expect(answer).toMatchObject({
      due: '2020-01-01',
      provisional: true,
      calendar: '2019-03-22 国办发明电〔2019〕3号',
    });
  });
});
