import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type JointVisit, type Opened } from './model.ts';
import { leadOf, stageOf } from './rules/standing.ts';

const OFFICER = '018f0000-0000-7000-8000-000000000001';
const OTHER = '018f0000-0000-7000-8000-000000000002';
const at = '2026-03-02T01:00:00.000Z';
const moment = (on: string, time = '09:00') => ({ now: { on: civilDate(on), time }, at });
const now = moment('2026-03-02');
const during = moment('2026-03-04', '10:00');
const slot = { heldOn: civilDate('2026-03-04'), from: '09:30', until: '11:30' };
const later = { ...slot, heldOn: civilDate('2026-03-05') };
const CASE = '018f0000-0000-7000-8000-00000000000';
const facts = (item: string, department: string, place: number) => ({
  ...{ item, version: 1, case: `${CASE}${place}`, number: `${place}`, department },
});
const FOOD = facts('food-business', 'market', 1);
const SIGN = facts('outdoor-ad', 'urban', 2);
const DRAIN = facts('drainage', 'housing', 3);

const proposed: Extract<Event, { type: 'visitProposed' }> = {
  ...{ type: 'visitProposed', at, theme: { id: `${CASE}9`, number: 'TC1' } },
  applicant: { person: OFFICER, organisation: null, mandate: null, ward: null },
  members: [
    { ...FOOD, task: 't1' },
    { ...SIGN, task: null },
  ],
  arrangeBy: '2026-03-04',
};

const given = (...past: Command[]) => {
  const current = past.reduce<JointVisit>((before, command) => {
    const decided = decide(command, before);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.code}`);
    return decided.value.reduce(evolve, before);
  }, initial);
  return {
    current: current as Opened,
    when: (command: Command) => {
      const decided = decide(command, current);
      return decided.ok
        ? { types: decided.value.map(({ type }) => type), after: decided.value.reduce(evolve, current) as Opened }
        : decided;
    },
  };
};

const propose: Command = { type: 'propose', proposed };
const arrive: Command = { type: 'arrive', ...now, member: { ...SIGN, task: 't2' } };
const name = (department: string): Command => ({
  ...{ type: 'nameInspectors', ...now, officer: OFFICER, department, inspectors: [OFFICER, OTHER] },
});
const offering = (reason: string | null = null, department = 'market'): Command => ({
  ...{ type: 'offer', ...now, officer: OFFICER, department, slots: [slot, later], place: 'sealed', reason },
});
const choose: Command = { type: 'choose', ...now, slot };
const record = (
  item: string,
  result: 'passed' | 'rectify' | 'failed',
  more: Partial<Extract<Command, { type: 'record' }>> = {},
): Command => ({
  ...{ type: 'record', ...during, officer: OFFICER, item, result, record: 'sealed' },
  ...{ until: result === 'rectify' ? civilDate('2026-03-09') : null, ...more },
});
const fixed = [propose, arrive, name('market'), name('urban'), offering(), choose];
const states = ({ members }: Opened) => members.map(({ standing }) => standing.state);

describe('arranging', () => {
  test('the department whose case comes first and can be visited leads; when it leaves the next one does', () => {
    const { current, when } = given(propose, arrive);
    expect(leadOf(current)).toBe('market');
    const left = when({ type: 'leave', ...now, officer: OFFICER, item: 'food-business', reason: 'sealed' });
    expect(left).toMatchObject({ types: ['memberLeft', 'memberLeft', 'visitEnded'] });
    const three = given(propose, arrive, { type: 'arrive', ...now, member: { ...DRAIN, task: 't3' } }).when({
      ...{ type: 'leave', ...now, officer: OFFICER, item: 'food-business', reason: 'sealed' },
    });
    expect('after' in three && leadOf(three.after)).toBe('urban');
  });
  test('times are offered by the lead, when every department that goes has said who goes', () => {
    expect(given(propose, arrive, name('market')).when(offering())).toEqual(
      no({ code: 'visitWithoutInspectors', departments: ['urban'] }),
    );
    expect(given(propose, arrive, name('market'), name('urban')).when(offering(null, 'urban'))).toEqual(
      no({ code: 'visitNotLed', lead: 'market' }),
    );
    expect(given(...fixed).current).toMatchObject({ slot, offered: [] });
  });
  test('one goes alone nowhere', () => {
    expect(
      given(propose).when({
        ...(name('market') as Extract<Command, { type: 'nameInspectors' }>),
        inspectors: [OFFICER, OFFICER],
      }),
    ).toEqual(no({ code: 'visitInspectorsFew' }));
    expect(given(propose).when(name('housing'))).toEqual(no({ code: 'visitNotFound' }));
  });
  test('only an offered time that lies ahead is chosen', () => {
    const offered = given(propose, arrive, name('market'), name('urban'), offering());
    expect(offered.when({ type: 'choose', ...moment('2026-03-04', '09:30'), slot })).toEqual(
      no({ code: 'visitNotOffered' }),
    );
    expect(offered.when({ type: 'choose', ...now, slot: { ...slot, from: '08:00' } })).toEqual(
      no({ code: 'visitNotOffered' }),
    );
  });
  test('each side moves it once, with a reason', () => {
    expect(given(...fixed).when(offering())).toEqual(no({ code: 'visitReasonMissing' }));
    const moved = given(...fixed, offering('sealed'), choose);
    expect(moved.when(offering('sealed'))).toEqual(no({ code: 'visitMovedBefore' }));
    expect(moved.when({ type: 'askMove', ...now, reason: null })).toEqual(no({ code: 'visitReasonMissing' }));
    const asked = given(
      ...fixed,
      offering('sealed'),
      choose,
      { type: 'askMove', ...now, reason: 'sealed' },
      offering(),
      choose,
    );
    expect(asked.when({ type: 'askMove', ...now, reason: 'sealed' })).toEqual(no({ code: 'visitMovedBefore' }));
    expect(given(propose).when({ type: 'askMove', ...now, reason: 'sealed' })).toEqual(no({ code: 'visitNotOffered' }));
  });
  test('what is called off, by the applicant or the lead, is visited by each for itself', () => {
    const off: Command = { type: 'callOff', ...now, officer: null, department: null, reason: 'sealed' };
    expect(given(...fixed).when(off)).toMatchObject({ after: { state: 'over' } });
    expect(given(...fixed).when({ ...off, reason: null })).toEqual(no({ code: 'visitReasonMissing' }));
    expect(given(...fixed).when({ ...off, officer: OFFICER, department: 'urban' })).toEqual(
      no({ code: 'visitNotLed', lead: 'market' }),
    );
    expect(given(...fixed).when({ ...off, ...during })).toEqual(no({ code: 'visitBegun' }));
  });
  test('nothing is arranged of what was never proposed, twice, or is over', () => {
    expect(given().when(choose)).toEqual(no({ code: 'visitNotFound' }));
    expect(given(propose).when(propose)).toEqual(no({ code: 'visitProposedBefore' }));
    const off: Command = { type: 'callOff', ...now, officer: null, department: null, reason: 'sealed' };
    expect(given(...fixed, off).when(choose)).toEqual(no({ code: 'visitOver' }));
    expect(given(...fixed).when({ ...offering('x'), ...during })).toEqual(no({ code: 'visitBegun' }));
  });
});

describe('cases that come and go', () => {
  test('a case that comes to its step before the visit joins, also one that nobody expected', () => {
    const joined = given(...fixed).when({ type: 'arrive', ...now, member: { ...DRAIN, task: 't3' } });
    expect(joined).toMatchObject({ types: ['memberJoined'] });
  });
  test('one that comes while it takes place has a visit of its own', () => {
    const begun = given(propose, name('market'), offering(), choose);
    expect(begun.when({ ...arrive, ...during })).toMatchObject({ types: ['memberLeft'] });
    expect(begun.when({ type: 'arrive', ...during, member: { ...DRAIN, task: 't3' } })).toMatchObject({ types: [] });
  });
  test('of two the withdrawal of one ends the joint visit before a time is agreed, and leaves it as agreed after', () => {
    const gone: Command = { type: 'depart', ...now, item: 'outdoor-ad', cause: 'caseOver' };
    expect(given(propose, arrive).when(gone)).toMatchObject({ types: ['memberLeft', 'memberLeft', 'visitEnded'] });
    const kept = given(...fixed).when(gone);
    expect(kept).toMatchObject({ types: ['memberLeft'], after: { state: 'open', slot } });
  });
  test('one whose step was turned back comes again', () => {
    const back = given(...fixed, { type: 'depart', ...now, item: 'outdoor-ad', cause: 'stepGone' });
    expect(back.when(arrive)).toMatchObject({ types: ['memberJoined'] });
  });
});

describe('the visit', () => {
  test('each department has its own result, and the last one ends the whole', () => {
    const one = given(...fixed, record('food-business', 'passed'));
    expect(states(one.current)).toEqual(['passed', 'ready']);
    expect(one.when(record('outdoor-ad', 'failed'))).toMatchObject({ types: ['findingsRecorded', 'visitEnded'] });
    expect(one.when(record('food-business', 'failed'))).toEqual(
      no({ code: 'visitMemberNotOpen', item: 'food-business' }),
    );
    expect(one.when(record('drainage', 'passed'))).toEqual(no({ code: 'visitMemberUnknown', item: 'drainage' }));
    expect(one.when(record('outdoor-ad', 'passed', { record: null }))).toEqual(no({ code: 'visitFindingsMissing' }));
  });
  test('nothing is recorded before it begins', () => {
    expect(given(...fixed).when(record('food-business', 'passed', now))).toEqual(no({ code: 'visitAhead' }));
    expect(given(propose).when(record('food-business', 'passed'))).toEqual(no({ code: 'visitAhead' }));
  });
  test('what had not come to its step when it took place is late', () => {
    const seen = given(propose, name('market'), offering(), choose).when(record('food-business', 'passed'));
    expect(seen).toMatchObject({ types: ['findingsRecorded', 'memberLeft', 'visitEnded'] });
  });
  test('a department that did not come is noted by the lead and goes for itself', () => {
    const absent: Command = { type: 'noteAbsent', ...during, officer: OFFICER, department: 'market', absent: 'urban' };
    expect(given(...fixed).when(absent)).toMatchObject({ types: ['memberLeft'] });
    expect(given(...fixed).when({ ...absent, ...now })).toEqual(no({ code: 'visitAhead' }));
    expect(given(...fixed).when({ ...absent, department: 'urban' })).toEqual(
      no({ code: 'visitNotLed', lead: 'market' }),
    );
    expect(given(...fixed).when({ ...absent, absent: 'housing' })).toEqual(no({ code: 'visitNotFound' }));
  });
});

describe('putting right', () => {
  const rectifying = [...fixed, record('food-business', 'rectify'), record('outdoor-ad', 'passed')];
  const again: Command = {
    ...{ type: 'askRevisit', ...moment('2026-03-06'), items: ['food-business'], said: 'sealed' },
    arrangeBy: civilDate('2026-03-10'),
  };
  test('needs a last day that lies ahead, and is said once', () => {
    expect(given(...fixed).when(record('food-business', 'rectify', { until: null }))).toEqual(
      no({ code: 'visitUntilMissing' }),
    );
    const round2 = { ...slot, heldOn: civilDate('2026-03-10') };
    const seenAgain = given(
      ...[...rectifying, again, { ...offering(), ...moment('2026-03-06'), slots: [round2] } as Command],
      { type: 'choose', ...moment('2026-03-06'), slot: round2 },
    );
    const found = { ...moment('2026-03-10', '10:00') };
    expect(seenAgain.when(record('food-business', 'rectify', { ...found, until: civilDate('2026-03-12') }))).toEqual(
      no({ code: 'visitRectifiedOnce' }),
    );
    expect(seenAgain.when(record('food-business', 'passed', found))).toMatchObject({ after: { state: 'over' } });
  });
  test('ends by another visit that the applicant asks for, with what he put right', () => {
    const asked = given(...rectifying, again);
    expect(asked.current).toMatchObject({ round: 2, slot: null, moved: { department: false, applicant: false } });
    expect(stageOf(asked.current, now.now)).toBe('gathering');
    expect(given(...rectifying).when({ ...again, said: null })).toEqual(no({ code: 'visitSaidMissing' }));
    expect(given(...rectifying).when({ ...again, items: ['outdoor-ad'] })).toEqual(
      no({ code: 'visitNothingToSeeAgain' }),
    );
    expect(given(...fixed, record('food-business', 'rectify')).when({ ...again, ...during })).toEqual(
      no({ code: 'visitNotFinished', departments: ['urban'] }),
    );
  });
  test('is found by its department alone once the day went by', () => {
    expect(given(...rectifying).when(record('food-business', 'failed', moment('2026-03-09')))).toEqual(
      no({ code: 'visitRectifying', until: civilDate('2026-03-09') }),
    );
    expect(given(...rectifying).when(record('food-business', 'failed', moment('2026-03-10')))).toMatchObject({
      types: ['findingsRecorded', 'visitEnded'],
    });
    expect(given(...rectifying).when({ ...record('food-business', 'rectify'), ...moment('2026-03-10') })).toEqual(
      no({ code: 'visitRectifiedOnce' }),
    );
    expect(given(...rectifying).when({ ...offering(), ...moment('2026-03-06') })).toEqual(
      no({ code: 'visitNothingToSeeAgain' }),
    );
  });
});

describe('what the days bring', () => {
  const keep = (on: string, recordBy: string | null = null): Command => ({
    ...{ type: 'keepDays', ...moment(on), recordBy: recordBy === null ? null : civilDate(recordBy) },
  });
  test.each([
    ['nothing on the last day for an offer', [propose, arrive], keep('2026-03-04'), 'open'],
    ['no time was offered', [propose, arrive], keep('2026-03-05'), 'over'],
    ['none was chosen', [propose, arrive, name('market'), name('urban'), offering()], keep('2026-03-06'), 'over'],
    [
      'one of the offered times lies ahead',
      [propose, arrive, name('market'), name('urban'), offering()],
      keep('2026-03-05', null),
      'open',
    ],
    ['nobody wrote anything down', fixed, keep('2026-03-06', '2026-03-05'), 'over'],
    ['there is time to write it down', fixed, keep('2026-03-05', '2026-03-05'), 'open'],
  ] as const)('%s', (_name, past, command, state) => {
    const at8 = command.type === 'keepDays' ? { ...command, now: { ...command.now, time: '08:00' } } : command;
    expect(given(...past).when(at8)).toMatchObject({ after: { state } });
  });
});
