import {
  array,
  assert,
  boolean,
  constantFrom,
  nat,
  oneof,
  property,
  record,
  subarray,
  type Arbitrary,
} from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type Known, type Meeting, type Moment } from './model.ts';
import { hasBegun } from './rules/standing.ts';

const monday = civilDate('2026-03-02');
const GUESTS = ['market', 'fire', 'health'];
const called: Extract<Event, { type: 'meetingCalled' }> = {
  ...{ type: 'meetingCalled', on: monday, heldOn: addDays(monday, 1), from: '09:00', until: '11:00', place: 'p' },
  ...{ caseId: 'case', number: '1', item: { key: 'item', version: 1 }, department: 'approval', officer: 'reviewer' },
  applicant: { person: 'zhang', organisation: null, mandate: null },
  invited: GUESTS.map((department) => ({ department, officer: null })),
  ...{ subject: 's', materials: [], readers: 'everybody', task: 't1', holds: true, told: false },
};

/** What somebody does, or the job of the night, at a moment that comes no earlier than the one before. */
type Act = { wait: number; act: (now: Moment) => Command };
const guest = constantFrom(...GUESTS);
const words = constantFrom(null, 'sealed');
const officer = { id: 'other', conflicted: false };
const as = <Wish>(wish: Arbitrary<Wish>, command: (now: Moment, wish: Wish) => Command) =>
  wish.map((asked) => (now: Moment) => command(now, asked));

const acts: Arbitrary<(now: Moment) => Command>[] = [
  as(
    record({
      department: guest,
      answer: constantFrom('attends' as const, 'sends' as const, 'declines' as const),
      reason: words,
    }),
    (now, wish) => ({ type: 'answer', now, officer, whom: wish.answer === 'sends' ? 'li' : null, ...wish }),
  ),
  as(nat(3), (now, later) => ({
    ...{ type: 'move', now, officer: 'reviewer', place: 'p', reason: 'why' },
    slot: { heldOn: addDays(now.on, later), from: '14:00', until: '15:00' },
  })),
  as(constantFrom('officer' as const, 'caseOver' as const, 'turnedBack' as const), (now, cause) => ({
    ...{ type: 'callOff', now, cause, officer: cause === 'officer' ? 'reviewer' : null },
    reason: cause === 'officer' ? 'why' : null,
  })),
  as(record({ attending: subarray(GUESTS), corrects: boolean(), minutes: nat().map(String) }), (now, wish) => ({
    ...{ type: 'draft', now, officer: 'reviewer', ...wish },
  })),
  as(nat(2), (now, days) => ({
    ...{ type: 'circulate', now, officer: 'reviewer', days: days + 1, answerBy: addDays(now.on, days + 1) },
  })),
  as(
    record({ department: guest, word: constantFrom('confirmed' as const, 'objected' as const), reason: words }),
    (now, wish) => ({ type: 'sayOfRecord', now, officer, ...wish }),
  ),
  as(boolean(), (now) => ({ type: 'finish', now, officer: 'reviewer' })),
];
/** Few are moved or called off, so that most come to minutes. */
const WEIGHTS = [3, 1, 1, 8, 8, 16, 4];
const act: Arbitrary<Act> = record({
  wait: constantFrom(0, 0, 1),
  act: oneof(...acts.map((arbitrary, place) => ({ arbitrary, weight: WEIGHTS[place] ?? 0 }))),
});
const life = array(act, { maxLength: 40, size: 'max' });

const TIMES = ['08:00', '09:00', '14:00'];
/** The second of three looks at one day stays on it: half of all acts share a day with another. */
const momentOf = (hours: number): Moment => ({
  on: addDays(monday, Math.floor(hours / 3)),
  time: TIMES[hours % 3] ?? '',
});

type Step = { command: Command; before: Meeting; events: readonly Event[] };

/** Everything that came of it; the job of the night runs before those acts that `job` names, or never. */
function lived(all: readonly Act[], job: (place: number) => boolean): Step[] {
  const steps: Step[] = [];
  let current: Meeting = initial;
  const carry = (command: Command) => {
    const decided = decide(command, current);
    if (!decided.ok) return;
    steps.push({ command, before: current, events: decided.value });
    current = decided.value.reduce(evolve, current);
  };
  carry({ type: 'call', called });
  let hours = 0;
  for (const [place, one] of all.entries()) {
    hours += one.wait;
    if (job(place)) carry({ type: 'fallSilent', now: momentOf(hours) });
    carry(one.act(momentOf(hours)));
  }
  return steps;
}

const never = () => false;
const eventsOf = (steps: readonly Step[]) => steps.flatMap(({ events }) => events);
const endOf = (steps: readonly Step[]): Known => {
  const current = eventsOf(steps).reduce(evolve, initial);
  if (current.state === 'uncalled') throw new Error('it was called');
  return current;
};
/** Of every life. */
const always = (holds: (steps: readonly Step[]) => void) =>
  assert(
    property(life, (all) => holds(lived(all, () => true))),
    { numRuns: 400 },
  );

test('it is called off at most once, and nothing happens to what is off', () =>
  always((steps) => {
    const types = eventsOf(steps).map(({ type }) => type);
    const off = types.indexOf('meetingCalledOff');
    if (off !== -1) expect(off).toBe(types.length - 1);
  }));

test('nobody records what has not begun, and what is recorded is neither moved nor called off', () =>
  always((steps) => {
    let recorded = false;
    for (const { before, command, events } of steps)
      for (const { type } of events) {
        if (type === 'minutesDrafted') {
          expect(before.state === 'called' && 'now' in command && hasBegun(before.slot, command.now)).toBe(true);
          recorded = true;
        }
        if (type === 'meetingMoved' || type === 'meetingCalledOff') expect(recorded).toBe(false);
      }
  }));

test('of what goes round each attending department is counted once, and only when all are is it final', () =>
  always((steps) => {
    let attending: readonly string[] = [];
    let said: string[] = [];
    for (const event of eventsOf(steps)) {
      if (event.type === 'minutesDrafted') attending = event.attending;
      if (event.type === 'minutesDrafted' || event.type === 'minutesCirculated') said = [];
      if (event.type === 'minutesAnswered') said.push(event.department);
      if (event.type === 'minutesSilent') said.push(...event.departments);
      expect(new Set(said).size).toBe(said.length);
      if (event.type === 'minutesFinal') expect(said.toSorted()).toEqual(attending.toSorted());
    }
  }));

test('editions are final one after the other, each once, and what is final keeps its words', () =>
  always((steps) => {
    const finals = eventsOf(steps).flatMap((event) => (event.type === 'minutesFinal' ? [event.edition] : []));
    expect(finals).toEqual(finals.map((_edition, place) => place + 1));
    for (const { before, events } of steps) {
      if (before.state === 'uncalled' || before.minutes?.stage !== 'final') continue;
      for (const event of events)
        expect(event).toMatchObject({ type: 'minutesDrafted', edition: before.minutes.edition + 1 });
    }
  }));

test('a meeting that is moved knows no answer to the hour before', () =>
  always((steps) => {
    for (const { before, events } of steps) {
      if (events[0]?.type !== 'meetingMoved') continue;
      const after = events.reduce(evolve, before);
      expect(after.state !== 'uncalled' && after.guests.every(({ answer }) => answer === null)).toBe(true);
    }
  }));

test('nothing depends on when the job of the night ran, nor on whether it did', () => {
  const settled = (steps: readonly Step[], on: CivilDate) => {
    const end = endOf(steps);
    const job = decide({ type: 'fallSilent', now: { on, time: '00:07' } }, end);
    return job.ok ? job.value.reduce(evolve, end) : end;
  };
  assert(
    property(life, array(boolean(), { maxLength: 40, size: 'max' }), (all, nights) => {
      const sometimes = lived(all, (place) => nights[place] === true);
      const late = addDays(monday, 100);
      expect(settled(sometimes, late)).toEqual(settled(lived(all, never), late));
    }),
    { numRuns: 400 },
  );
});

test('the lives that are tried come to everything that can happen', () => {
  const seen = new Set<Event['type']>();
  assert(
    property(life, (all) => {
      for (const { type } of eventsOf(lived(all, () => true))) seen.add(type);
    }),
    { numRuns: 400, seed: 7 },
  );
  expect([...seen].toSorted()).toEqual([
    ...['invitationAnswered', 'meetingCalled', 'meetingCalledOff', 'meetingMoved', 'minutesAnswered'],
    ...['minutesCirculated', 'minutesDrafted', 'minutesFinal', 'minutesSilent'],
  ]);
});
