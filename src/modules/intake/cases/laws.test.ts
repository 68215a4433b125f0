import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import type { OfficerId, PersonId } from '../../../kernel/id.ts';
import { grounds } from './contract/non-acceptance.ts';
import { ENDING_GROUNDS } from '../ending/contract/grounds.ts';
import { commands as given } from '../../../../test/support/intake/decisions.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Case, type Command, type Event } from './model.ts';
import { caseListChange } from './projections/case-list.ts';

/** Laws that hold whatever officers and applicants try, in whatever order. */

const applicant = '0190a000-0000-7000-8000-000000000001' as PersonId;
const start = civilDate('2026-03-02');
const words = fc.constantFrom('', 'because').map((said) => ({ said, sealed: `sealed:${said}` }));
const officer = fc.record({
  id: fc.constantFrom(
    '0190a000-0000-7000-8000-00000000000a' as OfficerId,
    '0190a000-0000-7000-8000-00000000000b' as OfficerId,
  ),
  related: fc.constantFrom<PersonId[]>([], [applicant]),
});
const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays(start, days));
const due = fc.constant({
  promisedOn: addDays(start, 30),
  statutoryOn: addDays(start, 28),
  provisional: false,
  calendar: '2026',
});
const application = fc.constant('a'.repeat(64));
const facts = fc.constant({
  number: '370828260302000018',
  item: { key: 'public-health', version: 1 },
  department: 'approval',
  applicant: { person: applicant, organisation: null, mandate: null, ward: null },
});

const procedure = fc.constantFrom('one', 'other');

const acting = fc.constantFrom(null, { as: 'agent' as const, actor: 'sealed', principal: 'sealed' });

const ending = fc.oneof(
  fc.record({
    type: fc.constant('proposeEnding' as const),
    officer,
    on: day,
    ground: fc.constantFrom(undefined, ...ENDING_GROUNDS),
    basis: fc.constantFrom('', '《某条例》第十条'),
    reason: words,
    twin: fc.constantFrom(null, undefined, { number: '370828260302000026', goesOn: true }),
    organ: fc.constantFrom(null, { department: 'health', name: 'H' }),
  }),
  fc.record({ type: fc.constant('rejectEnding' as const), officer, on: day, reason: words }),
  fc.record({
    type: fc.constant('confirmEnding' as const),
    officer,
    on: day,
    said: fc.constant({ reason: 'because', organ: null }),
  }),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('receive' as const),
    facts,
    people: fc.constant([applicant]),
    on: day,
    answerBy: day,
    application,
    applicantName: fc.constant('sealed'),
    acting,
    channel: fc.constantFrom('portal' as const, 'window' as const),
    query: fc.constant({ hash: 'keyed', code: 'sealed' }),
  }),
  fc.record({ type: fc.constant('accept' as const), officer, on: day, acceptedOn: day, due }),
  fc.record({
    ...{ type: fc.constant('accept' as const), officer, on: day, acceptedOn: day, due },
    owed: fc.record({ by: day, materials: fc.constant(['a', 'b']) }),
  }),
  fc.record({
    ...{ type: fc.constant('supply' as const), on: day, arrivedOn: day, application, acting },
    materials: fc.subarray(['a', 'b', 'c']),
    officer: fc.option(officer),
  }),
  fc.record({ type: fc.constant('postponeSupply' as const), officer, on: day, by: day, reason: words }),
  fc.record({ type: fc.constant('lapse' as const), on: day, from: day }),
  fc.record({ type: fc.constant('deemAccepted' as const), on: day, due }),
  fc.record({
    type: fc.constant('askCorrection' as const),
    officer,
    on: day,
    missing: fc.array(fc.record({ key: fc.constantFrom('a', 'b'), what: words }), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('remindCorrection' as const),
    officer,
    on: day,
    until: day,
    patience: day,
  }),
  fc.record({ type: fc.constant('resubmit' as const), on: day, answerBy: day, application, acting }),
  fc.record({
    type: fc.constant('refuseAcceptance' as const),
    officer,
    on: day,
    ground: fc.constantFrom(undefined, ...grounds),
    organ: fc.oneof(
      fc.constant(null),
      fc.record({ named: words }),
      fc.record({ department: fc.constantFrom('approval', 'health'), name: fc.constantFrom('a', undefined) }),
    ),
    atOnceBy: day,
    reason: words,
    basis: fc.constantFrom('', 'art. 32'),
    instead: words,
  }),
  fc.record({
    type: fc.constant('extendLimit' as const),
    officer,
    on: day,
    days: fc.integer({ min: 0, max: 12 }),
    reason: words,
    due,
  }),
  fc.record({ type: fc.constant('stopClock' as const), on: day, basis: fc.constant('art. 45') }),
  fc.record({ type: fc.constant('resumeClock' as const), on: day, due }),
  fc.record({
    type: fc.constant('decide' as const),
    officer,
    on: day,
    outcome: fc.constantFrom('grant' as const, 'deny' as const),
    paragraphs: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constantFrom('facts' as const, 'reason' as const), text: words }),
        fc.record({
          kind: fc.constant('provisions' as const),
          provisions: fc.array(fc.constant('art. 38'), { minLength: 1, maxLength: 1 }),
        }),
      ),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    type: fc.constant('recomputeDue' as const),
    on: day,
    due: due.map((dates) => ({ ...dates, calendar: '2026-11-01 later' })),
  }),
  fc.record({ type: fc.constant('withdraw' as const), on: day, acting }),
  fc.record({
    type: fc.constant('requestProcedure' as const),
    id: procedure,
    officer,
    on: day,
    kind: fc.constantFrom('testing' as const, 'publicity' as const),
    reason: words,
    content: words,
    basis: fc.constant(''),
    limit: fc.constant({ value: 5, unit: 'workingDay' as const }),
    startsOn: day,
  }),
  fc.record({
    type: fc.constant('approveProcedure' as const),
    id: procedure,
    officer,
    on: day,
    isLicence: fc.boolean(),
    reason: fc.constant(''),
    content: fc.constant(''),
    startsOn: day,
    dueOn: day,
    calendar: fc.constant('2026'),
  }),
  fc.record({ type: fc.constant('rejectProcedure' as const), id: procedure, officer, on: day, reason: words }),
  fc.record({
    type: fc.constant('endProcedure' as const),
    id: procedure,
    officer,
    on: day,
    endedOn: day,
    result: words,
    papers: fc.constant(null),
  }),
  fc.record({ type: fc.constant('overrunProcedure' as const), id: procedure, on: day }),
  ending,
);

function run(commands: readonly Command[]): { log: Event[]; state: Case } {
  return commands.reduce<{ log: Event[]; state: Case }>(
    ({ log, state }, one) => {
      const decision = decide(one, state);
      return decision.ok
        ? { log: [...log, ...decision.value], state: decision.value.reduce(evolve, state) }
        : { log, state };
    },
    { log: [], state: initial },
  );
}

const many = fc.array(command, { maxLength: 60 });
const count = (log: readonly Event[], ...types: Event['type'][]) =>
  log.filter(({ type }) => types.includes(type)).length;

test('replaying the log gives the state', () => {
  fc.assert(
    fc.property(many, (commands) => {
      const { log, state } = run(commands);
      expect(log.reduce(evolve, initial)).toEqual(state);
    }),
  );
});

test('a case is received once, corrected and extended at most once, and ends at most once', () => {
  fc.assert(
    fc.property(many, (commands) => {
      const { log } = run(commands);
      expect(count(log, 'caseSubmitted')).toBeLessThanOrEqual(1);
      expect(count(log, 'correctionAsked')).toBeLessThanOrEqual(1);
      expect(count(log, 'caseDecided', 'acceptanceRefused', 'caseWithdrawn', 'caseEnded')).toBeLessThanOrEqual(1);
      expect(count(log, 'limitExtended')).toBeLessThanOrEqual(1);
    }),
  );
});

test('the law accepts only what was still unanswered after its day, as of its receipt', () => {
  fc.assert(
    fc.property(many, (commands) => {
      let state: Case = initial;
      for (const one of commands) {
        const decision = decide(one, state);
        if (one.type === 'deemAccepted') {
          const isUnanswered = state.state === 'submitted' && one.on > state.answerBy;
          expect(decision.ok).toBe(isUnanswered);
          const [event] = decision.ok ? decision.value : [];
          if (state.state === 'submitted' && event?.type === 'caseDeemedAccepted')
            expect(event.acceptedOn).toBe(state.receivedOn);
        }
        if (decision.ok) state = decision.value.reduce(evolve, state);
      }
    }),
  );
});

test('nobody touches a relative’s case', () => {
  fc.assert(
    fc.property(many, (commands) => {
      const kin = commands.filter((one) => 'officer' in one && one.officer !== null && one.officer.related.length > 0);
      for (const one of kin) expect(decide(one, run(commands).state).ok).toBe(false);
    }),
  );
});

test('a clock is stopped as often as it goes on, or once more while it stands still', () => {
  fc.assert(
    fc.property(many, (commands) => {
      const { log, state } = run(commands);
      const running = count(log, 'clockStopped') - count(log, 'clockResumed');
      const isOver = state.state === 'concluded';
      expect(running).toBeLessThanOrEqual(1);
      if (!isOver) expect(running).toBe(state.state === 'accepted' && state.stopped ? 1 : 0);
    }),
  );
});

test('the list shows the state of every case that was received', () => {
  fc.assert(
    fc.property(many, (commands) => {
      const { state } = run(commands);
      if (state.state !== 'unreceived') expect(caseListChange(state).state).toBe(state.state);
    }),
  );
});

test('nothing is decided while a special procedure is open, and nobody approves his own', () => {
  fc.assert(
    fc.property(many, (commands) => {
      const open = new Map<string, string | null>();
      for (const event of run(commands).log) {
        if (event.type === 'procedureRequested') open.set(event.id, event.officer);
        if (event.type === 'procedureApproved') expect(event.officer).not.toBe(open.get(event.id));
        if (event.type === 'procedureEnded' || event.type === 'procedureRejected') open.delete(event.id);
        if (event.type === 'caseDecided') expect(open.size).toBe(0);
      }
    }),
  );
});

const byTwo = fc.constantFrom<Command>(given.proposeEnding, given.rejectEnding, given.confirmEnding, {
  ...given.confirmEnding,
  officer: given.proposeEnding.officer,
});

test('an end by hand is confirmed by another than who proposed it, and only while it is proposed', () => {
  let ended = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: byTwo }, command), { maxLength: 30 }), (commands) => {
      let requester: string | null = null;
      for (const event of run([given.receive, given.accept, ...commands]).log) {
        if (event.type === 'endingProposed') requester = event.officer;
        if (event.type === 'endingRejected') requester = null;
        if (event.type !== 'caseEnded') continue;
        ended += 1;
        expect(event.requester).toBe(requester);
        expect(event.officer).not.toBe(requester);
      }
    }),
    { numRuns: 300 },
  );
  expect(ended).toBeGreaterThan(0);
});

test('dates never change once a case is concluded, and a notice changes them once', () => {
  fc.assert(
    fc.property(many, (commands) => {
      const { log } = run(commands);
      const end = log.findIndex(
        ({ type }) => type === 'caseDecided' || type === 'caseWithdrawn' || type === 'caseEnded',
      );
      const later = end === -1 ? [] : log.slice(end);
      expect(count(later, 'dueRecomputed', 'limitExtended', 'clockStopped', 'clockResumed')).toBe(0);
      expect(count(log, 'dueRecomputed')).toBeLessThanOrEqual(1 + count(log, 'clockResumed', 'limitExtended'));
    }),
  );
});

test('nothing is decided while something is still to follow, and what lapsed was owed to the end', () => {
  fc.assert(
    fc.property(many, (commands) => {
      let state: Case = initial;
      for (const one of commands) {
        const decision = decide(one, state);
        const owed = state.state === 'accepted' ? state.owed : undefined;
        for (const event of decision.ok ? decision.value : []) {
          if (event.type === 'caseDecided') expect(owed).toBeUndefined();
          if (event.type === 'toleranceLapsed') expect(event.materials).toEqual(owed?.materials);
        }
        if (decision.ok) state = decision.value.reduce(evolve, state);
      }
    }),
  );
});
