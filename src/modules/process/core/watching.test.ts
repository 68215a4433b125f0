import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { kept, outcomeOf, played } from '../../../../test/support/process/playing.ts';

const process = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({ id: 'p', ...m.level(parts, ...flows) });
const happens = async (model: m.Model, steps: readonly object[], expected: object = { state: 'completed' }) =>
  expect(outcomeOf(await played(model, { steps, expect: expected }))).toEqual(kept);

describe('a boundary event', () => {
  const watched = (event: m.Event, goesOn: boolean) =>
    process(
      [m.start('s'), m.task('a'), m.boundary('w', 'a', event, goesOn), m.task('b'), m.end('e'), m.end('l')],
      's a',
      'a e',
      'w b',
      'b l',
    );
  test('that interrupts ends the activity', async () => {
    await happens(watched(m.timer('P5D'), false), [{ advance: 'P5D' }, { expectPending: ['b'] }, { complete: 'b' }], {
      state: 'completed',
      ends: ['l'],
      count: { a: 1, w: 1 },
    });
  });
  test('of an activity that is done does nothing any more', async () => {
    await happens(watched(m.timer('P5D'), false), [{ complete: 'a' }, { advance: 'P9D' }], {
      state: 'completed',
      ends: ['e'],
    });
    await happens(watched(m.message('stop'), false), [{ complete: 'a' }, { message: 'stop' }], { ends: ['e'] });
  });
  test('that does not interrupt runs beside it, once for every message', async () => {
    await happens(
      watched(m.message('hurry'), true),
      [
        { message: 'hurry' },
        { message: 'hurry' },
        { expectPending: ['a', 'b', 'b'] },
        { complete: 'b' },
        { complete: 'a' },
        { complete: 'b' },
      ],
      { state: 'completed', ends: ['l', 'e', 'l'] },
    );
  });
  test('with a duration that does not interrupt goes off once', async () => {
    await happens(watched(m.timer('P1D'), true), [{ advance: 'P9D' }, { expectPending: ['a', 'b'] }], {});
  });
  test.each([
    ['R3/P1D', 3],
    ['R/P2D', 4],
    ['R0/P1D', 1],
    ['P1D', 1],
  ])('with the cycle %s goes off again: %d times in nine days', async (cycle, times) => {
    await happens(watched({ on: 'timer', cycle }, true), [{ advance: 'P9D' }], {
      count: { w: times },
      state: 'waiting',
    });
  });
  test('takes an error of its code, or any', async () => {
    await happens(watched(m.error('lost'), false), [{ error: 'lost', at: 'a' }, { expectPending: ['b'] }], {});
    const failed = await played(watched(m.error('lost'), false), { steps: [{ error: 'other', at: 'a' }] });
    expect(failed).toMatchObject({ failedStep: 0, failure: { code: 'uncaught' }, pending: ['a'], state: 'waiting' });
  });
  test('takes an escalation and lets the activity go on', async () => {
    await happens(
      watched(m.escalation('late'), true),
      [{ escalation: 'late', at: 'a' }, { expectPending: ['a', 'b'] }],
      {},
    );
  });
});

describe('a sub-process', () => {
  const inside = m.level([m.start('is'), m.task('x'), m.task('y'), m.end('ie')], 'is x', 'is y', 'x ie', 'y ie');
  const around = (...more: m.Part[]) =>
    process(
      [m.start('s'), m.sub('sub', inside), m.task('b'), m.end('e'), ...more],
      's sub',
      'sub b',
      'b e',
      ...more.map(({ id }) => `${id} e`),
    );
  test('is done when nothing is left inside', async () => {
    await happens(
      around(),
      [
        { expectPending: ['x', 'y'] },
        { complete: 'x' },
        { expectPending: ['y'] },
        { complete: 'y' },
        { expectPending: ['b'] },
      ],
      { state: 'waiting', ends: ['ie', 'ie'] },
    );
  });
  test('is ended with all that is inside by an interrupting boundary event', async () => {
    await happens(around(m.boundary('w', 'sub', m.message('stop'))), [{ complete: 'x' }, { message: 'stop' }], {
      state: 'completed',
      ends: ['e', 'ie'],
      count: { x: 1, y: 1, b: 0 },
    });
  });
  test('without a start event begins at everything that no flow leads to', async () => {
    const loose = m.level([m.task('x'), m.task('y'), m.task('z')], 'y z');
    await happens(process([m.start('s'), m.sub('sub', loose)], 's sub'), [{ expectPending: ['x', 'y'] }], {});
  });
  test('that is empty is done at once', async () => {
    await happens(process([m.start('s'), m.sub('sub', m.level([])), m.end('e')], 's sub', 'sub e'), [], {
      ends: ['e'],
    });
  });
});

describe('a process', () => {
  test('without a start event begins at everything that no flow leads to, on paths of their own', async () => {
    await happens(process([m.task('a'), m.task('b'), m.task('c')], 'a c'), [{ expectPending: ['a', 'b'] }], {});
  });
  test('of several start events begins at one', async () => {
    const two = process([m.start('s1'), m.start('s2'), m.task('a'), m.task('b')], 's1 a', 's2 b');
    await happens(two, [{ expectPending: ['a'] }], {});
    const told = { start: 's2', steps: [{ expectPending: ['b'] }] };
    expect(outcomeOf(await played(two, told))).toEqual(kept);
    expect(await played(two, { ...told, start: 's3' })).toMatchObject({ failure: { code: 'noSuchEntry' } });
  });
  test('that a message begins waits for it when the answers bring it, and has begun when they do not', async () => {
    const asked = process([m.start('s', m.message('request')), m.task('a')], 's a');
    await happens(asked, [{ expectPending: [] }, { message: 'request', set: { n: 1 } }, { expectPending: ['a'] }], {
      variables: { n: 1 },
    });
    await happens(asked, [{ expectPending: ['a'] }, { complete: 'a' }]);
  });
});

describe('an event sub-process', () => {
  const standby = (event: m.Event, goesOn: boolean) => {
    const own = m.level([m.start('hs', event), m.task('h'), m.end('he')], 'hs h', 'h he');
    const inside = m.level([m.start('is'), m.task('x'), m.end('ie'), m.handler('hand', own, goesOn)], 'is x', 'x ie');
    return process([m.start('s'), m.sub('sub', inside), m.task('b'), m.end('e')], 's sub', 'sub b', 'b e');
  };
  test('that interrupts takes over its scope, and completes it', async () => {
    await happens(
      standby(m.message('stop'), false),
      [
        { message: 'stop' },
        { expectPending: ['h'] },
        { message: 'stop' },
        { expectPending: ['h'] },
        { complete: 'h' },
        { expectPending: ['b'] },
      ],
      { ends: ['he'], count: { x: 1, hand: 1 } },
    );
  });
  test('that does not interrupt runs beside, as often as it is asked, and is waited for', async () => {
    await happens(
      standby(m.message('hurry'), true),
      [
        { message: 'hurry' },
        { message: 'hurry' },
        { expectPending: ['x', 'h', 'h'] },
        { complete: 'x' },
        { expectPending: ['h', 'h'] },
        { message: 'hurry' },
        { complete: 'h' },
        { complete: 'h' },
        { expectPending: ['b'] },
      ],
      { count: { hand: 2 } },
    );
  });
  test('catches an error from inside, before a boundary event does', async () => {
    const own = m.level([m.start('hs', m.error('lost')), m.task('h')], 'hs h');
    const inside = m.level([m.task('x'), m.handler('hand', own)]);
    const parts = [
      m.start('s'),
      m.sub('sub', inside),
      m.boundary('w', 'sub', m.error('lost')),
      m.task('b'),
      m.task('c'),
    ];
    await happens(
      process(parts, 's sub', 'sub b', 'w c'),
      [{ error: 'lost', at: 'x' }, { expectPending: ['h'] }, { complete: 'h' }, { expectPending: ['b'] }],
      {},
    );
  });
  test('hands an error on that it throws itself', async () => {
    const own = m.level([m.start('hs', m.error('lost')), m.end('he', m.error('lost'))], 'hs he');
    const inside = m.level([m.task('x'), m.handler('hand', own)]);
    const parts = [
      m.start('s'),
      m.sub('sub', inside),
      m.boundary('w', 'sub', m.error('lost')),
      m.task('b'),
      m.task('c'),
    ];
    await happens(process(parts, 's sub', 'sub b', 'w c'), [{ error: 'lost', at: 'x' }, { expectPending: ['c'] }], {});
  });
  test('of the process as a whole ends it', async () => {
    const own = m.level([m.start('hs', m.signal('stop')), m.end('withdrawn')], 'hs withdrawn');
    await happens(process([m.start('s'), m.task('a'), m.handler('hand', own)], 's a'), [{ signal: 'stop' }], {
      state: 'completed',
      ends: ['withdrawn'],
    });
  });
  test('goes off by the clock of its scope', async () => {
    await happens(
      standby(m.timer('P3D'), false),
      [{ advance: 'P2D' }, { expectPending: ['x'] }, { advance: 'P1D' }, { expectPending: ['h'] }],
      {},
    );
    await happens(
      standby({ on: 'timer', cycle: 'R2/P1D' }, true),
      [{ advance: 'P5D' }, { expectPending: ['x', 'h', 'h'] }],
      {},
    );
  });
});

describe('a message', () => {
  test('goes to one that waits in the flow before one that watches over it', async () => {
    const parts = [
      m.start('s'),
      m.and('f'),
      m.task('a'),
      m.boundary('w', 'a', m.message('go'), true),
      m.catching('c', m.message('go')),
      m.task('x'),
      m.task('y'),
    ];
    await happens(
      process(parts, 's f', 'f a', 'f c', 'w x', 'c y'),
      [{ message: 'go' }, { expectPending: ['a', 'y'] }, { message: 'go' }, { expectPending: ['a', 'x', 'y'] }],
      {},
    );
  });
  test('with a key goes only where the model yields the same', async () => {
    const xml = (await import('../../../../test/support/process/xml.ts'))
      .xmlOf(
        process(
          [m.start('s'), { id: 'r', kind: 'task', task: 'receive', message: 'supplement' }, m.end('e')],
          's r',
          'r e',
        ),
      )
      .replace('<receiveTask ', '<receiveTask ow:correlationKey="= caseId" ');
    const { netOf } = await import('../../../../test/support/process/playing.ts');
    const { begin, step } = await import('./step.ts');
    const net = await netOf(xml);
    const begun = begin(net, { set: { caseId: 7 } });
    if (!begun.ok) throw new Error(begun.error.code);
    expect(begun.value.effects).toContainEqual({
      type: 'awaitMessage',
      element: 'r',
      token: 1,
      name: 'supplement',
      key: 7,
    });
    const send = (key?: string) =>
      step(net, begun.value.state, { type: 'message', name: 'supplement', ...(key !== undefined && { key }) });
    expect(send('8')).toEqual({ ok: false, error: { code: 'nobodyWaits', name: 'supplement' } });
    expect(send('7')).toMatchObject({ ok: true, value: { state: { status: 'completed' } } });
    expect(send()).toMatchObject({ ok: true });
  });
});
