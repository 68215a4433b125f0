import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { addDays, civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import { initial, type Warning, type Watch } from '../clocks/model.ts';
import { noted } from './noted.ts';
import { overdueAt, pointsOf, type Running } from './points.ts';
import { nextWarningAt, warningsDue } from './warnings.ts';

const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];
const office = { calendar: calendarOf(await loadNotices()), hours };
const at = (text: string) => Date.parse(`${text}:00+08:00`);
const running = (startedAt: string, dueOn: string): Running => ({
  startedAt: at(startedAt),
  dueOn: civilDate(dueOn),
  pauses: [],
});
const wordOf = (warning: Warning) => (warning.type === 'reminded' ? warning.point : warning.level);

/** Looks at these moments, one after the other; answers what was said at each. */
function watched(moments: readonly string[], of: Running | ((moment: string) => Running)) {
  let watch: Watch = initial;
  return moments.map((moment) => {
    const said = warningsDue({ running: typeof of === 'function' ? of(moment) : of, watch, office }, at(moment));
    watch = said.reduce((before, warning) => noted(before, warning, at(moment)), watch);
    return said.map(wordOf).join(' ');
  });
}

/** Twenty working days from Monday 2 March: until Monday the 30th. */
const twenty = running('2026-03-02T10:00', '2026-03-30');

describe('what is said, and when', () => {
  test('one by one, nothing twice, nothing a minute too early', () => {
    expect(
      watched(
        [
          '2026-03-13T17:00',
          '2026-03-16T08:59',
          '2026-03-16T09:00',
          '2026-03-16T09:05',
          '2026-03-24T08:59',
          '2026-03-24T09:00',
          '2026-03-27T09:00',
          '2026-03-30T23:59',
          '2026-03-31T00:00',
          '2026-03-31T00:05',
          '2026-04-06T23:59',
          '2026-04-08T00:00',
          '2026-05-01T00:00',
        ],
        twenty,
      ),
    ).toEqual(['', '', 'half', '', '', 'yellow', 'lastDay', '', 'red', '', '', 'longRed', '']);
  });

  test('a machine that was off over the weekend says it on Monday, before it counts as overdue', () => {
    // Due on Monday: the reminder of Friday 9:00 is caught up with.
    expect(watched(['2026-03-27T08:00', '2026-03-30T08:00', '2026-03-31T00:01'], twenty)).toEqual([
      'half yellow',
      'lastDay',
      'red',
    ]);
  });

  test('off for the whole of it, both reminders still come before red is said', () => {
    expect(watched(['2026-04-20T10:00'], twenty)).toEqual(['half lastDay longRed']);
  });

  test('a clock that was set back says nothing twice', () => {
    expect(watched(['2026-03-27T09:00', '2026-03-20T09:00', '2026-03-27T09:00'], twenty)).toEqual([
      'half lastDay yellow',
      '',
      '',
    ]);
  });

  test('an extended limit brings its points again, and its lights', () => {
    const extended = { ...twenty, dueOn: civilDate('2026-04-14') };
    const of = (moment: string) => (moment < '2026-03-28' ? twenty : extended);
    expect(
      watched(['2026-03-16T09:00', '2026-03-27T09:00', '2026-03-28T09:00', '2026-04-13T09:00', '2026-04-15T00:00'], of),
    ).toEqual(['half', 'lastDay yellow', 'half', 'lastDay yellow', 'red']);
  });

  test('a short limit: one reminder at half, the head with it', () => {
    expect(
      watched(
        ['2026-03-02T10:01', '2026-03-03T13:59', '2026-03-03T14:00', '2026-03-03T23:59', '2026-03-04T00:00'],
        running('2026-03-02T10:00', '2026-03-03'),
      ),
    ).toEqual(['', '', 'half yellow', '', 'red']);
  });

  test('red over the May holiday is long after five working days, not five days', () => {
    expect(
      watched(
        ['2026-04-29T09:00', '2026-05-01T00:00', '2026-05-08T12:00', '2026-05-11T23:59', '2026-05-12T00:00'],
        running('2026-04-20T10:00', '2026-04-30'),
      ),
    ).toEqual(['half lastDay yellow', 'red', '', 'longRed', '']);
  });
});

const day = (from: string, days: number): CivilDate => addDays(civilDate(from), days);

test('whenever somebody looks: nothing is overdue of which nobody was reminded, nothing is said twice, and next is never late', () => {
  const drawn = fc.record({
    start: fc.integer({ min: 0, max: 400 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 0, max: 60 }),
    looks: fc.array(fc.integer({ min: 0, max: 110 * 1440 }), { minLength: 1, maxLength: 30 }),
    moves: fc.array(fc.record({ look: fc.nat(29), by: fc.integer({ min: 1, max: 30 }) }), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(drawn, ({ start, minute, length, looks, moves }) => {
      const startedAt = at('2025-10-01T00:00') + (start * 1440 + minute) * 60_000;
      let limit: Running = { startedAt, dueOn: day('2025-10-01', start + length), pauses: [] };
      let watch: Watch = initial;
      const said: Warning[] = [];
      for (const [place, look] of looks.toSorted((one, other) => one - other).entries()) {
        const moved = moves.find((move) => move.look === place);
        if (moved) limit = { ...limit, dueOn: addDays(limit.dueOn, moved.by) };
        const now = startedAt + look * 60_000;
        const next = nextWarningAt({ running: limit, watch, office });
        const warnings = warningsDue({ running: limit, watch, office }, now);
        // What `next` promises is what is said: nothing before it, something from then on.
        expect(warnings.length > 0).toBe(next !== undefined && next <= now);
        for (const warning of warnings) {
          if (warning.type === 'escalated' && warning.level !== 'yellow') {
            const { dueOn } = warning;
            expect(now).toBeGreaterThanOrEqual(overdueAt(limit));
            for (const { kind, at: instant } of pointsOf(limit, office))
              expect(watch.given.some((one) => one.point === kind && one.at >= instant)).toBe(true);
            expect(
              said.filter((one) => one.type === 'escalated' && one.level === warning.level && one.dueOn === dueOn),
            ).toEqual([]);
          }
          watch = noted(watch, warning, now);
          said.push(warning);
        }
        expect(warningsDue({ running: limit, watch, office }, now)).toEqual([]);
      }
      const reminders = said.filter((one) => one.type === 'reminded').map(({ point, dueOn }) => `${point} ${dueOn}`);
      expect(new Set(reminders).size).toBe(reminders.length);
    }),
    { numRuns: 200 },
  );
});
