import { describe, expect, test } from 'vitest';
import type { NamedModel } from '../../../modules/process/library/contract.ts';
import { conditionText } from './condition-text.ts';
import { departmentsOf, modelFilterOf, modelsMeant } from './filter.ts';

const model = (item: string, facts: Partial<NamedModel> = {}): NamedModel => ({
  id: item,
  item,
  version: 1,
  origin: 'generated',
  sha256: '',
  effectiveOn: '2026-03-02',
  name: { zh: '户外广告', en: 'Outdoor Advertising' },
  department: { zh: '县城管局' },
  ...facts,
});
const models = [
  model('outdoor-ad'),
  model('dibao', { name: { zh: '低保' }, department: { zh: '县民政局' }, origin: 'modelled' }),
  model('old', { name: null, department: null }),
];

describe('the models that are meant', () => {
  test.each([
    [{}, ['outdoor-ad', 'dibao', 'old']],
    [{ name: '广告' }, ['outdoor-ad']],
    [{ name: 'ｏｕｔｄｏｏｒ AD' }, ['outdoor-ad']],
    [{ name: 'OLD' }, ['old']],
    [{ department: '县民政局' }, ['dibao']],
    [{ origin: 'modelled' as const }, ['dibao']],
    [{ name: '广告', origin: 'modelled' as const }, []],
  ])('by %j', (filter, items) => {
    expect(modelsMeant(models, filter).map(({ item }) => item)).toEqual(items);
  });
  test('an address says what the filter knows, nothing else', () => {
    expect(modelFilterOf({ name: ' ', department: 7, origin: 'found', act: 'x' })).toEqual({});
    expect(modelFilterOf({ name: '广告', department: '县城管局', origin: 'generated' })).toEqual({
      name: '广告',
      department: '县城管局',
      origin: 'generated',
    });
  });
  test('each department is offered once', () => {
    expect(departmentsOf([...models, ...models]).map(({ zh }) => zh)).toEqual(['县城管局', '县民政局']);
  });
});

describe('a condition in words', () => {
  test.each([
    ['acceptance = "accepted"', '受理的', 'if accepted'],
    ['decision = "denied"', '决定不同意的', 'if decided against'],
    ['applies_hear = true', '需要走这一路的', 'where this way applies'],
    [null, '其他情况', 'otherwise'],
    ['area > 50', '条件 area > 50', 'if area > 50'],
  ])('%s', (text, zh, en) => {
    expect(conditionText({ name: null, text }, 'zh')).toBe(zh);
    expect(conditionText({ name: null, text }, 'en')).toBe(en);
  });
});
