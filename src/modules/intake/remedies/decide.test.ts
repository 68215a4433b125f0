import { describe, expect, test } from 'vitest';
import { civilDate as day } from '../../../kernel/civil-date.ts';
import { caseId, personId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { DisputedAct, DisputeKind, DisputeOutcome } from './contract/kinds.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type DisputeFacts, type Event } from './model.ts';
import { dueOf } from './rules/due.ts';
import { dutyOf, fits } from './rules/outcome.ts';

const officer = '00000000-0000-4000-8000-000000000001';
const facts: DisputeFacts = {
  ...{ caseId: caseId(officer), department: 'approval', applicant: { person: personId(officer), organisation: null } },
  ...{
    kind: 'reconsideration',
    act: 'denial',
    paper: officer,
    authority: '金乡县人民政府',
    fileNumber: '金政复〔2026〕3号',
  },
  ...{ requestedOn: day('2026-03-02'), receivedOn: day('2026-03-04'), simplified: false, answerBy: day('2026-03-18') },
  ...{ knownOn: day('2026-02-02'), lastOn: day('2026-04-03'), timeliness: 'inTime', skipsReconsideration: false },
};
const by = { officer, today: day('2026-03-20') };
const register: Command = { type: 'register', ...by, facts };
const conclude = (change: Partial<Extract<Command, { type: 'conclude' }>> = {}): Command => ({
  ...{ type: 'conclude', ...by, on: day('2026-03-20'), outcome: 'maintained', instrument: '复决〔2026〕1号' },
  ...{ words: null, duty: null, ...change },
});
const stop = (change: object = {}): Command => ({
  ...{ type: 'stopExecution', ...by, on: day('2026-03-20'), ground: 'authority', order: '复停〔2026〕1号', ...change },
});

/** The commands one after the other; what the last answers. */
function after(...commands: Command[]) {
  let state = initial;
  let last: ReturnType<typeof decide> | undefined;
  for (const command of commands) {
    last = decide(command, state);
    if (last.ok) state = evolve(state, last.value);
  }
  return { state, last };
}

describe('registering', () => {
  test.each<[string, Partial<DisputeFacts>, string]>([
    ['without a file number', { fileNumber: '' }, 'fileNumberMissing'],
    ['without an authority', { authority: '' }, 'authorityMissing'],
    ['with papers that came tomorrow', { receivedOn: day('2026-03-21') }, 'dayAhead'],
    ['that was asked for after its papers came', { requestedOn: day('2026-03-05') }, 'requestAfterReceipt'],
  ])('a proceeding %s is refused', (_name, change, code) => {
    expect(decide({ ...register, facts: { ...facts, ...change } }, initial)).toEqual(no({ code }));
  });

  test.each([
    ['2023-12-31', 'notSimplifiedThen'],
    ['2024-01-01', undefined],
  ])('a request of %s in the simplified procedure is met with %s', (requested, code) => {
    const asked = { ...facts, simplified: true, requestedOn: day(requested) };
    const decided = decide({ ...register, facts: asked }, initial);
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });

  test('twice is refused, and nothing else happens to what nobody registered', () => {
    expect(after(register, register).last).toEqual(no({ code: 'disputeRegisteredAlready' }));
    expect(after(conclude()).last).toEqual(no({ code: 'disputeNotFound' }));
  });

  test('begins the days of the answer, and stops nothing', () => {
    const { state } = after(register);
    expect(state).toMatchObject({ state: 'awaitingAnswer', stop: null });
    expect(dueOf(state)).toEqual({ owes: 'answer', startedOn: '2026-03-04', dueOn: '2026-03-18' });
  });
});

describe('the answer', () => {
  const answer = (on: string): Command => ({ type: 'answer', ...by, on: day(on) });
  test('is registered on its last day and after it, once', () => {
    expect(dueOf(after(register, answer('2026-03-19')).state)).toBeUndefined();
    expect(after(register, answer('2026-03-18'), answer('2026-03-18')).last).toEqual(no({ code: 'answeredAlready' }));
  });
  test.each([
    ['2026-03-21', { code: 'dayAhead' }],
    ['2026-03-03', { code: 'dayBeforeReceipt', receivedOn: '2026-03-04' }],
  ])('of %s is refused', (on, refusal) => {
    expect(after(register, answer(on)).last).toEqual(no(refusal));
  });
});

describe('the execution', () => {
  test('is stopped by an order and goes on by one, or with the end of the proceeding', () => {
    const resume: Command = { type: 'resumeExecution', ...by, on: day('2026-03-20'), order: '复恢〔2026〕1号' };
    expect(after(register, stop()).state).toMatchObject({ stop: { ground: 'authority' } });
    expect(after(register, stop(), resume).state).toMatchObject({ stop: null });
    expect(after(register, stop(), conclude()).state).not.toHaveProperty('stop');
    expect(after(register, resume).last).toEqual(no({ code: 'notStopped' }));
    expect(after(register, stop(), { ...resume, order: '' }).last).toEqual(no({ code: 'orderMissing' }));
  });
  test.each([
    ['without an order', { order: '' }, 'orderMissing'],
    ['on a ground that this law does not list', { ground: 'publicInterest' }, 'stopGroundUnfit'],
  ])('is not stopped %s', (_name, change, code) => {
    expect(after(register, stop(change)).last).toEqual(no({ code }));
  });
  test('is not stopped twice', () => {
    expect(after(register, stop(), stop()).last).toEqual(no({ code: 'stoppedAlready' }));
  });
});

describe('the outcome', () => {
  test('ends it, once, with its instrument', () => {
    expect(after(register, conclude()).state).toMatchObject({ state: 'closed', duty: null });
    expect(after(register, conclude(), conclude()).last).toEqual(no({ code: 'disputeConcludedAlready' }));
    expect(after(register, conclude({ instrument: '' })).last).toEqual(no({ code: 'instrumentMissing' }));
    const despite: Command = { type: 'actDespite', ...by, what: 'cancelled', decision: '1', reason: 'x' };
    expect(after(register, conclude(), despite).last).toEqual(no({ code: 'disputeConcludedAlready' }));
  });

  test.each<[DisputeKind, DisputedAct, DisputeOutcome, boolean]>([
    ['reconsideration', 'denial', 'maintained', true],
    ['litigation', 'denial', 'maintained', false],
    ['litigation', 'denial', 'dismissed', true],
    ['reconsideration', 'failureToAct', 'revoked', false],
    ['reconsideration', 'failureToAct', 'orderedToAct', true],
  ])('%s of %s: %s fits: %s', (kind, act, outcome, isFit) => {
    expect(fits(outcome, { kind, act })).toBe(isFit);
  });

  test('that does not fit is refused', () => {
    const silent: Command = { ...register, facts: { ...facts, act: 'failureToAct', paper: null } };
    expect(after(silent, conclude({ outcome: 'revoked' })).last).toEqual(no({ code: 'outcomeUnfit' }));
  });

  test.each<[DisputeOutcome, DisputedAct, boolean, string | null]>([
    ['revoked', 'denial', false, 'decideAnew'],
    ['revoked', 'nonAcceptance', false, 'decideAnew'],
    ['revoked', 'licenceAct', false, null],
    ['revoked', 'licenceAct', true, 'decideAnew'],
    ['orderedToAct', 'failureToAct', false, 'actNow'],
    ['changed', 'denial', true, null],
    ['maintained', 'denial', true, null],
  ])('%s, of %s (to be done anew: %s) leaves the duty %s', (outcome, act, anew, duty) => {
    expect(dutyOf({ outcome, act, anew })).toBe(duty);
  });

  test('leaves a duty with its last day until it is fulfilled, once', () => {
    const duty = { kind: 'decideAnew', by: day('2026-04-17'), setBy: 'statute' } as const;
    const fulfil: Command = { type: 'fulfilDuty', ...by, caseNumber: '370828260302000017' };
    const owing = after(register, conclude({ outcome: 'revoked', duty })).state;
    expect(dueOf(owing)).toEqual({ owes: 'duty', startedOn: '2026-03-20', dueOn: '2026-04-17' });
    const done = after(register, conclude({ outcome: 'revoked', duty }), fulfil);
    expect([done.state.state, dueOf(done.state)]).toEqual(['closed', undefined]);
    expect(after(register, fulfil).last).toEqual(no({ code: 'noDutyOpen' }));
    const twice = after(register, conclude({ outcome: 'revoked', duty }), fulfil, fulfil);
    expect(twice.last).toEqual(no({ code: 'noDutyOpen' }));
  });
});

test('what is done to it all the same stands in its history', () => {
  const despite: Command = { type: 'actDespite', ...by, what: 'cancelled', decision: '注字1号', reason: 'sealed' };
  const { last } = after(register, despite);
  const event: Event = {
    ...{ type: 'actedDespite', officer, on: '2026-03-20', what: 'cancelled', decision: '注字1号', reason: 'sealed' },
  };
  expect(last).toEqual({ ok: true, value: event });
});
