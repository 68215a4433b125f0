import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event } from './model.ts';

const monday = civilDate('2026-03-02');
const turnedAway: Event = {
  ...{ type: 'personTurnedAway', origin: 'counter', on: monday, reviewBy: '2026-03-05', officer: 'clerk' },
  ...{ department: 'approval', item: null, who: { person: null, organisation: null }, name: null },
  ...{ asked: 'sealed', reason: 'other', demanded: null, words: 'sealed', path: [{ kind: 'other', text: 'sealed' }] },
  ...{ hall: null, counter: null, number: null, query: null, caseId: null },
};
const upheld: Event = { type: 'noReviewed', officer: 'head', on: monday, outcome: 'upheld', reason: 'sealed' };
const overturned: Event = { ...upheld, outcome: 'overturned' };
const takenIn: Event = { type: 'personTakenIn', officer: 'clerk', on: monday, caseNumber: '1' };

const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
});
const review = (change: Partial<Extract<Command, { type: 'review' }>> = {}): Command => ({
  ...{ type: 'review', on: monday, reviewer: { id: 'head', conflicted: false } },
  ...{ outcome: 'overturned', said: '应当收件', sealed: 'sealed' },
  ...change,
});
const ask: Command = { type: 'askReview', on: monday, words: null };
const takeIn: Command = { type: 'takeIn', on: monday, officer: 'clerk', caseNumber: '1' };

describe('the review of a no', () => {
  test.each(['upheld', 'overturned'] as const)('ends with its reason: %s', (outcome) => {
    expect(given(turnedAway).when(review({ outcome }))).toEqual(
      ok({ type: 'noReviewed', officer: 'head', on: monday, outcome, reason: 'sealed' }),
    );
  });
  test('is held after its last day too', () => {
    expect(given(turnedAway).when(review({ on: civilDate('2026-03-06') })).ok).toBe(true);
  });
  test.each<[string, Event[], Partial<Extract<Command, { type: 'review' }>>, string]>([
    ['is not held by who said no', [turnedAway], { reviewer: { id: 'clerk', conflicted: false } }, 'ownNo'],
    [
      'is not held by who has an interest',
      [turnedAway],
      { reviewer: { id: 'head', conflicted: true } },
      'conflictOfInterest',
    ],
    ['is not held without a reason', [turnedAway], { said: ' ' }, 'reviewReasonMissing'],
    ['is not held twice', [turnedAway, upheld], {}, 'noAlreadyReviewed'],
    ['is not held of what nobody registered', [], {}, 'noNotFound'],
  ])('%s', (_name, past, change, code) => {
    expect(given(...past).when(review(change))).toEqual(no({ code }));
  });
});

describe('asking for the review', () => {
  const asked: Event = { type: 'reviewAsked', on: monday, words: null };
  test('is done once, before it was held', () => {
    expect(given(turnedAway).when(ask)).toEqual(ok(asked));
    expect(given(turnedAway, asked).when(ask)).toEqual(no({ code: 'reviewAlreadyAsked' }));
    expect(given(turnedAway, upheld).when(ask)).toEqual(no({ code: 'noAlreadyReviewed' }));
  });
  test('keeps nobody from reviewing', () => {
    expect(given(turnedAway, asked).when(review()).ok).toBe(true);
  });
});

describe('taking the person in', () => {
  test('follows an overturned no, once', () => {
    expect(given(turnedAway, overturned).when(takeIn)).toEqual(ok(takenIn));
    expect(given(turnedAway, overturned, takenIn).when(takeIn)).toEqual(no({ code: 'noNotOverturned' }));
  });
  test.each([[[turnedAway]], [[turnedAway, upheld]]])('follows nothing else', (past) => {
    expect(given(...past).when(takeIn)).toEqual(no({ code: 'noNotOverturned' }));
  });
});
