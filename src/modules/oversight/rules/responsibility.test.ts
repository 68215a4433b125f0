import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import { responsibilityOf, type Held } from './responsibility.ts';

const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];
const office = { calendar: calendarOf(await loadNotices()), hours };
const at = (text: string) => new Date(`${text}:00+08:00`);

type Said = Partial<Pick<Held, 'department' | 'section' | 'holder'>> & { from: string; until?: string; dueOn?: string };
const held = ({ from, until, dueOn, ...of }: Said): Held => ({
  ...{ department: 'approval', section: null, holder: null, ...of },
  from: at(from),
  until: until === undefined ? null : at(until),
  dueOn: dueOn === undefined ? null : civilDate(dueOn),
});
const asked = { now: at('2026-03-03T17:30'), caseDueOn: null, office };

describe('who had a case, in hours for which the office was open', () => {
  test('what nobody took counts for the section and for no officer', () => {
    const { sections, officers, waited } = responsibilityOf(
      [
        held({ from: '2026-03-02T09:00', until: '2026-03-02T10:00' }),
        held({ from: '2026-03-02T10:00', until: '2026-03-02T14:00', holder: 'f-1' }),
      ],
      asked,
    );
    expect(sections).toEqual([{ department: 'approval', section: null, minutes: 210, red: 0 }]);
    expect(officers).toEqual([{ officer: 'f-1', department: 'approval', section: null, minutes: 150, red: 0 }]);
    expect(waited).toEqual({ minutes: 210, red: 0 });
  });

  test('two branches at once count for each holder; the case waited once', () => {
    const { sections, officers, waited } = responsibilityOf(
      [
        held({ from: '2026-03-02T09:00', until: '2026-03-02T12:00', department: 'health', holder: 'f-1' }),
        held({ from: '2026-03-02T10:00', until: '2026-03-02T14:30', department: 'fire', holder: 'f-2' }),
      ],
      asked,
    );
    expect(sections.map(({ department, minutes }) => [department, minutes])).toEqual([
      ['health', 180],
      ['fire', 180],
    ]);
    expect(officers.map(({ officer, minutes }) => [officer, minutes])).toEqual([
      ['f-1', 180],
      ['f-2', 180],
    ]);
    expect(waited.minutes).toBe(240);
  });

  test('one officer with two tasks of it at once has no more hours than the clock', () => {
    const { officers } = responsibilityOf(
      [
        held({ from: '2026-03-02T09:00', until: '2026-03-02T12:00', holder: 'f-1' }),
        held({ from: '2026-03-02T10:00', until: '2026-03-02T11:00', holder: 'f-1' }),
      ],
      asked,
    );
    expect(officers).toEqual([{ officer: 'f-1', department: 'approval', section: null, minutes: 180, red: 0 }]);
  });

  test('red counts from the day after the earlier of both days, for who has it then', () => {
    const { officers, waited } = responsibilityOf(
      [
        held({ from: '2026-03-02T09:00', until: '2026-03-03T10:00', holder: 'f-1', dueOn: '2026-03-02' }),
        held({ from: '2026-03-03T10:00', holder: 'f-2', dueOn: '2026-03-20' }),
      ],
      { ...asked, caseDueOn: civilDate('2026-03-02') },
    );
    expect(officers.map(({ officer, minutes, red }) => [officer, minutes, red])).toEqual([
      ['f-1', 480, 60],
      ['f-2', 360, 360],
    ]);
    expect(waited).toEqual({ minutes: 840, red: 420 });
  });

  test('nights, weekends and holidays are nobody’s time', () => {
    const { waited } = responsibilityOf([held({ from: '2026-04-30T17:00', until: '2026-05-06T09:30' })], asked);
    expect(waited.minutes).toBe(60);
  });

  test('sections of one department are told apart', () => {
    const { sections } = responsibilityOf(
      [
        held({ from: '2026-03-02T09:00', until: '2026-03-02T10:00', section: '一科' }),
        held({ from: '2026-03-02T10:00', until: '2026-03-02T12:00', section: '二科' }),
      ],
      asked,
    );
    expect(sections.map(({ section, minutes }) => [section, minutes])).toEqual([
      ['一科', 60],
      ['二科', 120],
    ]);
  });
});

test('whatever runs beside each other: the wait is no longer than the sum, nor shorter than the longest share', () => {
  const start = at('2026-04-25T00:00').valueOf();
  const drawn = fc.array(
    fc.record({
      holder: fc.constantFrom('f-1', 'f-2', null),
      from: fc.nat(20_000),
      length: fc.nat(5_000),
      late: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(drawn, (all) => {
      const stretches = all.map(({ holder, from, length, late }) => ({
        ...held({ from: '2026-04-25T00:00', holder, ...(late && { dueOn: '2026-04-28' }) }),
        from: new Date(start + from * 60_000),
        until: new Date(start + (from + length) * 60_000),
      }));
      const { waited, officers, sections } = responsibilityOf(stretches, asked);
      const sum = stretches
        .map((one) => responsibilityOf([one], asked).waited.minutes)
        .reduce((one, other) => one + other, 0);
      expect(waited.minutes).toBeLessThanOrEqual(sum + 1e-6);
      expect(waited.red).toBeLessThanOrEqual(waited.minutes + 1e-6);
      for (const one of [...officers, ...sections]) expect(one.minutes).toBeLessThanOrEqual(waited.minutes + 1e-6);
      expect(sections.reduce((most, { minutes }) => Math.max(most, minutes), 0)).toBeCloseTo(waited.minutes);
    }),
    { numRuns: 300 },
  );
});
