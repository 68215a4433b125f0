import { describe, expect, test } from 'vitest';
import { readDecisionFiles, type Decisions } from '../../decisions/index.ts';
import { instantItems } from './items.ts';
import { canDecide } from './models.ts';
import { ruleOf } from './rules/rule-said.ts';

type Inputs = Readonly<Record<string, unknown>>;

const items = await instantItems();
const files = new Map((await readDecisionFiles()).map(({ key, read }) => [key, read]));

function decisionsOf(item: string): Decisions {
  const read = files.get(item);
  if (!read?.ok) throw new Error(`no model of ${item}`);
  return read.value;
}

function decided(item: string, inputs: Inputs): unknown {
  const done = decisionsOf(item).decide({ name: '秒批', inputs, told: { now: Date.UTC(2026, 2, 2) } });
  return done.ok ? done.value.value : done.error.code;
}

const TODAY = '2026-03-02';
const himself = { 申请人证件号码: 'A', 受益人证件号码: 'A', 申请人的近亲属: [] };
const holds: Readonly<Record<string, Inputs>> = {
  'elder-card': { 今天: TODAY, 出生日期: '1966-03-02', 在世: true, ...himself },
  'elder-allowance': {
    ...{ 今天: TODAY, 出生日期: '1946-03-02', 户籍地区划: '370828', 在世: true, 正在享受的待遇: [] },
    ...himself,
  },
  'disabled-care': {
    ...{ 今天: TODAY, 残疾等级: 2, 残疾人证有效期至: TODAY, 正在享受的待遇: [], 在世: true },
    ...himself,
  },
  'disabled-living': {
    ...{ 今天: TODAY, 残疾人证有效期至: TODAY, 低保对象: true, 正在享受的待遇: [], 在世: true },
    ...himself,
  },
  'grad-register': { 今天: TODAY, 毕业日期: '2024-03-02', 正在参保缴费: false },
  'driver-medical': { 今天: TODAY, 体检合格: true, 体检日期: '2025-09-02' },
  'vehicle-inspect': { 今天: TODAY, 检验有效期至: TODAY, 交强险有效期至: TODAY, 未处理违法数: 0 },
  'med-family': {
    ...{ 申请人险种: '职工基本医疗保险', 申请人参保正常: true, 被授权人参保正常: true },
    ...{ 被授权人证件号码: 'B', 申请人的近亲属: ['B'] },
  },
  'seal-filing': { 登记状态: '存续', 刻制单位已备案: true },
  'food-prepack-filing': { 登记状态: '存续', 经营范围: '预包装食品销售', 在市场禁入期: false },
};

test('at least ten items of the list are executable, and each has a case here', () => {
  expect(items.size).toBeGreaterThanOrEqual(10);
  expect([...items.keys()].toSorted()).toEqual(Object.keys(holds).toSorted());
});

describe('every model', () => {
  test.each(Object.entries(holds))(
    '%s grants where its rule holds, on the last day and in the last year',
    (item, inputs) => {
      expect(decided(item, inputs)).toBe('准予');
    },
  );
  test.each(Object.entries(holds))('%s grants nothing where any one fact is missing or another', (item, inputs) => {
    for (const [name, value] of Object.entries(inputs)) {
      const { [name]: _left, ...rest } = inputs;
      if (name !== '申请人的近亲属' || !('受益人证件号码' in inputs)) expect(decided(item, rest)).not.toBe('准予');
      if (typeof value === 'boolean') expect(decided(item, { ...rest, [name]: !value })).toBe('转人工');
    }
  });
  test.each([...items])(
    '%s has exactly the inputs that its facts name, and says its rule in both languages',
    (item, entry) => {
      const decisions = decisionsOf(item);
      expect(decisions.inputs.toSorted()).toEqual(entry.facts.map(({ input }) => input).toSorted());
      expect(canDecide(entry, decisions)).toBe(true);
      const { zh, en } = ruleOf(decisions, { decision: entry.decision, name: decisions.name, version: 1 });
      expect(zh).toMatch(/[\u4e00-\u9fff]{4}/);
      expect(zh).not.toContain('第1版');
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    },
  );
});

describe('a version that a county published', () => {
  const entry = items.get('seal-filing');
  if (!entry) throw new Error('no seal-filing');
  const whole = { decisions: ['秒批'], inputs: entry.facts.map(({ input }) => input), problems: [] };
  test.each([
    ['without the decision that is meant', { decisions: ['其他'] }],
    [
      'with a cell that cannot be read',
      { problems: [{ code: 'expressionNotReadable', element: 'x', detail: '' } as const] },
    ],
    ['that needs a fact that nobody says', { inputs: [...whole.inputs, '注册资本'] }],
  ])('%s decides nothing', (_, change) => {
    expect(canDecide(entry, whole)).toBe(true);
    expect(canDecide(entry, { ...whole, ...change })).toBe(false);
  });
  test('that says nothing of its rules is named with its number', () => {
    const silent = { rulesOf: () => [{ outputs: ['"准予"'], notes: [] }] };
    const named = { decision: '秒批', name: '公章刻制备案', version: 3 };
    expect(ruleOf(silent, named)).toEqual({
      zh: '县里公布的“公章刻制备案”规则表第3版',
      en: 'version 3 of the table of rules “公章刻制备案” that the county published',
    });
  });
  test('that grants by several rules says each, and not the one that leaves it to a person', () => {
    const rule = (output: string, zh: string, en: string) => ({ outputs: [output], notes: [zh, en] });
    const rulesOf = () => [rule('"准予"', '甲', 'a'), rule('"准予"', '乙', 'b'), rule('"转人工"', '其余', 'rest')];
    expect(ruleOf({ rulesOf }, { decision: '秒批', name: '', version: 1 })).toEqual({
      zh: '甲；或者乙',
      en: 'a; or b',
    });
  });
});

describe('one day or one more', () => {
  test.each<[string, Inputs]>([
    ['elder-card', { 出生日期: '1966-03-03' }],
    ['elder-card', { 受益人证件号码: 'B' }],
    ['elder-allowance', { 出生日期: '1946-03-03' }],
    ['elder-allowance', { 户籍地区划: '370829' }],
    ['elder-allowance', { 正在享受的待遇: ['elder-allowance'] }],
    ['disabled-care', { 残疾等级: 3 }],
    ['disabled-care', { 残疾人证有效期至: '2026-03-01' }],
    ['disabled-care', { 正在享受的待遇: ['tekun'] }],
    ['disabled-living', { 正在享受的待遇: ['disabled-living'] }],
    ['grad-register', { 毕业日期: '2024-03-01' }],
    ['grad-register', { 毕业日期: '2026-03-03' }],
    ['driver-medical', { 体检日期: '2025-09-01' }],
    ['vehicle-inspect', { 交强险有效期至: '2026-03-01' }],
    ['vehicle-inspect', { 检验有效期至: '2026-03-01' }],
    ['vehicle-inspect', { 未处理违法数: 1 }],
    ['med-family', { 被授权人证件号码: 'C' }],
    ['med-family', { 申请人险种: '城乡居民基本医疗保险' }],
    ['seal-filing', { 登记状态: '注销' }],
    ['food-prepack-filing', { 经营范围: '日用百货' }],
  ])('%s with %o goes to a person', (item, change) => {
    expect(decided(item, { ...holds[item], ...change })).toBe('转人工');
  });
  test('a close relative may apply for an old man', () => {
    const change = { 受益人证件号码: 'B', 申请人的近亲属: ['B'] };
    expect(decided('elder-card', { ...holds['elder-card'], ...change })).toBe('准予');
  });
});
