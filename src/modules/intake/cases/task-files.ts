import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Received } from '../../../platform/files/index.ts';
import { loadRun, refusalToTouch, type RunTask } from '../../process/index.ts';
import { findCase, type CommandRefusal, type Desk, type FileRefused } from './commands.ts';
import type { StepFile } from './contract/task-files.ts';
import { heldBySteps, heldByTask, type CaseDeps } from './deps.ts';
import { whoActs } from './standing-in.ts';
import { isPlain, type TaskTarget } from './task-target.ts';
import { addAt, dropAt, filesOf, roomAt } from './waiting-files.ts';
import { workerOf } from './worker.ts';

type Refused = CommandRefusal;

/** What was added to a task that is not finished yet, for whoever may do it; with one that is closed no file waits any more. */
export async function findTaskFiles(deps: CaseDeps, target: TaskTarget): Promise<Result<StepFile[], Refused>> {
  const found = await onOpenTask(deps, target, async (tx) =>
    ok(await filesOf(tx, deps, heldByTask(target.id, target.task))),
  );
  return !found.ok && found.error.code === 'taskClosed' ? ok([]) : found;
}

/** Whether a file may be added, before its first byte is read. */
export const findTaskFilePlace = (deps: CaseDeps, target: TaskTarget): Promise<Result<undefined, Refused>> =>
  onOpenTask(deps, target, (tx) => roomAt(tx, deps, heldByTask(target.id, target.task)));

/** Adds a file that the files room has received and judged. Until the task is finished it is seen only by who may do it. */
export const addTaskFile = (
  deps: CaseDeps,
  target: TaskTarget,
  received: Received,
): Promise<Result<StepFile, Refused>> =>
  onOpenTask(deps, target, (tx, { current, task: { department } }) => {
    const subject = subjectOf(current.facts.applicant);
    return addAt(tx, deps, { received, holder: { heldBy: heldByTask(target.id, target.task), subject, department } });
  });

export const dropTaskFile = (deps: CaseDeps, target: TaskTarget, file: string): Promise<Result<undefined, Refused>> =>
  onOpenTask(deps, target, (tx) => dropAt(tx, deps, { heldBy: heldByTask(target.id, target.task), file }));

/**
 * What was named goes to the steps of the case with the task that is finished, for everybody who works on the case; what was not named is
 * dropped. A task that goes back to who lent it keeps its files for him.
 */
export async function handInFiles(
  deps: CaseDeps,
  { tx, id, current }: Desk,
  { task, files }: { task: RunTask; files: readonly string[] },
): Promise<FileRefused | undefined> {
  const place = heldByTask(id, task.task);
  const held = await deps.files.findHeldBy(tx, place);
  if (files.some((file) => !held.some((one) => one.id === file))) return { code: 'stepFileUnknown' };
  if (held.length === 0 || task.lentBy !== null) return undefined;
  for (const { id: file } of held) if (!files.includes(file)) await deps.files.remove(tx, file);
  const { department } = current.facts;
  await deps.files.handOver(tx, place, { heldBy: heldBySteps(id), caseId: id, department });
  return undefined;
}

type Open = { current: Desk['current']; task: RunTask };

/** Files are added by who may do the task, as long as it waits. */
const onOpenTask = <Value>(
  deps: CaseDeps,
  { asking: { caller }, id, task: key }: TaskTarget,
  act: (tx: Tx, open: Open) => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<Value, Refused>> => {
    const found = await findCase(tx, id);
    if (!found) return no({ code: 'caseNotFound' });
    const { value: current } = found;
    const { value: run } = await loadRun(tx, id);
    const task = run.status === 'unbegun' ? undefined : run.tasks.find((one) => one.task === key);
    if (task === undefined) return no({ code: 'taskUnknown', task: key });
    if (!isPlain(task)) return no({ code: 'stepTakesNoFiles' });
    const who = await whoActs(tx, deps, { caller, by: { task: key }, run, facts: current.facts });
    if (!who) return no({ code: 'notYourAct' });
    const worker = workerOf(deps, { caller, current, ...who });
    const refusal = refusalToTouch(task, worker);
    return refusal ? no(refusal) : act(tx, { current, task });
  });
