import { describe, expect, test } from 'vitest';
import { civilDate } from '../../kernel/civil-date.ts';
import { changedFace, saysTheSame } from './changes.ts';

const on = civilDate('2026-11-23');
const face = {
  text: {
    holder: '张三',
    holderKind: 'person' as const,
    holderCode: null,
    entries: [
      { name: '经营场所', value: '文峰路1号' },
      { name: '负责人', value: '李四' },
    ],
    item: '食品经营许可',
    decision: '金审准字〔2026〕第00001号',
    validity: '5年',
  },
  from: civilDate('2021-12-01'),
  until: civilDate('2026-11-30'),
};

describe('the face of a new version', () => {
  test('renewed, its term follows the one before without a day between', () => {
    const { from, until } = changedFace(face, { how: 'renewed', on, change: {} });
    expect([from, until]).toEqual(['2026-12-01', '2031-11-30']);
  });
  test('renewed after it ran out, its term begins today', () => {
    const late = { ...face, until: civilDate('2026-11-22') };
    expect(changedFace(late, { how: 'renewed', on, change: {} })).toMatchObject({ from: on, until: '2031-11-22' });
  });
  test('renewed on its very last day, its term begins tomorrow', () => {
    const last = { ...face, until: on };
    expect(changedFace(last, { how: 'renewed', on, change: {} }).from).toBe('2026-11-24');
  });
  test('changed, only what was named is otherwise and the term stays', () => {
    const changed = changedFace(face, {
      how: 'changed',
      on,
      change: { entries: [{ name: '经营场所', value: '中心街2号' }] },
    });
    expect(changed.text.entries).toEqual([
      { name: '经营场所', value: '中心街2号' },
      { name: '负责人', value: '李四' },
    ]);
    expect([changed.from, changed.until]).toEqual([face.from, face.until]);
    expect(saysTheSame(face, changed)).toBe(false);
  });
  test('an entry that it does not have is not added', () => {
    const changed = changedFace(face, { how: 'changed', on, change: { entries: [{ name: '别的', value: 'x' }] } });
    expect(saysTheSame(face, changed)).toBe(true);
  });
  test('another last day or another name is a change', () => {
    const other = changedFace(face, { how: 'corrected', on, change: { until: null } });
    expect(saysTheSame(face, other)).toBe(false);
    expect(saysTheSame(face, changedFace(face, { how: 'corrected', on, change: { holder: '张山' } }))).toBe(false);
  });
});
