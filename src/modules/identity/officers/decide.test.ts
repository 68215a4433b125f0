import { describe, expect, test } from 'vitest';
import { no, ok } from '../../../kernel/result.ts';
import type { OfficerRole } from '../permissions/rules/role.ts';
import { decide } from './decide.ts';
import type { Event } from './events.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type OfficerGrant } from './model.ts';

const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
  state: past.reduce(evolve, initial),
});

const post = { department: 'health', section: 'licensing', hall: null };
const appointed: Event = { type: 'officerAppointed', person: 'p-1', staffNumber: 'H-001', ...post };
const granted = (role: OfficerRole): Event => ({ type: 'roleGranted', role, departments: [] });
const grant = (role: OfficerRole, departments: OfficerGrant['departments'] = []): Command => ({
  type: 'grantRole',
  grant: { role, departments },
  by: 'p-9',
});
const at = new Date('2026-03-02T01:00:00Z');

describe('serving', () => {
  test('an officer is appointed once', () => {
    const appoint: Command = { type: 'appoint', person: 'p-1', staffNumber: 'H-001', post };
    expect(given().when(appoint)).toEqual(ok([appointed]));
    expect(given(appointed).when(appoint)).toEqual(no({ code: 'alreadyAppointed' }));
  });
  test('an officer moves to another post and keeps the roles', () => {
    const moved = { department: 'market', section: null, hall: 'main' };
    expect(given(appointed, granted('clerk')).when({ type: 'move', post: moved })).toEqual(
      ok([{ type: 'officerMoved', ...moved }]),
    );
    expect(given(appointed, granted('clerk'), { type: 'officerMoved', ...moved }).state).toMatchObject({
      post: moved,
      grants: [{ role: 'clerk' }],
    });
  });
  test('after dismissal nothing is left to command', () => {
    expect(given(appointed).when({ type: 'dismiss' })).toEqual(ok([{ type: 'officerDismissed' }]));
    expect(given(appointed, granted('clerk'), { type: 'officerDismissed' }).state).toEqual({
      state: 'dismissed',
      person: 'p-1',
    });
    expect(given(appointed, { type: 'officerDismissed' }).when(grant('clerk', ['health']))).toEqual(
      no({ code: 'notServing', command: 'grantRole', state: 'dismissed' }),
    );
    expect(given().when({ type: 'dismiss' })).toEqual(no({ code: 'notServing', command: 'dismiss', state: 'none' }));
  });
});

describe('letting an officer draw', () => {
  const drawing = { department: 'health', by: 'f-9', since: '2026-03-02T01:00:00.000Z', reason: 'sealed' };
  const allow = (by = 'p-9', department = 'health'): Command => ({
    type: 'allowDrawing',
    drawing: { ...drawing, department },
    by,
  });
  const withdraw = (by = 'p-9', department = 'health'): Command => ({
    ...{ type: 'withdrawDrawing', department, reason: 'sealed too', by },
  });
  const allowed: Event = { type: 'drawingAllowed', ...drawing };
  const withdrawn: Event = { type: 'drawingWithdrawn', department: 'health', reason: 'sealed too' };
  test('is for an ordinary officer of the department, once, and is taken back', () => {
    expect(given(appointed, granted('reviewer')).when(allow())).toEqual(ok([allowed]));
    expect(given(appointed, allowed).state).toMatchObject({ drawing });
    expect(given(appointed, allowed).when(allow())).toEqual(no({ code: 'drawsAlready' }));
    expect(given(appointed, allowed).when(withdraw())).toEqual(ok([withdrawn]));
    expect(given(appointed, allowed, withdrawn).state).not.toHaveProperty('drawing');
    expect(given(appointed, allowed, withdrawn).when(allow())).toEqual(ok([allowed]));
  });
  test('is for nobody of another department, and not for oneself', () => {
    expect(given(appointed).when(allow('p-9', 'market'))).toEqual(no({ code: 'officerOfOtherDepartment' }));
    expect(given(appointed).when(allow('p-1'))).toEqual(no({ code: 'nobodyGrantsToThemselves' }));
    expect(given(appointed, allowed).when(withdraw('p-1'))).toEqual(no({ code: 'nobodyGrantsToThemselves' }));
    expect(given(appointed, allowed).when(withdraw('p-9', 'market'))).toEqual(no({ code: 'drawingNotAllowed' }));
    expect(given(appointed).when(withdraw())).toEqual(no({ code: 'drawingNotAllowed' }));
  });
  test('is not for who draws by his office', () => {
    const held = (role: OfficerRole, departments: OfficerGrant['departments']): Event => ({
      ...{ type: 'roleGranted', role, departments: departments === 'all' ? departments : [...departments] },
    });
    expect(given(appointed, granted('cataloguer')).when(allow())).toEqual(no({ code: 'drawsAlready' }));
    expect(given(appointed, held('leader', 'all')).when(allow())).toEqual(no({ code: 'drawsAlready' }));
    expect(given(appointed, held('sectionHead', ['health'])).when(allow())).toEqual(no({ code: 'drawsAlready' }));
    expect(given(appointed, held('sectionHead', ['market'])).when(allow())).toEqual(ok([allowed]));
  });
  test('is kept apart from administering, whichever comes first', () => {
    expect(given(appointed, granted('auditAdministrator')).when(allow())).toEqual(no({ code: 'administratorDraws' }));
    expect(given(appointed, allowed).when(grant('securityAdministrator'))).toEqual(no({ code: 'administratorDraws' }));
    expect(given(appointed, allowed).when(grant('clerk', ['health'])).ok).toBe(true);
  });
  test('ends when the officer leaves the department, and not when he changes his section', () => {
    const moved = (department: string): Event => ({ type: 'officerMoved', department, section: null, hall: null });
    expect(given(appointed, allowed, moved('health')).state).toMatchObject({ drawing });
    expect(given(appointed, allowed, moved('market')).state).not.toHaveProperty('drawing');
    // Coming back brings nothing back.
    expect(given(appointed, allowed, moved('market'), moved('health')).state).not.toHaveProperty('drawing');
  });
});

describe('granting a role', () => {
  test('names the departments for whose cases it holds', () => {
    expect(given(appointed).when(grant('clerk', ['health', 'market']))).toEqual(
      ok([{ type: 'roleGranted', role: 'clerk', departments: ['health', 'market'] }]),
    );
  });
  test('again with other departments replaces the first grant', () => {
    const twice = given(
      appointed,
      { type: 'roleGranted', role: 'clerk', departments: ['health'] },
      { type: 'roleGranted', role: 'clerk', departments: 'all' },
    );
    expect(twice.state).toMatchObject({ grants: [{ role: 'clerk', departments: 'all' }] });
  });
  test('without departments is refused for work on cases', () => {
    expect(given(appointed).when(grant('reviewer'))).toEqual(no({ code: 'departmentsMissing', role: 'reviewer' }));
  });
  test('with departments is refused for roles that know none', () => {
    expect(given(appointed).when(grant('auditor', 'all'))).toEqual(
      no({ code: 'departmentsNotTaken', role: 'auditor' }),
    );
  });
  test('to oneself is refused, and so is taking one away', () => {
    const refused = no({ code: 'nobodyGrantsToThemselves' });
    const own = { ...grant('clerk', ['health']), by: 'p-1' } as Command;
    expect(given(appointed).when(own)).toEqual(refused);
    expect(given(appointed, granted('clerk')).when({ type: 'withdrawRole', role: 'clerk', by: 'p-1' })).toEqual(
      refused,
    );
  });
  test('a role that is held is withdrawn; another is not there to withdraw', () => {
    const withdraw: Command = { type: 'withdrawRole', role: 'clerk', by: 'p-9' };
    expect(given(appointed, granted('clerk')).when(withdraw)).toEqual(ok([{ type: 'roleWithdrawn', role: 'clerk' }]));
    expect(given(appointed).when(withdraw)).toEqual(no({ code: 'roleNotHeld', role: 'clerk' }));
    expect(given(appointed, granted('clerk'), { type: 'roleWithdrawn', role: 'clerk' }).state).toMatchObject({
      grants: [],
    });
  });
});

describe('system, security and audit administrators are three people (GB/T 22239—2019 8.1.5)', () => {
  const kinds = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
  test.each(kinds.flatMap((held) => kinds.filter((asked) => asked !== held).map((asked) => [held, asked] as const)))(
    'the %s does not also become %s',
    (held, asked) => {
      expect(given(appointed, granted(held)).when(grant(asked))).toEqual(
        no({ code: 'administratorsKeptApart', held, asked }),
      );
    },
  );
  test('none of them works on cases', () => {
    expect(given(appointed, granted('systemAdministrator')).when(grant('clerk', ['health']))).toEqual(
      no({ code: 'administratorsKeptApart', held: 'systemAdministrator', asked: 'clerk' }),
    );
    expect(given(appointed, granted('approver')).when(grant('auditAdministrator'))).toEqual(
      no({ code: 'administratorsKeptApart', held: 'approver', asked: 'auditAdministrator' }),
    );
  });
  test('each may be granted anew to whoever holds it', () => {
    expect(given(appointed, granted('auditAdministrator')).when(grant('auditAdministrator'))).toMatchObject({
      ok: true,
    });
  });
});

describe('declared relatives', () => {
  const declare: Command = { type: 'declareRelative', relative: 'r-1', relation: 'spouse' };
  const declared: Event = { type: 'relativeDeclared', relative: 'r-1', relation: 'spouse' };
  test('are declared and struck', () => {
    expect(given(appointed).when(declare)).toEqual(ok([declared]));
    expect(given(appointed, declared).when({ type: 'strikeRelative', relative: 'r-1' })).toEqual(
      ok([{ type: 'relativeStruck', relative: 'r-1' }]),
    );
    expect(given(appointed, declared, { type: 'relativeStruck', relative: 'r-1' }).state).toMatchObject({
      relatives: [],
    });
  });
  test('one who was never declared cannot be struck', () => {
    expect(given(appointed).when({ type: 'strikeRelative', relative: 'r-1' })).toEqual(no({ code: 'unknownRelative' }));
  });
});

describe('breaking the glass', () => {
  const smash = (minutes: number): Command => ({ type: 'breakGlass', at, minutes, reason: 'sealed' });
  const broken: Event = { type: 'glassBroken', until: '2026-03-02T01:30:00.000Z', reason: 'sealed' };
  const administrator = [appointed, granted('systemAdministrator')];

  test('opens for so many minutes', () => {
    expect(given(...administrator).when(smash(30))).toEqual(ok([broken]));
  });
  test.each([
    [1, '2026-03-02T01:05:00.000Z'],
    [600, '2026-03-02T02:00:00.000Z'],
  ])('asked for %d minutes keeps within five and sixty', (minutes, until) => {
    expect(given(...administrator).when(smash(minutes))).toMatchObject({ value: [{ until }] });
  });
  test('is the system administrator’s alone', () => {
    expect(given(appointed, granted('securityAdministrator')).when(smash(30))).toEqual(
      no({ code: 'onlyTheSystemAdministratorBreaksGlass' }),
    );
  });
  test('is not repeated while it is broken, but after its time', () => {
    expect(given(...administrator, broken).when(smash(30))).toEqual(no({ code: 'glassAlreadyBroken' }));
    const later: Command = { type: 'breakGlass', at: new Date('2026-03-02T01:30:00Z'), minutes: 30, reason: 'sealed' };
    expect(given(...administrator, broken).when(later)).toMatchObject({ ok: true });
  });
  test('ends early when mended', () => {
    expect(given(...administrator, broken).when({ type: 'mendGlass' })).toEqual(ok([{ type: 'glassMended' }]));
    expect(given(...administrator, broken, { type: 'glassMended' }).state).toMatchObject({ glassBrokenUntil: null });
    expect(given(...administrator).when({ type: 'mendGlass' })).toEqual(no({ code: 'glassNotBroken' }));
  });
});
