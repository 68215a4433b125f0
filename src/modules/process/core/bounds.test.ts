import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { netOf } from '../../../../test/support/process/playing.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { LIMITS } from './state.ts';
import { begin, step } from './step.ts';

const process = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({ id: 'p', ...m.level(parts, ...flows) });

async function begun(model: m.Model) {
  const net = await netOf(xmlOf(model));
  const first = begin(net);
  if (!first.ok) throw new Error(first.error.code);
  return { net, ...first.value };
}

describe('a model that never rests is stopped, with nothing lost', () => {
  test('going round in circles', async () => {
    const circle = process([m.start('s'), m.xor('x'), m.xor('y')], 's x', 'x y', 'y x');
    const { net, state, effects } = await begun(circle);
    expect(state.status).toBe('running');
    expect(state.tokens.filter(({ incident }) => incident === 'runaway')).toHaveLength(1);
    expect(effects.length).toBeLessThan(LIMITS.moves + 10);
    const [, token] = state.tokens;
    expect(step(net, state, { type: 'retry', token: token?.id ?? 0 })).toMatchObject({ ok: true });
  });
  test('becoming more and more', async () => {
    const growing = process([m.start('s'), m.xor('x'), m.and('y')], 's x', 'x y', 'y x', 'y x');
    const { state } = await begun(growing);
    expect(state.tokens.some(({ incident }) => incident !== undefined)).toBe(true);
    expect(state.tokens.length).toBeLessThan(5 * LIMITS.tokens);
  });
  test('calling itself', async () => {
    const own: m.Model = {
      ...process([m.start('s'), m.call('c', 'q')], 's c'),
      called: [{ id: 'q', ...m.level([m.call('again', 'q')]) }],
    };
    const { state } = await begun(own);
    expect(state.tokens.map(({ incident }) => incident).filter(Boolean)).toEqual(['tooDeep']);
    expect(state.tokens.length).toBeLessThan(LIMITS.depth + 5);
  });
});

describe('a step', () => {
  const model = process(
    [
      m.start('s'),
      m.and('f'),
      m.task('a'),
      m.boundary('w', 'a', m.timer('P1D'), true),
      m.task('b'),
      m.and('j'),
      m.task('c'),
    ],
    's f',
    'f a',
    'f b',
    'a j',
    'b j',
    'j c',
    'w c',
  );
  test('changes nothing of the state it begins from, and does the same again', async () => {
    const { net, state } = await begun(model);
    const before = JSON.stringify(state);
    const input = { type: 'complete', token: state.tokens[1]?.id ?? 0, set: { n: 1 } } as const;
    const once = step(net, state, input);
    expect(JSON.stringify(state)).toBe(before);
    expect(step(net, JSON.parse(before), input)).toEqual(once);
  });
  test('that is refused says why', async () => {
    const { net, state } = await begun(model);
    expect(step(net, state, { type: 'complete', token: 99 })).toEqual({
      ok: false,
      error: { code: 'notWaiting', token: 99 },
    });
    expect(step(net, state, { type: 'complete', token: 0 })).toEqual({
      ok: false,
      error: { code: 'notWaiting', token: 0 },
    });
    expect(step(net, state, { type: 'trigger', token: 0, element: 'w' })).toMatchObject({
      error: { code: 'notWaiting' },
    });
    expect(step(net, state, { type: 'signal', name: 'x' })).toEqual({
      ok: false,
      error: { code: 'nobodyWaits', name: 'x' },
    });
    expect(step(net, state, { type: 'message', name: 'x' })).toEqual({
      ok: false,
      error: { code: 'nobodyWaits', name: 'x' },
    });
    expect(step(net, state, { type: 'error', token: 0, code: 'x' })).toEqual({
      ok: false,
      error: { code: 'notWaiting', token: 0 },
    });
    expect(step(net, state, { type: 'retry', token: 0 })).toEqual({
      ok: false,
      error: { code: 'noIncident', token: 0 },
    });
    expect(begin(net, { entry: 'a' })).toEqual({ ok: false, error: { code: 'noSuchEntry', element: 'a' } });
  });
  test('tells where every token came from', async () => {
    const { net, state, effects } = await begun(model);
    expect(effects).toContainEqual({ type: 'openTask', element: 'a', token: 2, from: [1], task: 'user' });
    let now = state;
    const told: unknown[] = [];
    for (const element of ['a', 'b']) {
      const token = now.tokens.find(({ at }) => at === element);
      const next = step(net, now, { type: 'complete', token: token?.id ?? 0 });
      if (!next.ok) throw new Error(next.error.code);
      now = next.value.state;
      told.push(...next.value.effects);
    }
    expect(told).toContainEqual({ type: 'passed', element: 'j', token: 4, from: [2, 3] });
  });
  test('of a state that belongs to another net is a bug, not a refusal', async () => {
    const { net, state } = await begun(model);
    const strange = { ...state, tokens: [...state.tokens, { id: 50, at: 'elsewhere', in: 0 }] };
    expect(() => step(net, strange, { type: 'complete', token: 50 })).toThrow('elsewhere');
  });
});

test('a waiting state is small', async () => {
  const { state } = await begun(process([m.start('s'), m.task('a')], 's a'));
  expect(JSON.stringify(state)).toBe(
    '{"status":"running","serial":1,"tokens":[{"id":0,"at":"p"},{"id":1,"at":"a","in":0}],"variables":{}}',
  );
});
