import { describe, expect, test } from 'vitest';
import { selectedFor } from '../../../../test/support/themes/selected.ts';
import { themeOf } from '../../../../test/support/themes/starter.ts';
import type { Theme } from '../model.ts';
import { askedNow, received } from './received.ts';
import { filledLater } from './filled-later.ts';

const filled = (theme: Theme, items: readonly string[]) => filledLater(theme, items.map(selectedFor));
const ofItem = (theme: Theme, items: readonly string[], item: string) => {
  const found = filled(theme, items).later.find((one) => one.item === item);
  if (!found) throw new Error(`not needed: ${item}`);
  return found;
};
const said = ({ elements }: ReturnType<typeof ofItem>) =>
  elements.map(({ element, field, by }) => `${element} = ${field} of ${by.map(({ item }) => item).join(', ')}`);

const newborn = themeOf('newborn');
const CHILD = ['birth-cert', 'hukou-birth', 'resident-med', 'ss-card', 'birth-med', 'childcare-subsidy'];

describe('what earlier items give is not asked of the applicant', () => {
  test('the number of the certificate and the number of the child, each under the name that the item has for it', () => {
    expect(CHILD.map((item) => [item, said(ofItem(newborn, CHILD, item))])).toEqual([
      ['birth-cert', []],
      ['hukou-birth', ['child.birthCertNo = child.birthCertNo of birth-cert']],
      [
        'resident-med',
        ['beneficiary.idType = child.idType of hukou-birth', 'beneficiary.idNumber = child.idNumber of hukou-birth'],
      ],
      [
        'ss-card',
        ['beneficiary.idType = child.idType of hukou-birth', 'beneficiary.idNumber = child.idNumber of hukou-birth'],
      ],
      ['birth-med', ['child.birthCertNo = child.birthCertNo of birth-cert']],
      ['childcare-subsidy', ['child.idNumber = child.idNumber of hukou-birth']],
    ]);
  });
  test('nothing of it where the item that gives it is not needed: it is known already', () => {
    const without = CHILD.filter((item) => item !== 'hukou-birth');
    expect(said(ofItem(newborn, without, 'childcare-subsidy'))).toEqual([]);
  });
  test('a paper that an earlier item makes is not handed in', () => {
    const { materials } = ofItem(newborn, CHILD, 'hukou-birth');
    expect(materials).toContainEqual({ material: expect.any(String), by: 'birth-cert' });
    expect(ofItem(newborn, ['hukou-birth'], 'hukou-birth').materials).toEqual([]);
  });
  test('a plate that is only renewed is asked of who hands the old one in, and told to who comes after', () => {
    const used = themeOf('used-car');
    const items = ['vehicle-inspect', 'vehicle-transfer', 'vehicle-plate-reissue'];
    const { later, ungiven } = filled(used, items);
    expect(later.map((one) => [one.item, said(one), one.waitsFor])).toEqual([
      ['vehicle-inspect', [], []],
      ['vehicle-transfer', [], []],
      ['vehicle-plate-reissue', ['vehicle.plateNo = vehicle.plateNo of vehicle-transfer'], []],
    ]);
    expect(ungiven).toEqual([]);
  });
});

describe('who needs a number waits for it', () => {
  test('also where the theme lets the giver be overtaken', () => {
    expect(newborn.parts.find(({ item }) => item === 'resident-med')?.afterOptional).toEqual(['hukou-birth']);
    expect(ofItem(newborn, CHILD, 'resident-med').waitsFor).toEqual(['hukou-birth']);
    const part = filled(newborn, CHILD).theme.parts.find(({ item }) => item === 'resident-med');
    expect([part?.after, part?.afterOptional]).toEqual([['birth-cert', 'hukou-birth'], []]);
  });
  test('and where the theme does not order the two at all', () => {
    const items = ['medical-inst-setup', 'enterprise-reg', 'medical-inst'];
    expect(ofItem(themeOf('open-medical'), items, 'medical-inst-setup').waitsFor).toEqual(['enterprise-reg']);
  });
  test('who stands where the theme puts him waits for nothing more', () => {
    expect(ofItem(newborn, CHILD, 'ss-card').waitsFor).toEqual([]);
  });
});

describe('a number that nobody has yet', () => {
  test('is named with the item that asks too early', () => {
    const items = ['fire-check', 'training-school', 'ngo-reg', 'food-business'];
    expect(filled(themeOf('open-training'), items).ungiven).toEqual([
      { item: 'fire-check', element: 'org.uscc', field: 'org.uscc', by: 'ngo-reg' },
      { item: 'training-school', element: 'org.uscc', field: 'org.uscc', by: 'ngo-reg' },
    ]);
  });
  test('is not the number of the business that is ended first', () => {
    const items = ['tax-clear', 'enterprise-reg', 'seal-filing'];
    const { later, ungiven } = filled(themeOf('individual-to-company'), items);
    expect([ungiven, later.map(({ elements }) => elements.length)]).toEqual([[], [0, 0, 1]]);
  });
});

describe('what was given', () => {
  const later = ofItem(newborn, CHILD, 'resident-med');
  test('answers the question of the later item, with the document that the number is of', () => {
    const results = [{ item: 'hukou-birth', values: { 'child.idNumber': '37082820260301001X' } }];
    expect(received(later, results)).toEqual({
      answers: { 'beneficiary.idType': '居民身份证', 'beneficiary.idNumber': '37082820260301001X' },
      givers: new Map([
        ['beneficiary.idType', 'hukou-birth'],
        ['beneficiary.idNumber', 'hukou-birth'],
      ]),
      missing: [],
    });
  });
  test('is missing while nobody gave it, whatever others gave', () => {
    const results = [{ item: 'birth-cert', values: { 'child.idNumber': 'not its to give' } }];
    expect(received(later, results)).toEqual({
      ...{ answers: {}, givers: new Map() },
      missing: ['beneficiary.idType', 'beneficiary.idNumber'],
    });
  });
  test('last counts where two gave it', () => {
    const by = ['first', 'second'].map((item) => ({ item, element: 'vehicle.plateNo' }));
    const elements = [{ element: 'vehicle.plateNo', field: 'vehicle.plateNo', by }];
    const gave = (item: string, plate: string) => ({ item, values: { 'vehicle.plateNo': plate } });
    expect(received({ elements }, [gave('second', '鲁H2'), gave('first', '鲁H1')]).answers).toEqual({
      'vehicle.plateNo': '鲁H2',
    });
    expect(received({ elements }, [gave('first', '鲁H1')]).answers).toEqual({ 'vehicle.plateNo': '鲁H1' });
  });
  test('is on no page of the form, and no page is left empty', () => {
    const { form } = selectedFor('resident-med');
    const ids = askedNow(form, later).pages.map(({ fields }) => fields.map(({ id }) => id));
    expect(ids.flat()).not.toContain('beneficiary.idNumber');
    expect(ids.every((fields) => fields.length > 0)).toBe(true);
  });
});
