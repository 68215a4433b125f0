import { array, assert, constantFrom, nat, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { SilenceRule } from './contract/kinds.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Consultation, type Event } from './model.ts';
import { isPending, stateOf } from './rules/standing.ts';

const monday = civilDate('2026-03-02');
const lastDay = civilDate('2026-03-09');
const after = addDays(lastDay, 1);

const askedWith = (change: Partial<Extract<Event, { type: 'consultationAsked' }>> = {}) => ({
  ...{ type: 'consultationAsked' as const, on: monday, days: 5, answerBy: lastDay, remindOn: monday, caseId: 'case' },
  ...{ department: 'approval', officer: 'reviewer', number: '1', item: { key: 'public-health', version: 1 } },
  applicant: { person: 'zhang', organisation: null, mandate: null },
  ...{ asked: ['market', 'fire'], question: 'sealed', materials: ['plan'], readers: 'department' as const },
  ...{ silence: 'agreed' as const, task: 't1', holds: true, ...change },
});
const ask: Command = { type: 'ask', asked: askedWith() };
const opine = (department: string, on = monday, change: object = {}): Command => ({
  ...{ type: 'opine', on, department, officer: { id: 'other', conflicted: false }, said: true, opinion: 'sealed' },
  ...change,
});
const given = (department: string, on = monday, late = false): Event => ({
  ...{ type: 'opinionGiven', on, department, officer: 'other', opinion: 'sealed', late },
});
const fell = (...departments: string[]): Event => ({ type: 'silenceFell', on: after, departments });
const withdrawn: Event = { type: 'consultationWithdrawn', on: monday, officer: 'reviewer', reason: null };
const standing = (...past: Event[]) => past.reduce(evolve, initial);
const when = (command: Command, ...past: Event[]) => decide(command, standing(...past));
const settle: Command = { type: 'settleSilence', on: after, officer: 'reviewer', as: 'noOpinion' };

describe('asking', () => {
  test('is a fact with everything that was chosen, and happens once', () => {
    expect(when(ask)).toEqual(ok([askedWith()]));
    expect(when(ask, askedWith())).toEqual(no({ code: 'consultationOver' }));
  });

  test.each<Command>([opine('market'), { type: 'remind', on: monday }, { type: 'fallSilent', on: after }, settle])(
    'nothing of what was never asked: $type',
    (command) => {
      expect(when(command)).toEqual(no({ code: 'consultationNotFound' }));
    },
  );
});

describe('an opinion', () => {
  test('on the last day is in time, the day after it is late and kept behind the silence', () => {
    expect(when(opine('market', lastDay), askedWith())).toEqual(ok([given('market', lastDay)]));
    expect(when(opine('market', after), askedWith())).toEqual(
      ok([fell('market', 'fire'), given('market', after, true)]),
    );
  });

  test('of a department that was not asked is not found', () => {
    expect(when(opine('health'), askedWith())).toEqual(no({ code: 'consultationNotFound' }));
  });

  test.each<[string, Command, Event[], string]>([
    ['comes once', opine('market'), [given('market')], 'opinionGivenBefore'],
    ['is said', opine('market', monday, { said: false }), [], 'opinionUnsaid'],
    ['does not answer what was withdrawn', opine('market'), [withdrawn], 'consultationOver'],
    [
      'is not of who has an interest',
      opine('market', monday, { officer: { id: 'other', conflicted: true } }),
      [],
      'conflictOfInterest',
    ],
  ])('%s', (_name, command, past, code) => {
    expect(when(command, askedWith(), ...past)).toEqual(no({ code }));
  });
});

describe('the reminder', () => {
  test('goes once, to those who said nothing', () => {
    const reminded: Event = { type: 'consultationReminded', on: monday, departments: ['fire'] };
    expect(when({ type: 'remind', on: monday }, askedWith(), given('market'))).toEqual(ok([reminded]));
    expect(when({ type: 'remind', on: monday }, askedWith(), reminded)).toEqual(no({ code: 'nobodyAwaited' }));
  });

  test.each<[string, CivilDate, Event[]]>([
    ['everybody answered', monday, [given('market'), given('fire')]],
    ['it was withdrawn', monday, [withdrawn]],
    ['the day is over', after, []],
  ])('does not go when %s', (_name, on, past) => {
    expect(when({ type: 'remind', on }, askedWith(), ...past)).toEqual(no({ code: 'nobodyAwaited' }));
  });
});

describe('silence', () => {
  const fall = (on: CivilDate): Command => ({ type: 'fallSilent', on });

  test('counts from the day after the last, once, for those who said nothing', () => {
    expect(when(fall(lastDay), askedWith())).toEqual(no({ code: 'nobodyAwaited' }));
    expect(when(fall(after), askedWith(), given('market'))).toEqual(ok([fell('fire')]));
    expect(when(fall(after), askedWith(), fell('market', 'fire'))).toEqual(no({ code: 'nobodyAwaited' }));
    expect(when(fall(after), askedWith(), withdrawn)).toEqual(no({ code: 'nobodyAwaited' }));
  });

  test('left to who asked waits for his word, which is said once', () => {
    const left = askedWith({ silence: 'askerDecides' });
    const pending = standing(left, given('market'), fell('fire'));
    expect(isPending(pending)).toBe(true);
    const settled: Event = { type: 'silenceSettled', on: after, officer: 'reviewer', as: 'noOpinion' };
    expect(decide(settle, pending)).toEqual(ok([settled]));
    expect(isPending(evolve(pending, settled))).toBe(false);
    expect(when(settle, left, given('market'), fell('fire'), settled)).toEqual(no({ code: 'nothingUndecided' }));
    expect(when(settle, left, fell('market', 'fire'), withdrawn)).toEqual(no({ code: 'consultationOver' }));
  });

  test('left to who asked ends with a late word', () => {
    const left = standing(askedWith({ silence: 'askerDecides', asked: ['fire'] }), fell('fire'));
    expect(isPending(evolve(left, given('fire', after, true)))).toBe(false);
  });
});

describe('withdrawing', () => {
  const withdraw: Command = { type: 'withdraw', on: monday, officer: 'reviewer', reason: null };

  test('ends what is awaited', () => {
    expect(when(withdraw, askedWith(), given('market'))).toEqual(ok([withdrawn]));
    expect(isPending(standing(askedWith(), withdrawn))).toBe(false);
  });

  test.each<[string, Event[]]>([
    ['everybody answered', [given('market'), given('fire')]],
    ['silence counts', [fell('market', 'fire')]],
    ['it was withdrawn', [withdrawn]],
  ])('there is nothing to withdraw when %s', (_name, past) => {
    expect(when(withdraw, askedWith(), ...past)).toEqual(no({ code: 'consultationOver' }));
  });
});

type Step = { department: string; on: CivilDate } | { job: CivilDate };

/** What becomes of it when these things come in this order; what is refused leaves no trace. */
function endOf(steps: readonly Step[], silence: SilenceRule): Exclude<Consultation, { state: 'unasked' }> {
  let current = standing(askedWith({ silence, asked: ['market', 'fire', 'health'] }));
  for (const step of steps) {
    const command: Command = 'job' in step ? { type: 'fallSilent', on: step.job } : opine(step.department, step.on);
    const decided = decide(command, current);
    if (decided.ok) current = decided.value.reduce(evolve, current);
  }
  if (current.state === 'unasked') throw new Error('it was asked');
  return current;
}

describe('in whatever order opinions and the job of the night come', () => {
  const days = [monday, lastDay, after, addDays(after, 3)];
  const said = record({ department: constantFrom('market', 'fire', 'health'), on: constantFrom(...days) });
  const rules = constantFrom<SilenceRule>('agreed', 'noOpinion', 'askerDecides');

  test('each department ends as its own words say, wherever the job comes in between', () => {
    assert(
      property(uniqueArray(said, { selector: (one) => one.department }), rules, nat(3), (words, silence, at) => {
        const inTime = words.toSorted((one, other) => (one.on < other.on ? -1 : 1));
        const job = addDays(after, 4);
        const often = inTime.flatMap((one, place) => (place === at ? [{ job: one.on }, one] : [one]));
        const end = (steps: readonly Step[]) => {
          const current = endOf([...steps, { job }], silence);
          return current.parts.map((part) => [part.department, stateOf(current, part), part.opinion]);
        };
        expect(end(often)).toEqual(end(inTime));
        for (const [department, , opinion] of end(inTime)) {
          const own = words.find((one) => one.department === department);
          expect(opinion).toEqual(own ? { on: own.on, late: own.on > lastDay } : null);
        }
      }),
    );
  });

  test('nothing is awaited after the night of the last day but a word that was left to who asked', () => {
    assert(
      property(array(said), rules, (words, silence) => {
        const current = endOf([...words.filter(({ on }) => on <= lastDay), { job: after }], silence);
        const silent = current.parts.some(({ opinion }) => opinion === null);
        expect(isPending(current)).toBe(silent && silence === 'askerDecides');
      }),
    );
  });
});
