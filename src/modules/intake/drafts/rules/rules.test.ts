import { describe, expect, test } from 'vitest';
import { needOf } from './materials.ts';
import { isLocked, unlockedBy } from './unlocking.ts';

describe('whether a file has to be attached', () => {
  const anySituation = { known: [], chosen: undefined };
  test.each([
    ['the application form is made from the answers', 'x.form', '必要', 'madeFromForm'],
    ['what is necessary is required', 'x.m1', '必要', 'required'],
    ['what may be supplied later is not', 'x.m1', '容缺可后补', 'optional'],
    ['what a commitment can replace is not', 'x.m1', '告知承诺可替代', 'optional'],
    ['what only some need is not', 'x.m1', '非必要(情形提供)', 'optional'],
  ])('%s', (...[, id, necessity, expected]) => {
    expect(needOf({ id, necessity }, anySituation)).toBe(expected);
  });
  test('a material of one situation is required in that one only, a condition in words is for people to judge', () => {
    const material = { id: 'x.m1', necessity: '必要', applicableWhen: 'newborn' };
    const known = ['self', 'newborn'];
    expect(needOf(material, { known, chosen: 'newborn' })).toBe('required');
    expect(needOf(material, { known, chosen: 'self' })).toBe('optional');
    expect(needOf({ ...material, applicableWhen: '随父落户且父母已婚' }, { known, chosen: 'self' })).toBe('optional');
  });
});

describe('what a correction unlocks', () => {
  const parts = { questions: ['site.area', 'org.name'], materials: ['x.m1'] };
  const named = [{ key: 'site.area', what: '不符' }];
  test('is what the notice names', () => {
    expect(unlockedBy(named, parts)).toEqual(named);
    expect(isLocked('site.area', { unlocked: named, answered: true })).toBe(false);
    expect(isLocked('org.name', { unlocked: named, answered: true })).toBe(true);
  });
  test('is everything when the notice names what cannot be filled in', () => {
    expect(unlockedBy([...named, { key: '其他', what: '说明' }], parts)).toBeNull();
    expect(isLocked('org.name', { unlocked: null, answered: true })).toBe(false);
  });
  test('is also a question that was never asked before', () => {
    expect(isLocked('org.name', { unlocked: named, answered: false })).toBe(false);
  });
});
