import type { CivilDate } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { TaskOpinion } from '../../process/index.ts';
import { awaitsOpinions } from '../consultation/awaits-opinions.ts';
import { isOfVisit } from '../joint-visit/queries/joint-visits.ts';
import { awaitsMinutes } from '../meeting/awaits-minutes.ts';
import type { Answers } from './acts.ts';
import {
  handle,
  type Act,
  type CommandRefusal,
  type Desk,
  type FileRefused,
  type NoColleague,
  type TooEarly,
} from './commands.ts';
import type { CaseDeps } from './deps.ts';
import type { Applicant, Refusal } from './model.ts';
import { verdictFaultIn, type MaterialVerdict } from './rules/verdicts.ts';
import { recipientOf } from './recipient.ts';
import { sealWords } from './sealing.ts';
import { handInFiles } from './task-files.ts';
import { isPlain, type TaskTarget } from './task-target.ts';
import { completionOf } from './completion.ts';
import { workerOf } from './worker.ts';

type Answer = Promise<Result<{ version: number }, CommandRefusal>>;

const onTask = (
  deps: CaseDeps,
  { asking, id, task }: TaskTarget,
  act: (desk: Desk) => Promise<Act | FileRefused | Refusal | NoColleague | TooEarly>,
): Answer => handle(deps, { asking, id, version: null, by: { task } }, act);

const nothingElse = () => [];

/** Takes a task so that nobody else works on it, or puts it back; starting says when the work began. */
export const touchTask = (deps: CaseDeps, target: TaskTarget, type: 'claim' | 'release' | 'start'): Answer =>
  onTask(deps, target, (desk) =>
    Promise.resolve({ move: { type, task: target.task, officer: workerOf(deps, desk) }, after: nothingElse }),
  );

export type Assignment = { to: string; how: 'handOver' | 'lend'; reason: string };

/** 转办 or 委派: gives the task to a colleague, for good or to get it back. */
export const assignTask = (deps: CaseDeps, target: TaskTarget, { to, how, reason }: Assignment): Answer =>
  onTask(deps, target, async (desk) => {
    const task = desk.run.status === 'unbegun' ? undefined : desk.run.tasks.find((one) => one.task === target.task);
    // Whoever could not do it would hold it for good.
    if (task && !(await deps.serves(desk.tx, { officer: to, ...task }))) return { code: 'colleagueUnknown' };
    const words = await sealed(deps, desk, reason);
    const officer = workerOf(deps, desk);
    const recipient = await recipientOf(deps, desk, { task, officer: officerId(to) });
    return {
      move: { type: 'assign', task: target.task, officer, to: recipient, how, reason: words },
      after: nothingElse,
    };
  });

export type Returning = { to: string; how: 'comesBack' | 'goesThrough'; reason: string };

/** 退回: an earlier step is done again, for a reason: while this one waits, or with everything that came after it. */
export const returnTask = (deps: CaseDeps, target: TaskTarget, { to, how, reason }: Returning): Answer =>
  onTask(deps, target, async (desk) => {
    const words = await sealed(deps, desk, reason);
    const officer = workerOf(deps, desk);
    return { move: { type: 'return', task: target.task, officer, to, how, reason: words }, after: nothingElse };
  });

/** 撤回: who finished a step takes it back while nobody has touched what came of it. */
export const fetchTaskBack = (deps: CaseDeps, target: TaskTarget, { reason }: { reason: string }): Answer =>
  onTask(deps, target, async (desk) => {
    const words = await sealed(deps, desk, reason);
    const officer = workerOf(deps, desk);
    return { move: { type: 'fetchBack', task: target.task, officer, reason: words }, after: nothingElse };
  });

export type TaskDone = {
  opinion: TaskOpinion | null;
  note: string;
  materials: readonly MaterialVerdict<string>[];
  answers: Answers;
  visit: { on: CivilDate; staff: readonly string[]; absent: readonly { department: string; why: string }[] } | null;
  files: readonly string[];
};

/** Finishes a task with an opinion and what belongs to it; the run goes on. */
export const completeTask = (deps: CaseDeps, target: TaskTarget, done: TaskDone): Answer =>
  onTask(deps, target, async (desk) => {
    const { run, current } = desk;
    const task = run.status === 'unbegun' ? undefined : run.tasks.find((one) => one.task === target.task);
    if (task && !isPlain(task)) return { code: 'notAllowed', command: 'decide', state: current.state };
    const asked = await awaitsOpinions(desk.tx, target);
    if (asked.length > 0) return { code: 'notYet', waitingFor: asked };
    if (await awaitsMinutes(desk.tx, target)) return { code: 'minutesToCome' };
    if (await isOfVisit(desk.tx, target)) return { code: 'visitJoint' };
    const { materials, ...rest } = done;
    const fault = await faultOfVerdicts(desk, done);
    if (fault) return fault;
    const verdicts = [];
    for (const { words, ...one } of materials) verdicts.push({ ...one, words: await sealedIfAny(deps, desk, words) });
    const note = await sealedIfAny(deps, desk, done.note);
    const officer = workerOf(deps, desk);
    const missing = task && (await handInFiles(deps, desk, { task, files: done.files }));
    if (missing) return missing;
    return {
      move: { type: 'complete', task: target.task, officer, done: completionOf({ ...rest, note, verdicts }) },
      after: nothingElse,
    };
  });

async function faultOfVerdicts({ tx, current }: Desk, { opinion, materials }: TaskDone) {
  if (materials.length === 0) return undefined;
  const { key, version } = current.facts.item;
  const { item } = await getItemVersion(tx, key, version);
  return verdictFaultIn({ opinion, verdicts: materials, asked: item.materials.map(({ id }) => id) });
}

const sealedIfAny = async (deps: CaseDeps, desk: Desk, said: string) =>
  said.trim() === '' ? null : sealed(deps, desk, said.trim());

const sealed = (
  deps: CaseDeps,
  { tx, current }: { tx: Desk['tx']; current: { facts: { applicant: Applicant } } },
  said: string,
) => sealWords(deps.vault, tx, { applicant: current.facts.applicant, said });
