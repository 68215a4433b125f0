import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { kept, outcomeOf, played } from '../../../../test/support/process/playing.ts';

const process = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({ id: 'p', ...m.level(parts, ...flows) });
const happens = async (model: m.Model, steps: readonly object[], expected: object = { state: 'completed' }) =>
  expect(outcomeOf(await played(model, { steps, expect: expected }))).toEqual(kept);

describe('exclusive gateway', () => {
  const choice = process(
    [m.start('s'), m.xor('x', 'x-c'), m.task('a'), m.task('b'), m.task('c')],
    's x',
    'x a: area > 100',
    'x b: area > 50',
    'x c',
  );
  test.each([
    [150, 'a'],
    [60, 'b'],
    [10, 'c'],
  ])('with area %d the first way whose condition holds is taken: %s', async (area, taken) => {
    const followed = await played(choice, { variables: { area }, steps: [{ expectPending: [taken] }] });
    expect(outcomeOf(followed)).toEqual(kept);
  });
  test('null opens no way', async () => {
    await happens(choice, [{ expectPending: ['c'] }, { complete: 'c' }]);
  });
  test('without an open way and a default the token stops, and goes on when that is mended', async () => {
    const strict = process([m.start('s'), m.xor('x'), m.task('a'), m.end('e')], 's x', 'x a: ready', 'a e');
    await happens(
      strict,
      [{ expectPending: [] }, { retry: 'x', set: { ready: true } }, { expectPending: ['a'] }, { complete: 'a' }],
      { state: 'completed', ends: ['e'] },
    );
    await happens(strict, [], { state: 'incident' });
  });
  test('merges without waiting: each token passes', async () => {
    const merge = process([m.start('s'), m.and('f'), m.xor('x'), m.task('a')], 's f', 'f x', 'f x', 'x a');
    await happens(merge, [
      { expectPending: ['a', 'a'] },
      { complete: 'a' },
      { expectPending: ['a'] },
      { complete: 'a' },
    ]);
  });
});

describe('parallel gateway', () => {
  const both = process(
    [m.start('s'), m.and('f'), m.task('a'), m.task('b'), m.and('j'), m.task('c'), m.end('e')],
    's f',
    'f a',
    'f b',
    'a j',
    'b j',
    'j c',
    'c e',
  );
  test('waits for every incoming flow and goes on once', async () => {
    await happens(
      both,
      [
        { expectPending: ['a', 'b'] },
        { complete: 'b' },
        { expectPending: ['a'] },
        { complete: 'a' },
        { expectPending: ['c'] },
        { complete: 'c' },
      ],
      { state: 'completed', ends: ['e'], count: { c: 1, j: 1 } },
    );
  });
  test('two tokens on one flow are not two flows', async () => {
    const lame = process(
      [m.start('s'), m.and('f'), m.task('a'), m.task('b'), m.xor('x'), m.and('j'), m.task('c')],
      's f',
      'f a',
      'f b',
      'a x',
      'b x',
      'x j',
      'c j',
      'j c',
    );
    await happens(lame, [{ complete: 'a' }, { complete: 'b' }, { expectPending: [] }], { state: 'waiting' });
  });
  test('what is left over stays for the next time', async () => {
    const surplus = process(
      [m.start('s'), m.and('f'), m.task('a'), m.task('b'), m.task('d'), m.xor('x'), m.and('j'), m.task('c')],
      's f',
      'f a',
      'f b',
      'f d',
      'a x',
      'b x',
      'x j',
      'd j',
      'j c',
    );
    await happens(surplus, [{ complete: 'a' }, { complete: 'b' }, { complete: 'd' }, { expectPending: ['c'] }], {
      state: 'waiting',
    });
  });
});

describe('several flows without a gateway', () => {
  test('out of an activity they are a parallel split', async () => {
    const split = process([m.start('s'), m.task('a'), m.task('b'), m.task('c')], 's a', 'a b', 'a c');
    await happens(split, [{ complete: 'a' }, { expectPending: ['b', 'c'] }], { state: 'waiting' });
  });
  test('into an activity each token begins it anew', async () => {
    const twice = process(
      [m.start('s'), m.and('f'), m.task('a'), m.task('b'), m.task('c')],
      's f',
      'f a',
      'f b',
      'a c',
      'b c',
    );
    await happens(
      twice,
      [{ complete: 'a' }, { complete: 'b' }, { expectPending: ['c', 'c'] }, { complete: 'c' }, { complete: 'c' }],
      { state: 'completed', count: { c: 2 } },
    );
  });
  test('conditions close some of them, and the default is taken when none holds', async () => {
    const parts = [m.start('s'), m.task('a'), m.task('b'), m.task('c'), m.task('d')];
    const conditional = process(parts, 's a', 'a b: n > 1', 'a c: n > 2', 'a d');
    await happens(conditional, [{ complete: 'a', set: { n: 3 } }, { expectPending: ['b', 'c', 'd'] }], {});
    await happens(conditional, [{ complete: 'a', set: { n: 0 } }, { expectPending: ['d'] }], {});
  });
});

describe('inclusive gateway', () => {
  const some = process(
    [m.start('s'), m.or('f', 'f-c'), m.task('a'), m.task('b'), m.task('c'), m.or('j'), m.task('d')],
    's f',
    'f a: x',
    'f b: y',
    'f c',
    'a j',
    'b j',
    'c j',
    'j d',
  );
  test.each<[object, string[]]>([
    [{ x: true, y: true }, ['a', 'b']],
    [{ x: true, y: false }, ['a']],
    [{}, ['c']],
  ])('with %j takes %j and joins exactly those', async (variables, taken) => {
    const steps = [
      { expectPending: taken },
      ...taken.map((one) => ({ complete: one })),
      { expectPending: ['d'] },
      { complete: 'd' },
    ];
    const followed = await played(some, {
      variables: { ...variables },
      steps,
      expect: { state: 'completed', count: { d: 1 } },
    });
    expect(outcomeOf(followed)).toEqual(kept);
  });

  test('does not wait for a token that has left for somewhere else', async () => {
    const away = process(
      [m.start('s'), m.and('f'), m.task('a'), m.task('b'), m.xor('x', 'x-e'), m.or('j'), m.task('c'), m.end('e')],
      's f',
      'f a',
      'f b',
      'a j',
      'b x',
      'x j: stay',
      'x e',
      'j c',
    );
    await happens(away, [{ complete: 'a' }, { expectPending: ['b'] }, { complete: 'b' }, { expectPending: ['c'] }], {});
    await happens(
      away,
      [{ complete: 'a' }, { complete: 'b', set: { stay: true } }, { expectPending: ['c'] }, { complete: 'c' }],
      { state: 'completed', count: { c: 1 } },
    );
  });

  test('waits for a token that may still come by a boundary event', async () => {
    const late = process(
      [
        m.start('s'),
        m.and('f'),
        m.task('a'),
        m.task('b'),
        m.boundary('t', 'b', m.timer('P1D')),
        m.or('j'),
        m.task('c'),
        m.end('e'),
      ],
      's f',
      'f a',
      'f b',
      'a j',
      't j',
      'b e',
      'j c',
    );
    await happens(late, [{ complete: 'a' }, { expectPending: ['b'] }, { complete: 'b' }, { expectPending: ['c'] }], {});
    await happens(late, [{ complete: 'a' }, { advance: 'P1D' }, { expectPending: ['c'] }], {});
  });

  test('a loop back that passes the gateway itself is not waited for', async () => {
    const loop = process(
      [m.start('s'), m.or('j'), m.task('a'), m.xor('x', 'x-e'), m.end('e')],
      's j',
      'j a',
      'a x',
      'x j: again',
      'x e',
    );
    await happens(
      loop,
      [{ complete: 'a', set: { again: true } }, { expectPending: ['a'] }, { complete: 'a', set: { again: false } }],
      { state: 'completed', count: { a: 2 } },
    );
  });

  test('a token that can come along a filled flow instead is not waited for', async () => {
    // Table 13.3: the token at b reaches the empty flow of c, but also the filled one of a.
    const rivals = process(
      [
        m.start('s'),
        m.and('f'),
        m.task('a'),
        m.task('b'),
        m.xor('x'),
        m.xor('y', 'y-x'),
        m.task('c'),
        m.or('j'),
        m.task('d'),
      ],
      's f',
      'f x',
      'f b',
      'x a',
      'a j',
      'b y',
      'y x',
      'y c: other',
      'c j',
      'j d',
    );
    await happens(rivals, [{ complete: 'a' }, { expectPending: ['b', 'd'] }], {});
  });

  test('one with a single incoming flow does not wait', async () => {
    const single = process([m.start('s'), m.or('f'), m.task('a'), m.task('b')], 's f', 'f a: x', 'f b: y');
    const followed = await played(single, { variables: { x: true, y: true }, steps: [{ expectPending: ['a', 'b'] }] });
    expect(outcomeOf(followed)).toEqual(kept);
  });
});

describe('event-based gateway', () => {
  const first = process(
    [
      m.start('s'),
      { id: 'g', kind: 'eventGateway' },
      m.catching('m', m.message('supplement')),
      m.catching('t', m.timer('P5D')),
      { id: 'r', kind: 'task', task: 'receive', message: 'stop' },
      m.task('a'),
      m.task('b'),
      m.task('c'),
    ],
    's g',
    'g m',
    'g t',
    'g r',
    'm a',
    't b',
    'r c',
  );
  test.each<[object, string]>([
    [{ message: 'supplement' }, 'a'],
    [{ advance: 'P5D' }, 'b'],
    [{ message: 'stop' }, 'c'],
    [{ complete: 'm' }, 'a'],
  ])('%j decides, and the others are over', async (event, next) => {
    await happens(
      first,
      [
        { expectPending: ['m', 't', 'r'] },
        event,
        { expectPending: [next] },
        { message: 'supplement' },
        { advance: 'P9D' },
        { expectPending: [next] },
        { complete: next },
      ],
      { state: 'completed', count: { [next]: 1 } },
    );
  });
  test('four days and twenty-three hours are not five days', async () => {
    await happens(
      first,
      [{ advance: 'P4DT23H' }, { expectPending: ['m', 't', 'r'] }, { advance: 'PT1H' }, { expectPending: ['b'] }],
      {},
    );
  });
});
