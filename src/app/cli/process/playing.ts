import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { parseHallHours } from '../../../kernel/hall-hours.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  follow,
  loadModel,
  loadWork,
  mainProcessOf,
  wander,
  type Answers,
  type Followed,
  type Model,
  type OfficeTime,
  type Wandered,
} from '../../../modules/process/index.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import type { ModelFile } from './files.ts';
import { sayRefusal, type Said } from './findings.ts';

/** What `process play` answers without answers: how the runs of each process ended. */
export type PlayedRuns = { file: string; process: string | null; refusals: Said[] } & Wandered;

export type Chance = { runs: number; seed: number; language: Language };

const NO_RUNS = { runs: 0, completed: 0, stuck: 0, livelocked: 0 };

export async function playByChance(
  { file, bytes }: ModelFile,
  { runs, seed, language }: Chance,
): Promise<{ all: PlayedRuns[]; main: PlayedRuns }> {
  const model = await loadModel(bytes);
  if (!model.ok) {
    const refused = { file, process: null, ...NO_RUNS, refusals: model.error.map(sayRefusal(language)) };
    return { all: [refused], main: refused };
  }
  const all = model.value.processes.map(({ id, net, refusals }) => ({
    file,
    process: id,
    ...(net === undefined ? NO_RUNS : wander(net, { runs, seed })),
    refusals: refusals.map(sayRefusal(language)),
  }));
  const main = all.find(({ process }) => process === mainProcessOf(model.value)?.id) ?? all[0];
  if (main === undefined) throw new Error('a model has a process');
  return { all, main };
}

export const hasEnded = ({ runs, completed }: PlayedRuns): boolean => runs > 0 && completed === runs;

/** What `process play --answers` answers. */
export type PlayedAnswers = { file: string; process: string | null; refusals: Said[] } & (
  ({ state: 'refused' } & Omit<Followed, 'process' | 'state' | 'now'>) | Omit<Followed, 'process'>
);

export type Told = { answers: Answers; now: number; office: OfficeTime; language: Language };

export async function playByAnswers(
  { file, bytes }: ModelFile,
  { answers, language, ...time }: Told,
): Promise<PlayedAnswers> {
  const model = await loadModel(bytes);
  const refused = (process: string | null, refusals: Said[]): PlayedAnswers => ({
    file,
    process,
    state: 'refused',
    pending: [],
    ends: [],
    variables: answers.variables ?? {},
    trace: [],
    unmet: expectsRefusal(answers)
      ? []
      : [{ what: 'state', expected: answers.expect?.state ?? 'completed', actual: 'refused' }],
    refusals,
  });
  if (!model.ok) return refused(null, model.error.map(sayRefusal(language)));
  const chosen = processFor(model.value, answers);
  if (chosen === undefined)
    return refused(answers.process ?? null, [
      sayRefusal(language)({ code: 'noSuchProcess', element: answers.process ?? null }),
    ]);
  if (chosen.net === undefined) return refused(chosen.id, chosen.refusals.map(sayRefusal(language)));
  const work = await loadWork(bytes, chosen.id);
  return { file, ...follow(chosen.net, answers, { ...time, work }), refusals: [] };
}

const expectsRefusal = ({ expect }: Answers) => expect?.state === 'refused';

const processFor = (model: Model, { process }: Answers) =>
  process === undefined
    ? mainProcessOf(model)
    : (model.processes.find(({ id }) => id === process) ?? model.processes.find(({ name }) => name === process));

/** Whether every step could be done and everything expected was so. */
export const hasKept = ({ failedStep, unmet }: PlayedAnswers): boolean =>
  failedStep === undefined && unmet.length === 0;

/** The calendar that ships with the product, and the hours of most halls. */
export async function officeTime(): Promise<OfficeTime> {
  const hours = parseHallHours('09:00-12:00,13:30-17:30');
  if (!hours.ok) throw new Error('the usual hours are hours');
  return { calendar: calendarOf(await loadNotices()), hours: hours.value };
}
