import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type PostCheck, type Refusal } from './model.ts';

const monday = civilDate('2026-03-02');
const last = civilDate('2026-04-01');
const checker = { id: '0190a000-0000-7000-8000-00000000000a', conflicted: false };
const decider = { ...checker, id: '0190a000-0000-7000-8000-00000000000b' };
const head = { ...checker, id: '0190a000-0000-7000-8000-00000000000c' };
const words = { said: '现场没有', sealed: 'sealed' };

const opened: Event = {
  type: 'postCheckOpened',
  ...{ on: monday, dueOn: last, number: '370828260302000018', department: 'approval' },
  ...{ item: { key: 'public-health', version: 1 }, text: { item: 'public-health', version: 1 } },
  ...{ person: '0190a000-0000-7000-8000-000000000001', organisation: null, decidedBy: [decider.id] },
  draw: { seed: 0, candidates: [{ officer: checker.id, open: 0 }], officer: checker.id },
};
const on = monday;
const wrong: Command = { type: 'check', on, officer: checker, method: 'siteVisit', outcome: 'notMet', words };
const order: Command = { type: 'orderRectification', on, officer: checker, until: last, words };
const notCorrected: Command = {
  type: 'recheck',
  on: addDays(last, 1),
  officer: checker,
  outcome: 'notCorrected',
  words,
};
const propose: Command = { type: 'propose', on, officer: checker, ground: 'falsehood', statementUntil: last, words };
const revoke: Command = {
  ...{ type: 'decide', on: addDays(last, 1), officer: head, outcome: 'revoked', words, decision: 'number' },
};

/** The check after these commands. */
const after = (...commands: Command[]): PostCheck =>
  commands.reduce(
    (current, command) => {
      const decided = decide(command, current);
      if (!decided.ok) throw new Error(decided.error.code);
      return evolve(current, decided.value);
    },
    evolve(initial, opened),
  );
const codeOf = (decided: Result<Event, Refusal>) => (decided.ok ? decided.value.type : decided.error.code);

describe('checking', () => {
  test('closes what is as committed, and follows up what is not', () => {
    expect(after({ ...wrong, outcome: 'met' })).toMatchObject({ state: 'closed', outcome: 'met' });
    expect(after(wrong)).toMatchObject({ state: 'failed', tried: false });
  });

  test.each<[string, Command, string]>([
    ['is done by whoever was drawn', { ...wrong, officer: head }, 'notYourPostCheck'],
    ['is never done by who decided the grant', { ...wrong, officer: decider }, 'decidedItself'],
    ['not in a matter of one’s own', { ...wrong, officer: { ...checker, conflicted: true } }, 'conflictOfInterest'],
    ['says what was found', { ...wrong, words: { said: '  ', sealed: '' } }, 'postCheckWordsMissing'],
  ])('%s', (_name, command, code) => {
    expect(codeOf(decide(command, after()))).toBe(code);
  });

  test('happens once, and late rather than never', () => {
    expect(codeOf(decide(wrong, after(wrong)))).toBe('postCheckNotAllowed');
    expect(after({ ...wrong, on: addDays(last, 100) })).toMatchObject({ checkedOn: addDays(last, 100) });
  });

  test('of what was never granted on commitment is not found', () => {
    expect(decide(wrong, initial)).toEqual(no({ code: 'postCheckNotFound' }));
  });
});

describe('a head names who checks', () => {
  const to = (id: string, eligible = true): Command => ({ type: 'assign', on, officer: head, to: { id, eligible } });

  test('and from then on it is that officer', () => {
    expect(codeOf(decide({ ...wrong, officer: head }, after(to(head.id))))).toBe('commitmentChecked');
    expect(codeOf(decide(wrong, after(to(head.id))))).toBe('notYourPostCheck');
  });

  test('but nobody who decided, nobody who is no reviewer, and not once it is closed', () => {
    expect(codeOf(decide(to(decider.id), after()))).toBe('decidedItself');
    expect(codeOf(decide(to(head.id, false), after()))).toBe('checkerNotEligible');
    expect(codeOf(decide(to(head.id), after({ ...wrong, outcome: 'met' })))).toBe('postCheckNotAllowed');
  });
});

describe('putting it right', () => {
  test.each([
    [monday, 'rectificationDay'],
    [addDays(monday, 1), 'rectificationOrdered'],
    [addDays(monday, 30), 'rectificationOrdered'],
    [addDays(monday, 31), 'rectificationDay'],
  ])('may have until %s: %s', (until, code) => {
    expect(codeOf(decide({ ...order, until }, after(wrong)))).toBe(code);
  });

  test('is not found wrong while the time runs and the applicant has not answered', () => {
    const standing = after(wrong, order);
    expect(decide({ ...notCorrected, on: last }, standing)).toEqual(no({ code: 'rectificationRuns', until: last }));
    expect(codeOf(decide(notCorrected, standing))).toBe('rectificationChecked');
    const answered = after(wrong, order, { type: 'answer', on, words });
    expect(codeOf(decide({ ...notCorrected, on }, answered))).toBe('rectificationChecked');
  });

  test('found right it closes, found wrong it is not ordered again', () => {
    const corrected: Command = { type: 'recheck', on, officer: checker, outcome: 'corrected', words };
    expect(after(wrong, order, corrected)).toMatchObject({ state: 'closed', outcome: 'corrected' });
    expect(codeOf(decide(order, after(wrong, order, notCorrected)))).toBe('postCheckNotAllowed');
  });

  test('is answered once', () => {
    const answer: Command = { type: 'answer', on, words };
    expect(codeOf(decide(answer, after(wrong, order, answer)))).toBe('alreadyAnswered');
    expect(codeOf(decide(answer, after(wrong)))).toBe('postCheckNotAllowed');
  });
});

describe('revoking', () => {
  test('is proposed for falsehood at once, for what was not put right only after it was ordered', () => {
    const late: Command = { ...propose, ground: 'notCorrected' };
    expect(codeOf(decide(propose, after(wrong)))).toBe('revocationProposed');
    expect(codeOf(decide(late, after(wrong)))).toBe('postCheckNotAllowed');
    expect(codeOf(decide(late, after(wrong, order, notCorrected)))).toBe('revocationProposed');
  });

  test('waits for the party until its last day, unless it has spoken', () => {
    const standing = after(wrong, propose);
    expect(decide({ ...revoke, on: last }, standing)).toEqual(no({ code: 'statementRuns', until: last }));
    expect(codeOf(decide(revoke, standing))).toBe('revocationDecided');
    const heard = after(wrong, propose, { type: 'state', on: last, words });
    expect(codeOf(decide({ ...revoke, on: last }, heard))).toBe('revocationDecided');
  });

  test('hears the party once, and not after its last day', () => {
    const state: Command = { type: 'state', on: last, words };
    expect(codeOf(decide({ ...state, on: addDays(last, 1) }, after(wrong, propose)))).toBe('statementTooLate');
    expect(codeOf(decide(state, after(wrong, propose, state)))).toBe('alreadyAnswered');
  });

  test('is decided by neither who checked nor who proposed', () => {
    expect(codeOf(decide({ ...revoke, officer: checker }, after(wrong, propose)))).toBe('proposedItself');
    const handedOn: Command = { type: 'assign', on, officer: head, to: { id: head.id, eligible: true } };
    expect(codeOf(decide(revoke, after(wrong, propose, handedOn)))).toBe('proposedItself');
  });

  test('or left standing, the check is closed', () => {
    expect(after(wrong, propose, revoke)).toMatchObject({ state: 'closed', outcome: 'revoked' });
    expect(after(wrong, propose, { ...revoke, outcome: 'kept', decision: null })).toMatchObject({ outcome: 'kept' });
    expect(decide(revoke, after(wrong))).toEqual(no({ code: 'postCheckNotAllowed' }));
    expect(decide({ ...wrong, outcome: 'met' }, after())).toEqual(ok(expect.objectContaining({ outcome: 'met' })));
  });
});
