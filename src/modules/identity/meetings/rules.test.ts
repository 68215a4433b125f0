import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import { shownFaults } from '../people/rules/registration.ts';
import { isMeetingOver, meetingEnds, settlingOf } from './rules.ts';

const today = civilDate('2026-03-02');
const shown = { name: '演示王五', citizenId: syntheticCitizenId(civilDate('1990-05-17'), 1), phone: '13800000000' };

describe('what a clerk types from a card', () => {
  test.each([
    ['a name, a number and a phone', {}, []],
    ['no phone', { phone: '' }, []],
    ['a number with a wrong check character', { citizenId: '370828199005170010' }, ['citizenId notACitizenId']],
    ['a phone that is none', { phone: '123' }, ['phone notAMobile']],
    ['a name with a digit', { name: '王5' }, ['name notAName']],
    [
      'a child under fourteen, whose guardian applies',
      { citizenId: syntheticCitizenId(civilDate('2012-03-03'), 1) },
      ['citizenId underFourteen'],
    ],
    ['whoever is fourteen today', { citizenId: syntheticCitizenId(civilDate('2012-03-02'), 1) }, []],
    ['nothing', { name: '', citizenId: '' }, ['name notAName', 'citizenId notACitizenId']],
  ])('%s', (_what, change, expected) => {
    const faults = shownFaults({ ...shown, ...change }, today);
    expect(faults.map(({ field, rule }) => `${field} ${rule}`)).toEqual(expected);
  });
});

describe('the account of a person who was met', () => {
  test.each([
    ['nobody known gets a record', undefined, 'open'],
    ['an account of somebody’s own word is taken over', { level: 1, locked: false }, 'takeOver'],
    ['a proven one is raised', { level: 2, locked: false }, 'raise'],
    ['one that was seen before stays', { level: 4, locked: false }, 'leave'],
    ['a locked one stays, whatever its level', { level: 1, locked: true }, 'leave'],
  ])('%s', (_what, account, expected) => {
    expect(settlingOf(account)).toBe(expected);
  });
});

test('a meeting is over two hours after the card was seen', () => {
  const metAt = new Date('2026-03-02T01:00:00Z');
  expect(meetingEnds(metAt)).toEqual(new Date('2026-03-02T03:00:00Z'));
  expect(isMeetingOver(metAt, new Date('2026-03-02T02:59:59Z'))).toBe(false);
  expect(isMeetingOver(metAt, new Date('2026-03-02T03:00:00Z'))).toBe(true);
});
