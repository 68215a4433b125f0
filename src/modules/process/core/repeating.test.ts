import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { kept, outcomeOf, played } from '../../../../test/support/process/playing.ts';

const process = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({ id: 'p', ...m.level(parts, ...flows) });
const happens = async (model: m.Model, steps: readonly object[], expected: object = { state: 'completed' }) =>
  expect(outcomeOf(await played(model, { steps, expect: expected }))).toEqual(kept);

const repeated = (loop: m.Loop, ...more: m.Part[]) =>
  process(
    [m.start('s'), m.task('r', loop), m.task('a'), m.end('e'), ...more],
    's r',
    'r a',
    'a e',
    ...more.map(({ id }) => `${id} e`),
  );

describe('many instances at once', () => {
  const three: m.Loop = { as: 'many', count: '3' };
  test('are all completed, in any order', async () => {
    await happens(
      repeated(three),
      [
        { expectPending: ['r', 'r', 'r'] },
        { complete: 'r', index: 1 },
        { expectPending: ['r', 'r'] },
        { complete: 'r', index: 2 },
        { complete: 'r', index: 0 },
        { expectPending: ['a'] },
        { complete: 'a' },
      ],
      { state: 'completed', count: { r: 3 } },
    );
  });
  test('一票否决: one veto ends it', async () => {
    await happens(
      repeated({ ...three, until: 'agreed = false' }),
      [
        { complete: 'r', set: { agreed: true } },
        { expectPending: ['r', 'r'] },
        { complete: 'r', set: { agreed: false } },
        { expectPending: ['a'] },
      ],
      {},
    );
  });
  test('会签: all have to agree, two of three are not enough', async () => {
    await happens(
      repeated({ ...three, until: 'numberOfCompletedInstances / numberOfInstances >= 1' }),
      [{ complete: 'r' }, { complete: 'r' }, { expectPending: ['r'] }, { complete: 'r' }, { expectPending: ['a'] }],
      {},
    );
  });
  test('或签: half of them are enough', async () => {
    const half = repeated({ as: 'many', count: '4', until: '${nrOfCompletedInstances/nrOfInstances >= 0.5}' });
    await happens(
      half,
      [{ complete: 'r' }, { expectPending: ['r', 'r', 'r'] }, { complete: 'r' }, { expectPending: ['a'] }],
      {},
    );
  });
  test('are ended together by a boundary event', async () => {
    await happens(repeated(three, m.boundary('w', 'r', m.message('stop'))), [{ complete: 'r' }, { message: 'stop' }], {
      state: 'completed',
      ends: ['e'],
      count: { a: 0 },
    });
    await happens(repeated(three, m.boundary('w', 'r', m.error('lost'))), [{ error: 'lost', at: 'r' }], {
      ends: ['e'],
    });
  });
  test('of none are done at once', async () => {
    await happens(repeated({ as: 'many', count: '0' }), [{ expectPending: ['a'] }], {});
  });
  test('of how many nobody knows stop the token, until it is known', async () => {
    const many = repeated({ as: 'many', count: 'n' });
    await happens(many, [], { state: 'incident' });
    await happens(many, [{ retry: 'r', set: { n: 2 } }, { expectPending: ['r', 'r'] }], {});
    expect(await played(many, { variables: { n: 1_001 }, steps: [] })).toMatchObject({ state: 'incident' });
    expect(await played(many, { variables: { n: 1.5 }, steps: [] })).toMatchObject({ state: 'incident' });
  });
});

describe('one instance after the other', () => {
  test('begins the next when one is done', async () => {
    await happens(
      repeated({ as: 'many', sequential: true, count: '2' }),
      [
        { expectPending: ['r'] },
        { complete: 'r' },
        { expectPending: ['r'] },
        { complete: 'r' },
        { expectPending: ['a'] },
      ],
      { count: { r: 2 } },
    );
  });
  test('over a collection that is as it was at the beginning, each with its item', async () => {
    const inside = m.level(
      [m.start('is'), m.xor('x', 'x-u'), m.task('t'), m.task('u')],
      'is x',
      'x t: dept = "fire"',
      'x u',
    );
    const loop: m.Loop = { as: 'many', sequential: true, collection: 'depts', item: 'dept' };
    const model = process([m.start('s'), m.sub('r', inside, loop), m.task('a')], 's r', 'r a');
    const steps = [
      { expectPending: ['u'] },
      { complete: 'u', set: { depts: [] } },
      { expectPending: ['t'] },
      { complete: 't', set: { dept: 'own' } },
      { expectPending: ['a'] },
    ];
    const followed = await played(model, { variables: { depts: ['health', 'fire'] }, steps });
    expect(outcomeOf(followed)).toEqual(kept);
    expect(followed.variables).toEqual({ depts: [] });
  });
});

describe('a standard loop', () => {
  const again = 'again = true';
  test.each<[string, m.Loop, object[]]>([
    ['tested afterwards runs once at least', { as: 'loop', condition: again }, [{ complete: 'r' }]],
    [
      'goes on while its condition holds',
      { as: 'loop', condition: again },
      [
        { complete: 'r', set: { again: true } },
        { complete: 'r', set: { again: false } },
      ],
    ],
    ['tested before may not run at all', { as: 'loop', condition: again, testBefore: true }, []],
    ['ends at its maximum', { as: 'loop', condition: 'true', maximum: 2 }, [{ complete: 'r' }, { complete: 'r' }]],
    [
      'without a condition runs as often as its maximum',
      { as: 'loop', maximum: 2 },
      [{ complete: 'r' }, { complete: 'r' }],
    ],
    ['without both runs once', { as: 'loop' }, [{ complete: 'r' }]],
    ['of none does not run', { as: 'loop', maximum: 0, testBefore: true }, []],
    [
      'knows which time it is',
      { as: 'loop', condition: 'numberOfCompletedInstances < 2' },
      [{ complete: 'r' }, { complete: 'r' }],
    ],
  ])('%s', async (_name, loop, steps) => {
    await happens(repeated(loop), [...steps, { expectPending: ['a'] }], { count: { r: steps.length } });
  });
  test('of something that takes no time is stopped by the loop guard', async () => {
    const model = process(
      [m.start('s'), m.sub('r', m.level([]), { as: 'loop', condition: 'true' }), m.task('a')],
      's r',
      'r a',
    );
    await happens(model, [], { state: 'incident' });
  });
});
