import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { grounds } from '../cases/contract/non-acceptance.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event } from './model.ts';

const monday = civilDate('2026-03-02');
const asked: Extract<Event, { type: 'earlyServiceAsked' }> = {
  ...{ type: 'earlyServiceAsked', on: monday, answerBy: '2026-03-09', item: { key: 'public-health', version: 1 } },
  ...{ department: 'approval', who: { person: 'zhang', organisation: null, mandate: null }, name: 'sealed' },
  ...{ missing: ['lease'], words: null, mayComeOn: null, shown: 'sealed', officer: null },
};
const answered: Event = { type: 'earlyServiceAnswered', on: monday, officer: 'reviewer', guidance: 'sealed' };
const withdrawn: Event = { type: 'earlyServiceWithdrawn', on: monday };
const lapsed: Event = { type: 'earlyServiceLapsed', on: monday, why: 'unused' };
const applied: Event = { type: 'earlyServiceApplied', on: monday, caseId: 'case' };

const given = (...past: Event[]) => ({
  standing: past.reduce(evolve, initial),
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
});
const ask: Command = { type: 'ask', asked };
const answer = (change: Partial<Extract<Command, { type: 'answer' }>> = {}): Command => ({
  ...{ type: 'answer', on: monday, officer: { id: 'reviewer', conflicted: false }, said: true, guidance: 'sealed' },
  ...change,
});
const withdraw: Command = { type: 'withdraw', on: monday };
const lapse = (why: 'unanswered' | 'unused'): Command => ({ type: 'lapse', on: monday, why });
const apply: Command = { type: 'apply', on: monday, caseId: 'case' };

describe('early service', () => {
  test.each<[string, Event[]]>([
    ['for the first time', []],
    ['again after an answer', [asked, answered]],
    ['again after it was withdrawn', [asked, withdrawn]],
    ['again after it lapsed', [asked, answered, lapsed]],
  ])('is asked for %s', (_name, past) => {
    expect(given(...past).when(ask)).toEqual(ok(asked));
  });
  test('counts its rounds', () => {
    expect(given(asked, answered, asked).standing).toMatchObject({ state: 'waiting', rounds: 2 });
  });
  test.each<[string, Event[], Command, string]>([
    ['is not asked for twice at once', [asked], ask, 'earlyServiceWaits'],
    ['is not asked for when there is a case', [asked, applied], ask, 'earlyServiceOver'],
    ['is not answered twice', [asked, answered], answer(), 'earlyServiceNotWaiting'],
    ['is not answered when nobody asked', [], answer(), 'earlyServiceNotFound'],
    ['is not answered when it was withdrawn', [asked, withdrawn], answer(), 'earlyServiceNotWaiting'],
    ['is not answered with nothing', [asked], answer({ said: false }), 'guidanceMissing'],
    [
      'is not answered by who has an interest',
      [asked],
      answer({ officer: { id: 'reviewer', conflicted: true } }),
      'conflictOfInterest',
    ],
    ['is not withdrawn twice', [asked, withdrawn], withdraw, 'earlyServiceOver'],
    ['is not withdrawn when nobody asked', [], withdraw, 'earlyServiceNotFound'],
    ['does not lapse when nobody asked', [], lapse('unused'), 'earlyServiceNotFound'],
    ['does not lapse unused while it waits', [asked], lapse('unused'), 'earlyServiceOver'],
    ['does not lapse unanswered after an answer', [asked, answered], lapse('unanswered'), 'earlyServiceOver'],
    ['does not lapse twice', [asked, answered, lapsed], lapse('unused'), 'earlyServiceOver'],
    ['does not lapse after it was withdrawn', [asked, withdrawn], lapse('unanswered'), 'earlyServiceOver'],
    ['is not withdrawn when it lapsed', [asked, answered, lapsed], withdraw, 'earlyServiceOver'],
    ['becomes an application once', [asked, applied], apply, 'earlyServiceOver'],
    ['that was withdrawn is no part of an application', [asked, withdrawn], apply, 'earlyServiceOver'],
  ])('%s', (_name, past, command, code) => {
    expect(given(...past).when(command)).toEqual(no({ code }));
  });
  test('is answered after its day too: the day is ours, and only counted', () => {
    expect(given(asked).when(answer({ on: civilDate('2026-03-10') })).ok).toBe(true);
  });
  test('lapses when nobody answers, and when nobody goes on', () => {
    expect(given(asked).when(lapse('unanswered'))).toEqual(ok({ ...lapsed, why: 'unanswered' }));
    expect(given(asked, answered).when(lapse('unused'))).toEqual(ok(lapsed));
  });
  test.each([[[asked]], [[asked, answered]], [[asked, answered, lapsed]]])(
    'becomes an application, answered or not',
    (past) => {
      expect(given(...past).when(apply)).toEqual(ok(applied));
    },
  );
});

test('no ground of non-acceptance refers to early service', () => {
  expect(grounds).toEqual(['notNeeded', 'notThisOrgan', 'stillIncomplete', 'notCorrected', 'otherProvision']);
});
