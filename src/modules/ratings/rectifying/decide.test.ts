import { array, assert, boolean, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no } from '../../../kernel/result.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import { usualLimits, workingDaysAfter } from '../rules/limits.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { FINDINGS, initial, type Command, type Rectification } from './model.ts';

const calendar = calendarOf(await loadNotices());
const after = (day: string, days: number) =>
  workingDaysAfter(civilDate(day), days, { calendar, hours: [], firstDay: 'dayAfter' });

const served = '0190a000-0000-7000-8000-0000000000f1';
const head = { id: '0190a000-0000-7000-8000-0000000000f2', conflicted: false };
const leader = { id: '0190a000-0000-7000-8000-0000000000f3', conflicted: false };
const words = { said: '已电话核实。', sealed: 'intl.sealed' };

const open = (named = true): Command => ({
  type: 'open',
  on: civilDate('2026-03-02'),
  about: { department: 'approval', item: 'public-health', step: 'completion', grade: 'dissatisfied', served, named },
  verifyBy: after('2026-03-02', usualLimits.verify),
});
type Acting = { on?: string; officer?: typeof head };
const verify = (
  finding: (typeof FINDINGS)[number],
  { on = '2026-03-03', officer = head, contact = 'reached' }: Acting & { contact?: 'reached' | null } = {},
): Command => ({
  type: 'verify',
  on: civilDate(on),
  ...{ officer, finding, contact, note: words },
  rectifyBy: after(on, usualLimits.rectify),
  reviewBy: after(on, usualLimits.review),
});
const extend = ({ on = '2026-03-10', officer = head }: Acting = {}): Command => ({
  type: 'extend',
  on: civilDate(on),
  ...{ officer, reason: words, rectifyBy: after('2026-03-03', usualLimits.complex) },
});
const rectify = ({ on = '2026-03-10', officer = head }: Acting = {}): Command => ({
  type: 'rectify',
  on: civilDate(on),
  ...{ officer, measures: words },
});
const answer = ({ on = '2026-03-10', officer = head }: Acting = {}): Command => ({
  type: 'answer',
  on: civilDate(on),
  ...{ officer, answer: words, revisitBy: after(on, usualLimits.revisit) },
});
const revisit = (
  contact: 'content' | 'notContent' | 'unreachable',
  { on = '2026-03-17', officer = head }: Acting = {},
): Command => ({
  type: 'revisit',
  on: civilDate(on),
  ...{ officer, contact, note: words, rectifyBy: after(on, usualLimits.rectify) },
});
const review = (upheld: boolean, { on = '2026-03-10', officer = leader }: Acting = {}): Command => ({
  type: 'review',
  on: civilDate(on),
  ...{ officer, upheld, reason: words, rectifyBy: after(on, usualLimits.rectify) },
});

function stateAfter(...commands: Command[]): Rectification {
  return commands.reduce<Rectification>((state, command) => {
    const decided = decide(command, state);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.code}`);
    return decided.value.reduce(evolve, state);
  }, initial);
}
const refusal = (command: Command, ...past: Command[]) => {
  const decided = decide(command, stateAfter(...past));
  return decided.ok ? undefined : decided.error.code;
};

describe('the loop of a bad rating', () => {
  test('true: verified, rectified, answered, revisited, settled', () => {
    const path = [open(), verify('true'), rectify(), answer(), revisit('content')];
    const states = path.map((_, place) => stateAfter(...path.slice(0, place + 1)).state);
    expect(states).toEqual(['awaitingVerification', 'rectifying', 'awaitingAnswer', 'awaitingRevisit', 'closed']);
    expect(stateAfter(...path)).toMatchObject({ as: 'settled', onTime: true, revisited: true });
  });

  test('without a legal basis it is explained', () => {
    expect(stateAfter(open(), verify('noBasis'), answer(), revisit('content'))).toMatchObject({ as: 'explained' });
  });

  test.each(['mistaken', 'malicious'] as const)('%s: reviewed by another, and excluded', (finding) => {
    expect(stateAfter(open(), verify(finding), review(true))).toMatchObject({ state: 'closed', as: 'excluded' });
    expect(stateAfter(open(), verify(finding), review(false))).toMatchObject({ state: 'rectifying', finding: 'true' });
  });

  test('nobody is called where no name was given', () => {
    expect(stateAfter(open(false), verify('true', { contact: null }), rectify(), answer())).toMatchObject({
      state: 'closed',
      as: 'settled',
      revisited: false,
    });
  });

  test('who is not content is heard once more, and then it ends so', () => {
    const again = [open(), verify('true'), rectify(), answer(), revisit('notContent')];
    expect(stateAfter(...again)).toMatchObject({ state: 'rectifying', round: 2, onTime: true });
    const later = { on: '2026-03-24' };
    const whole = [...again, rectify(later), answer(later), revisit('notContent', { on: '2026-03-25' })];
    expect(stateAfter(...whole)).toMatchObject({ state: 'closed', as: 'notContent' });
  });
});

describe('days', () => {
  test.each<[string, string, ...Command[]]>([
    ['verify: one working day', '2026-03-03', open()],
    ['rectify: five after the verification', '2026-03-10', open(), verify('true')],
    ['explain: five', '2026-03-10', open(), verify('noBasis')],
    ['review: five', '2026-03-10', open(), verify('mistaken')],
    ['complex: fifteen after the verification', '2026-03-24', open(), verify('true'), extend()],
    ['answer: by the day of the rectification', '2026-03-10', open(), verify('true'), rectify({ on: '2026-03-04' })],
    ['revisit: five after the answer', '2026-03-17', open(), verify('true'), rectify(), answer()],
    ['again: five after the revisit', '2026-03-24', open(), verify('true'), rectify(), answer(), revisit('notContent')],
  ])('%s', (_name, dueOn, ...past) => {
    expect(stateAfter(...past)).toMatchObject({ dueOn });
  });

  test.each([
    ['on the last day', '2026-03-10', true],
    ['the day after', '2026-03-11', false],
  ])('rectified %s: on time %s', (_name, on, onTime) => {
    expect(stateAfter(open(), verify('true'), rectify({ on }))).toMatchObject({ onTime });
  });

  test.each([
    ['on the last day', '2026-03-10', undefined],
    ['the day after', '2026-03-11', 'extendedTooLate'],
  ])('extended %s: %s', (_name, on, code) => {
    expect(refusal(extend({ on }), open(), verify('true'))).toBe(code);
  });

  test.each([
    ['on the last day of a complex one', '2026-03-24', true],
    ['the day after', '2026-03-25', false],
  ])('rectified %s: on time %s', (_name, on, onTime) => {
    expect(stateAfter(open(), verify('true'), extend(), rectify({ on }))).toMatchObject({ onTime, complex: true });
  });
});

describe('is refused', () => {
  test.each<[string, string, Command, ...Command[]]>([
    ['a second opening', 'rectificationNotAllowed', open(), open()],
    ['whatever comes before it', 'rectificationNotAllowed', verify('true')],
    ['a second verification', 'rectificationNotAllowed', verify('true'), open(), verify('true')],
    ['rectifying what was not verified', 'rectificationNotAllowed', rectify(), open()],
    ['an answer before the rectification', 'rectificationNotAllowed', answer(), open(), verify('true')],
    ['a revisit before the answer', 'rectificationNotAllowed', revisit('content'), open(), verify('true'), rectify()],
    ['a review that nobody asked for', 'rectificationNotAllowed', review(true), open(), verify('true')],
    ['a named rating verified without a call', 'callFirst', verify('true', { contact: null }), open()],
    ['a second extension', 'alreadyComplex', extend(), open(), verify('true'), extend()],
    ['the review by who appealed', 'reviewerAppealed', review(true, { officer: head }), open(), verify('mistaken')],
    ['who served', 'ratedYourself', verify('true', { officer: { id: served, conflicted: false } }), open()],
    ['who must keep away', 'conflictOfInterest', verify('true', { officer: { ...head, conflicted: true } }), open()],
    [
      'an act without words',
      'wordsMissing',
      { ...rectify(), measures: { said: ' ', sealed: 'x' } } as Command,
      open(),
      verify('true'),
    ],
  ])('%s: %s', (_name, code, command, ...past) => {
    expect(refusal(command, ...past)).toBe(code);
  });

  test('everything once it is closed', () => {
    const past = [open(), verify('true'), rectify(), answer(), revisit('content')];
    for (const command of [verify('true'), extend(), rectify(), answer(), revisit('content'), review(true)])
      expect(decide(command, stateAfter(...past))).toEqual(
        no({ code: 'rectificationNotAllowed', command: command.type, state: 'closed' }),
      );
  });
});

test('whatever is tried, what is open has a day, and it ends after few acts', () => {
  const tried = [
    ...FINDINGS.map((finding) => verify(finding)),
    ...[extend(), rectify(), answer(), review(true), review(false)],
    ...(['content', 'notContent', 'unreachable'] as const).map((contact) => revisit(contact)),
  ];
  assert(
    property(array(constantFrom(...tried), { maxLength: 40 }), boolean(), (commands, named) => {
      let state = stateAfter(open(named));
      let acts = 0;
      for (const command of commands) {
        const decided = decide(command, state);
        if (!decided.ok) continue;
        acts += 1;
        state = decided.value.reduce(evolve, state);
        expect('dueOn' in state).toBe(state.state !== 'closed');
      }
      expect(acts).toBeLessThanOrEqual(9);
    }),
  );
});
