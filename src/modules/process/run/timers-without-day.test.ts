import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import {
  boundary,
  end,
  level,
  start,
  timer,
  work,
  type Event,
  type Model,
} from '../../../../test/support/process/model.ts';
import { DEPARTMENTS, conventions, done, officer, runningOf } from '../../../../test/support/process/running.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Run } from './model.ts';
import { workAt, type RunningModel } from './rules/running-model.ts';

const ann = officer({ letter: 'a' });
const hall: Conventions = { ...conventions, hours: [{ from: 9 * 60, until: 17 * 60 }] };

/** A task over which a timer watches. */
const watched = (late: Event, ...more: Event[]): Model => ({
  id: 'w',
  ...level(
    [
      start('s'),
      work('a', 'issue'),
      boundary('late', 'a', late),
      ...more.map((event, index) => boundary(`more${index}`, 'a', event)),
      work('b', 'issue'),
      end('e'),
    ],
    's a',
    'a b',
    'late b',
    ...more.map((_event, index) => `more${index} b`),
    'b e',
  ),
});

class Watched {
  run: Run = initial;
  readonly model: RunningModel;
  at = new Date('2026-03-02T01:00:00Z');
  office: Conventions = conventions;

  constructor(model: RunningModel) {
    this.model = model;
    this.given({ type: 'begin', model: { item: 'test', version: 1 }, file: 'f', department: 'approval' });
  }

  given(command: Command): this {
    const { model, at, office } = this;
    const here = { departments: { known: DEPARTMENTS, closed: new Set<string>() } };
    const decision = decide(command, this.run, { ...here, model, at, on: civilDateOf(at), conventions: office });
    if (!decision.ok) throw new Error(decision.error.code);
    this.run = decision.value.reduce(evolve, this.run);
    return this;
  }

  get running() {
    if (this.run.status === 'unbegun') throw new Error('it began');
    return this.run;
  }
}

const begun = async (model: Model) => new Watched(await runningOf(model));
const hours: Event = { on: 'timer', duration: 'PT4H', unit: 'workingHour' };

describe('a timer for which no day can be reckoned', () => {
  test('is an incident with its reason, while what it watches over can be done', async () => {
    const run = await begun(watched(hours));
    expect(run.running).toMatchObject({
      timers: [],
      incidents: [{ element: 'late', code: 'timerWithoutDay', at: '2026-03-02T01:00:00.000Z' }],
    });
    run.given({ type: 'complete', task: 't1', officer: ann, done: done({ opinion: null, note: null }) });
    expect(run.running.incidents).toEqual([]);
    expect(run.running.tasks.at(-1)).toMatchObject({ node: 'b', state: 'open' });
    expect(workAt(run.model, 'b', 'approval').act).toBe('issue');
  });

  test('is set once the hall has hours and somebody tries again; until then it stays an incident', async () => {
    const run = await begun(watched(hours));
    const token = run.running.incidents[0]?.token ?? -1;
    run.given({ type: 'retry', token, set: {} });
    expect(run.running.incidents).toMatchObject([{ element: 'late', code: 'timerWithoutDay' }]);
    run.office = hall;
    run.given({ type: 'retry', token, set: {} });
    expect(run.running).toMatchObject({
      incidents: [],
      timers: [{ element: 'late', dueAt: '2026-03-02T05:00:00.000Z' }],
    });
  });

  test('stops its token once, and leaves other timers of it as they were set', async () => {
    const run = await begun(watched(hours, hours, timer('P2D')));
    expect(run.running).toMatchObject({ incidents: [{ element: 'late' }], timers: [{ element: 'more1' }] });
    const [before] = run.running.timers;
    run.office = hall;
    run.at = new Date('2026-03-02T02:00:00Z');
    run.given({ type: 'retry', token: run.running.incidents[0]?.token ?? -1, set: {} });
    expect(run.running.incidents).toEqual([]);
    expect(run.running.timers.map(({ element }) => element).toSorted()).toEqual(['late', 'more0', 'more1']);
    expect(run.running.timers).toContainEqual(before);
  });

  test('is none where a cycle has merely come to its end', async () => {
    const cycle = { on: 'timer', cycle: 'R3/PT2H/2026-03-02T12:00:00+08:00' } as const;
    const model = watched(cycle);
    const parts = model.parts.map((part) => (part.kind === 'boundary' ? { ...part, goesOn: true } : part));
    const run = await begun({ ...model, parts });
    const [due] = run.running.timers;
    run.at = new Date('2026-03-02T03:00:00Z');
    run.given({ type: 'trigger', token: due?.token ?? -1, element: 'late' });
    expect(run.running).toMatchObject({ timers: [], incidents: [] });
  });

  test('is one where a cycle was over before it began', async () => {
    const run = await begun(watched({ on: 'timer', cycle: 'R3/PT2H/2026-03-01T12:00:00+08:00' }));
    expect(run.running.incidents).toMatchObject([{ code: 'timerWithoutDay' }]);
  });
});
