import { describe, expect, test } from 'vitest';
import { whyUnentitled, type Entry, type Said } from './entitled.ts';

const material = (id: string, necessity: string) => ({ id, name: `材料 ${id}`, necessity });
const CONDITION = '有固定的经营场所';
const entry: Entry = {
  materials: [
    material('lease', '必要'),
    material('plan', '容缺可后补'),
    material('health', '告知承诺可替代'),
    material('proxy', '非必要(情形提供)'),
    material('item.form', '必要'),
  ],
  acceptanceConditions: [CONDITION],
};
const said: Said = {
  reason: 'missingMaterial',
  demanded: 'lease',
  words: '没有带租赁合同',
  asked: '',
  path: [{ kind: 'bring', text: '租赁合同' }],
};
const elsewhere = { kind: 'otherOrgan', text: '县公安局户政窗口' } as const;

describe('a clerk says no', () => {
  test.each<[string, Partial<Said>, Entry | undefined]>([
    ['about a required material', {}, entry],
    ['about a condition of the entry', { reason: 'conditionsNotMet', demanded: CONDITION }, entry],
    ['about what the county has not', { reason: 'notInCatalogue', demanded: null, asked: '办护照' }, undefined],
    [
      'about what another organ does',
      { reason: 'notThisOrgan', demanded: null, asked: '办护照', path: [elsewhere] },
      undefined,
    ],
    ['because the person wishes it, with a way all the same', { reason: 'applicantsWish', demanded: null }, entry],
  ])('%s', (_name, change, about) => {
    expect(whyUnentitled({ ...said, ...change }, about)).toBeUndefined();
  });
});

describe('a clerk does not say no', () => {
  test.each<[string, Partial<Said>, Entry | undefined, string]>([
    ['about a material that the entry does not list', { demanded: 'photo' }, entry, 'materialNotDemanded'],
    ['about no material in particular', { demanded: null }, entry, 'materialNotDemanded'],
    ['about a material of some situations only', { demanded: 'proxy' }, entry, 'materialNotDemanded'],
    ['about the form that we make ourselves', { demanded: 'item.form' }, entry, 'materialNotDemanded'],
    ['about a material that may follow', { demanded: 'plan' }, entry, 'materialMayFollow'],
    ['about a material that may be promised', { demanded: 'health' }, entry, 'materialMayBePromised'],
    [
      'about a condition of his own',
      { reason: 'conditionsNotMet', demanded: '本地户口' },
      entry,
      'conditionNotDemanded',
    ],
    ['about a material of no item', {}, undefined, 'turnedAwayItemMissing'],
    ['about nothing', { reason: 'other', demanded: null, asked: ' ' }, undefined, 'turnedAwayAskedMissing'],
    ['that we do not have what we have', { reason: 'notInCatalogue' }, entry, 'turnedAwayItemListed'],
    ['without a reason in words', { words: ' ' }, entry, 'turnedAwayWordsMissing'],
    ['without a way out', { path: [] }, entry, 'turnedAwayPathMissing'],
    ['with an empty way out', { path: [{ kind: 'bring', text: ' ' }] }, entry, 'turnedAwayPathMissing'],
    ['sending the person away without saying where to', { reason: 'notThisOrgan' }, entry, 'otherOrganMissing'],
    ['about a material without saying what to bring', { path: [elsewhere] }, entry, 'bringListMissing'],
  ])('%s', (_name, change, about, code) => {
    expect(whyUnentitled({ ...said, ...change }, about)?.code).toBe(code);
  });
});
