import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { kept, netOf, outcomeOf, played } from '../../../../test/support/process/playing.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { no } from '../../../kernel/result.ts';
import { loadWork } from '../definition/load.ts';
import { readAnswers } from './answers.ts';
import { wander } from './wander.ts';

const process = (parts: readonly m.Part[], ...flows: string[]): m.Model => ({ id: 'p', ...m.level(parts, ...flows) });
const wandered = async (model: m.Model, runs = 20, seed = 1) => wander(await netOf(xmlOf(model)), { runs, seed });

describe('timers in answers', () => {
  const waiting = (event: m.Event) => process([m.start('s'), m.catching('t', event), m.end('e')], 's t', 't e');
  const workdays: m.Event = { on: 'timer', duration: 'P5D', unit: 'workingDay' };
  test('five working days over the National Day holiday end with the make-up Saturday counted', async () => {
    const now = '2026-09-29T10:00:00+08:00';
    const until = (advance: string, done: boolean) => ({
      now,
      steps: [{ advance }, { expectPending: done ? [] : ['t'] }],
    });
    // 30 September, 8, 9, 10 (made up) and 12 October: the last day is in time until its midnight.
    expect(outcomeOf(await played(waiting(workdays), until('P13DT13H59M', false)))).toEqual(kept);
    expect(outcomeOf(await played(waiting(workdays), until('P13DT14H', true)))).toEqual(kept);
  });
  test('hours of the hall are counted while it is open', async () => {
    const hours: m.Event = { on: 'timer', duration: 'PT4H', unit: 'workingHour' };
    // From Monday, 9:00: three hours before noon, one from 13:30.
    expect(
      outcomeOf(await played(waiting(hours), { steps: [{ advance: 'PT5H29M' }, { expectPending: ['t'] }] })),
    ).toEqual(kept);
    expect(
      outcomeOf(await played(waiting(hours), { steps: [{ advance: 'PT5H30M' }], expect: { state: 'completed' } })),
    ).toEqual(kept);
  });
  test('a date without an offset is one in China, and what is past goes off at once', async () => {
    const at = (date: string) => waiting({ on: 'timer', date });
    const steps = [{ expectPending: ['t'] }, { advance: 'PT1H' }, { expectPending: [] }];
    expect(outcomeOf(await played(at('2026-03-02T10:00'), { steps }))).toEqual(kept);
    expect(outcomeOf(await played(at('2026-03-02T02:00:00Z'), { steps }))).toEqual(kept);
    expect(outcomeOf(await played(at('2026-03-01'), { steps: [], expect: { state: 'completed' } }))).toEqual(kept);
  });
  test('months are those of the calendar', async () => {
    const month = waiting(m.timer('P1M'));
    const now = '2026-01-31T09:00:00+08:00';
    expect(
      outcomeOf(
        await played(month, {
          now,
          steps: [{ advance: 'P27DT23H' }, { expectPending: ['t'] }, { advance: 'PT1H' }, { expectPending: [] }],
        }),
      ),
    ).toEqual(kept);
  });
  test('each goes off at its own time, also when much time passes at once', async () => {
    const chain = process(
      [m.start('s'), m.catching('a', m.timer('P1D')), m.catching('b', m.timer('P2D'))],
      's a',
      'a b',
    );
    const { trace } = await played(chain, { steps: [{ advance: 'P9D' }] });
    expect(trace.filter(({ event }) => event === 'fired').map(({ at, element }) => [element, at])).toEqual([
      ['a', '2026-03-03T09:00:00+08:00'],
      ['b', '2026-03-05T09:00:00+08:00'],
    ]);
  });
  test('one that goes off without end stops the play', async () => {
    const ticking = process(
      [m.start('s'), m.task('a'), m.boundary('w', 'a', { on: 'timer', cycle: 'R/PT1S' }, true), m.end('e')],
      's a',
      'w e',
    );
    expect(await played(ticking, { steps: [{ advance: 'P1D' }] })).toMatchObject({
      failedStep: 0,
      failure: { code: 'tooManyTimers' },
    });
  });
});

describe('a document of answers', () => {
  const one = process([m.start('s'), m.task('a'), m.end('e')], 's a', 'a e');
  test('tells what happened, in order', async () => {
    const {
      trace,
      ends,
      variables,
      process: id,
      state,
    } = await played(one, { steps: [{ complete: 'a', set: { n: 1 } }] });
    expect({ id, state, ends, variables }).toEqual({ id: 'p', state: 'completed', ends: ['e'], variables: { n: 1 } });
    expect(trace.map(({ n, element, event }) => [n, element, event])).toEqual([
      [1, 's', 'entered'],
      [2, 's', 'completed'],
      [3, 'a', 'entered'],
      [4, 'a', 'completed'],
      [5, 'e', 'entered'],
      [6, 'e', 'completed'],
    ]);
  });
  test('stops at the first step that cannot be done, and says what waits', async () => {
    expect(
      await played(one, { steps: [{ expectPending: ['a'] }, { complete: 'b' }, { complete: 'a' }] }),
    ).toMatchObject({
      state: 'waiting',
      pending: ['a'],
      failedStep: 1,
      failure: { code: 'notWaiting', actual: ['a'] },
    });
    expect(await played(one, { steps: [{ expectPending: ['a', 'a'] }] })).toMatchObject({
      failedStep: 0,
      failure: { code: 'otherPending', expected: ['a', 'a'], actual: ['a'] },
    });
  });
  test('says everything that was expected and is not so', async () => {
    const expected = { state: 'completed', ends: ['e'], pending: [], count: { a: 2 }, variables: { n: 1 } };
    expect((await played(one, { steps: [], expect: expected })).unmet).toEqual([
      { what: 'state', expected: 'completed', actual: 'waiting' },
      { what: 'ends', expected: ['e'], actual: [] },
      { what: 'pending', expected: [], actual: ['a'] },
      { what: 'count of a', expected: 2, actual: 1 },
      { what: 'variable n', expected: 1, actual: null },
    ]);
  });
  test.each([
    [{}, 'notAnswers', '/format'],
    [{ format: 'onewindow.play/1', steps: {} }, 'notAnswers', '/steps'],
    [{ format: 'onewindow.play/1', steps: [], now: 'today' }, 'notATime', '/now'],
    [{ format: 'onewindow.play/1', steps: [{ complete: 'a' }, { finish: 'a' }] }, 'noSuchStep', '/steps/1'],
    [{ format: 'onewindow.play/1', steps: [{ complete: 5 }] }, 'notAStep', '/steps/0/complete'],
    [{ format: 'onewindow.play/1', steps: [{ advance: '5 days' }] }, 'notATime', '/steps/0/advance'],
    [{ format: 'onewindow.play/1', steps: [], expect: { state: 'done' } }, 'notAnswers', '/expect/state'],
    ['text', 'notAnswers', ''],
  ])('that is %j is refused: %s at %s', (document, code, place) => {
    const refused = readAnswers(document);
    expect(refused).toMatchObject(no({ code }));
    if (!refused.ok && place !== '/format') expect(refused.error.place).toBe(place);
  });
});

describe('runs by chance', () => {
  test('reach every part of a model, and all of them its end', async () => {
    const model = process(
      [
        m.start('s'),
        m.or('f'),
        m.task('a', { as: 'many', collection: 'depts', item: 'dept' }),
        m.task('b', { as: 'loop', condition: 'again' }),
        m.boundary('w', 'b', m.error('lost')),
        m.or('j'),
        m.xor('x'),
        m.end('e'),
      ],
      's f',
      'f a: fire',
      'f b: health',
      'a j',
      'b j',
      'w j',
      'j x',
      'x f: more',
      'x e: enough',
    );
    expect(await wandered(model)).toEqual({ runs: 20, completed: 20, stuck: 0, livelocked: 0 });
  });
  test('are the same with the same seed', async () => {
    const model = process(
      [m.start('s'), m.xor('x'), m.task('a'), m.and('j'), m.task('b'), m.end('e')],
      's x',
      'x a: n',
      'x b: m',
      'a j',
      'b j',
      'j e',
    );
    expect(await wandered(model, 30, 7)).toEqual(await wandered(model, 30, 7));
    expect(await wandered(model)).toMatchObject({
      completed: 0,
      stuck: 20,
      example: { run: 1, outcome: 'stuck', at: ['j'] },
    });
  });
  test('by conditions whose variables are known, even if only by the model', async () => {
    const model = process(
      [m.start('s'), m.xor('x'), m.task('a'), m.and('j'), m.end('e')],
      's x',
      'x j: 1 > 2',
      'x a: 2 > 1',
      'a j',
      'j e',
    );
    expect(await wandered(model)).toMatchObject({ stuck: 20 });
  });
  test('that never end are livelocked', async () => {
    expect(await wandered(process([m.start('s'), m.task('a')], 's a', 'a a'), 2)).toMatchObject({
      runs: 2,
      livelocked: 2,
    });
    expect(await wandered(process([m.start('s'), m.xor('x')], 's x', 'x x'), 2)).toMatchObject({ livelocked: 2 });
  });
});

describe('whose a task is', () => {
  const opinions: m.Part = {
    ...m.work('o', 'review', { departmentFrom: 'department' }),
    loop: { as: 'many', collection: 'departments', item: 'department' },
  };
  const choosing = m.work('r', 'review', { department: 'health', asks: 'departments' });
  const drawn = process([m.start('s'), choosing, opinions, m.end('e')], 's r', 'r o', 'o e');
  const steps = [
    { complete: 'r', set: { departments: ['fire', 'police'] } },
    { complete: 'o', index: 1 },
    { complete: 'o', index: 0 },
  ];
  const told = (followed: Awaited<ReturnType<typeof played>>) =>
    followed.trace.flatMap(({ element, event, department }) =>
      department === undefined ? [] : [`${element} ${event} ${department}`],
    );
  test('stands in the trace, of each instance the one that was chosen', async () => {
    const work = await loadWork(new TextEncoder().encode(xmlOf({ ...drawn, item: 'i' })), 'p');
    expect(told(await played(drawn, { steps, ...(work && { work }) }))).toEqual([
      ...['r entered health', 'r completed health', 'o entered fire', 'o entered police'],
      ...['o completed police', 'o completed fire'],
    ]);
  });
  test('is left out where the model says nothing of the house', async () => {
    expect(await loadWork(new TextEncoder().encode(xmlOf(process([m.start('s'), m.end('e')], 's e'))), 'p')).toBe(
      undefined,
    );
    expect(told(await played(drawn, { steps }))).toEqual([]);
  });
});
