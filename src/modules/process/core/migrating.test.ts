import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { netOf } from '../../../../test/support/process/playing.ts';
import { drawFrom, RandomModel } from '../../../../test/support/process/random-model.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { happeningsOf } from './happenings.ts';
import { migrate, proposeMapping, type Mapping } from './migrating.ts';
import type { Net } from './net.ts';
import { pendingOf } from './pending.ts';
import type { State } from './state.ts';
import { begin, step } from './step.ts';

const none: Mapping = { nodes: {}, flows: {} };
const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Every id of a model, and what refers to it, with a mark. */
const ID_KEYS = new Set(['id', 'from', 'to', 'at', 'otherwise', 'calls']);
function renamed<Value>(value: Value): Value {
  const text = JSON.stringify(value, (key, one: unknown) =>
    ID_KEYS.has(key) && typeof one === 'string' ? `${one}_x` : one,
  );
  return JSON.parse(text) as Value;
}
const marked = (ids: Iterable<string>) => Object.fromEntries([...ids].map((id) => [id, `${id}_x`]));
const unmarked = (ids: Iterable<string>) => Object.fromEntries([...ids].map((id) => [`${id}_x`, id]));

/** A run of a random model after some random inputs. */
function wandered(net: Net, draw: () => number): State | undefined {
  const begun = begin(net, { set: { items: [0, 1], v0: 0, v1: 1 } });
  if (!begun.ok) return undefined;
  let { state } = begun.value;
  for (let moves = Math.floor(draw() * 8); moves > 0 && state.status === 'running'; moves -= 1) {
    const happenings = happeningsOf(net, state);
    const chosen = happenings[Math.floor(draw() * happenings.length)];
    const next = chosen && step(net, state, chosen.input);
    if (next?.ok) state = next.value.state;
  }
  return state.status === 'running' ? state : undefined;
}

const flowsIn = (state: State) => state.tokens.flatMap(({ via }) => (via === undefined ? [] : [via]));

describe('runs of models that nobody would draw', () => {
  test('go over to the same model as they are, and nothing happens', async () => {
    let tried = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const draw = drawFrom(seed);
      const net = await netOf(xmlOf(new RandomModel(draw).model()));
      const state = wandered(net, draw);
      if (state === undefined) continue;
      const over = valueOf(migrate({ from: net, to: net }, state, none));
      expect(over.state, `seed ${seed}`).toEqual(state);
      expect(over.effects).toEqual([]);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(150);
  });

  test('go over to one in which everything is called otherwise, go on there as they would have, and come back', async () => {
    let [tried, moved] = [0, 0];
    for (let seed = 1; seed <= 450; seed += 1) {
      const draw = drawFrom(seed);
      const model = new RandomModel(draw).model();
      const [from, to] = [await netOf(xmlOf(model)), await netOf(xmlOf(renamed(model)))];
      const state = wandered(from, draw);
      if (state === undefined) continue;
      const mapping = { nodes: marked(from.nodes.keys()), flows: marked(flowsIn(state)) };
      const back = { nodes: unmarked(from.nodes.keys()), flows: unmarked(flowsIn(state)) };
      const over = valueOf(migrate({ from, to }, state, mapping)).state;
      expect(valueOf(migrate({ from: to, to: from }, over, back)).state, `seed ${seed}`).toEqual(state);
      for (const { input } of happeningsOf(from, state)) {
        const there = 'element' in input ? { ...input, element: `${input.element}_x` } : input;
        const [stayed, went] = [step(from, state, input), step(to, over, there)];
        expect(went.ok).toBe(stayed.ok);
        if (!stayed.ok || !went.ok || stayed.value.state.status === 'completed') continue;
        const flows = { ...mapping.flows, ...marked(flowsIn(stayed.value.state)) };
        expect(valueOf(migrate({ from, to }, stayed.value.state, { ...mapping, flows })).state).toEqual(
          went.value.state,
        );
        moved += 1;
      }
      tried += 1;
    }
    expect(tried).toBeGreaterThan(100);
    expect(moved).toBeGreaterThan(250);
  }, 120_000);
});

const s = m.start('s');
const e = m.end('e');
const model = (parts: readonly m.Part[], ...flows: string[]): Promise<Net> =>
  netOf(xmlOf({ id: 'p', ...m.level(parts, ...flows) }));
const at = (net: Net, ...done: string[]): State =>
  done.reduce(
    (state, element) => {
      const task = pendingOf(net, state).find((one) => one.element === element);
      return valueOf(step(net, state, { type: 'complete', token: task?.token ?? -1 })).state;
    },
    valueOf(begin(net)).state,
  );
const pending = (net: Net, state: State) => pendingOf(net, state).map(({ element }) => element);
const beside = (...names: string[]) =>
  model(
    [s, m.and('f'), ...names.map((name) => m.task(name)), m.and('j'), m.task('z'), e],
    's f',
    ...names.flatMap((name) => [`f ${name}`, `${name} j`]),
    'j z',
    'z e',
  );

describe('a run goes over', () => {
  test('to where a step was put in behind it', async () => {
    const [from, to] = [
      await model([s, m.task('a'), e], 's a', 'a e'),
      await model([s, m.task('a'), m.task('b'), e], 's a', 'a b', 'b e'),
    ];
    const over = valueOf(migrate({ from, to }, at(from), none));
    expect(pending(to, valueOf(step(to, over.state, { type: 'complete', token: 1 })).state)).toEqual(['b']);
  });
  test('and goes on at once where it has all that it still has to wait for', async () => {
    const [from, to] = [await beside('a', 'b', 'c'), await beside('a', 'b')];
    const state = at(from, 'a', 'b');
    expect(migrate({ from, to }, state, none)).toMatchObject({ error: [{ code: 'placeGone', element: 'c' }] });
    const three = await model(
      [s, m.and('f'), m.task('a'), m.task('b'), m.xor('x', 'x-j'), m.task('c'), m.and('j'), m.task('z'), e],
      's f',
      'f a',
      'f b',
      'a j',
      'b j',
      'f x',
      'x c: false',
      'x j',
      'c j',
      'j z',
      'z e',
    );
    expect(pending(three, at(three, 'a'))).toEqual(['b']);
    const done = {
      ...at(three, 'a'),
      tokens: at(three, 'a').tokens.filter(({ at: place, via }) => place !== 'j' || via === 'a-j'),
    };
    const finished = valueOf(
      step(to, valueOf(migrate({ from: three, to }, done, none)).state, {
        type: 'complete',
        token: done.tokens.find(({ at: place }) => place === 'b')?.id ?? -1,
      }),
    );
    expect(pending(to, finished.state)).toEqual(['z']);
  });
  test('and a join that waits for less than before is passed in the same move', async () => {
    const [from, to] = [
      await beside('a', 'b'),
      await model([s, m.and('f'), m.task('a'), m.and('j'), m.task('z'), e], 's f', 'f a', 'a j', 'j z', 'z e'),
    ];
    const state = { ...at(from, 'a'), tokens: at(from, 'a').tokens.filter(({ at: place }) => place !== 'b') };
    const over = valueOf(migrate({ from, to }, state, none));
    expect(pending(to, over.state)).toEqual(['z']);
    expect(over.effects).toContainEqual(expect.objectContaining({ type: 'openTask', element: 'z' }));
  });
  test('and waits for what is new there, keeps what it waited for, and drops the rest', async () => {
    const watched = (...names: string[]) =>
      model(
        [
          s,
          m.task('a'),
          ...names.map((name) => m.boundary(name, 'a', m.timer('P5D'), true)),
          ...names.map((name) => m.end(`e${name}`)),
          e,
        ],
        's a',
        'a e',
        ...names.map((name) => `${name} e${name}`),
      );
    const [from, to] = [await watched('t', 'u'), await watched('u', 'v')];
    const over = valueOf(migrate({ from, to }, at(from), none));
    expect(over.kept).toEqual([{ token: 1, element: 'u', was: 'u' }]);
    expect(over.effects).toEqual([expect.objectContaining({ type: 'startTimer', element: 'v', token: 1 })]);
  });
});

describe('a run does not go over', () => {
  const refused = async (from: Net, to: Net, state = at(from)) => migrate({ from, to }, state, none);
  const plain = () => model([s, m.task('a'), e], 's a', 'a e');
  test('where its place is gone, or another thing is done there', async () => {
    expect(await refused(await plain(), await model([s, m.task('b'), e], 's b', 'b e'))).toMatchObject({
      error: [{ code: 'placeGone', element: 'a' }],
    });
    expect(
      await refused(await plain(), await model([s, m.sub('a', m.level([m.task('b')])), e], 's a', 'a e')),
    ).toMatchObject({
      error: [{ code: 'otherKind', element: 'a' }],
    });
  });
  test('where its place is repeated, or stands inside something else', async () => {
    expect(
      await refused(await plain(), await model([s, m.task('a', { as: 'many', count: '2' }), e], 's a', 'a e')),
    ).toMatchObject({
      error: [{ code: 'otherRepetition', element: 'a' }],
    });
    expect(
      await refused(await plain(), await model([s, m.sub('u', m.level([m.task('a')])), e], 's u', 'u e')),
    ).toMatchObject({
      error: [{ code: 'otherScope', element: 'a' }],
    });
  });
  test('where what waits to be joined came by a way that is gone, unless it is said which it is now', async () => {
    const from = await beside('a', 'b');
    const to = await model(
      [s, m.and('f'), m.task('a2'), m.task('b'), m.and('j'), m.task('z'), e],
      's f',
      'f a2',
      'f b',
      'a2 j',
      'b j',
      'j z',
      'z e',
    );
    const state = at(from, 'a');
    expect(migrate({ from, to }, state, none)).toMatchObject({ error: [{ code: 'flowGone', element: 'j' }] });
    const over = valueOf(migrate({ from, to }, state, { nodes: {}, flows: { 'a-j': 'a2-j' } }));
    expect(pending(to, over.state)).toEqual(['b']);
  });
});

test('places are proposed by id, then by a name that is alone, and ways by what they join', async () => {
  const from = await beside('a', 'b');
  const to = await model(
    [s, m.and('f'), m.task('n'), m.task('b'), m.and('j'), m.task('z'), e],
    's f',
    'f n',
    'f b',
    'n j',
    'b j',
    'j z',
    'z e',
  );
  const names = {
    from: new Map([
      ['a', '审查'],
      ['z', '决定'],
    ]),
    to: new Map([['n', '审查']]),
  };
  expect(proposeMapping({ from, to }, names)).toEqual({ nodes: { a: 'n' }, flows: { 'f-a': 'f-n', 'a-j': 'n-j' } });
});

test('places are not proposed where two would come together, or where another one is already', async () => {
  const [from, to] = [await beside('a', 'b'), await beside('n', 'z2')];
  const named = (...names: [string, string][]) => new Map(names);
  const both = { from: named(['a', '审查'], ['b', '审查']), to: named(['n', '审查']) };
  expect(proposeMapping({ from, to }, both).nodes).toEqual({});
  const taken = { from: named(['a', '审查'], ['b', '核对']), to: named(['b', '审查']) };
  expect(proposeMapping({ from, to: await beside('b', 'n') }, taken).nodes).toEqual({});
});
