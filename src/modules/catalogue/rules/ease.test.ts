import { describe, expect, test } from 'vitest';
import { easeOf, type Eased } from './ease.ts';

const limit = (value: number, unit: Eased['promisedLimit']['unit']) => ({ value, unit, text: '' });
const step = (actor: string, level?: 'village' | 'town' | 'county') => ({
  ...{ id: actor, name: '审核', actor, after: [] },
  ...(level && { level }),
});
const material = (change: Partial<Eased['materials'][number]> = {}): Eased['materials'][number] => ({
  ...{ id: 'm', name: '材料', form: 'copy', necessity: '必要', source: '申请人自备', licence: null, shareable: false },
  ...change,
});
const hard: Eased = {
  materials: [material()],
  promisedLimit: limit(6, 'workingDay'),
  statutoryLimit: limit(10, 'workingDay'),
  steps: [step('health'), step('approval')],
  visits: { value: 1 },
};

describe('an item is easy', () => {
  test('in nothing, where one has to come, bring something and wait', () => {
    expect(easeOf(hard)).toEqual([]);
  });
  test.each<[Eased['promisedLimit'], boolean]>([
    [limit(0, 'onTheSpot'), true],
    [limit(4, 'workingHour'), true],
    [limit(5, 'workingHour'), false],
    [limit(1, 'workingDay'), false],
  ])('today, if it is promised within half a day: %o', (promisedLimit, is) => {
    expect(easeOf({ ...hard, promisedLimit }).includes('today')).toBe(is);
  });
  test('in its papers, if none has to be brought and one organ does it', () => {
    const alone = { ...hard, steps: [step('health'), step('health')] };
    expect(easeOf({ ...alone, materials: [] })).toEqual(['simple']);
    expect(easeOf({ ...alone, materials: [material({ shareable: true })] })).toEqual(['simple']);
    expect(easeOf({ ...alone, materials: [material({ necessity: '告知承诺可替代' })] })).toEqual(['simple']);
    expect(easeOf({ ...alone, materials: [material({ necessity: '容缺可后补' })] })).toEqual([]);
    expect(easeOf({ ...hard, materials: [] })).toEqual([]);
  });
  test.each(['town', 'village'] as const)('near, if it begins in a %s', (level) => {
    const later = { ...step('approval', 'county'), after: ['health'] };
    expect(easeOf({ ...hard, steps: [step('health', level), later] })).toEqual(['near']);
    const inCounty = [step('health', 'county'), { ...step('approval', level), after: ['health'] }];
    expect(easeOf({ ...hard, steps: inCounty })).toEqual([]);
    expect(easeOf({ ...hard, steps: [step('health', level), step('approval', 'county')] })).toEqual([]);
    expect(easeOf({ ...hard, steps: [] })).toEqual([]);
  });
  test('quickly, if nobody comes and half of the legal limit is promised; other units are not compared', () => {
    const far = { ...hard, visits: { value: 0 } };
    expect(easeOf(far)).toEqual([]);
    expect(easeOf({ ...far, promisedLimit: limit(5, 'workingDay') })).toEqual(['quick']);
    expect(easeOf({ ...hard, promisedLimit: limit(5, 'workingDay') })).toEqual([]);
    expect(easeOf({ ...far, promisedLimit: limit(1, 'workingDay'), statutoryLimit: limit(1, 'month') })).toEqual([]);
    expect(easeOf({ ...far, promisedLimit: limit(0, 'onTheSpot') })).toEqual(['today', 'quick']);
    const spot = limit(0, 'onTheSpot');
    expect(easeOf({ ...far, promisedLimit: spot, statutoryLimit: spot })).toEqual(['today']);
    const batch = limit(0, 'batch');
    expect(easeOf({ ...far, promisedLimit: batch, statutoryLimit: batch })).toEqual([]);
  });
});
