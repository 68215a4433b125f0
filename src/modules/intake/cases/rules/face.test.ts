import { describe, expect, test } from 'vitest';
import { entriesOn, holderOf } from './face.ts';

describe('whose licence it is', () => {
  test.each([
    [
      'the firm',
      { 'org.name': '甲公司', 'org.uscc': 'U', 'applicant.name': '张三' },
      { name: '甲公司', code: 'U', kind: 'organisation' },
    ],
    [
      'for whom it was asked',
      { 'beneficiary.name': '李四', 'applicant.name': '张三' },
      { name: '李四', code: null, kind: 'person' },
    ],
    [
      'the child',
      { 'child.name': '小花', 'applicant.name': '张三', 'applicant.idNumber': '1' },
      { name: '小花', code: null, kind: 'person' },
    ],
    [
      'the applicant',
      { 'applicant.name': '张三', 'applicant.idNumber': '1' },
      { name: '张三', code: '1', kind: 'person' },
    ],
    ['the applicant, where no form asked', { 'org.name': '' }, { name: '王五', code: null, kind: 'person' }],
  ])('%s', (_who, answers, holder) => {
    expect(holderOf(answers as Record<string, string>, '王五')).toEqual(holder);
  });
});

test('a face shows what was answered, by name, in its order, and no telephone', () => {
  const elements = ['site.address', 'org.legalRepName', 'org.contactPhone'].map((id) => ({
    id,
    name: { zh: `名:${id}` },
  }));
  const answers = { 'org.contactPhone': '138', 'site.address': '文峰路1号', 'org.legalRepName': '张三' };
  expect(entriesOn(answers, elements, [])).toEqual([
    { name: '名:org.legalRepName', value: '张三' },
    { name: '名:site.address', value: '文峰路1号' },
  ]);
});

test('what the grant gave stands first, in place of what was asked under its name', () => {
  const elements = ['vehicle.plateNo', 'vehicle.type'].map((id) => ({ id, name: { zh: `名:${id}` } }));
  const given = [{ element: 'vehicle.plateNo', name: { zh: '号牌号码' }, value: '鲁H20002' }];
  expect(entriesOn({ 'vehicle.plateNo': '鲁H10001', 'vehicle.type': '小型' }, elements, given)).toEqual([
    { name: '号牌号码', value: '鲁H20002' },
    { name: '名:vehicle.type', value: '小型' },
  ]);
});
