import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/civil-date.ts';
import { officerId, personId } from '../../kernel/id.ts';
import { no, ok } from '../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type CreditRecord } from './model.ts';

const person = personId('01900000-0000-7000-8000-000000000001');
const make: Command = {
  type: 'make',
  holder: { person, organisation: 'o-1' },
  kind: 'toleranceOverrun',
  origin: { caseId: '01900000-0000-7000-8000-000000000002', number: '1', item: 'bath', department: 'health' },
  on: civilDate('2026-03-02'),
};
const ending = (change: Partial<Extract<Command, { type: 'end' }>> = {}): Command => ({
  type: 'end',
  officer: { id: officerId('01900000-0000-7000-8000-000000000003'), related: [], organisations: [] },
  why: 'repaired',
  reason: { said: '已补交', sealed: 'sealed' },
  on: civilDate('2026-03-04'),
  ...change,
});

function after(...commands: Command[]): CreditRecord {
  return commands.reduce<CreditRecord>((current, command) => {
    const decision = decide(command, current);
    if (!decision.ok) throw new Error(decision.error.code);
    return evolve(current, decision.value);
  }, initial);
}

test('is made once', () => {
  expect(decide(make, after(make))).toEqual(no({ code: 'recordMade' }));
});

test('is ended once, with a reason that is kept sealed', () => {
  const decision = decide(ending(), after(make));
  expect(decision).toEqual(ok(expect.objectContaining({ type: 'recordEnded', reason: 'sealed', why: 'repaired' })));
  expect(decide(ending(), after(make, ending()))).toEqual(no({ code: 'recordEnded' }));
  expect(decide(ending(), initial)).toEqual(no({ code: 'recordEnded' }));
  expect(decide(ending({ reason: { said: ' ', sealed: 'x' } }), after(make))).toEqual(no({ code: 'reasonMissing' }));
});

test.each([
  ['himself or a relative', { related: [person], organisations: [] }],
  ['a firm of his', { related: [], organisations: ['o-1'] }],
])('nobody clears %s', (_who, near) => {
  const officer = { id: officerId('01900000-0000-7000-8000-000000000003'), ...near };
  expect(decide(ending({ officer }), after(make))).toEqual(no({ code: 'conflictOfInterest' }));
});
