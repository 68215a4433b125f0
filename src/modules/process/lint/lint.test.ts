import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { starterItems, starterLimits, starterModel } from '../../../../test/support/process/starter.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import type { Limit } from '../../../kernel/limit.ts';
import { compileModel } from '../definition/compile/every.ts';
import { readDocument } from '../definition/read.ts';
import { readWork } from '../definition/work/read.ts';
import { examineModel } from '../library/examine.ts';
import { lint } from './lint.ts';

const s = m.start('s');
const e = m.end('e');
const review = m.work('r', 'review');
const model = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({
  id: 'p',
  item: 'i',
  ...m.level(parts, ...flows),
});

async function remarks(drawn: m.Model, limit?: Limit) {
  const document = await readDocument(new TextEncoder().encode(xmlOf(drawn)));
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const [process] = [compileModel(document.value)].flat();
  const element = document.value.elements['p'];
  if (!process || !('net' in process) || !process.net || !element) throw new Error(JSON.stringify(process));
  const work = readWork(element);
  if (!work.ok) throw new Error(JSON.stringify(work.error));
  return lint({ net: process.net, work: work.value, limit });
}
const days = (value: number): Limit => ({ value, unit: 'workingDay' });
const takes = (value: number, unit = 'workingDay') => ({ limit: String(value), limitUnit: unit });

describe('ways of which one is taken', () => {
  const joined = (split: m.Part, join: m.Part) =>
    model([s, split, review, m.work('q', 'review'), join, e], 's x', 'x r: a', 'x q', 'r j', 'q j', 'j e');
  test('are not waited for all', async () => {
    expect(await remarks(joined(m.xor('x', 'x-q'), m.and('j')))).toEqual([
      { code: 'choiceJoinedAsAll', elements: ['x', 'j'] },
    ]);
  });
  test.each([
    ['where they meet one by one', joined(m.xor('x', 'x-q'), m.xor('j'))],
    [
      'where all are taken',
      {
        ...joined(m.and('x'), m.and('j')),
        ...m.level(
          [s, m.and('x'), review, m.work('q', 'review'), m.and('j'), e],
          's x',
          'x r',
          'x q',
          'r j',
          'q j',
          'j e',
        ),
      },
    ],
    [
      'where they have met before',
      model(
        [
          s,
          m.and('f'),
          m.xor('x', 'x-b'),
          m.work('a', 'review'),
          m.work('b', 'review'),
          m.xor('y'),
          review,
          m.and('j'),
          e,
        ],
        's f',
        'f x',
        'x a: a',
        'x b',
        'a y',
        'b y',
        'f r',
        'y j',
        'r j',
        'j e',
      ),
    ],
    [
      'where the choice goes round all of it',
      model(
        [s, m.xor('y'), m.and('f'), review, m.work('q', 'review'), m.and('j'), m.xor('x', 'x-e'), e],
        's y',
        'y f',
        'f r',
        'f q',
        'r j',
        'q j',
        'j x',
        'x y: again',
        'x e',
      ),
    ],
  ])('are well joined %s', async (_where, drawn) => {
    expect(await remarks(drawn)).toEqual([]);
  });
  test('are found beside ways that are all taken, and without anything on them', async () => {
    const beside = model(
      [s, m.and('f'), review, m.xor('x', 'x-j'), m.work('a', 'review'), m.and('j'), e],
      's f',
      'f r',
      'r j',
      'f x',
      'x a: a',
      'x j',
      'a j',
      'j e',
    );
    expect(await remarks(beside)).toEqual([{ code: 'choiceJoinedAsAll', elements: ['x', 'j'] }]);
  });
  test('are an activity and what interrupts it, not what only happens beside it', async () => {
    const late = (goesOn: boolean) =>
      model(
        [s, review, m.boundary('t', 'r', m.timer('P1D'), goesOn), m.work('a', 'review'), m.and('j'), e],
        's r',
        'r j',
        't a',
        'a j',
        'j e',
      );
    expect(await remarks(late(false))).toEqual([{ code: 'choiceJoinedAsAll', elements: ['r', 'j'] }]);
    expect(await remarks(late(true))).toEqual([]);
  });
});

test('what only goes round reaches no end, at its own level', async () => {
  const round = model([s, m.xor('x', 'x-e'), review, m.work('q', 'review'), e], 's x', 'x r: a', 'x e', 'r q', 'q r');
  expect(await remarks(round)).toEqual([{ code: 'endOutOfReach', elements: ['r', 'q'] }]);
  const inside = m.sub('u', m.level([m.start('us'), m.end('ue')], 'us ue'));
  const roundSub = model([s, m.xor('x', 'x-e'), inside, review, e], 's x', 'x u: a', 'x e', 'u r', 'r u');
  expect(await remarks(roundSub)).toEqual([{ code: 'endOutOfReach', elements: ['u', 'r'] }]);
});

test('work of people lies on somebody’s desk', async () => {
  expect(await remarks(model([s, m.task('t'), e], 's t', 't e'))).toEqual([{ code: 'taskUnowned', elements: ['t'] }]);
});

describe('who examines does not decide', () => {
  const both = (more: m.Work) => model([s, review, m.work('d', 'decide', more), e], 's r', 'r d', 'd e');
  test('by one place for both', async () => {
    expect(await remarks(both({ role: 'reviewer' }))).toEqual([{ code: 'reviewerDecides', elements: ['r', 'd'] }]);
  });
  test.each([[{}], [{ role: 'reviewer', section: '法规科' }], [{ role: 'reviewer', department: 'fire' }]])(
    '%j',
    async (more) => {
      expect(await remarks(both(more))).toEqual([]);
    },
  );
});

describe('departments that do something are chosen by somebody', () => {
  const opinion: m.Part = {
    ...m.work('o', 'review', { departmentFrom: 'department' }),
    loop: { as: 'many', collection: 'departments', item: 'department' },
  };
  const after = (first: m.Part) => model([s, first, opinion, e], `s ${first.id}`, `${first.id} o`, 'o e');
  test('or it is said that nobody does', async () => {
    expect(await remarks(after(review))).toEqual([{ code: 'departmentsUnasked', elements: ['o'] }]);
    expect(await remarks(after(m.work('r', 'review', { asks: 'departments' })))).toEqual([]);
  });
});

describe('what the steps may take fits into the limit of the item', () => {
  const steps = (first: m.Work, second: m.Work) =>
    model(
      [s, m.work('r', 'review', first), m.work('d', 'decide', second), m.work('i', 'issue', takes(9)), e],
      's r',
      'r d',
      'd i',
      'i e',
    );
  test('on its last day', async () => {
    expect(await remarks(steps(takes(3), takes(2)), days(5))).toEqual([]);
    expect(await remarks(steps(takes(3), takes(2.01)), days(5))).toEqual([
      { code: 'pathLongerThanItem', elements: ['r', 'd'], detail: { takes: 5.01, has: 5 } },
    ]);
  });
  test('each alone', async () => {
    expect(await remarks(steps(takes(6), takes(2)), days(5))).toEqual([
      { code: 'stepLongerThanItem', elements: ['r'], detail: { takes: 6, has: 5 } },
    ]);
  });
  test('in hours too, and not where the clock stands still or a day is no working day', async () => {
    expect(await remarks(steps(takes(36, 'workingHour'), takes(0.51)), days(5))).toMatchObject([
      { code: 'pathLongerThanItem' },
    ]);
    const still = { ...takes(30), suspends: 'true', basis: '行政许可法第四十五条' };
    expect(await remarks(steps(still, takes(20, 'calendarDay')), days(5))).toEqual([]);
    expect(await remarks(steps(takes(9), takes(9)), { value: 5, unit: 'calendarDay' })).toEqual([]);
    expect(await remarks(steps(takes(9), takes(9)))).toEqual([]);
  });
  test('side by side the longer way counts, round and round once', async () => {
    const beside = model(
      [
        s,
        m.and('f'),
        m.work('a', 'review', takes(3)),
        m.work('b', 'review', takes(4)),
        m.and('j'),
        m.xor('x', 'x-e'),
        e,
      ],
      's f',
      'f a',
      'f b',
      'a j',
      'b j',
      'j x',
      'x f: again',
      'x e',
    );
    expect(await remarks(beside, days(4))).toEqual([]);
    expect(await remarks(beside, days(3.5))).toMatchObject([{ code: 'stepLongerThanItem', elements: ['b'] }]);
  });
});

test('the models of the starter catalogue have nothing to mend', async () => {
  const found = await Promise.all(
    starterItems.map(async ({ key }) => {
      const examined = await examineModel(starterModel(key));
      if (!examined.ok || !examined.value.process.net) throw new Error(key);
      const limit = starterLimits.get(key);
      return lint({ net: examined.value.process.net, work: examined.value.work, limit }).map(({ code, detail }) => ({
        key,
        code,
        detail,
      }));
    }),
  );
  expect(found.flat()).toEqual([]);
  expect(starterLimits.size).toBeGreaterThan(200);
});
