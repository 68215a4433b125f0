import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { area, type PersonId } from '../../../../kernel/id.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { actsIn, type Situation } from './acts.ts';
import { belongsTo } from './belonging.ts';
import { caseNumber, MOST_A_DAY, readCaseNumber } from './case-number.ts';
import { acceptanceDay, answerBy, dayOfStep, dueDates } from './limits.ts';

const conventions = { calendar: calendarOf(await loadNotices()), hours: [], firstDay: 'dayAfter' } as const;
const jinxiang = area('370828000000');
const day = civilDate;
const someFacts = {
  number: caseNumber(jinxiang, day('2026-03-02'), 1),
  item: { key: 'public-health', version: 1 },
  department: 'approval',
  applicant: { person: 'p' as PersonId, organisation: null, mandate: null, ward: null },
};

describe('a case number', () => {
  test('has the county, the day, the serial and a check digit', () => {
    expect(caseNumber(jinxiang, day('2026-11-23'), 17)).toMatch(/^37082826112300017\d$/);
  });
  test('is read with spaces, dashes and full-width digits', () => {
    const number = caseNumber(jinxiang, day('2026-11-23'), 17);
    const spaced = number.replace(/^(.{6})(.{6})(.{5})/, '$1 $2－$3 ').replaceAll('1', '１');
    expect(readCaseNumber(spaced.replace('－', '-'))).toBe(number);
  });
  test('with one wrong digit is found to be wrong', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_A_DAY }),
        fc.nat(17),
        fc.integer({ min: 1, max: 9 }),
        (serial, place, shift) => {
          const number = caseNumber(jinxiang, day('2026-11-23'), serial);
          const wrong = [...number].map((digit, index) =>
            index === place ? String((Number(digit) + shift) % 10) : digit,
          );
          expect(readCaseNumber(wrong.join(''))).toBeUndefined();
          expect(readCaseNumber(number)).toBe(number);
        },
      ),
    );
  });
  test.each([0, MOST_A_DAY + 1, 1.5])('serial %s is not one', (serial) => {
    expect(() => caseNumber(jinxiang, day('2026-11-23'), serial)).toThrow('no such serial');
  });
});

describe('the limits of a case', () => {
  test.each([
    ['a plain week', '2026-03-02', '2026-03-09'],
    ['over the National Day holiday', '2026-09-29', '2026-10-12'],
  ])('what is missing is told within five working days: %s', (_name, receivedOn, expected) => {
    expect(answerBy(day(receivedOn), conventions)).toBe(expected);
  });
  test('accepted in time, the clock runs from acceptance; after silence, from receipt', () => {
    const waiting = { receivedOn: day('2026-03-02'), answerBy: day('2026-03-09') };
    expect(acceptanceDay(day('2026-03-09'), waiting)).toBe('2026-03-09');
    expect(acceptanceDay(day('2026-03-10'), waiting)).toBe('2026-03-02');
  });
  test('a step counts today, but never before what already happened, should the clock have been set back', () => {
    const waiting = { receivedOn: day('2026-03-02'), people: [], missing: [] };
    const awaiting = { ...waiting, state: 'awaitingCorrection', facts: someFacts } as const;
    expect(dayOfStep(day('2026-03-04'), awaiting)).toBe('2026-03-04');
    expect(dayOfStep(day('2026-02-27'), awaiting)).toBe('2026-03-02');
    const due = { promisedOn: null, statutoryOn: null, provisional: false, calendar: '1' };
    const accepted = { ...awaiting, state: 'accepted', acceptedOn: day('2026-03-05'), due } as const;
    expect(dayOfStep(day('2026-03-04'), accepted)).toBe('2026-03-05');
    expect(dayOfStep(day('2026-02-27'), { state: 'unreceived' })).toBe('2026-02-27');
  });
  test('promise and law end on their own days, with the calendar they were reckoned by', () => {
    const limits = {
      promised: { value: 5, unit: 'workingDay' },
      statutory: { value: 20, unit: 'workingDay' },
    } as const;
    expect(dueDates(limits, day('2026-02-13'), conventions)).toMatchObject({
      promisedOn: '2026-02-27',
      provisional: false,
      calendar: conventions.calendar.version,
    });
  });
  test('a limit that reaches into a year without a notice is provisional', () => {
    const limits = { promised: { value: 40, unit: 'workingDay' }, statutory: null } as const;
    expect(dueDates(limits, day('2026-11-23'), conventions)).toMatchObject({ statutoryOn: null, provisional: true });
  });
  test('what is decided in batches has no day of its own', () => {
    const limits = { promised: { value: 1, unit: 'batch' }, statutory: null } as const;
    expect(dueDates(limits, day('2026-03-02'), conventions).promisedOn).toBeNull();
  });
});

describe('what an officer is offered', () => {
  const usual: Situation = {
    state: 'submitted',
    corrected: false,
    deemedAccepted: false,
    amends: false,
    awaited: { remindable: false, endable: false },
    isReviewer: false,
    decision: 'later',
    extendable: false,
    toAccept: false,
    hearing: [],
    owes: false,
    procedures: { open: false, toAnswer: false, running: false },
    ending: { proposable: false, toAnswer: false },
    hasTask: false,
    isConflict: false,
    permits: () => true,
  };
  test.each<[string, Partial<Situation>, string[]]>([
    ['a new case', {}, ['accept', 'askCorrection', 'askAmendment', 'refuseAcceptance']],
    ['what is set right at once', { amends: true }, ['accept', 'askCorrection', 'refuseAcceptance']],
    ['a corrected case cannot be sent back again', { corrected: true }, ['accept', 'askAmendment', 'refuseAcceptance']],
    ['after five days of silence only acceptance is left', { deemedAccepted: true }, ['accept']],
    [
      'a case to be decided at once',
      { decision: 'atOnce' },
      ['accept', 'askCorrection', 'askAmendment', 'refuseAcceptance', 'decide'],
    ],
    ['an accepted case waits for the reviews of departments', { state: 'accepted' }, ['requestProcedure']],
    [
      'what is still to follow holds the decision',
      { state: 'accepted', decision: 'ready', owes: true },
      ['takeOwed', 'postponeSupply', 'requestProcedure'],
    ],
    [
      'accepted by law, it still waits for the task of acceptance',
      { state: 'accepted', toAccept: true },
      ['accept', 'requestProcedure'],
    ],
    [
      'and offers what this officer has to do',
      { state: 'accepted', hasTask: true },
      ['finishTask', 'requestProcedure'],
    ],
    ['after them it is decided', { state: 'accepted', decision: 'ready' }, ['decide', 'requestProcedure']],
    ['but not by who reviewed', { state: 'accepted', decision: 'ready', isReviewer: true }, ['requestProcedure']],
    [
      'its limit is extended while the law lets it',
      { state: 'accepted', extendable: true },
      ['extend', 'requestProcedure'],
    ],
    [
      'not before a special procedure is answered',
      { state: 'accepted', decision: 'ready', procedures: { open: true, toAnswer: true, running: false } },
      ['requestProcedure', 'answerProcedure'],
    ],
    [
      'nor before it has ended',
      { state: 'accepted', decision: 'ready', procedures: { open: true, toAnswer: false, running: true } },
      ['requestProcedure', 'endProcedure'],
    ],
    [
      'but not in a case that was not accepted',
      { extendable: true },
      ['accept', 'askCorrection', 'askAmendment', 'refuseAcceptance'],
    ],
    ['what waits for its applicant', { state: 'awaitingCorrection' }, []],
    ...(
      [
        ['what waits for long', { remindable: true, endable: false }, ['remindCorrection']],
        ['what waits though its applicant was reminded', { remindable: false, endable: true }, ['refuseAcceptance']],
      ] as const
    ).map(([name, awaited, acts]): [string, Partial<Situation>, string[]] => [
      name,
      { state: 'awaitingCorrection', awaited },
      [...acts],
    ]),
    ['one’s own case', { isConflict: true }, []],
    ['without the permission', { permits: (act) => act === 'accept' }, ['accept']],
    ['a concluded case', { state: 'concluded' }, []],
    ['that is still to be handed over', { state: 'concluded', hasTask: true }, ['finishTask']],
  ])('%s', (_name, change, acts) => {
    expect(actsIn({ ...usual, ...change })).toEqual(acts);
  });
});

describe('whose case it is', () => {
  const person = 'p1' as PersonId;
  const own = { person, organisation: null, mandate: null, ward: null };
  const firm = { ...own, organisation: 'o1' };
  const byAgent = { ...own, mandate: 'm1' };
  test.each([
    ['the person herself', own, { person: 'p1' }, true],
    ['somebody else', own, { person: 'p2' }, false],
    ['who acts for the organisation', firm, { person: 'p2', organisations: ['o1'] }, true],
    ['who applied for it once and no longer acts for it', firm, { person: 'p1' }, false],
    ['the agent under whose mandate it was begun', byAgent, { person: 'p2', mandates: ['m1'] }, true],
    ['the principal herself, whatever the agent began', byAgent, { person: 'p1' }, true],
    ['an agent whose mandate has ended', byAgent, { person: 'p2' }, false],
    ['an agent under another mandate', byAgent, { person: 'p2', mandates: ['m2'] }, false],
    ['an agent, in what the principal began herself', own, { person: 'p2', mandates: ['m1'] }, false],
  ])('%s', (_name, applicant, scope, expected) => {
    expect(belongsTo(applicant, { scope })).toBe(expected);
  });
});
