import { expect, test } from 'vitest';
import { cockpitFilterOf, figureFilterOf, monthsUntil } from './filter.ts';

test('an address says of what the figures are', () => {
  const search = { month: '2026-03', department: 'approval', channel: 'window', item: 'public-health' };
  expect(cockpitFilterOf(search)).toEqual(search);
  expect(
    figureFilterOf({ ...search, figure: 'late', from: '2026-03-01', until: '2026-03-20', cause: '第四条' }),
  ).toEqual({
    ...search,
    figure: 'late',
    from: '2026-03-01',
    until: '2026-03-20',
    cause: '第四条',
  });
});

test('a hall is the window of its key', () => {
  expect(cockpitFilterOf({ channel: 'window:hall-county' })).toEqual({ channel: 'window:hall-county' });
});

test.each([
  ['a month that is none', { month: '2026-13' }],
  ['a channel that nobody knows', { channel: 'pigeon' }],
  ['a hall of nothing', { channel: 'window:' }],
  ['a day that is none', { from: '2026-02-30' }],
  ['a figure that is not counted', { figure: 'profit' }],
  ['nothing', { department: '', item: 7 }],
])('%s is left out', (_what, search) => {
  expect(figureFilterOf(search)).toEqual({});
});

test('months go backwards across a year', () => {
  expect(monthsUntil('2026-02-11', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
});
