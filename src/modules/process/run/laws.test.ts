import * as fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../../../test/support/process/model.ts';
import { drawFrom, RandomModel } from '../../../../test/support/process/random-model.ts';
import { permit } from '../../../../test/support/process/run-models.ts';
import { Driven, runningOf } from '../../../../test/support/process/running.ts';
import { Trying } from '../../../../test/support/process/trying.ts';
import { armedAt } from '../core/armed.ts';
import { pendingOf } from '../core/pending.ts';
import { schemas, type Event } from './events.ts';
import { evolve } from './evolve.ts';
import { initial, type Running, type RunTask } from './model.ts';
import { factsOf, isPending } from './rules/telling.ts';

/** Laws that hold on any model, whatever officers try in whatever order. */

const ATTEMPTS = 30;

/** A run of the model that people worked on, with what was true after each attempt. */
async function workedOn(model: Model, seed: number, watch: (driven: Driven) => void = () => undefined) {
  const driven = new Driven(await runningOf(model)).begin();
  const trying = new Trying(drawFrom(seed));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    driven.try(trying.next(driven));
    watch(driven);
  }
  return driven;
}

const drawn = (seed: number) => new RandomModel(drawFrom(seed)).model();
const seeds = fc.tuple(fc.integer(), fc.integer());

/** Holds on models that nobody would draw as on the usual permit. */
const everywhere = (law: (model: Model, seed: number) => Promise<void>) =>
  Promise.all([
    fc.assert(
      fc.asyncProperty(seeds, ([model, seed]) => law(drawn(model), seed)),
      { numRuns: 40 },
    ),
    fc.assert(
      fc.asyncProperty(fc.integer(), (seed) => law(permit, seed)),
      { numRuns: 40 },
    ),
  ]);

const runOf = ({ run }: Driven): Running => {
  if (run.status === 'unbegun') throw new Error('it has begun');
  return run;
};

test('replaying the log gives the state', () =>
  everywhere(async (model, seed) => {
    const { log, run } = await workedOn(model, seed);
    expect(log.reduce(evolve, initial)).toEqual(run);
  }));

describe('tasks that wait and tokens of the core', () => {
  test('agree at every moment, but for what was returned', () =>
    everywhere(async (model, seed) => {
      await workedOn(model, seed, (driven) => {
        const { status, state, tasks } = runOf(driven);
        const signed = new Set(tasks.filter(isPending).map(({ signs }) => signs?.for));
        const isUnsigned = (task: RunTask) => task.state === 'done' && signed.has(task.task);
        const waiting = tasks.filter(
          (task) => (isPending(task) && task.returnedFrom === null && task.signs === undefined) || isUnsigned(task),
        );
        const tokens = pendingOf(driven.setting.model.net, state).filter(({ kind }) => kind === 'task');
        const named = (at: string, token: number) => `${at} ${token}`;
        expect(waiting.map(({ node, token }) => named(node, token)).sort()).toEqual(
          status === 'ended' ? [] : tokens.map(({ element, token }) => named(element, token)).sort(),
        );
      });
    }));
  test('whoever signs before is waited for, and whoever signs after signs what is finished', () =>
    everywhere(async (model, seed) => {
      await workedOn(model, seed, (driven) => {
        const { tasks } = runOf(driven);
        for (const { signs } of tasks.filter(isPending)) {
          if (signs === undefined) continue;
          const host = tasks.find(({ task }) => task === signs.for);
          expect(host?.state).toBe(signs.when === 'before' ? 'suspended' : 'done');
        }
      });
    }));
  test('so do timers and incidents', () =>
    everywhere(async (model, seed) => {
      await workedOn(model, seed, (driven) => {
        const { status, state, timers, incidents } = runOf(driven);
        const { tokens } = status === 'ended' ? { tokens: [] } : state;
        const within = { net: driven.setting.model.net, tokens };
        const armed = tokens.flatMap((token) => armedAt(within, token, ({ on }) => on === 'timer'));
        expect(timers.map(({ token, element }) => `${token} ${element}`).sort()).toEqual(
          armed.map(({ token, element }) => `${token.id} ${element}`).sort(),
        );
        expect(incidents.map(({ token, code }) => `${token} ${code}`).sort()).toEqual(
          tokens.flatMap(({ id, incident }) => (incident ? [`${id} ${incident}`] : [])).sort(),
        );
      });
    }));
  test('a task that was returned waits for nothing, and who waits for it is there', () =>
    everywhere(async (model, seed) => {
      await workedOn(model, seed, (driven) => {
        const { tasks } = runOf(driven);
        for (const { returnedFrom } of tasks.filter(isPending).filter((task) => task.returnedFrom !== null))
          expect(tasks.find(({ task }) => task === returnedFrom)?.state).toBe('suspended');
      });
    }));
});

test('a task is opened once under a key of its own, and is done or cancelled at most once', () =>
  everywhere(async (model, seed) => {
    const { log } = await workedOn(model, seed);
    const keysOf = (...types: Event['type'][]) =>
      log.flatMap((event) => (types.includes(event.type) && 'task' in event ? [event.task] : []));
    const opened = keysOf('taskOpened');
    expect(opened).toEqual(opened.map((_, index) => `t${index + 1}`));
    const over = keysOf('taskCompleted', 'taskCancelled');
    expect(new Set(over).size).toBe(over.length);
    expect(opened).toEqual(expect.arrayContaining(over));
  }));

test('every event has the shape of the log, and of a task always says the same of model, node, token, lineage, act and place', () =>
  everywhere(async (model, seed) => {
    const { log, tasks } = await workedOn(model, seed);
    for (const { type, ...data } of log) {
      expect(Value.Errors(schemas[type].data, data)).toEqual([]);
      const task = 'task' in data ? tasks.find((one) => one.task === data.task) : undefined;
      if (task) expect(data).toMatchObject(factsOf(task));
    }
  }));

test('what is void was done, and no step is void because of what came after it', () =>
  everywhere(async (model, seed) => {
    const { log } = await workedOn(model, seed);
    let before: ReturnType<typeof evolve> = initial;
    for (const event of log) {
      if (event.type === 'runTurnedBack' && before.status !== 'unbegun') {
        const places = event.voided.map((key) => tasksOf(before).findIndex(({ task }) => task === key));
        expect(Math.min(...places)).toBe(tasksOf(before).findIndex(({ task }) => task === event.to));
        for (const place of places) expect(tasksOf(before)[place]).toMatchObject({ state: 'done' });
        for (const place of places) expect(['accept', 'decide']).not.toContain(tasksOf(before)[place]?.act);
      }
      before = evolve(before, event);
    }
  }));

const tasksOf = (run: ReturnType<typeof evolve>) => (run.status === 'unbegun' ? [] : run.tasks);

test('nobody completes what another holds, and nobody decides what he examined', () =>
  everywhere(async (model, seed) => {
    const driven = await workedOn(model, seed);
    let before: ReturnType<typeof evolve> = initial;
    for (const event of driven.log) {
      const tasks = before.status === 'unbegun' ? [] : before.tasks;
      if (event.type === 'taskCompleted') {
        const task = tasks.find((one) => one.task === event.task);
        expect([null, event.officer]).toContain(task?.holder);
        expect(task?.state).toBe('open');
        const examined = tasks.filter(({ act }) => act === 'review' || act === 'visit');
        if (event.act === 'decide') expect(examined.map(({ doneBy }) => doneBy)).not.toContain(event.officer);
      }
      before = evolve(before, event);
    }
  }));

test('whatever ends a run leaves nothing that anybody could still do', () =>
  everywhere(async (model, seed) => {
    const driven = await workedOn(model, seed);
    driven.try({ type: 'end', why: 'withdrawn' });
    expect(runOf(driven)).toMatchObject({ status: 'ended', timers: [], incidents: [] });
    expect(driven.pending).toEqual([]);
    expect(driven.log.filter(({ type }) => type === 'runEnded')).toHaveLength(1);
  }));
