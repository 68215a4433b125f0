import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { calendarOf } from '../../kernel/calendar-notice.ts';
import { addDays, civilDate } from '../../kernel/civil-date.ts';
import { legalClock } from '../../kernel/legal-clock.ts';
import { isAnnounced, isWorkingDay } from '../../kernel/working-days.ts';
import { loadNotices } from './index.ts';

const notices = await loadNotices();
const latest = calendarOf(notices);
const data = fileURLToPath(new URL('../../../data/', import.meta.url));

function dueOn(from: string, days: number, knownOn?: string) {
  const calendar = calendarOf(notices, knownOn === undefined ? undefined : civilDate(knownOn));
  const terms = {
    startedOn: civilDate(from),
    limit: { value: days, unit: 'workingDay' },
    extension: 0,
    suspensions: [],
  } as const;
  const reckoning = legalClock(terms, { calendar, hours: [], firstDay: 'dayAfter' });
  return reckoning.ok ? reckoning.value : undefined;
}

describe('due dates over the real holidays', () => {
  test.each([
    ['2019-09-27', 5, '2019-10-10'],
    ['2019-09-27', 20, '2019-10-30'],
    ['2019-09-30', 1, '2019-10-08'],
    ['2019-12-30', 5, '2020-01-07'],
    ['2020-01-20', 5, '2020-02-04'],
    ['2020-01-21', 20, '2020-02-26'],
    ['2020-01-23', 1, '2020-02-03'],
    ['2021-02-05', 5, '2021-02-18'],
    ['2024-02-08', 5, '2024-02-21'],
    ['2024-09-12', 20, '2024-10-16'],
    ['2025-09-26', 10, '2025-10-16'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2019-04-26', 45, '2019-07-02'],
    ['2019-10-08', 80, '2020-02-04'],
    ['2018-12-28', 1, '2018-12-29'],
  ])('from %s, %i working days end on %s', (from, days, expected) => {
    expect(dueOn(from, days)).toMatchObject({ dueOn: expected, provisional: false });
  });

  test.each([
    ['2020-01-20', 5, '2020-01-20', '2020-02-01', '2019-11-21 国办发明电〔2019〕16号'],
    ['2020-01-20', 5, '2020-01-25', '2020-02-01', '2019-11-21 国办发明电〔2019〕16号'],
    ['2020-01-20', 5, '2020-01-26', '2020-02-04', '2020-01-26 国办发明电〔2020〕1号'],
    ['2019-04-26', 3, '2019-03-21', '2019-05-02', '2018-12-04 国办发明电〔2018〕15号'],
    ['2019-04-26', 3, '2019-03-22', '2019-04-30', '2019-03-22 国办发明电〔2019〕3号'],
  ])('from %s, %i working days as known on %s end on %s by %s', (...[from, days, knownOn, expected, calendar]) => {
    expect(dueOn(from, days, knownOn)).toMatchObject({ dueOn: expected, calendar, provisional: false });
  });

  test.each([
    ['2026-12-30', 5, undefined],
    ['2019-12-30', 5, '2019-11-20'],
    ['2018-12-03', 1, undefined],
    ['2026-03-02', 1, '2018-12-03'],
  ])('from %s, %i working days as known on %s are provisional', (from, days, knownOn) => {
    expect(dueOn(from, days, knownOn)).toMatchObject({ provisional: true });
  });
});

const daysOf = (year: number) => {
  const days = [];
  for (let day = civilDate(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('every day of 2019 to 2026', () => {
  test.each([
    [2019, 365, 250],
    [2020, 366, 249],
    [2021, 365, 250],
    [2022, 365, 249],
    [2023, 365, 249],
    [2024, 366, 251],
    [2025, 365, 248],
    [2026, 365, 248],
  ])('%i: of %i days, all announced, %i are worked', (year, days, worked) => {
    expect(daysOf(year).filter((day) => isAnnounced(day, latest))).toHaveLength(days);
    expect(daysOf(year).filter((day) => isWorkingDay(day, latest))).toHaveLength(worked);
  });

  test('holidays.json and the calendar agree on each day', async () => {
    const { days } = JSON.parse(await readFile(join(data, 'holidays.json'), 'utf8'));
    const written = new Map<string, string>(days.map(({ date, type }: { date: string; type: string }) => [date, type]));
    const wordOf = { workingDay: '平日', weekend: '平日', holiday: '放假', makeUpDay: '调休上班' };
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
      for (const day of daysOf(year))
        expect([day, wordOf[latest.moved.get(day)?.kind ?? 'workingDay']]).toEqual([day, written.get(day) ?? '平日']);
  });

  test('2027 and 2018 are not announced', () => {
    expect(daysOf(2027).some((day) => isAnnounced(day, latest))).toBe(false);
    expect(daysOf(2018).filter((day) => isAnnounced(day, latest))).toEqual(['2018-12-29', '2018-12-30', '2018-12-31']);
  });
});

describe('doubtful files are refused, naming the place', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  async function folderWith(file: string, from: string, to: string) {
    const folder = await mkdtemp(join(tmpdir(), 'calendar-'));
    folders.push(folder);
    for (const name of ['holidays.json', 'holiday-notices.json']) await cp(join(data, name), join(folder, name));
    await writeFile(join(folder, file), (await readFile(join(folder, file), 'utf8')).replace(from, to));
    return folder;
  }

  test.each([
    ['holidays.json', '"放假"', '"休息"', /holidays\.json\/days\/0\/type/],
    ['holidays.json', '"2019-01-01",\n   "weekday"', '"2019-13-01",\n   "weekday"', /not a date: 2019-13-01|pattern/],
    [
      'holiday-notices.json',
      '"announces": 2026',
      '"announces": "2026"',
      /holiday-notices\.json\/notices\/9\/announces/,
    ],
    ['holiday-notices.json', '"announces": 2026', '"announces": null', /dayWithoutNotice.*2026-01-01/],
    [
      'holiday-notices.json',
      '"before": "平日", "after": "放假" },\n        { "date": "2019-05-03"',
      '"before": "平日", "after": "调休上班" },\n        { "date": "2019-05-03"',
      /contradiction.*2019-05-02/,
    ],
  ])('%s with %s changed to %s', async (...[file, from, to, message]) => {
    await expect(loadNotices(await folderWith(file, from, to))).rejects.toThrow(message);
  });
});
