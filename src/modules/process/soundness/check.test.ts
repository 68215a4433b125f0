import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { netOf } from '../../../../test/support/process/playing.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { drawFrom, RandomModel } from '../../../../test/support/process/random-model.ts';
import { checkSoundness, soundnessOf } from './check.ts';
import { isReducible } from './reduction.ts';

const process = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({ id: 'p', ...m.level(parts, ...flows) });
const checked = async (model: m.Model, states?: number) => checkSoundness(await netOf(xmlOf(model)), states);
const s = m.start('s');
const e = m.end('e');

describe('sound', () => {
  test.each<[string, m.Model]>([
    ['one after the other', process([s, m.task('a'), e], 's a', 'a e')],
    [
      'at once and joined',
      process([s, m.and('f'), m.task('a'), m.task('b'), m.and('j'), e], 's f', 'f a', 'f b', 'a j', 'b j', 'j e'),
    ],
    [
      'some of several and joined',
      process(
        [s, m.or('f', 'f-c'), m.task('a'), m.task('b'), m.task('c'), m.or('j'), e],
        's f',
        'f a: x',
        'f b: y',
        'f c',
        'a j',
        'b j',
        'c j',
        'j e',
      ),
    ],
    [
      'round and round with a way out',
      process([s, m.task('a'), m.xor('x', 'x-e'), e], 's a', 'a x', 'x a: again', 'x e'),
    ],
    [
      'done as often as a condition says, which knows no greatest number',
      process(
        [
          s,
          m.task('a', { as: 'loop', condition: 'more' }),
          m.task('b', { as: 'loop', testBefore: true, condition: 'more' }),
          e,
        ],
        's a',
        'a b',
        'b e',
      ),
    ],
    [
      'with a deadline, an event sub-process and many instances',
      process(
        [
          s,
          m.sub(
            'sub',
            m.level([m.task('t'), m.handler('h', m.level([m.start('hs', m.message('stop')), m.task('ht')], 'hs ht'))]),
            { as: 'many', count: 'n' },
          ),
          m.boundary('w', 'sub', m.timer('P5D')),
          m.boundary('n', 'sub', m.timer('P3D'), true),
          m.task('remind'),
          m.task('late'),
          e,
          m.end('e2'),
          m.end('e3'),
        ],
        's sub',
        'sub e',
        'w late',
        'late e2',
        'n remind',
        'remind e3',
      ),
    ],
    [
      'with an error that is caught',
      process(
        [
          s,
          m.sub(
            'sub',
            m.level(
              [m.task('t'), m.xor('x'), m.end('ie'), m.end('ix', m.error('lost'))],
              't x',
              'x ie: ok',
              'x ix: not(ok)',
            ),
          ),
          m.boundary('w', 'sub', m.error('lost')),
          e,
        ],
        's sub',
        'sub e',
        'w e',
      ),
    ],
    [
      'two ends of two branches',
      process([s, m.and('f'), m.task('a'), m.task('b'), e, m.end('e2')], 's f', 'f a', 'f b', 'a e', 'b e2'),
    ],
  ])('%s', async (_name, model) => {
    expect(await checked(model)).toEqual({ sound: true, problems: [] });
  });
});

describe('not sound, with the way to it', () => {
  test('a join that waits for a branch that was not taken', async () => {
    const model = process(
      [s, m.xor('x', 'x-b'), m.task('a'), m.task('b'), m.and('j'), e],
      's x',
      'x a: y',
      'x b',
      'a j',
      'b j',
      'j e',
    );
    expect(await checked(model)).toMatchObject({
      sound: false,
      problems: [
        { code: 'deadlock', elements: ['j'], path: ['s', 'x', 'a', 'j'] },
        expect.objectContaining({ code: 'deadElement', elements: ['e'] }),
      ],
    });
  });
  test('branches that run at once and are not joined', async () => {
    const model = process(
      [s, m.and('f'), m.task('a'), m.task('b'), m.xor('x'), m.task('c'), e],
      's f',
      'f a',
      'f b',
      'a x',
      'b x',
      'x c',
      'c e',
    );
    const { sound, problems } = await checked(model);
    expect(sound).toBe(false);
    // Nothing goes round: what comes after the two have met is not looked at, and nothing is said of it.
    expect(problems.filter(({ code }) => code === 'livelock')).toEqual([]);
    expect(problems[0]).toMatchObject({
      code: 'lackOfSynchronisation',
      elements: ['c'],
      path: ['s', 'f', 'a', 'b', 'x', 'c', 'x', 'c'],
    });
  });
  test('an end that is reached twice', async () => {
    const model = process([s, m.and('f'), m.task('a'), m.task('b'), e], 's f', 'f a', 'f b', 'a e', 'b e');
    expect(await checked(model)).toMatchObject({
      sound: false,
      problems: [
        {
          code: 'improperCompletion',
          elements: ['e'],
          path: ['s', 'f', 'a', 'b', 'e', 'e'].filter((one, place, all) => one !== all[place - 1]),
        },
      ],
    });
  });
  test('going round without a way out', async () => {
    const model = process([s, m.task('a'), m.task('b'), e], 's a', 'a b', 'b a');
    expect((await checked(model)).problems.map(({ code, elements }) => [code, elements])).toEqual([
      ['livelock', ['a']],
      ['deadElement', ['e']],
    ]);
  });
  test('going round by itself', async () => {
    const model = process([s, m.xor('x'), m.xor('y')], 's x', 'x y', 'y x');
    expect((await checked(model)).problems[0]).toMatchObject({ code: 'livelock' });
  });
  test('something that nothing leads to', async () => {
    const model = process([s, m.task('a'), m.task('b'), e], 's a', 'a e', 'b e');
    expect(await checked(model)).toMatchObject({
      sound: false,
      problems: [{ code: 'deadElement', elements: ['b'], path: [], steps: [] }],
    });
  });
  test('a way whose condition never holds', async () => {
    const model = process([s, m.xor('x', 'x-e'), m.task('a'), e], 's x', 'x a: false', 'x e', 'a e');
    expect((await checked(model)).problems).toEqual([{ code: 'deadElement', elements: ['a'], path: [], steps: [] }]);
  });
  test('two inclusive joins that wait for one another', async () => {
    const model = process(
      [s, m.and('f'), m.task('a'), m.task('b'), m.or('i'), m.or('j'), m.and('g'), m.and('h'), e],
      's f',
      'f a',
      'f b',
      'a i',
      'b j',
      'i g',
      'j h',
      'g j',
      'h i',
      'g e',
      'h e',
    );
    expect((await checked(model)).problems[0]).toMatchObject({ code: 'deadlock', elements: ['i', 'j'] });
  });
});

describe('what is too large to be tried', () => {
  const many = (count: number, ...more: m.Part[]) => {
    const branches = Array.from({ length: count }, (_, number) => `t${number}`);
    const flows = branches.flatMap((id) => [`f ${id}`, `${id} j`]);
    return process(
      [s, m.and('f'), ...branches.map((id) => m.task(id)), m.and('j'), e, ...more],
      's f',
      ...flows,
      'j e',
    );
  };
  test('in every order is tried in one, where branches leave one another alone', async () => {
    expect(await checked(many(30))).toEqual({ sound: true, problems: [] });
    const model = many(14, m.xor('x', 'x-e2'), m.end('e2'));
    const flows = model.flows.map((one) => (one.id === 't3-j' ? { ...one, to: 'x' } : one));
    const more = ['j', 'e2'].map((to) => ({ id: `x-${to}`, from: 'x', to }));
    expect((await checked({ ...model, flows: [...flows, ...more] })).problems).toMatchObject([
      { code: 'deadlock', elements: ['j'] },
    ]);
  });
  test('judges in one order as in every order', async () => {
    let compared = 0;
    for (let seed = 1; seed < 1_500; seed += 1) {
      const net = await netOf(xmlOf(new RandomModel(drawFrom(seed)).model()));
      if (!isReducible(net)) continue;
      const [every, one] = [false, true].map((isReduced) => soundnessOf(net, { states: 3_000, isReduced }).sound);
      if (every === 'unknown' || one === 'unknown') continue;
      compared += 1;
      expect([seed, one]).toEqual([seed, every]);
    }
    expect(compared).toBeGreaterThan(100);
  });
  test('is not said to be sound', async () => {
    const stop = m.handler('h', m.level([m.start('hs', m.message('stop')), m.end('he')], 'hs he'));
    expect(await checked(many(8, stop), 100)).toEqual({ sound: 'unknown', problems: [] });
    expect(await checked(many(8, stop))).toEqual({ sound: true, problems: [] });
  });
});

test('the way to a problem is told step by step, with where tokens are after each', async () => {
  const model = process(
    [s, m.and('f'), m.xor('x', 'x-a'), m.task('a'), m.task('b'), m.and('j'), e],
    's f',
    'f x',
    'f b',
    'x a',
    'x e: late',
    'a j',
    'b j',
    'j e',
  );
  const { problems } = await checked(model);
  const stuck = problems.find(({ code }) => code === 'deadlock');
  expect(stuck?.steps.at(0)).toMatchObject({
    elements: expect.arrayContaining(['s', 'f', 'x', 'b', 'e']),
    tokens: ['b'],
  });
  expect(stuck?.steps.at(-1)).toEqual({ elements: ['j'], tokens: ['j'] });
  expect(stuck?.steps.flatMap(({ elements }) => elements)).toEqual(expect.arrayContaining([...(stuck?.path ?? [])]));
});
