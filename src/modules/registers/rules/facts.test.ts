import { describe, expect, test } from 'vitest';
import { factsIn, spelled } from './facts.ts';
import { isField } from './registers.ts';

describe('facts of an entry', () => {
  test('only what was asked is answered', () => {
    expect(factsIn('population', ['birthDate'], { birthDate: '1966-03-02', living: true })).toEqual({
      birthDate: '1966-03-02',
    });
  });
  test.each([
    ['no entry', undefined],
    ['a field that is missing', {}],
    ['a day that does not exist', { birthDate: '1966-02-30' }],
    ['a number for a day', { birthDate: 19660302 }],
    ['an empty text for a day', { birthDate: '' }],
  ])('%s is unknown, never a guess', (_, entry) => {
    expect(factsIn('population', ['birthDate'], entry)).toEqual({ birthDate: undefined });
  });
  test.each([
    ['living', 'true'],
    ['householdDivision', ' '],
    ['kin', 'somebody'],
    ['kin', [1]],
  ])('%s of another kind is unknown', (field, value) => {
    expect(factsIn('population', [field], { [field]: value })).toEqual({ [field]: undefined });
  });
  test('a false and a nought are answers', () => {
    expect(factsIn('population', ['living'], { living: false })).toEqual({ living: false });
    expect(factsIn('vehicle', ['openViolations'], { openViolations: 0 })).toEqual({ openViolations: 0 });
  });
  test('a field that no register has is never known', () => {
    expect(factsIn('population', ['income'], { income: 1 })).toEqual({ income: undefined });
    expect(isField('population', 'income')).toBe(false);
    expect(isField('population', 'toString')).toBe(false);
    expect(isField('diary', 'birthDate')).toBe(false);
  });
});

test('one number has one spelling', () => {
  expect(spelled(' 37082819660302001x')).toBe('37082819660302001X');
  expect(spelled('鲁Ｈ 98001')).toBe('鲁H98001');
});
