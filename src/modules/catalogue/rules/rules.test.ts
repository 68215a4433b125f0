import { describe, expect, test } from 'vitest';
import { everyKey, versionOf } from '../../../../test/support/catalogue/versions.ts';
import type { Item } from '../contract/item.ts';
import { doubtsOf } from './doubts.ts';
import { readCatalogueFiles } from '../files.ts';
import { readStarter } from '../starter.ts';
import { faultsOf } from './item-checks.ts';
import { oftenApplied } from './often.ts';

const { item, elements } = versionOf('public-health');
const surroundings = {
  departments: new Set(['approval', 'health']),
  elements: new Map(elements.map(({ id, type }) => [id, { type }])),
};
const changed = (change: Partial<Item>) => faultsOf({ ...item, ...change }, surroundings).map(({ code }) => code);
const days = (value: number) => ({ value, unit: 'workingDay' as const, text: `${value}个工作日` });
const files = await readCatalogueFiles();
const first = item.formFields[0];
const [number] = versionOf('hukou-birth').item.assigns ?? [];

describe('an entry is not published', () => {
  test.each<[string, Partial<Item>, string[]]>([
    ['as it stands it is', {}, []],
    ['when it promises more days than the law allows', { promisedLimit: days(21) }, ['promiseLongerThanLaw']],
    ['but a promise as long as the law is kept', { promisedLimit: days(20) }, []],
    ['when it is decided at once but promised for later', { handleType: '即办件' }, ['instantButNotSameDay']],
    ['when nobody of that name handles it', { department: 'nowhere' }, ['unknownDepartment']],
    ['when nobody of that name decides it', { decider: 'nowhere' }, ['unknownDepartment']],
    [
      'when it asks what no data element means',
      { formFields: first ? [{ ...first, id: 'no.such' }] : [] },
      ['unknownElement'],
    ],
    [
      'when it asks for another type than the element has',
      { formFields: first ? [{ ...first, type: 'date' }] : [] },
      ['elementOfOtherType'],
    ],
    ['when it asks the same twice', { formFields: first ? [first, first] : [] }, ['askedTwice']],
    [
      'when it wants one material twice',
      { materials: [...item.materials, ...item.materials.slice(0, 1)] },
      ['askedTwice'],
    ],
    ['when it gives the same number twice', { assigns: number ? [number, number] : [] }, ['assignedTwice']],
    ['when it charges without saying what', { fee: { charged: true, description: '' } }, ['feeNotDescribed']],
  ])('%s', (_when, change, expected) => {
    expect(changed(change)).toEqual(expected);
  });
  test('hours of a day are within a law that says on the spot, a whole day more is not', () => {
    const onTheSpot = { value: 0, unit: 'onTheSpot' as const, text: '当场' };
    const hours = { value: 4, unit: 'workingHour' as const, text: '4个工作小时' };
    expect(changed({ statutoryLimit: onTheSpot, promisedLimit: hours })).toEqual([]);
    expect(changed({ statutoryLimit: onTheSpot, promisedLimit: days(2) })).toEqual(['promiseLongerThanLaw']);
  });
});

test('what the data are unsure of is said, and what they are sure of is not', () => {
  const sure = item.legalBasis.map((basis) => ({ ...basis, confidence: 'high' as const }));
  const about = (change: Partial<Item>) => doubtsOf({ ...item, ...change }).map((doubt) => doubt.about);
  expect(about({})).toEqual(['promisedLimit', 'visits', 'steps', 'legalBasis', 'code', 'scope']);
  expect(about({ legalBasis: sure, nationalBaseCode: '370117002011', visits: { value: 0 } })).toEqual([
    'promisedLimit',
    'steps',
    'scope',
  ]);
});

describe('what is often applied for', () => {
  const uses = (count: number, times: number) =>
    Array.from({ length: count }, (_, index) => ({ key: `k${index}`, times }));
  test.each([
    ['is not told from fewer than a hundred applications', uses(9, 11), undefined],
    ['is not told from fewer than eight items', uses(7, 100), undefined],
    ['is told from a hundred of eight', uses(8, 12.5), uses(8, 0).map(({ key }) => key)],
    ['is not told from nothing', [], undefined],
  ])('%s', (_what, counted, expected) => {
    expect(oftenApplied(counted)).toEqual(expected);
  });
  test('stands in the order of the counts', () => {
    expect(oftenApplied([...uses(8, 20), { key: 'most', times: 21 }])?.[0]).toBe('most');
  });
});

describe('what an organ gives with a grant', () => {
  test('is named with its type, whose it is, and how it comes about', () => {
    expect(versionOf('hukou-birth').item.assigns).toEqual([
      {
        element: 'child.idNumber',
        role: 'beneficiary',
        from: 'decider',
        name: { zh: '公民身份号码（孩子的）', en: "Citizen's identity number (of the child)" },
        type: 'idcard',
      },
    ]);
    const business = versionOf('enterprise-reg').item.assigns ?? [];
    expect(business.map((one) => [one.element, one.from])).toEqual([
      ['org.uscc', 'decider'],
      ['org.regDate', 'decisionDay'],
    ]);
    expect(versionOf('public-health').item.assigns).toBeUndefined();
  });
  test('stands for items and elements that there are', () => {
    const file = { assigned: [{ element: 'no.such', role: 'org', from: 'decider', items: ['x'], basis: 'x' }] };
    expect(() => readStarter({ ...files, resultElements: file })).toThrow('result-elements.json: no.such');
    const keys = new Set(everyKey);
    const { assigned } = files.resultElements as { assigned: { items: string[] }[] };
    expect(assigned.flatMap(({ items }) => items).filter((key) => !keys.has(key))).toEqual([]);
  });
});
