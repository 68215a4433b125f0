import { describe, expect, test } from 'vitest';
import { no } from '../../../kernel/result.ts';
import {
  and,
  boundary,
  catching,
  end,
  level,
  start,
  throwing,
  timer,
  work,
  type Event as ModelEvent,
  type Model,
} from '../../../../test/support/process/model.ts';
import { done, Driven, officer, runningOf } from '../../../../test/support/process/running.ts';
import type { Command } from './model.ts';

const ann = officer({ letter: 'a' });
const paid: ModelEvent = { on: 'message', name: 'paid' };
const flood: ModelEvent = { on: 'signal', name: 'flood' };
const beginning: Command = { type: 'begin', model: { item: 'test', version: 1 }, file: 'f', department: 'approval' };

const begun = async (model: Model) => new Driven(await runningOf(model)).given(beginning);
const comes = (name: string, id = name): Command => ({ type: 'deliver', message: { id, name }, set: {} });
const sounds = (name: string, id = name): Command => ({ type: 'signal', signal: { id, name }, set: {} });
const finish = (task: string): Command => ({
  type: 'complete',
  task,
  officer: ann,
  done: done(),
});
const waitsIn = ({ run }: Driven) => (run.status === 'unbegun' ? [] : (run.waits ?? []).map(({ element }) => element));
const takenIn = ({ log }: Driven) => log.flatMap((event) => (event.type === 'messageTaken' ? [event] : []));

const row = (...parts: Model['parts'][number][]): Model => {
  const all = [start('s'), ...parts, end('e')];
  return { id: 'row', ...level(all, ...all.slice(1).map(({ id }, place) => `${all[place]?.id} ${id}`)) };
};
const receiving: Model['parts'][number] = { id: 'r', kind: 'task', task: 'receive', message: 'paid' };
const gateway: Model = {
  id: 'g',
  ...level(
    [
      start('s'),
      { id: 'either', kind: 'eventGateway' },
      catching('money', paid),
      catching('late', timer('P5D')),
      work('a', 'issue'),
      work('b', 'issue'),
      end('e'),
    ],
    's either',
    'either money',
    'either late',
    'money a',
    'late b',
    'a e',
    'b e',
  ),
};
const watched = (event: ModelEvent, goesOn = false): Model => ({
  id: 'w',
  ...level(
    [start('s'), work('a', 'issue'), boundary('money', 'a', event, goesOn), work('b', 'issue'), end('e')],
    's a',
    'a e',
    'money b',
    'b e',
  ),
});

describe('a message from outside reaches', () => {
  test.each<[string, Model, string, string[]]>([
    ['a catching event', row(catching('money', paid), work('a', 'issue')), 'money', ['a']],
    ['a receive task', row(receiving, work('a', 'issue')), 'r', ['a']],
    ['an event behind an event-based gateway', gateway, 'money', ['a']],
    ['a boundary event that ends its task', watched(paid), 'money', ['b']],
    ['a boundary event beside its task', watched(paid, true), 'money', ['a', 'b']],
  ])('%s', async (_name, model, element, pending) => {
    const run = await begun(model);
    expect(run.run).toMatchObject({
      waits: [{ element, on: 'message', name: 'paid', since: '2026-03-02T01:00:00.000Z' }],
    });
    run.given(comes('paid'));
    expect(run.pending.map(({ node }) => node).toSorted()).toEqual(pending);
    expect(takenIn(run)).toMatchObject([{ on: 'message', message: 'paid', name: 'paid', element }]);
    expect(run.run).toMatchObject({ timers: [] });
  });
});

describe('a message', () => {
  test('that comes again changes nothing, even where the run waits for its name once more', async () => {
    const run = await begun(row(catching('first', paid), catching('second', paid), work('a', 'issue')));
    run.given(comes('paid', 'receipt 1'));
    const length = run.log.length;
    run.given(comes('paid', 'receipt 1'));
    expect([run.log.length, waitsIn(run)]).toEqual([length, ['second']]);
    run.given(comes('paid', 'receipt 2'));
    expect([run.pending.map(({ node }) => node), waitsIn(run)]).toEqual([['a'], []]);
  });

  test('that nobody waits for is refused by its name, and taken when it comes in time', async () => {
    const run = await begun(row(work('a', 'issue'), catching('money', paid), work('b', 'issue')));
    expect(run.when(comes('paid'))).toEqual(no({ code: 'messageUnexpected', name: 'paid' }));
    run.given(finish('t1'), comes('paid'));
    expect(run.pending).toMatchObject([{ node: 'b' }]);
    expect(run.when(comes('paied'))).toEqual(no({ code: 'messageUnexpected', name: 'paied' }));
  });

  test('brings values that the model asks for behind it', async () => {
    const run = await begun(row(catching('money', paid), work('a', 'issue')));
    run.given({ type: 'deliver', message: { id: 'one', name: 'paid' }, set: { amount: 120 } });
    expect(run.run).toMatchObject({ state: { variables: { amount: 120 } } });
    expect(JSON.stringify(takenIn(run))).not.toContain('120');
  });

  test('by hand goes exactly where somebody looked, and nowhere else', async () => {
    const both: Model = {
      id: 'both',
      ...level(
        [
          start('s'),
          and('fork'),
          catching('left', paid),
          catching('right', paid),
          work('a', 'issue'),
          work('b', 'issue'),
          end('e'),
        ],
        's fork',
        'fork left',
        'fork right',
        'left a',
        'right b',
        'a e',
        'b e',
      ),
    };
    const run = await begun(both);
    if (run.run.status === 'unbegun') throw new Error('it began');
    const { token = -1 } = run.run.waits?.find(({ element }) => element === 'right') ?? {};
    const byHand = { type: 'deliver', message: { id: 'hand', name: 'paid' }, set: {} } as const;
    run.given({ ...byHand, at: { token, element: 'right' } });
    expect([run.pending.map(({ node }) => node), waitsIn(run)]).toEqual([['b'], ['left']]);
    expect(run.when({ ...byHand, message: { id: 'other', name: 'paid' }, at: { token, element: 'right' } })).toEqual(
      no({ code: 'messageUnexpected', name: 'paid' }),
    );
  });

  test('is waited for since it was first waited for, and no more when the run is over', async () => {
    const run = await begun(watched(paid, true));
    run.at('2026-03-04T09:00:00+08:00').given(comes('paid', 'one'));
    expect(run.run).toMatchObject({ waits: [{ element: 'money', since: '2026-03-02T01:00:00.000Z' }] });
    run.given({ type: 'end', why: 'byHand' });
    expect(waitsIn(run)).toEqual([]);
    expect(run.when(comes('paid', 'two'))).toEqual(no({ code: 'runEnded' }));
  });
});

/** One branch sends when its task is done, the other waits for that. */
const answering = (sends: Model['parts'][number][]): Model => ({
  id: 'answering',
  ...level(
    [start('s'), and('fork'), ...sends, catching('money', paid), work('b', 'issue'), and('join'), end('e')],
    's fork',
    `fork ${sends[0]?.id}`,
    ...sends.slice(1).map(({ id }, place) => `${sends[place]?.id} ${id}`),
    `${sends.at(-1)?.id} join`,
    'fork money',
    'money b',
    'b join',
    'join e',
  ),
});

describe('what a run sends', () => {
  test.each<[string, Model['parts'][number][]]>([
    ['by a throwing event', [work('a', 'issue'), throwing('tell', paid)]],
    ['by a send task', [{ id: 'a', kind: 'task', task: 'send', message: 'paid' }]],
  ])('%s reaches the place of the same case that waits for it', async (_name, sends) => {
    const run = await begun(answering(sends));
    expect([run.pending.map(({ node }) => node), waitsIn(run)]).toEqual([['a'], ['money']]);
    run.given(finish('t1'));
    expect([run.pending.map(({ node }) => node), waitsIn(run)]).toEqual([['b'], []]);
    expect(takenIn(run)).toMatchObject([{ message: null, name: 'paid', element: 'money' }]);
  });

  test('before anybody waits for it goes nowhere: the place is seen to wait, and can be served by hand', async () => {
    const run = await begun(
      row(throwing('tell', paid), work('a', 'issue'), catching('money', paid), work('b', 'issue')),
    );
    run.given(finish('t1'));
    expect(waitsIn(run)).toEqual(['money']);
    run.given(comes('paid'));
    expect(run.pending).toMatchObject([{ node: 'b' }]);
  });

  test('between two branches that answer each other without end is stopped', async () => {
    const [ping, pong]: ModelEvent[] = [
      { on: 'message', name: 'ping' },
      { on: 'message', name: 'pong' },
    ];
    if (!ping || !pong) throw new Error('both were named');
    const forEver: Model = {
      id: 'forEver',
      ...level(
        [
          start('s'),
          and('fork'),
          { id: 'inA', kind: 'xor' },
          catching('hearPing', ping),
          throwing('sayPong', pong),
          { id: 'inB', kind: 'xor' },
          catching('hearPong', pong),
          throwing('sayPing', ping),
        ],
        's fork',
        'fork inA',
        'fork inB',
        'inA hearPing',
        'hearPing sayPong',
        'sayPong inA',
        'inB hearPong',
        'hearPong sayPing',
        'sayPing inB',
      ),
    };
    const run = await begun(forEver);
    run.given(comes('ping'));
    expect(takenIn(run).length).toBeLessThanOrEqual(101);
    expect(waitsIn(run).toSorted()).toEqual(['hearPing', 'hearPong']);
  });
});

describe('a signal', () => {
  const three: Model = {
    id: 'three',
    ...level(
      [
        start('s'),
        and('fork'),
        catching('a', flood),
        catching('b', flood),
        catching('c', paid),
        work('d', 'issue'),
        and('join'),
        end('e'),
      ],
      's fork',
      'fork a',
      'fork b',
      'fork c',
      'a join',
      'b join',
      'c join',
      'join d',
      'd e',
    ),
  };
  test('reaches everything in a run that waits for it, once', async () => {
    const run = await begun(three);
    run.given(sounds('flood'));
    expect(waitsIn(run)).toEqual(['c']);
    expect(takenIn(run).map(({ on, message, element }) => [on, message, element])).toEqual([
      ['signal', 'flood', 'a'],
      ['signal', 'flood', 'b'],
    ]);
    const length = run.log.length;
    run.given(sounds('flood'));
    expect(run.log).toHaveLength(length);
    expect(run.when(sounds('flood', 'second'))).toEqual(no({ code: 'messageUnexpected', name: 'flood' }));
  });

  test('can be handed in at one place by who looked', async () => {
    const run = await begun(three);
    if (run.run.status === 'unbegun') throw new Error('it began');
    const { token = -1 } = run.run.waits?.find(({ element }) => element === 'a') ?? {};
    run.given({ type: 'deliver', message: { id: 'hand', name: 'flood' }, at: { token, element: 'a' }, set: {} });
    expect(waitsIn(run)).toEqual(['b', 'c']);
    expect(takenIn(run)).toMatchObject([{ on: 'signal', name: 'flood' }]);
  });
});
