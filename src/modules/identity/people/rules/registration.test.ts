import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../../kernel/codes/synthetic.ts';
import { passwordFault } from './password.ts';
import { registrationFaults } from './registration.ts';
import { normalCitizenId, normalName, normalPhone } from './spelling.ts';

const today = civilDate('2026-03-02');
const citizenId = syntheticCitizenId(civilDate('1990-05-17'), 7);
const good = { name: '演示张三', citizenId, phone: '13800000000', password: 'green-Tea-1644' };

describe('one spelling for what is looked up', () => {
  test.each([
    [' ９８０８２８１９９００５１７００７ ', undefined],
    [citizenId, citizenId],
    [` ${citizenId.slice(0, 6)} ${citizenId.slice(6).toLowerCase()} `, citizenId],
    ['11370828593615886A', undefined],
    ['not a number', undefined],
  ])('the citizen’s number %j', (text, expected) => {
    expect(normalCitizenId(text)).toBe(expected);
  });
  test.each([
    ['138 0000 0000', '13800000000'],
    ['+86-138-0000-0000', '13800000000'],
    ['１３８００００００００', '13800000000'],
    ['05378700000', undefined],
    ['1380000000', undefined],
  ])('the phone %j', (text, expected) => {
    expect(normalPhone(text)).toBe(expected);
  });
  test.each([
    [' 买买提·艾力 ', '买买提·艾力'],
    ['𠮷野', '𠮷野'],
    ['Anna  Schmidt', 'Anna Schmidt'],
    ['张', undefined],
    ['张三1', undefined],
    ['<b>张三</b>', undefined],
  ])('the name %j', (text, expected) => {
    expect(normalName(text)).toBe(expected);
  });
});

describe('a password', () => {
  test.each([
    ['short-1', 'tooShort'],
    ['a1'.repeat(65), 'tooLong'],
    ['abcdefghijkl', 'tooSimple'],
    ['1111111111a', 'tooSimple'],
    ['green-Tea-1644', undefined],
    ['一二三四五六七八九十1', undefined],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });
});

describe('a registration', () => {
  test('that is complete has no fault', () => {
    expect(registrationFaults(good, today)).toEqual([]);
  });
  test('names everything that is wrong at once', () => {
    const faults = registrationFaults({ name: '1', citizenId: '2', phone: '3', password: '4' }, today);
    expect(faults).toEqual([
      { field: 'name', rule: 'notAName' },
      { field: 'citizenId', rule: 'notACitizenId' },
      { field: 'phone', rule: 'notAMobile' },
      { field: 'password', rule: 'tooShort' },
    ]);
  });
  test.each([
    ['2012-03-02', []],
    ['2012-03-03', [{ field: 'citizenId', rule: 'underFourteen' }]],
  ])('of somebody born on %s, who turns fourteen in March 2026', (birth, faults) => {
    expect(registrationFaults({ ...good, citizenId: syntheticCitizenId(civilDate(birth), 1) }, today)).toEqual(faults);
  });
  test('does not take the own number for a password', () => {
    expect(registrationFaults({ ...good, password: `x-${good.phone}` }, today)).toEqual([
      { field: 'password', rule: 'repeatsNumber' },
    ]);
  });
});
