import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, calendarOfVersion } from '../../../../kernel/calendar-notice.ts';
import { addDays, civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { area, officerId, type PersonId } from '../../../../kernel/id.ts';
import { legalClock } from '../../../../kernel/legal-clock.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { Case, Command, Event } from '../model.ts';
import { caseNumber } from './case-number.ts';
import { ledgerIn } from './ledger.ts';
import { dueDates, extendedDates, resumption } from './limits.ts';

const notices = await loadNotices();
const office = (calendar?: string) =>
  ({
    calendar: calendar === undefined ? calendarOf(notices) : calendarOfVersion(notices, calendar),
    hours: [],
    firstDay: 'dayAfter',
  }) as const;
const officer = { id: officerId('00000000-0000-7000-8000-000000000001'), related: [] };
const person = '00000000-0000-7000-8000-000000000002' as PersonId;
const BASIS = '《中华人民共和国行政许可法》第四十五条';

const submitted = (on: CivilDate): Event => ({
  type: 'caseSubmitted',
  facts: {
    number: caseNumber(area('370828000000'), on, 1),
    item: { key: 'public-health', version: 1 },
    department: 'approval',
    applicant: { person, organisation: null, mandate: null, ward: null },
  },
  people: [person],
  on,
  answerBy: on,
  application: 'sealed',
  applicantName: 'sealed',
  acting: null,
  channel: 'portal',
  query: { hash: 'hash', code: 'sealed' },
});

/** Days until the clock stops, and days that it stands still. */
type Pauses = readonly { after: number; length: number }[];
/** Before which of the pauses the limit is extended, and by how many working days. */
type Extension = { before: number; days: number };
type History = {
  acceptedOn: CivilDate;
  promised: Limit;
  pauses: Pauses;
  stops?: number | undefined;
  extension?: Extension | undefined;
};

/** The events and the case of a clock that stopped and went on, as officers' acts make them. */
function lived({ acceptedOn, promised, pauses, stops, extension }: History) {
  const limits = { promised, statutory: { value: 2_000, unit: 'workingDay' } as const };
  let events: Event[] = [submitted(acceptedOn)];
  let current: Case = events.reduce(evolve, { state: 'unreceived' });
  const act = (command: Command) => {
    const decision = decide(command, current);
    if (!decision.ok) throw new Error(decision.error.code);
    events = [...events, ...decision.value];
    current = decision.value.reduce(evolve, current);
  };
  act({ type: 'accept', officer, on: acceptedOn, acceptedOn, due: dueDates(limits, acceptedOn, office()) });
  let day = acceptedOn;
  const extend = (place: number) => {
    if (extension?.before !== place || current.state !== 'accepted') return;
    const { days } = extension;
    const due = extendedDates(current, days, { limits, conventions: office() });
    act({ type: 'extendLimit', officer, on: day, days, reason: { said: 'why', sealed: 'sealed' }, due });
  };
  for (const [place, { after, length }] of pauses.entries()) {
    extend(place);
    day = addDays(day, after);
    act({ type: 'stopClock', on: day, basis: BASIS });
    day = addDays(day, length);
    if (current.state !== 'accepted' || !current.stopped) throw new Error('the clock was stopped');
    act(resumption({ ...current, stopped: current.stopped }, day, { limits, conventions: office() }));
  }
  extend(pauses.length);
  if (stops !== undefined) act({ type: 'stopClock', on: addDays(day, stops), basis: BASIS });
  if (current.state !== 'accepted') throw new Error('the case was accepted');
  return { due: current.due, ledger: ledgerIn(events, promised, office) };
}

const workingDays = (value: number): Limit => ({ value, unit: 'workingDay' });
const pauses = fc.array(fc.record({ after: fc.nat(9), length: fc.nat(40) }), { maxLength: 6 });
const limit = fc.oneof(
  fc.integer({ min: 1, max: 45 }).map(workingDays),
  fc.integer({ min: 1, max: 60 }).map((value): Limit => ({ value, unit: 'calendarDay' })),
  fc.integer({ min: 1, max: 3 }).map((value): Limit => ({ value, unit: 'month' })),
);
const extension = fc.option(fc.record({ before: fc.nat(6), days: fc.integer({ min: 1, max: 10 }) }), {
  nil: undefined,
});
const acceptedOn = fc.nat(2_900).map((days) => addDays(civilDate('2019-01-02'), days));

describe('the ledger of a case', () => {
  test('ends on the day that is kept, however often and long the clock stood still, extended or not', () => {
    fc.assert(
      fc.property(fc.record({ acceptedOn, promised: limit, pauses, extension }), (history) => {
        const { due, ledger } = lived(history);
        expect(ledger.at(-1)?.date).toBe(due.promisedOn);
        expect(ledger.some(({ provisional }) => provisional) && !due.provisional).toBe(false);
      }),
    );
  });

  test('counts as many days as were promised, none of them while the clock stood still', () => {
    fc.assert(
      fc.property(acceptedOn, fc.integer({ min: 1, max: 30 }), pauses, (on, days, stood) => {
        const counted = lived({ acceptedOn: on, promised: workingDays(days), pauses: stood }).ledger.filter(
          (day) => day.counted,
        );
        expect(counted).toHaveLength(days);
        expect(counted.every(({ why }) => why !== 'suspended')).toBe(true);
      }),
    );
  });

  test('marks as many counted days as the limit was extended by, behind those of the limit itself', () => {
    fc.assert(
      fc.property(
        acceptedOn,
        limit,
        pauses,
        fc.nat(6),
        fc.integer({ min: 1, max: 10 }),
        (on, promised, stood, at, days) => {
          const before = Math.min(at, stood.length);
          const { ledger } = lived({ acceptedOn: on, promised, pauses: stood, extension: { before, days } });
          const added = ledger.filter(({ extended }) => extended);
          expect(added.filter(({ counted }) => counted)).toHaveLength(days);
          expect(added.every(({ why }) => why !== 'calendarDay')).toBe(true);
          expect(ledger.slice(-added.length)).toEqual(added);
        },
      ),
    );
  });

  test('of working days is what the kernel counts with the extension in the limit', () => {
    fc.assert(
      fc.property(acceptedOn, fc.integer({ min: 1, max: 45 }), fc.integer({ min: 1, max: 10 }), (on, value, days) => {
        const { due } = lived({
          acceptedOn: on,
          promised: workingDays(value),
          pauses: [],
          extension: { before: 0, days },
        });
        const kernel = legalClock(
          { startedOn: on, limit: workingDays(value), extension: days, suspensions: [] },
          office(due.calendar),
        );
        expect(kernel.ok && kernel.value.dueOn).toBe(due.promisedOn);
      }),
    );
  });

  test('names the article for each day that the law does not count', () => {
    const { due, ledger } = lived({
      acceptedOn: civilDate('2026-03-02'),
      promised: workingDays(5),
      pauses: [{ after: 2, length: 3 }],
    });
    expect(due.promisedOn).toBe('2026-03-12');
    expect(ledger.filter(({ why }) => why === 'suspended')).toEqual(
      ['2026-03-04', '2026-03-05', '2026-03-06'].map((date) => ({
        date,
        counted: false,
        why: 'suspended',
        name: BASIS,
        provisional: false,
        extended: false,
      })),
    );
  });

  test('ends on the day on which the clock stopped while it stands still', () => {
    const { ledger } = lived({
      acceptedOn: civilDate('2026-03-02'),
      promised: workingDays(5),
      pauses: [],
      stops: 2,
    });
    expect(ledger.at(-1)).toMatchObject({ date: '2026-03-04', why: 'suspended', counted: false });
  });

  test('is counted by the calendar of then, though a later notice moved days', () => {
    const on = civilDate('2020-01-20');
    const then = { calendar: calendarOf(notices, on), hours: [], firstDay: 'dayAfter' } as const;
    const due = dueDates({ promised: workingDays(5), statutory: null }, on, then);
    const { promisedOn, statutoryOn, ...rest } = due;
    const accepted: Event = {
      type: 'caseAccepted',
      officer: officer.id,
      on,
      acceptedOn: on,
      due: { promisedOn, statutoryOn, ...rest },
    };
    expect(promisedOn).toBe('2020-02-01');
    expect(ledgerIn([submitted(on), accepted], workingDays(5), office).at(-1)?.date).toBe('2020-02-01');
  });

  test('says of each day of a year whose holidays are not announced that it may move', () => {
    const { due, ledger } = lived({ acceptedOn: civilDate('2026-12-30'), promised: workingDays(5), pauses: [] });
    expect(due.provisional).toBe(true);
    expect(ledger.filter(({ provisional }) => provisional).map(({ date }) => date.slice(0, 4))).toContain('2027');
    expect(ledger.find(({ date }) => date === '2026-12-31')?.provisional).toBe(false);
  });

  test.each<[string, readonly Event[], Limit]>([
    ['a case that was not accepted', [submitted(civilDate('2026-03-02'))], workingDays(5)],
    ['nothing', [], workingDays(5)],
  ])('of %s is empty', (_name, events, promised) => {
    expect(ledgerIn(events, promised, office)).toEqual([]);
  });

  test('of an item decided in batches is empty', () => {
    expect(
      lived({ acceptedOn: civilDate('2026-03-02'), promised: { value: 0, unit: 'batch' }, pauses: [] }).ledger,
    ).toEqual([]);
  });
});
