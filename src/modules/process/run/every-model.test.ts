import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import { drawFrom } from '../../../../test/support/process/random-model.ts';
import { done, Driven } from '../../../../test/support/process/running.ts';
import { compileForRunning } from './compile-model.ts';
import type { Event } from './events.ts';
import type { ActingOfficer, ModelOutcome, RunTask } from './model.ts';
import type { RunningModel } from './rules/running-model.ts';
import { departmentsAgainst } from './rules/task.ts';

/** Every model of the county, driven to its end by officers: each outcome that it names is reached, and nothing is left over. */

const folder = fileURLToPath(new URL('../../../../data/processes', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));

const models: { file: string; model: RunningModel }[] = [];
beforeAll(async () => {
  for (const file of files)
    models.push({ file, model: await compileForRunning(readFileSync(join(folder, file), 'utf8')) });
});

/** What officers decide where they have a choice. */
type Choices = {
  acceptance: () => 'accepted' | 'notAccepted';
  decision: (run: Driven) => ModelOutcome;
  opinion: () => 'agree' | 'disagree';
  applies: () => boolean;
};

/** Every task by an officer of its own, so that nobody is barred by what he did before. */
const somebody = (task: RunTask): ActingOfficer => ({
  id: officerId(`0190a000-0000-7000-8000-${task.task.slice(1).padStart(12, '0')}`),
  behalfOf: null,
  keepsAway: false,
  may: () => true,
});

/** More than any model takes; one that goes in circles is found. */
const MOST = 60;

function drive(model: RunningModel, choices: Choices, pick: (tasks: readonly RunTask[]) => RunTask | undefined) {
  const run = new Driven(model).begin();
  for (let step = 0; step < MOST; step += 1) {
    const task = pick(run.pending);
    if (!task) break;
    // What is made public lasts; everything else takes a day.
    run.at(`${addDays(run.setting.on, task.act === 'publicity' ? 45 : 1)}T09:00:00+08:00`);
    run.given({ type: 'complete', task: task.task, officer: somebody(task), done: handedIn(run, task, choices) });
  }
  return run;
}

function handedIn(run: Driven, { node, act }: RunTask, { acceptance, decision, opinion, applies }: Choices) {
  const asks = run.setting.model.work.tasks.get(node)?.asks ?? [];
  const named = { acceptance: acceptance(), decision: decision(run) };
  const answers = Object.fromEntries(
    asks.map((ask) => [ask, ask === 'acceptance' || ask === 'decision' ? named[ask] : applies()]),
  );
  const visit = act === 'visit' ? { on: run.setting.on, staff: ['甲', '乙'], absent: [] } : null;
  return done({ opinion: opinion(), answers, visit });
}

const outcomesIn = (log: readonly Event[]) =>
  log.flatMap((event) => (event.type === 'outcomeReached' ? [event.outcome] : []));

function expectEnded({ run, log, pending }: Driven): void {
  expect(log.filter(({ type }) => type === 'incidentRaised')).toEqual([]);
  expect(run).toMatchObject({ status: 'ended', timers: [], incidents: [] });
  expect(pending).toEqual([]);
  expect(log.at(-1)).toMatchObject({ type: 'runEnded', end: expect.stringMatching(/^(completed|terminated)$/) });
}

const straight = (goal: ModelOutcome, applies: boolean): Choices => ({
  acceptance: () => (goal === 'notAccepted' ? 'notAccepted' : 'accepted'),
  decision: () => goal,
  opinion: () => 'agree',
  applies: () => applies,
});

test('there is a model of each of the 235 items', () => expect(files).toHaveLength(235));

describe('every model', () => {
  test('reaches each outcome that it names, with and without what comes in only sometimes', () => {
    for (const { file, model } of models) {
      const named = new Set(model.work.outcomes.values());
      expect([...named], file).toEqual(expect.arrayContaining(['granted', 'denied']));
      for (const goal of named)
        for (const applies of [true, false]) {
          const run = drive(model, straight(goal, applies), ([first]) => first);
          expectEnded(run);
          expect(outcomesIn(run.log), `${file} ${goal}`).toEqual([goal]);
        }
    }
  });

  test('comes to one outcome and leaves nothing over, whatever is found and in whatever order it is done', () => {
    for (const [place, { file, model }] of models.entries()) {
      const draw = drawFrom(place);
      const one = <Item>(items: readonly Item[]) => items[Math.floor(draw() * items.length)];
      for (let round = 0; round < 4; round += 1) {
        const chosen: Choices = {
          acceptance: () => (draw() < 0.9 ? 'accepted' : 'notAccepted'),
          decision: ({ tasks }) => (departmentsAgainst(tasks).length > 0 || draw() < 0.2 ? 'denied' : 'granted'),
          opinion: () => (draw() < 0.8 ? 'agree' : 'disagree'),
          applies: () => draw() < 0.5,
        };
        const run = drive(model, chosen, one);
        expectEnded(run);
        expect(outcomesIn(run.log), file).toHaveLength(1);
      }
    }
  });
});
