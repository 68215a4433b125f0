import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnIn, faultsOf } from '../../../../test/support/process/drawn.ts';
import { examineModel } from '../library/examine.ts';
import { actsOf } from './acts.ts';
import { generateModel } from './generate.ts';
import type { DrawnItem, Step } from './item.ts';

const LANES = ['approval', 'fire', 'police'];
const nameOf = (key: string) => (LANES.includes(key) ? `县${key}局` : undefined);
const itemOf = (more: Partial<DrawnItem>): DrawnItem => ({
  key: 'example',
  name: '示例许可',
  typeCode: '01',
  handleType: '承诺件',
  department: 'approval',
  steps: [],
  modelled: 'generated, unconfirmed',
  ...more,
});
const stepOf = (id: string, more: Partial<Step>): Step => ({ id, name: '审查', actor: 'approval', after: [], ...more });

async function examined(item: DrawnItem) {
  const made = await generateModel(item, nameOf);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const bytes = new TextEncoder().encode(made.value.xml);
  const model = await examineModel(bytes);
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  return { ...model.value, bytes };
}
const actsIn = async (item: DrawnItem) => [...(await examined(item)).work.tasks.values()].map(({ act }) => act);

describe('an item without steps goes the usual way of its kind', () => {
  test('即办件: at once', async () => {
    const { work } = await examined(itemOf({ handleType: '即办件' }));
    expect([...work.tasks.values()]).toMatchObject([{ act: 'onTheSpot', role: 'approver', asks: ['decision'] }]);
    expect([...work.outcomes.values()]).toEqual(['denied', 'notAccepted', 'granted']);
  });
  test('承诺件: accepted, reviewed, decided, handed over', async () => {
    expect(await actsIn(itemOf({}))).toEqual(['accept', 'review', 'decide', 'issue']);
  });
});

describe('what is done at a step', () => {
  test.each<[string, Partial<Step>, string]>([
    ['镇街受理', {}, 'accept'],
    ['受理并当场办结', {}, 'onTheSpot'],
    ['材料审查', {}, 'review'],
    ['现场勘验', {}, 'visit'],
    ['规划核实', { jointWith: ['fire'] }, 'visit'],
    ['专家评审', { kind: 'special' }, 'special'],
    ['公示(公告)', { kind: 'special' }, 'publicity'],
    ['村级核实权属', { level: 'village' }, 'assist'],
    ['县级审核确认(抽查入户)', {}, 'decide'],
    ['发放设置批准书', {}, 'issue'],
    ['事后现场核查', { phase: 'after' }, 'visit'],
  ])('%s %j', (name, more, act) => {
    const decided = stepOf('last', { name: '决定' });
    expect(actsOf([stepOf('one', { name, ...more }), decided]).get('one')).toBe(act);
  });
  test('where no step is called a decision, the last one that does more than hand over decides', () => {
    const steps = ['受理', '审查', '制证与送达'].map((name, place) => stepOf(`s${place}`, { name }));
    expect([...actsOf(steps).values()]).toEqual(['accept', 'decide', 'issue']);
  });
});

describe('conditions', () => {
  const steps = [
    stepOf('accept', { name: '受理' }),
    stepOf('fire', { actor: 'fire', after: ['accept'], when: '设食堂' }),
    stepOf('doc', { after: ['accept'] }),
    stepOf('hear', { kind: 'special', name: '听证', after: ['fire', 'doc'], when: '申请听证' }),
    stepOf('decide', { name: '决定', after: ['hear'] }),
  ];
  test('a department of some situation only stands behind an inclusive gateway, and acceptance asks', async () => {
    const { process, work } = await examined(itemOf({ steps }));
    expect(process.net?.nodes.get('gateway-fork-1')?.kind).toBe('inclusive');
    expect(work.tasks.get('accept')?.asks).toEqual(['acceptance', 'applies_fire', 'applies_hear']);
  });
  test('where every branch is of some situation, the run may go on by none', async () => {
    const all = steps.map((step) => (step.id === 'doc' ? { ...step, when: '新设' } : step));
    expect((await examined(itemOf({ steps: all }))).process.net?.nodes.get('gateway-fork-1')?.kind).toBe('parallel');
  });
});

describe('what no model can be drawn of is refused', () => {
  test.each<[string, unknown, object]>([
    ['something else', { key: 'x' }, { item: 'x', code: 'misshapen' }],
    ['nothing', null, { item: '', code: 'misshapen' }],
    ['a department that there is not', itemOf({ department: 'magic' }), { code: 'departmentUnknown', detail: 'magic' }],
    [
      'somebody who comes along and is not there',
      itemOf({ steps: [stepOf('a', { jointWith: ['magic'] })] }),
      { code: 'departmentUnknown', detail: 'magic' },
    ],
    ['steps that wait for each other', itemOf({ steps: [stepOf('a', { after: ['a'] })] }), { code: 'stepsInCircle' }],
    ['a step after one that is not there', itemOf({ steps: [stepOf('a', { after: ['b'] })] }), { code: 'stepUnknown' }],
    ['a step that is no name', itemOf({ steps: [stepOf('gateway-fork-1', {})] }), { code: 'misshapen' }],
  ])('%s', async (_name, entry, expected) => {
    expect(await generateModel(entry, nameOf)).toMatchObject({ ok: false, error: expected });
  });
});

const anySteps = fc
  .array(
    fc.record({
      after: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
      actor: fc.constantFrom(...LANES),
      when: fc.option(fc.constantFrom('临近道路', '涉及社会公共利益或申请听证', '新设'), { nil: undefined }),
      name: fc.constantFrom('审查', '现场勘验', '受理', '决定', '制证与送达', '消防布局与海绵城市等住建意见'),
      jointWith: fc.subarray(LANES),
      phase: fc.constantFrom(undefined, undefined, undefined, 'before' as const, 'after' as const),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn) =>
    drawn.map(({ after, when, phase, ...step }, place): Step => ({
      ...step,
      id: `s${place}`,
      after: place === 0 ? [] : [...new Set(after.map((one) => `s${one % place}`))],
      ...(when !== undefined && { when }),
      ...(phase !== undefined && { phase }),
    })),
  );

test(
  'whatever the steps, their model is sound, drawn without a fault, and the same again',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const item = itemOf({ steps });
        const { bytes } = await examined(item);
        expect(faultsOf(await drawnIn(bytes))).toEqual([]);
        expect((await examined(item)).bytes).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  },
);
