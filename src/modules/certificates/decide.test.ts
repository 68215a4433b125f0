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
type End = Extract<Command, { type: 'end' }>;
const CAUSE = { revoked: 'deceit', recalled: 'lawChanged', cancelled: 'dissolved', struckOff: null } as const;
const end = (how: End['how'], cause: End['cause'] = CAUSE[how]): Command => ({ type: 'end', ...by, how, cause });
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

  test.each(['revoked', 'recalled', 'struckOff', 'cancelled'] as const)(
    '%s: ends for good, also while it rests',
    (how) => {
      expect(stateAfter(issue, suspend, end(how))).toMatchObject({ state: 'ended', how, endedOn: monday });
      for (const command of [renew(), suspend, resume, end('revoked')])
        expect(when(command, issue, end(how))).toMatchObject({ ok: false, error: { code: 'certificateNotAllowed' } });
    },
  );

  test('runs out on the day after its last, not before', () => {
    expect(when({ type: 'expire', on: lastDay }, issue)).toEqual(no({ code: 'notYetExpired', until: lastDay }));
    expect(stateAfter(issue, expire)).toMatchObject({ how: 'expired' });
    const forGood: Command = { ...issue, face: { ...face, until: null } };
    expect(when(expire, forGood)).toEqual(no({ code: 'notYetExpired', until: null }));
  });

  test('that ran out may get a new term or be struck from the register, nothing else', () => {
    const longer = renew({ how: 'renewed', face: { ...face, until: civilDate('2036-03-01') } });
    expect(stateAfter(issue, expire, longer)).toMatchObject({ state: 'valid', version: 2 });
    expect(stateAfter(issue, expire, end('cancelled', 'ranOut'))).toMatchObject({ how: 'cancelled' });
    for (const command of [renew(), end('revoked'), suspend])
      expect(when(command, issue, expire)).toMatchObject({ ok: false });
  });
});

describe('the cause in law', () => {
  test.each(['revoked', 'recalled', 'cancelled'] as const)('is named where a licence is %s', (how) => {
    expect(when(end(how, null), issue)).toEqual(no({ code: 'causeMissing' }));
    expect(when(end(how, how === 'revoked' ? 'dissolved' : 'deceit'), issue)).toEqual(no({ code: 'causeUnfit' }));
    expect(after(issue, end(how)).at(-1)).toMatchObject({ cause: CAUSE[how] });
  });
  test('is none where it is struck off as a penalty', () => {
    expect(when(end('struckOff', 'deceit'), issue)).toEqual(no({ code: 'causeUnfit' }));
    expect(after(issue, end('struckOff')).at(-1)).not.toHaveProperty('cause');
  });
  test('of what ran out or was taken away is that, and of what holds another', () => {
    expect(when(end('cancelled', 'ranOut'), issue)).toEqual(no({ code: 'causeUnfit' }));
    expect(when(end('cancelled', 'dissolved'), issue, expire)).toEqual(no({ code: 'causeUnfit' }));
    for (const how of ['revoked', 'recalled', 'struckOff'] as const) {
      expect(stateAfter(issue, end(how), end('cancelled', 'takenAway'))).toMatchObject({ how: 'cancelled' });
      expect(when(end('cancelled'), issue, end(how))).toEqual(no({ code: 'causeUnfit' }));
    }
    expect(when(end('cancelled', 'takenAway'), issue, end('cancelled'))).toMatchObject({ ok: false });
  });
});

const [asking, closing] = [civilDate('2031-01-10'), civilDate('2031-01-16')];
const ask = (on = asking): Command => ({
  type: 'askRenewal',
  on,
  request: '0199f000-0000-7000-8000-000000000009',
  window: { opens: civilDate('2030-10-01'), reminds: civilDate('2031-01-02'), closes: closing, provisional: true },
  calendar: 'a notice',
  said: null,
});
const longer = { ...face, identifier: 'two', from: nextDay, until: civilDate('2036-03-01') };
const grant = (on = asking): Command => renew({ on, how: 'renewed', face: longer });
const refuseRenewal = (on = asking): Command => ({ type: 'refuseRenewal', on, decision, officer: null });
const byLaw = (on = nextDay): Command => ({ type: 'renewByLaw', on, face: longer, decision });

describe('a renewal that its holder asks for (行政许可法 art. 50)', () => {
  test.each([
    ['2030-09-30', no({ code: 'renewalTooEarly', opens: civilDate('2030-10-01') })],
    ['2030-10-01', true],
    [closing, true],
    ['2031-01-17', false],
    [lastDay, false],
    [nextDay, no({ code: 'renewalTooLate', until: lastDay })],
  ])('on %s', (day, expected) => {
    const asked = when(ask(civilDate(day)), issue);
    if (typeof expected !== 'boolean') expect(asked).toEqual(expected);
    else
      expect(asked).toMatchObject({ ok: true, value: [{ type: 'renewalAsked', inTime: expected, closes: closing }] });
  });

  test('is asked once, while it rests too, and not of one that holds for good or ended', () => {
    expect(when(ask(), issue, ask())).toEqual(no({ code: 'renewalAlreadyAsked', on: asking }));
    expect(stateAfter(issue, suspend, ask())).toMatchObject({ state: 'suspended', asked: { inTime: true } });
    const forGood: Command = { ...issue, face: { ...face, until: null } };
    expect(when(ask(), forGood)).toEqual(no({ code: 'notRenewable' }));
    for (const before of [expire, end('revoked')]) expect(when(ask(), issue, before)).toMatchObject({ ok: false });
  });

  test('in time keeps it from running out; late does not', () => {
    expect(when(expire, issue, ask())).toEqual(no({ code: 'renewalAsked', on: asking }));
    expect(stateAfter(issue, ask(lastDay), expire)).toMatchObject({ how: 'expired', asked: { inTime: false } });
    expect(stateAfter(issue, ask(), refuseRenewal(), expire)).toMatchObject({ how: 'expired' });
  });

  test('is granted by renewing, refused with reason and provision, and either settles it', () => {
    expect(stateAfter(issue, ask(), grant())).toMatchObject({ version: 2, asked: null });
    expect(stateAfter(issue, ask(), refuseRenewal())).toMatchObject({ version: 1, asked: null, state: 'valid' });
    expect(when({ ...refuseRenewal(), decision: { ...decision, reason: null } } as Command, issue, ask())).toEqual(
      no({ code: 'reasonMissing' }),
    );
    expect(when(refuseRenewal(), issue)).toMatchObject({ ok: false, error: { code: 'certificateNotAllowed' } });
    expect(stateAfter(issue, ask(), renew())).toMatchObject({ version: 2, asked: { inTime: true } });
  });

  test('the law renews it on the day after the last, not before, and nobody decides otherwise then', () => {
    expect(when(byLaw(lastDay), issue, ask())).toMatchObject({ ok: false });
    expect(stateAfter(issue, ask(), refuseRenewal(lastDay))).toMatchObject({ asked: null });
    expect(stateAfter(issue, ask(), byLaw())).toMatchObject({
      state: 'valid',
      version: 2,
      until: longer.until,
      asked: null,
    });
    for (const late of [grant(nextDay), refuseRenewal(nextDay)])
      expect(when(late, issue, ask())).toEqual(no({ code: 'renewedByLaw', until: lastDay }));
  });

  test('the law renews nothing that was asked late, decided on, taken away or renewed already', () => {
    for (const before of [
      [ask(closing), grant()],
      [ask(), refuseRenewal()],
      [ask(lastDay)],
      [ask(), end('revoked')],
      [ask(), byLaw()],
      [],
    ])
      expect(when(byLaw(), issue, ...before)).toMatchObject({ ok: false, error: { code: 'certificateNotAllowed' } });
  });

  test('what rests is renewed by law and goes on resting', () => {
    expect(stateAfter(issue, ask(), suspend, byLaw())).toMatchObject({ state: 'suspended', version: 2 });
  });

  test('is dropped where nobody is left to print for, and then it runs out', () => {
    expect(stateAfter(issue, ask(), { type: 'dropRenewal', on: nextDay }, expire)).toMatchObject({ how: 'expired' });
    expect(when({ type: 'dropRenewal', on: nextDay }, issue)).toMatchObject({ ok: false });
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
  const reached = [end('revoked'), end('recalled'), end('struckOff'), end('cancelled'), expire].map((command) => {
    const state = stateAfter(issue, command);
    return state.state === 'ended' && state.how;
  });
  expect(new Set(reached)).toEqual(new Set(endings));
});
