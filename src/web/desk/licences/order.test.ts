import { describe, expect, test } from 'vitest';
import { entryName, orderOf } from './order.ts';

const licence = {
  version: 3,
  holder: '张三',
  until: '2030-11-28',
  entries: [{ name: '经营场所', value: '文峰路1号' }],
  causes: { revoked: ['deceit'], recalled: ['lawChanged'], cancelled: ['dissolved'] },
  disputes: [],
} satisfies Parameters<typeof orderOf>[2];
function typed(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}
const said = { reason: ' 申请变更 ', basis: '《条例》第八条' };
const day = (text: string) => {
  const [year = '', month = '', date = ''] = text.split('-');
  return { 'until.year': year, 'until.month': month, 'until.day': date };
};

describe('what is sent of a decision on a licence', () => {
  test('everything that is missing is said at once', () => {
    expect(orderOf(undefined, typed({}), licence).lacks).toEqual(['act', 'reason', 'basis']);
    expect(orderOf('renewed', typed({ ...said, ...day('2031-02-30') }), licence).lacks).toEqual(['until']);
  });
  test('a licence that is fought asks why it cannot wait', () => {
    const fought = { ...licence, disputes: [{ id: 'd', fileNumber: '金政复〔2026〕3号', stopped: false }] };
    expect(orderOf('suspended', typed(said), fought).lacks).toEqual(['despite']);
    const { wish } = orderOf('suspended', typed({ ...said, despite: ' 公共卫生 ' }), fought);
    expect(wish).toMatchObject({ act: 'suspended', despite: '公共卫生' });
  });
  test('a suspension carries nothing of the face, whatever stands in the form', () => {
    const { wish } = orderOf('suspended', typed({ ...said, holder: '李四', ...day('2031-01-01') }), licence);
    expect(wish).toEqual({ version: 3, act: 'suspended', reason: '申请变更', basis: said.basis });
  });
  test('an end names its cause in law; another provision may be left out', () => {
    const { reason } = said;
    expect(orderOf('recalled', typed({ reason }), licence).lacks).toEqual(['cause']);
    expect(orderOf('recalled', typed({ reason, cause: 'deceit' }), licence).lacks).toEqual(['cause']);
    expect(orderOf('recalled', typed({ reason, cause: 'lawChanged' }), licence).wish).toEqual({
      ...{ version: 3, act: 'recalled', reason: reason.trim(), basis: '', cause: 'lawChanged' },
    });
  });
  test('a change carries what stands on it now, and a name only where it is another', () => {
    const form = { ...said, holder: '张三', [entryName(0)]: '中心街2号', ...day('2030-11-28') };
    expect(orderOf('changed', typed(form), licence).wish).toEqual({
      ...{ version: 3, act: 'changed', reason: '申请变更', basis: said.basis },
      entries: [{ name: '经营场所', value: '中心街2号' }],
    });
  });
  test('a renewal carries a last day where one was typed', () => {
    expect(orderOf('renewed', typed({ ...said, ...day('2034-11-28') }), licence).wish).toMatchObject({
      until: '2034-11-28',
    });
    expect(orderOf('renewed', typed({ ...said, ...day('') }), licence).wish).not.toHaveProperty('until');
  });
});
