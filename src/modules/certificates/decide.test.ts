import { describe, expect, test } from 'vitest';
import { civilDate } from '../../kernel/civil-date.ts';
import { no } from '../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { endings, initial, renewals, type Command, type Event, type Face } from './model.ts';

const [monday, lastDay, nextDay] = [civilDate('2026-03-02'), civilDate('2031-03-01'), civilDate('2031-03-02')];
const decision = { number: '金审准字〔2026〕第00001号', basis: '行政许可法第六十九条', reason: 'sealed' };
const face: Face = {
  number: '金审证063〔2026〕000001',
  identifier: 'one',
  from: monday,
  until: lastDay,
  sealed: 'sealed',
  sha256: 'f'.repeat(64),
  file: '0199f000-0000-7000-8000-000000000001',
};
const by = { on: monday, decision, officer: null };
const issue: Command = {
  type: 'issue',
  ...by,
  certificate: {
    type: 'lic.063',
    department: 'approval',
    caseId: '0199f000-0000-7000-8000-000000000002',
    holder: { person: '0199f000-0000-7000-8000-000000000003', organisation: null, mandate: null },
  },
  face,
};
const renew = (change: Partial<Extract<Command, { type: 'renew' }>> = {}): Command => ({
  type: 'renew',
  ...by,
  how: 'changed',
  face: { ...face, identifier: 'two' },
  ...change,
});
const suspend: Command = { type: 'suspend', ...by };
const resume: Command = { type: 'resume', ...by };
const end = (how: 'revoked' | 'struckOff' | 'cancelled'): Command => ({ type: 'end', ...by, how });
const expire: Command = { type: 'expire', on: nextDay };

/** Each command in turn must be allowed; answers what came of it. */
function after(...commands: Command[]): Event[] {
  let state = initial;
  return commands.flatMap((command) => {
    const decided = decide(command, state);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.code}`);
    state = decided.value.reduce(evolve, state);
    return decided.value;
  });
}
const stateAfter = (...commands: Command[]) => after(...commands).reduce(evolve, initial);
const when = (command: Command, ...before: Command[]) => decide(command, stateAfter(...before));

describe('a licence', () => {
  test('is issued once', () => {
    expect(stateAfter(issue)).toMatchObject({ state: 'valid', version: 1, until: lastDay });
    expect(when(issue, issue)).toMatchObject({ ok: false, error: { code: 'certificateNotAllowed' } });
  });

  test.each(renewals)('%s: a new version in the place of the one before', (how) => {
    const until = how === 'renewed' ? civilDate('2036-03-01') : lastDay;
    expect(stateAfter(issue, renew({ how, face: { ...face, until } }))).toMatchObject({
      state: 'valid',
      version: 2,
      until,
    });
  });

  test('rests, and goes on', () => {
    expect(stateAfter(issue, suspend)).toMatchObject({ state: 'suspended', suspendedOn: monday });
    expect(stateAfter(issue, suspend, resume)).toMatchObject({ state: 'valid' });
  });

  test.each(['revoked', 'struckOff', 'cancelled'] as const)('%s: ends for good, also while it rests', (how) => {
    expect(stateAfter(issue, suspend, end(how))).toMatchObject({ state: 'ended', how, endedOn: monday });
    for (const command of [renew(), suspend, resume, end('revoked')])
      expect(when(command, issue, end(how))).toMatchObject({ ok: false, error: { code: 'certificateNotAllowed' } });
  });

  test('runs out on the day after its last, not before', () => {
    expect(when({ type: 'expire', on: lastDay }, issue)).toEqual(no({ code: 'notYetExpired', until: lastDay }));
    expect(stateAfter(issue, expire)).toMatchObject({ how: 'expired' });
    const forGood: Command = { ...issue, face: { ...face, until: null } };
    expect(when(expire, forGood)).toEqual(no({ code: 'notYetExpired', until: null }));
  });

  test('that ran out may get a new term or be struck from the register, nothing else', () => {
    const longer = renew({ how: 'renewed', face: { ...face, until: civilDate('2036-03-01') } });
    expect(stateAfter(issue, expire, longer)).toMatchObject({ state: 'valid', version: 2 });
    expect(stateAfter(issue, expire, end('cancelled'))).toMatchObject({ how: 'cancelled' });
    for (const command of [renew(), end('revoked'), suspend])
      expect(when(command, issue, expire)).toMatchObject({ ok: false });
  });
});

describe('refused', () => {
  test('without the number of a decision', () => {
    const unfounded = { ...decision, number: ' ' };
    for (const command of [{ ...issue, decision: unfounded }, suspend, end('revoked')]) {
      const before = command.type === 'issue' ? [] : [issue];
      expect(when({ ...command, decision: unfounded } as Command, ...before)).toEqual(no({ code: 'decisionMissing' }));
    }
  });

  test.each([suspend, end('revoked')])('$type without reason or provision', (command) => {
    for (const change of [{ reason: null }, { basis: '' }])
      expect(when({ ...command, decision: { ...decision, ...change } } as Command, issue)).toEqual(
        no({ code: 'reasonMissing' }),
      );
  });

  test('a term that ends before it begins', () => {
    expect(when({ ...issue, face: { ...face, until: civilDate('2026-03-01') } })).toEqual(
      no({ code: 'validityReversed' }),
    );
  });

  test('a renewal that does not reach further', () => {
    expect(when(renew({ how: 'renewed' }), issue)).toEqual(no({ code: 'notLonger', until: lastDay }));
  });

  test('the thousandth version: the standard has three digits', () => {
    const full = { ...stateAfter(issue), version: 999 };
    expect(decide(renew(), full)).toEqual(no({ code: 'tooManyVersions' }));
  });
});

test('every ending is reached by a command', () => {
  const reached = [end('revoked'), end('struckOff'), end('cancelled'), expire].map((command) => {
    const state = stateAfter(issue, command);
    return state.state === 'ended' && state.how;
  });
  expect(new Set(reached)).toEqual(new Set(endings));
});
