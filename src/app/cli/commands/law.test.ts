import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { recordedRun } from '../../../../test/support/recorded-run.ts';

type Told = { law: string; from: string; until: string | null; source: string; rule: object; says: string };

async function toldOn(...words: string[]): Promise<Told[]> {
  const { exit, out, said } = await recordedRun(['law', ...words, '--json']);
  expect([exit, said]).toEqual([0, '']);
  return JSON.parse(out).texts;
}

/** Every provision once, by the first day of its text. */
const inForceOn = async (day: string) =>
  Object.fromEntries((await toldOn('--on', day)).map(({ law, from }) => [law, from]));

test.each([
  ['2020-10-31', { projectCode: '2013-01-01' }],
  ['2020-11-01', { projectCode: '2020-11-01' }],
  ['2021-12-31', { service: '2017-07-01' }],
  ['2022-01-01', { service: '2022-01-01' }],
  ['2023-04-30', { creditRepair: '2019-01-01' }],
  ['2023-05-01', { creditRepair: '2023-05-01' }],
  ['2023-12-31', { reconsideration: '2018-01-01' }],
  ['2024-01-01', { reconsideration: '2024-01-01' }],
  ['2026-03-31', { creditRepair: '2023-05-01' }],
  ['2026-04-01', { creditRepair: '2026-04-01' }],
])('on %s it holds %j', async (day, expected) => {
  const held = await inForceOn(day);
  expect(Object.keys(held).toSorted()).toEqual(['creditRepair', 'projectCode', 'reconsideration', 'service']);
  expect(held).toMatchObject(expected);
});

test('without a day every text is told, each until the day before the next', async () => {
  const repair = (await toldOn()).filter(({ law }) => law === 'creditRepair');
  expect(repair.map(({ from, until }) => [from, until])).toEqual([
    ['2019-01-01', '2023-04-30'],
    ['2023-05-01', '2026-03-31'],
    ['2026-04-01', null],
  ]);
});

test('the how-to tells the same days and sources', async () => {
  const page = await readFile('docs/how-to/law-by-date.md', 'utf8');
  const rows = page.split('\n').flatMap((line) => {
    const [, , , from = '', source = ''] = line.split('|').map((cell) => cell.trim());
    return /^\d{4}-\d{2}-\d{2}$/.test(from) ? [[from, source]] : [];
  });
  expect(rows).toEqual((await toldOn()).map(({ from, source }) => [from, source]));
});

test.each([
  [[], 'answer within 10 working days (第四十八条、第八十八条)'],
  [['--lang', 'zh'], '对不作为先复议再起诉（第二十三条）'],
])('with %j it is told in words', async (words, expected) => {
  const { exit, out } = await recordedRun(['law', '--on', '2024-01-01', ...words]);
  expect([exit, out]).toEqual([0, expect.stringContaining(expected)]);
});

test.each([
  [['law', '--on', '2024-02-30'], '--on cannot be "2024-02-30"; write it as 2023-12-31.'],
  [['law', 'credit'], 'law does not know "credit".'],
])('%j is refused', async (words, message) => {
  const { exit, said } = await recordedRun(words);
  expect([exit, said]).toEqual([2, message]);
});
