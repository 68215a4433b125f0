import { describe, expect, test } from 'vitest';
import { prefillOf, type Asked, type Earlier } from './prefill.ts';

const question = (id: string, more: Partial<Asked> = {}): Asked => ({
  id,
  type: 'string',
  role: id.split('.')[0] ?? '',
  ...more,
});
const earlier = (source: string, answers: Record<string, string>): Earlier => ({ source, answers });
const none = { known: {}, earlier: [] };

describe('before it is asked', () => {
  test('nothing is known of a stranger', () => {
    expect(prefillOf([question('applicant.name')], none)).toEqual({});
  });
  test('what the account says goes before what was answered once', () => {
    const known = { 'applicant.phone': { value: '13800000000', source: 'account' } };
    const past = [earlier('case/1', { 'applicant.phone': '13911111111', 'applicant.address': '金乡街道' })];
    expect(prefillOf([question('applicant.phone'), question('applicant.address')], { known, earlier: past })).toEqual({
      'applicant.phone': { value: '13800000000', source: 'account' },
      'applicant.address': { value: '金乡街道', source: 'case/1' },
    });
  });
  test('of several applications the last counts', () => {
    const past = [earlier('case/2', { 'org.address': '新址' }), earlier('case/1', { 'org.address': '旧址' })];
    expect(prefillOf([question('org.address')], { ...none, earlier: past })).toEqual({
      'org.address': { value: '新址', source: 'case/2' },
    });
  });
});

describe('what is not carried from one application to the next', () => {
  const past = [earlier('case/1', { 'site.area': '80', 'child.name': '小明', 'org.type': '公司', 'org.list': '[]' })];
  test.each([
    ['what belongs to the matter', question('site.area')],
    ['another person of the family', question('child.name')],
    ['an option that this form does not offer', question('org.type', { options: [{ value: '个体工商户' }] })],
    ['a table', question('org.list', { type: 'table' })],
  ])('%s', (_name, asked) => {
    expect(prefillOf([asked], { ...none, earlier: past })).toEqual({});
  });
});
