import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { kept, outcomeOf, played } from '../../../../test/support/process/playing.ts';

const process = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({ id: 'p', ...m.level(parts, ...flows) });
const happens = async (model: m.Model, steps: readonly object[], expected: object = { state: 'completed' }) =>
  expect(outcomeOf(await played(model, { steps, expect: expected }))).toEqual(kept);

describe('an error end event', () => {
  const inside = m.level(
    [m.start('is'), m.task('x'), m.task('y'), m.end('ie', m.error('lost'))],
    'is x',
    'is y',
    'x ie',
  );
  test('ends its scope and goes on at the boundary that names its code', async () => {
    const parts = [
      m.start('s'),
      m.sub('sub', inside),
      m.boundary('any', 'sub', { on: 'error', name: 'other' }),
      m.boundary('own', 'sub', m.error('lost')),
      m.task('a'),
      m.task('b'),
    ];
    await happens(process(parts, 's sub', 'any a', 'own b'), [{ complete: 'x' }, { expectPending: ['b'] }], {});
  });
  test('goes up through sub-processes and calls', async () => {
    const model: m.Model = {
      ...process(
        [
          m.start('s'),
          m.sub('outer', m.level([m.call('callIt', 'q')])),
          m.boundary('w', 'outer', m.error('lost')),
          m.task('b'),
        ],
        's outer',
        'w b',
      ),
      called: [{ id: 'q', ...m.level([m.start('qs'), m.sub('deep', inside)], 'qs deep') }],
    };
    await happens(model, [{ complete: 'x' }, { expectPending: ['b'] }], { count: { y: 1 } });
  });
  test('that nobody catches ends the run', async () => {
    await happens(process([m.start('s'), m.sub('sub', inside), m.task('a')], 's sub', 's a'), [{ complete: 'x' }], {
      state: 'completed',
      ends: ['ie'],
    });
  });
});

describe('a terminate end event', () => {
  test('of the process ends everything', async () => {
    const parts = [m.start('s'), m.and('f'), m.task('a'), m.task('b'), m.end('t', m.terminate)];
    await happens(process(parts, 's f', 'f a', 'f b', 'a t'), [{ complete: 'a' }], { state: 'completed', ends: ['t'] });
  });
  test('inside a sub-process or a called process ends that one only', async () => {
    const inside = m.level([m.task('x'), m.task('y'), m.end('t', m.terminate)], 'x t');
    const next = [{ complete: 'x' }, { expectPending: ['a', 'b'] }];
    await happens(
      process([m.start('s'), m.task('a'), m.sub('sub', inside), m.task('b')], 's a', 's sub', 'sub b'),
      next,
      {},
    );
    const calling = process([m.start('s'), m.task('a'), m.call('sub', 'q'), m.task('b')], 's a', 's sub', 'sub b');
    await happens({ ...calling, called: [{ id: 'q', ...inside }] }, next, {});
  });
});

describe('an escalation', () => {
  const raise = (goesOn: boolean) => {
    const inside = m.level([m.start('is'), m.throwing('r', m.escalation('late')), m.task('x')], 'is r', 'r x');
    const parts = [
      m.start('s'),
      m.sub('sub', inside),
      m.boundary('w', 'sub', m.escalation('late'), goesOn),
      m.task('a'),
      m.task('b'),
    ];
    return process(parts, 's sub', 'sub a', 'w b');
  };
  test('goes on where it was raised', async () => {
    await happens(raise(true), [{ expectPending: ['b', 'x'] }], {});
  });
  test('ends the activity where the boundary interrupts', async () => {
    await happens(raise(false), [{ expectPending: ['b'] }], {});
  });
  test('that nobody catches is passed over', async () => {
    await happens(
      process([m.start('s'), m.throwing('r', m.escalation('late')), m.task('a')], 's r', 'r a'),
      [{ expectPending: ['a'] }],
      {},
    );
    await happens(process([m.start('s'), m.end('r', m.escalation('late'))], 's r'), [], { ends: ['r'] });
  });
  test('is caught by the innermost scope only', async () => {
    const inner = m.level([m.end('r', m.escalation('late'))]);
    const outer = m.level(
      [m.sub('inner', inner), m.boundary('iw', 'inner', m.escalation('late')), m.task('x')],
      'iw x',
    );
    const parts = [m.start('s'), m.sub('outer', outer), m.boundary('ow', 'outer', m.escalation('late')), m.task('a')];
    await happens(process(parts, 's outer', 'ow a'), [{ expectPending: ['x'] }], {});
  });
});

describe('a signal', () => {
  test('reaches everything that waits for it, also what came to wait at the same time', async () => {
    const parts = [
      m.start('s'),
      m.and('f'),
      m.throwing('t', m.signal('go')),
      m.catching('c', m.signal('go')),
      m.task('a'),
      m.boundary('w', 'a', m.signal('go')),
      m.task('x'),
      m.task('y'),
      m.task('z'),
    ];
    await happens(
      process(parts, 's f', 'f t', 'f c', 'f a', 't x', 'c y', 'w z'),
      [{ expectPending: ['x', 'y', 'z'] }],
      {},
    );
  });
  test('from outside reaches the same, and is lost when nobody waits', async () => {
    const parts = [
      m.start('s'),
      m.and('f'),
      m.catching('c', m.signal('go')),
      m.catching('d', m.signal('go')),
      m.task('a'),
    ];
    await happens(
      process(parts, 's f', 'f c', 'f d', 'c a', 'd a'),
      [
        { signal: 'other' },
        { expectPending: ['c', 'd'] },
        { signal: 'go', set: { n: 1 } },
        { expectPending: ['a', 'a'] },
      ],
      { variables: { n: 1 } },
    );
  });
});

test('a link leads to the event of its name', async () => {
  const parts = [
    m.start('s'),
    m.throwing('t', m.link('A')),
    m.throwing('t2', m.link('A')),
    m.catching('c', m.link('A')),
    m.task('a'),
  ];
  await happens(process(parts, 's t', 's t2', 'c a'), [{ expectPending: ['a', 'a'] }], {});
});

test('a message that is thrown goes out, and is not taken by the run itself', async () => {
  const parts = [
    m.start('s'),
    m.and('f'),
    m.throwing('t', m.message('note')),
    m.catching('c', m.message('note')),
    m.end('e', m.message('end')),
  ];
  await happens(process(parts, 's f', 'f t', 'f c', 't e'), [{ expectPending: ['c'] }], { ends: ['e'] });
});
