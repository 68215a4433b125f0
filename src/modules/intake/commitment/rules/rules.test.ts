import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { atOnceEntry } from './at-once.ts';
import { exclusionOf } from './exclusion.ts';
import { isSignedBy } from './name.ts';
import { versionFault } from './next-version.ts';
import { noticeOf } from './notice.ts';
import { replacedIn } from './replacing.ts';

describe('what a commitment stands for', () => {
  test('is what the entry says, and the commitment that it asks for itself', () => {
    const material = (id: string, name: string, necessity = '必要') => ({ id, name, necessity });
    expect(
      replacedIn([
        material('form', '申请表'),
        material('rules', '卫生管理制度', '告知承诺可替代'),
        material('paper', '公众聚集场所消防安全告知承诺书'),
        material('later', '检测报告', '容缺可后补'),
      ]),
    ).toEqual(['rules', 'paper']);
  });
});

describe('items for which nothing may be committed', () => {
  test.each([
    ['net-security', 'police', 'police', 'publicSecurityExcluded'],
    ['fireworks', 'approval', 'emergency', 'lifeAndPropertyExcluded'],
    ['pollution-permit', 'eco', 'eco', 'environmentExcluded'],
    ['medical-inst', 'approval', 'health', 'lifeAndPropertyExcluded'],
    ['public-health', 'approval', 'health', undefined],
    ['drainage', 'approval', 'housing', undefined],
  ])('%s', (key, department, regulator, excluded) => {
    expect(exclusionOf({ key, department, regulator })).toBe(excluded);
  });

  test('an item without a regulator goes by its department', () => {
    expect(exclusionOf({ key: 'x', department: 'eco' })).toBe('environmentExcluded');
  });
});

describe('the notice', () => {
  const told = { name: '甲', conditions: ['一', '二'], withinDays: 60, onFalsehood: '撤销决定并记入信用记录' } as const;
  test('says what must be met, what follows from falsehood, what is checked until when, and the other way', () => {
    const notice = noticeOf({ ...told, kind: 'licence', scope: null });
    expect(notice.split('\n').map((line) => line.slice(0, 3))).toEqual(['1. ', '2. ', '3. ', '4. ']);
    for (const words of ['一；二', '撤销决定并记入信用记录', '60日内', '可以不作承诺']) expect(notice).toContain(words);
  });

  test('says for which situations it stands, where not for all', () => {
    expect(noticeOf({ ...told, kind: 'proof', scope: '仅限延续' })).toContain('适用范围：仅限延续。');
  });
});

describe('a next version', () => {
  const today = civilDate('2026-03-02');
  const next = { effectiveOn: today, reason: '县里确认', notice: '告知', commitment: '承诺' };
  test.each([
    ['counts from today', next, undefined, undefined],
    ['not from yesterday', { ...next, effectiveOn: civilDate('2026-03-01') }, undefined, 'effectiveTooEarly'],
    ['not before the one that it follows', next, civilDate('2026-03-03'), 'effectiveTooEarly'],
    [
      'on the very day of the one that it follows',
      { ...next, effectiveOn: civilDate('2026-03-03') },
      civilDate('2026-03-03'),
      undefined,
    ],
    ['says why', { ...next, reason: '  ' }, undefined, 'reasonMissing'],
    ['says what is told', { ...next, notice: '' }, undefined, 'textMissing'],
    ['says what is signed', { ...next, commitment: ' ' }, undefined, 'textMissing'],
  ])('%s', (_name, version, newest, code) => {
    expect(versionFault(version, { today, newest })?.code).toBe(code);
  });
});

describe('a signature', () => {
  test.each([
    ['王 小明', '王小明', true],
    ['王小明', '王大明', false],
    ['', '', false],
  ])('%s under a text of %s', (written, name, signed) => {
    expect(isSignedBy(written, name)).toBe(signed);
  });
});

test('the way on commitment is drawn as of what is decided at once', () => {
  expect(atOnceEntry({ key: 'cinema', steps: [{ id: 'a' }], handleType: '承诺件' })).toEqual({
    ...{ key: 'cinema-commitment', steps: [], handleType: '即办件', modelled: 'generated, unconfirmed' },
  });
});
