import { expect, test } from 'vitest';
import { ending, MONDAY, opened, openedAfter, starting } from '../../../../test/support/intake/theme-cases.ts';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { Opened } from '../theme-cases/model.ts';
import { lateBy } from './rules/lateness.ts';
import { standingOf } from './standing.ts';

const notice = { id: 'test', issuedOn: civilDate('2025-11-04'), announces: 2026, days: [] };
const hours = [{ from: 540, until: 1020 }];
const conventions: Conventions = { calendar: calendarOf([notice]), hours, firstDay: 'dayAfter' };
const standing = (value: Opened, at: string) => standingOf(value, { names: new Map(), now: new Date(at) }, conventions);

/** Five working days and five more behind them. */
const begun = () => openedAfter(opened([{ item: 'hukou' }, { item: 'card', after: ['hukou'] }]), starting('hukou'));

test('who has a case on its way has the turn, since it was received, and has to answer in five working days', () => {
  const { parts, turn, firstDue, path } = standing(begun(), MONDAY);
  expect(path).toEqual(['hukou', 'card']);
  expect(parts.map(({ item, since, due }) => [item, since, due])).toEqual([
    ['hukou', '2026-03-02', '2026-03-09'],
    ['card', null, null],
  ]);
  expect([turn.length, firstDue]).toEqual([1, '2026-03-09']);
});

test('once accepted, the promised day counts, and stays the day that was promised when it has passed', () => {
  const accepted = openedAfter(begun(), ending('hukou', null));
  expect(standing(accepted, MONDAY).firstDue).toBe('2026-03-09');
  expect(standing(accepted, '2026-03-18T03:00:00.000Z').firstDue).toBe('2026-03-09');
});

test('what was granted gives the turn on; before the next has begun nobody has it', () => {
  const granted = openedAfter(begun(), ending('hukou', 'granted'));
  expect(standing(granted, MONDAY)).toMatchObject({ turn: [], firstDue: null });
  const next = openedAfter(granted, starting('card'));
  expect(standing(next, MONDAY).parts.map(({ since }) => since)).toEqual([null, '2026-03-02']);
});

test.each([
  ['in time on its day', '2026-03-09', 0],
  ['one working day late on the next', '2026-03-10', 1],
  ['a weekend is no lateness', '2026-03-15', 4],
  ['and counts on with Monday', '2026-03-16', 5],
])('%s', (_name, today, days) => {
  const due = civilDate('2026-03-09');
  expect(lateBy({ due, paused: false }, civilDate(today), conventions.calendar)).toBe(days);
  expect(lateBy({ due, paused: true }, civilDate(today), conventions.calendar)).toBe(0);
});
