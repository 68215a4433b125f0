import { describe, expect, test } from 'vitest';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import type { Event } from './events.ts';
import { evolve } from './evolve.ts';
import { initial, type Command } from './model.ts';

const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
  state: past.reduce(evolve, initial),
});

const opened: Event = { type: 'accountOpened', channel: 'selfRegistration', level: 1 };
const locked: Event = { type: 'accountLocked', reason: 'misuse' };
const totp: Event = { type: 'secondFactorEnrolled', factor: 'a', kind: 'totp' };
const passkey: Event = { type: 'secondFactorEnrolled', factor: 'b', kind: 'passkey' };

describe('opening an account', () => {
  test('a new person gets one', () => {
    expect(given().when({ type: 'open', channel: 'selfRegistration', level: 1 })).toEqual(ok([opened]));
  });
  test('a person has only one', () => {
    expect(given(opened).when({ type: 'open', channel: 'issuer', level: 3 })).toEqual(
      no({ code: 'alreadyRegistered' }),
    );
  });
});

describe('locking', () => {
  test('an open account is locked and unlocked again', () => {
    expect(given(opened).when({ type: 'lock', reason: 'misuse' })).toEqual(ok([locked]));
    expect(given(opened, locked).when({ type: 'unlock' })).toEqual(ok([{ type: 'accountUnlocked' }]));
    expect(given(opened, locked, { type: 'accountUnlocked' }).state).toEqual(given(opened).state);
  });
  test('a locked account is not locked twice', () => {
    expect(given(opened, locked).when({ type: 'lock', reason: 'misuse' })).toEqual(no({ code: 'alreadyLocked' }));
  });
  test('an open account cannot be unlocked', () => {
    expect(given(opened).when({ type: 'unlock' })).toEqual(no({ code: 'notLocked' }));
  });
  test.each<Command>([
    { type: 'changePassword' },
    { type: 'enrolFactor', factor: { id: 'a', kind: 'totp' } },
    { type: 'raiseLevel', level: 3, issuer: 'province' },
    { type: 'correctData', fields: ['phone'] },
  ])('nothing else happens to a locked account: $type', (command) => {
    expect(given(opened, locked).when(command)).toEqual(
      no({ code: 'accountNotOpen', command: command.type, state: 'locked' }),
    );
  });
  test('nor to one that was never opened', () => {
    expect(given().when({ type: 'lock', reason: 'misuse' })).toEqual(
      no({ code: 'accountNotOpen', command: 'lock', state: 'none' }),
    );
  });
});

describe('the real-name level', () => {
  test('rises with a stronger proof', () => {
    expect(given(opened).when({ type: 'raiseLevel', level: 3, issuer: 'province' })).toEqual(
      ok([{ type: 'levelRaised', level: 3, issuer: 'province' }]),
    );
    expect(given(opened, { type: 'levelRaised', level: 3, issuer: 'province' }).state).toMatchObject({ level: 3 });
  });
  test.each([0, 1] as const)('is not lowered or repeated: %s', (level) => {
    expect(given(opened).when({ type: 'raiseLevel', level, issuer: 'province' })).toEqual(
      no({ code: 'levelNotHigher', level: 1 }),
    );
  });
});

describe('second factors', () => {
  test('are enrolled and removed one by one', () => {
    expect(given(opened, totp, passkey).when({ type: 'removeFactor', factor: 'a', by: 'self' })).toEqual(
      ok([{ type: 'secondFactorRemoved', factor: 'a', by: 'self' }]),
    );
    expect(given(opened, totp, passkey, { type: 'secondFactorRemoved', factor: 'a', by: 'self' }).state).toMatchObject({
      factors: [{ id: 'b', kind: 'passkey' }],
    });
  });
  test('the last one is not removed by its owner', () => {
    expect(given(opened, totp).when({ type: 'removeFactor', factor: 'a', by: 'self' })).toEqual(
      no({ code: 'lastFactorStays' }),
    );
  });
  test('an administrator removes the last one of a lost device, on a locked account too', () => {
    const removed = ok([{ type: 'secondFactorRemoved', factor: 'a', by: 'administrator' }]);
    expect(given(opened, totp).when({ type: 'removeFactor', factor: 'a', by: 'administrator' })).toEqual(removed);
    expect(given(opened, totp, locked).when({ type: 'removeFactor', factor: 'a', by: 'administrator' })).toEqual(
      removed,
    );
  });
  test('an unknown one is refused', () => {
    expect(given(opened, totp).when({ type: 'removeFactor', factor: 'z', by: 'self' })).toEqual(
      no({ code: 'unknownFactor' }),
    );
  });
  test('fall with the credentials that a stronger proof displaces', () => {
    const displaced = given(opened, totp).when({ type: 'displaceCredentials', issuer: 'province' });
    expect(displaced).toEqual(ok([{ type: 'credentialsDisplaced', issuer: 'province' }]));
    expect(given(opened, totp, { type: 'credentialsDisplaced', issuer: 'province' }).state).toMatchObject({
      factors: [],
    });
  });
});

describe('the rest leaves its trace', () => {
  test.each<[Command, Event]>([
    [{ type: 'changePassword' }, { type: 'passwordChanged' }],
    [
      { type: 'issueRecoveryCodes', count: 10 },
      { type: 'recoveryCodesIssued', count: 10 },
    ],
    [
      { type: 'correctData', fields: ['name'] },
      { type: 'dataCorrected', fields: ['name'] },
    ],
    [{ type: 'exportData' }, { type: 'dataExported' }],
    [{ type: 'enrolFactor', factor: { id: 'a', kind: 'totp' } }, totp],
  ])('$type', (command, event) => {
    expect(given(opened).when(command)).toEqual(ok([event]));
  });
  test('a correction of nothing is refused', () => {
    expect(given(opened).when({ type: 'correctData', fields: [] })).toEqual(no({ code: 'nothingCorrected' }));
  });
  test.each<Event>([{ type: 'passwordChanged' }, { type: 'dataExported' }, { type: 'recoveryCodesIssued', count: 10 }])(
    '$type changes nothing about the account itself',
    (event) => {
      expect(given(opened, event).state).toEqual(given(opened).state);
    },
  );
});
