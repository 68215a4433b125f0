import { expect, test } from 'vitest';
import { ASKING, questionIn } from './question.ts';

const typed = (...fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return questionIn(form);
};
const { missing, words, mayComeOn } = ASKING;
const day = (year: string, month: string, date: string): [string, string][] => [
  [`${mayComeOn}.year`, year],
  [`${mayComeOn}.month`, month],
  [`${mayComeOn}.day`, date],
];

test('a question says what is missing, in words too, and perhaps a day', () => {
  expect(typed([missing, 'lease'], [missing, 'plan'], [words, ' 房子还没租好 '], ...day('2026', '3', '9'))).toEqual({
    ...{ missing: ['lease', 'plan'], words: '房子还没租好', mayComeOn: '2026-03-09' },
  });
});

test('files are opened where the person said so', () => {
  expect(typed([words, '问'], [ASKING.showFiles, 'yes'])).toEqual({ missing: [], words: '问', showFiles: true });
});

test('without a day there is none', () => {
  expect(typed([words, '房子还没租好'], ...day('', '', ''))).toEqual({ missing: [], words: '房子还没租好' });
});

test.each([[day('2026', '2', '30')], [day('2026', '', '')], [day('', 'March', '1')]])(
  'a day that is none is no question: %j',
  (parts) => {
    expect(typed([words, '房子还没租好'], ...parts)).toBeUndefined();
  },
);
