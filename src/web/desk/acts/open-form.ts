import { caseActs, type CaseAct, type CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { decidingTask, isPlain, myTasks, pendingAt, type PlainAct } from '../case-file/tasks-in.ts';

/** What can be filled in at the desk: the acts on a case, and what is done with one task without finishing it. */
export const DESK_ACTS = [
  ...caseActs,
  'handOver',
  'lend',
  'return',
  'fetchBack',
  'addSigners',
  'dropSigner',
  'addDepartments',
  'dropDepartment',
] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

/** A form that is open, with the task that it is about where there is one. */
export type OpenForm = { act: DeskAct; task: TaskView | undefined };

/** By what a form is called: finishing a task is called after what is done there. */
export type FormKind = Exclude<DeskAct, 'finishTask'> | PlainAct;

export const kindOf = ({ act, task }: OpenForm): FormKind => {
  if (act !== 'finishTask') return act;
  return task !== undefined && isPlain(task) ? task.act : 'assist';
};

/** What an officer does with a task of his own instead of finishing it, and with one that he finished. */
export const PASSED_ON = [
  'handOver',
  'lend',
  'return',
  'fetchBack',
  'addSigners',
  'dropSigner',
  'addDepartments',
  'dropDepartment',
] as const satisfies readonly DeskAct[];
export type PassingAct = (typeof PASSED_ON)[number];
export const isPassing = (act: DeskAct): act is PassingAct => PASSED_ON.some((one) => one === act);

type Looked = Pick<CaseFile, 'acts' | 'tasks'>;

/** The form of an act: about the task that the address names, else about the one that waits longest. */
export function formOf({ tasks }: Looked, act: DeskAct, key: string | undefined): OpenForm | undefined {
  const named = tasks.find(({ task }) => task === key);
  if (act === 'accept') return { act, task: pendingAt(tasks, ['accept']) };
  if (act === 'decide') return { act, task: decidingTask(tasks) };
  if (isOfWhole(act)) return { act, task: undefined };
  if (isPassing(act)) return named && { act, task: named };
  const task = named && isPlain(named) ? named : myTasks(tasks)[0];
  return task && { act, task };
}

/** Acts that are about no task of the process. */
const OF_WHOLE: ReadonlySet<DeskAct> = new Set<DeskAct>([
  'askCorrection',
  'askAmendment',
  'remindCorrection',
  'refuseAcceptance',
  'extend',
  'takeOwed',
  'postponeSupply',
  'requestProcedure',
  'answerProcedure',
  'endProcedure',
  'offerHearing',
  'takeHearing',
  'scheduleHearing',
  'answerObjection',
  'recordHearing',
  'proposeEnding',
  'answerEnding',
]);
const isOfWhole = (act: DeskAct) => OF_WHOLE.has(act);

/** Whether the server would take it now from this officer. */
export function isPossible({ acts, tasks }: Looked, { act, task }: OpenForm): boolean {
  if (act === 'finishTask') return acts.includes(act) && myTasks(tasks).some((mine) => mine.task === task?.task);
  if (!isPassing(act)) return acts.includes(act);
  if (act === 'fetchBack') return task?.fetchable === true;
  if (act === 'addSigners') return (task?.signable ?? []).length > 0;
  if (act === 'dropSigner') return task?.signers.some(({ droppable }) => droppable) === true;
  if (act === 'addDepartments') return (task?.asking?.addable ?? []).length > 0;
  if (act === 'dropDepartment') return task?.asking?.departments.some(({ droppable }) => droppable) === true;
  const isMine = task !== undefined && task.mine && task.state === 'open';
  return isMine && (act !== 'return' || task.returns.length > 0);
}

/** Under which name its words are kept: those about a task with the task, so that each has its own. */
export const draftNameOf = ({ act, task }: OpenForm): string =>
  task !== undefined && (act === 'finishTask' || isPassing(act)) ? `${act}.${task.task}` : act;

/** Acts that finish a task, and with it answer what later steps want to know. */
const ASKING: ReadonlySet<DeskAct> = new Set<DeskAct>(['accept', 'decide', 'finishTask']);

/** What has to be answered; what is done again for a colleague who waits was answered the first time. */
export const asksOf = ({ act, task }: OpenForm): TaskView['asks'] =>
  task === undefined || task.returnedBy?.how === 'comesBack' || !ASKING.has(act) ? [] : task.asks;

/** Which departments may be chosen by finishing it. */
export const choiceOf = ({ act, task }: OpenForm): TaskView['chooses'] =>
  act === 'finishTask' ? (task?.chooses ?? null) : null;

export const isCaseAct = (act: DeskAct): act is CaseAct => !isPassing(act);
