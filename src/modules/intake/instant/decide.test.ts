import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type Instant } from './model.ts';

const on = civilDate('2026-03-02');
const words = { said: '看过了', sealed: 'sealed' };
const one = { id: '0190a000-0000-7000-8000-00000000000a', conflicted: false };
const another = { ...one, id: '0190a000-0000-7000-8000-00000000000b' };
const draw = { seed: 1, percent: 5, round: on, among: 3 };

const granted: Event = {
  type: 'instantlyDecided',
  ...{ on, number: '370828260302000018', department: 'civil', item: { key: 'elder-card', version: 1 } },
  ...{ person: '0190a000-0000-7000-8000-000000000001', organisation: null, outcome: 'granted', why: null, missing: [] },
  ...{ model: { decision: '秒批', sha256: 'a'.repeat(64) }, inputs: 's', output: 's', receipts: [], synthetic: true },
  explanation: { zh: 's', en: 's' },
};
const left: Event = { ...granted, outcome: 'leftToPerson', why: 'notMet' };
const drawing: Command = { type: 'draw', on, draw };
const asking: Command = { type: 'askPerson', on, words: null };
const until = civilDate('2026-03-09');
const looked = { type: 'look', on, officer: one, statementUntil: until, words } as const;
const right: Command = { ...looked, outcome: 'right' };
const wrong: Command = { ...looked, outcome: 'wrong' };
const stating: Command = { type: 'state', on, words };
const back = {
  type: 'rollBack',
  on: civilDate('2026-03-10'),
  officer: another,
  outcome: 'rolledBack',
  words,
  decision: 'number',
} as const;

const after = (first: Event, ...commands: Command[]): Instant =>
  commands.reduce(
    (current, command) => {
      const decided = decide(command, current);
      if (!decided.ok) throw new Error(decided.error.code);
      return evolve(current, decided.value);
    },
    evolve(initial, first),
  );

describe('what a machine granted', () => {
  test('is decided once', () => {
    const { type: _type, ...decided } = granted;
    expect(decide({ type: 'decide', decided }, initial)).toEqual(ok(granted));
    expect(decide({ type: 'decide', decided }, after(granted))).toEqual(no({ code: 'instantNotAllowed' }));
  });
  test('is looked at where chance or the applicant says so, and by nobody otherwise', () => {
    expect(after(granted, drawing)).toMatchObject({ state: 'checking', ground: 'drawn' });
    expect(after(granted, asking)).toMatchObject({ state: 'checking', ground: 'asked' });
    expect(decide(right, after(granted))).toEqual(no({ code: 'instantNotAllowed' }));
    expect(decide(drawing, after(granted, asking))).toEqual(no({ code: 'instantNotAllowed' }));
  });
  test('is confirmed, or found wrong and taken back by another person', () => {
    expect(after(granted, drawing, right)).toMatchObject({ state: 'confirmed', closedOn: on });
    expect(decide({ ...back, officer: one }, after(granted, drawing, wrong))).toEqual(no({ code: 'lookedItself' }));
    expect(after(granted, drawing, wrong, back)).toMatchObject({ state: 'rolledBack', closedOn: back.on });
    expect(after(granted, drawing, wrong, { ...back, outcome: 'confirmed' })).toMatchObject({ state: 'confirmed' });
    expect(decide(back, after(granted, drawing, right))).toEqual(no({ code: 'instantNotAllowed' }));
  });
  test('is taken back only once the party has spoken, or its last day is over', () => {
    const found = after(granted, drawing, wrong);
    expect(found).toMatchObject({ state: 'foundWrong', until, statedOn: null });
    expect(decide({ ...back, on: until }, found)).toEqual(no({ code: 'statementRuns', until }));
    expect(decide({ ...back, on }, after(granted, drawing, wrong, stating))).toMatchObject({ ok: true });
    expect(decide({ ...back, outcome: 'confirmed', on }, found)).toEqual(no({ code: 'statementRuns', until }));
  });
  test('is spoken for once, until the last day, and only where it was found wrong', () => {
    expect(decide({ ...stating, on: until }, after(granted, drawing, wrong))).toMatchObject({ ok: true });
    expect(decide({ ...stating, on: back.on }, after(granted, drawing, wrong))).toEqual(
      no({ code: 'statementTooLate', until }),
    );
    expect(decide(stating, after(granted, drawing, wrong, stating))).toEqual(no({ code: 'alreadyAnswered' }));
    expect(decide(stating, after(granted, drawing))).toEqual(no({ code: 'instantNotAllowed' }));
    const silent = { type: 'state', on, words: { said: ' ', sealed: 's' } } as const;
    expect(decide(silent, after(granted, drawing, wrong))).toEqual(no({ code: 'instantWordsMissing' }));
  });
  test('was found wrong before parties were heard: it is decided as it was then', () => {
    const old: Event = { type: 'lookedAt', on, officer: one.id, outcome: 'wrong', words: 's' };
    const found = evolve(after(granted, drawing), old);
    expect(found).toMatchObject({ state: 'foundWrong', until: null });
    expect(decide(stating, found)).toEqual(no({ code: 'instantNotAllowed' }));
    expect(decide({ ...back, on }, found)).toMatchObject({ ok: true });
  });
  test('is looked at once more for who asks after chance did, and not a third time', () => {
    expect(after(granted, drawing, right, asking)).toMatchObject({ state: 'checking', ground: 'asked' });
    expect(decide(asking, after(granted, asking))).toEqual(no({ code: 'personAskedAlready' }));
    expect(decide(asking, after(granted, asking, right))).toEqual(no({ code: 'personAskedAlready' }));
  });
});

test('what a machine left to a person is neither drawn nor taken back', () => {
  for (const command of [drawing, asking, right, stating, back])
    expect(decide(command, after(left))).toEqual(no({ code: 'instantNotAllowed' }));
});

test('what no machine decided is not found', () => {
  expect(decide(asking, initial)).toEqual(no({ code: 'instantNotFound' }));
});

test('who is near to the applicant keeps away, and nobody says nothing', () => {
  const near = { ...one, conflicted: true };
  expect(decide({ ...looked, outcome: 'right', officer: near }, after(granted, drawing))).toEqual(
    no({ code: 'conflictOfInterest' }),
  );
  const silent = { said: ' ', sealed: 's' };
  expect(decide({ ...looked, outcome: 'wrong', words: silent }, after(granted, drawing))).toEqual(
    no({ code: 'instantWordsMissing' }),
  );
});
