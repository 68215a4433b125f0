import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type Moment } from './model.ts';
import { isPending, stageOf } from './rules/standing.ts';

const monday = civilDate('2026-03-02');
const tuesday = civilDate('2026-03-03');
const friday = civilDate('2026-03-06');
const at = (on: string, time = '10:00'): Moment => ({ on: civilDate(on), time });
const before = at(tuesday, '08:59');
const begun = at(tuesday, '09:00');
const officer = 'reviewer';
const guest = (id: string, conflicted = false) => ({ id, conflicted });

const called: Extract<Event, { type: 'meetingCalled' }> = {
  ...{ type: 'meetingCalled', on: monday, heldOn: tuesday, from: '09:00', until: '11:00', place: 'sealed place' },
  ...{ caseId: 'case', number: '1', item: { key: 'public-health', version: 1 }, department: 'approval', officer },
  applicant: { person: 'zhang', organisation: null, mandate: null },
  invited: [
    { department: 'market', officer: null },
    { department: 'fire', officer: 'wang' },
  ],
  ...{ subject: 'sealed', materials: ['plan'], readers: 'department', task: 't1', holds: true, told: true },
};
const answered = (department: string, answer: 'attends' | 'sends' | 'declines', whom: string | null = null): Event => ({
  ...{ type: 'invitationAnswered', on: monday, department, officer: 'other', answer, whom },
  reason: answer === 'declines' ? 'sealed' : null,
});
const off: Event = { type: 'meetingCalledOff', on: monday, officer, cause: 'officer', reason: 'sealed' };
const drafted = (edition = 1, attending = ['market', 'fire']): Event => ({
  ...{ type: 'minutesDrafted', on: tuesday, officer, edition, attending, minutes: `sealed ${edition}` },
});
const round: Event = { type: 'minutesCirculated', on: tuesday, officer, days: 3, answerBy: friday };
const word = (department: string, said: 'confirmed' | 'objected' = 'confirmed'): Event => ({
  ...{ type: 'minutesAnswered', on: tuesday, department, officer: 'other', word: said },
  reason: said === 'objected' ? 'sealed' : null,
});
const final = (edition = 1): Event => ({ type: 'minutesFinal', on: tuesday, officer, edition });
const standing = (...past: Event[]) => [called, ...past].reduce(evolve, initial);
const when = (command: Command, ...past: Event[]) => decide(command, standing(...past));

const answer = (change: Partial<Extract<Command, { type: 'answer' }>> = {}): Command => ({
  ...{ type: 'answer', now: before, department: 'market', officer: guest('other'), answer: 'attends' },
  ...{ whom: null, reason: null, ...change },
});
const slot = { heldOn: friday, from: '14:00', until: '15:00' };
const move = (change: Partial<Extract<Command, { type: 'move' }>> = {}): Command => ({
  ...{ type: 'move', now: before, officer, slot, place: 'sealed', reason: 'sealed', ...change },
});
const callOff = (change: Partial<Extract<Command, { type: 'callOff' }>> = {}): Command => ({
  ...{ type: 'callOff', now: before, officer, cause: 'officer', reason: 'sealed', ...change },
});
const draft = (change: Partial<Extract<Command, { type: 'draft' }>> = {}): Command => ({
  ...{
    type: 'draft',
    now: begun,
    officer,
    attending: ['market', 'fire'],
    minutes: 'sealed 1',
    corrects: false,
    ...change,
  },
});
const circulate: Command = { type: 'circulate', now: begun, officer, days: 3, answerBy: friday };
const say = (change: Partial<Extract<Command, { type: 'sayOfRecord' }>> = {}): Command => ({
  ...{ type: 'sayOfRecord', now: begun, department: 'market', officer: guest('other'), word: 'confirmed' },
  ...{ reason: null, ...change },
});
const finish = (now = begun): Command => ({ type: 'finish', now, officer });

describe('a meeting', () => {
  test('is called once, and nothing happens to one that never was', () => {
    expect(decide({ type: 'call', called }, initial)).toEqual(ok([called]));
    expect(when({ type: 'call', called })).toEqual(no({ code: 'meetingOver' }));
    for (const command of [answer(), move(), callOff(), draft(), circulate, say(), finish()])
      expect(decide(command, initial)).toEqual(no({ code: 'meetingNotFound' }));
  });

  test('is moved with a reason, and then everybody is asked anew', () => {
    const moved = { type: 'meetingMoved', on: tuesday, officer, ...slot, place: 'sealed', reason: 'sealed' } as const;
    expect(when(move(), answered('market', 'attends'))).toEqual(ok([moved]));
    const current = standing(answered('market', 'attends'), answered('fire', 'sends', 'li'), moved);
    expect(current).toMatchObject({ slot, guests: [{ answer: null }, { answer: null, whom: null, officer: 'wang' }] });
  });

  test.each<[string, Command, Event[], string]>([
    ['for no reason', move({ reason: null }), [], 'meetingReasonMissing'],
    ['to when it is', move({ slot: { heldOn: tuesday, from: '09:00', until: '11:00' } }), [], 'meetingNotMoved'],
    ['when it is off', move(), [off], 'meetingOver'],
    ['when it was held', move(), [drafted()], 'meetingHeld'],
  ])('is not moved %s', (_name, command, past, code) => {
    expect(when(command, ...past)).toEqual(no({ code }));
  });

  test('that nobody came to can be moved, or called off, after its day', () => {
    expect(when(move({ now: at(friday, '08:00') }))).toMatchObject({ ok: true });
    expect(when(callOff({ now: at(friday, '08:00') }))).toMatchObject({ ok: true });
  });

  test('is called off with a reason, once, while there are no minutes', () => {
    expect(when(callOff())).toEqual(ok([{ ...off, on: tuesday }]));
    expect(when(callOff(), off)).toEqual(no({ code: 'meetingOver' }));
    expect(when(callOff({ reason: null }))).toEqual(no({ code: 'meetingReasonMissing' }));
    expect(when(callOff(), drafted())).toEqual(no({ code: 'meetingHeld' }));
  });

  test.each(['caseOver', 'turnedBack'] as const)('is off by itself (%s) until its first minute, once', (cause) => {
    const itself = callOff({ officer: null, cause, reason: null });
    const done: Event = { type: 'meetingCalledOff', on: tuesday, officer: null, cause, reason: null };
    expect(when(itself)).toEqual(ok([done]));
    expect(when(itself, done)).toEqual(no({ code: 'meetingOver' }));
    expect(when(callOff({ now: begun, officer: null, cause, reason: null }))).toEqual(no({ code: 'meetingBegun' }));
  });
});

describe('an invited department', () => {
  test('comes, sends somebody, or declines with a reason; and may think better of it', () => {
    expect(when(answer())).toEqual(ok([{ ...answered('market', 'attends'), on: tuesday }]));
    expect(when(answer({ answer: 'sends', whom: 'li' }))).toMatchObject({ ok: true, value: [{ whom: 'li' }] });
    const declining = answer({ answer: 'declines', reason: 'sealed' });
    expect(when(declining, answered('market', 'attends'))).toMatchObject({ ok: true, value: [{ answer: 'declines' }] });
  });

  test.each<[string, Command, Event[], string]>([
    ['twice the same', answer(), [answered('market', 'attends')], 'meetingAnsweredSo'],
    ['with a no and no reason', answer({ answer: 'declines' }), [], 'meetingReasonMissing'],
    ['from the first minute on', answer({ now: begun }), [], 'meetingBegun'],
    ['when it is off', answer(), [off], 'meetingOver'],
    ['when it was not invited', answer({ department: 'health' }), [], 'meetingNotFound'],
    ['by who has an interest', answer({ officer: guest('other', true) }), [], 'conflictOfInterest'],
  ])('does not answer %s', (_name, command, past, code) => {
    expect(when(command, ...past)).toEqual(no({ code }));
  });

  test('that declines blocks nothing', () => {
    const declined = [answered('market', 'declines'), answered('fire', 'declines')];
    expect(when(draft({ attending: [] }), ...declined)).toMatchObject({ ok: true });
  });
});

describe('minutes', () => {
  test('are written from the first minute on, and anew before they go round', () => {
    expect(when(draft({ now: before }))).toEqual(no({ code: 'meetingAhead' }));
    expect(when(draft())).toEqual(ok([drafted()]));
    expect(when(draft(), drafted())).toEqual(ok([drafted()]));
    expect(when(draft(), off)).toEqual(no({ code: 'meetingOver' }));
    expect(when(draft({ attending: ['health'] }))).toEqual(no({ code: 'minutesStranger', department: 'health' }));
  });

  test('go round to who was there', () => {
    expect(when(circulate, drafted())).toEqual(ok([round]));
    expect(when(circulate, drafted(), round)).toEqual(no({ code: 'minutesGoRound' }));
    expect(when(circulate)).toEqual(no({ code: 'minutesNotRound' }));
    expect(when(circulate, drafted(1, []))).toEqual(no({ code: 'minutesWithoutGuests' }));
    expect(when(draft(), drafted(), round, word('market'))).toEqual(no({ code: 'minutesGoRound' }));
  });

  test('are confirmed on the last day, once; the day after nobody says anything any more', () => {
    expect(when(say({ now: at(friday) }), drafted(), round)).toMatchObject({ ok: true });
    expect(when(say({ now: at('2026-03-07') }), drafted(), round)).toEqual(no({ code: 'minutesDayOver' }));
    expect(when(say(), drafted(), round, word('market'))).toEqual(no({ code: 'minutesAnsweredBefore' }));
    expect(when(say(), drafted())).toEqual(no({ code: 'minutesNotRound' }));
    expect(when(say({ department: 'health' }), drafted(), round)).toEqual(no({ code: 'meetingNotFound' }));
    expect(when(say({ word: 'objected' }), drafted(), round)).toEqual(no({ code: 'meetingReasonMissing' }));
  });

  test('that met an objection are written anew and go round again, to everybody', () => {
    const past = [drafted(), round, word('market'), word('fire', 'objected')];
    expect(when(draft(), ...past)).toEqual(ok([drafted()]));
    expect(standing(...past, drafted(), round)).toMatchObject({ minutes: { words: { market: null, fire: null } } });
  });

  test('fall silent on the night after the last day, once', () => {
    const silent: Event = { type: 'minutesSilent', on: '2026-03-07', departments: ['fire'] };
    const fall = (on: string): Command => ({ type: 'fallSilent', now: at(on) });
    expect(when(fall(friday), drafted(), round)).toEqual(no({ code: 'minutesNotRound' }));
    expect(when(fall('2026-03-07'), drafted(), round, word('market'))).toEqual(ok([silent]));
    expect(when(fall('2026-03-07'), drafted(), round, word('market'), silent)).toEqual(no({ code: 'minutesNotRound' }));
  });

  test('are final when nobody is awaited, objections included, also when the job never ran', () => {
    expect(when(finish(), drafted(), round, word('market'))).toEqual(
      no({ code: 'minutesAwaited', departments: ['fire'] }),
    );
    expect(when(finish(), drafted(), round, word('market'), word('fire', 'objected'))).toEqual(ok([final()]));
    expect(when(finish(at('2026-03-07')), drafted(), round, word('market'))).toMatchObject({
      ok: true,
      value: [{ type: 'minutesSilent', departments: ['fire'] }, { type: 'minutesFinal' }],
    });
    expect(when(finish(), drafted(1, []))).toEqual(ok([final()]));
    expect(when(finish(), drafted())).toEqual(no({ code: 'minutesNotRound' }));
    expect(when(finish(), drafted(), round, word('market'), word('fire'), final())).toEqual(
      no({ code: 'minutesNotRound' }),
    );
  });

  test('that are final change by a new edition alone, which says what it corrects', () => {
    const past = [drafted(), round, word('market'), word('fire'), final()];
    expect(when(draft(), ...past)).toEqual(no({ code: 'minutesFinalAlready' }));
    expect(when(draft({ corrects: true, minutes: 'sealed 2' }), ...past)).toEqual(ok([drafted(2)]));
    const corrected = standing(...past, drafted(2));
    if (corrected.state === 'uncalled') throw new Error('it was called');
    expect(isPending(corrected)).toBe(false);
    expect(stageOf(corrected)).toBe('drafted');
    expect(decide(callOff(), corrected)).toEqual(no({ code: 'meetingHeld' }));
  });
});
