import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { addDays, civilDate } from '../../../../kernel/civil-date.ts';
import { releaseOf, usualPace, type Member, type Terms } from './release.ts';

const calendar = { ...calendarOf([], civilDate('2026-03-02')), years: new Set([2026]) };
const monday = civilDate('2026-03-02');
const conventions = { calendar, hours: [], firstDay: 'dayAfter' } as const;
const together: Terms = { pace: 'together', today: monday, conventions, most: 8 };
const ready = (mayWait = true, decidedOn = monday): Member => ({ comes: false, ready: { decidedOn, mayWait } });
const coming: Member = { comes: true, ready: null };
const over: Member = { comes: false, ready: null };

describe('one issuing of a theme', () => {
  test('what is ready waits for the last, until the eighth working day after its decision', () => {
    const one = ready();
    expect(releaseOf([one, coming], together)).toEqual({ go: [], held: [one], until: '2026-03-12' });
  });

  test.each([
    ['2026-03-11', 1],
    ['2026-03-12', 0],
    ['2026-03-13', 0],
  ])('on %s %i of it is still held', (today, held) => {
    const { held: waiting } = releaseOf([ready(), coming], { ...together, today: civilDate(today) });
    expect(waiting).toHaveLength(held);
  });

  test('the earliest decision says until when all wait', () => {
    const later = ready(true, civilDate('2026-03-06'));
    expect(releaseOf([later, ready(), coming], together).until).toBe('2026-03-12');
  });

  test('nothing waits for what gives no result', () => {
    expect(releaseOf([ready(), over], together)).toMatchObject({ held: [], until: null });
  });

  test('a refusal goes at once, what was granted beside it waits', () => {
    const [refused, granted] = [ready(false), ready()];
    expect(releaseOf([refused, granted, coming], together)).toMatchObject({ go: [refused], held: [granted] });
  });

  test('each as soon as it is ready', () => {
    expect(releaseOf([ready(), coming], { ...together, pace: 'each' })).toMatchObject({ held: [] });
  });

  test.each([
    ['post', 'together'],
    ['counter', 'each'],
    ['electronic', 'each'],
  ] as const)('who says nothing gets %s %s', (method, pace) => {
    expect(usualPace(method)).toBe(pace);
  });
});

const day = integer({ min: 0, max: 40 }).map((days) => addDays(monday, days));
const member: Arbitrary<Member> = oneof(
  constant(over),
  constant(coming),
  record({ decidedOn: day, mayWait: boolean() }).map((one) => ({ comes: false, ready: one })),
);
const theme = array(member, { maxLength: 9 });
const pace = constantFrom('together' as const, 'each' as const);
const terms = record({
  pace,
  today: day,
  conventions: constant(conventions),
  most: integer({ min: 1, max: 10 }),
});

describe('whatever the departments do', () => {
  test('what is ready goes or is held, never both, and nothing else does', () => {
    assert(
      property(theme, terms, (members, asked) => {
        const { go, held } = releaseOf(members, asked);
        const there = members.filter((one) => one.ready !== null);
        expect(new Set([...go, ...held])).toEqual(new Set(there));
        expect(go.length + held.length).toBe(there.length);
      }),
    );
  });

  test('nobody waits for a result that does not come', () => {
    assert(
      property(theme, terms, (members, asked) => {
        const ended = members.map((one) => (one.comes ? over : one));
        expect(releaseOf(ended, asked).held).toEqual([]);
      }),
    );
  });

  test('nothing waits longer than its days, and no refusal waits at all', () => {
    assert(
      property(theme, terms, (members, asked) => {
        const { held, until } = releaseOf(members, asked);
        expect(held.every((one) => one.ready?.mayWait === true)).toBe(true);
        if (until !== null) expect(releaseOf(members, { ...asked, today: until }).held).toEqual([]);
      }),
    );
  });
});
