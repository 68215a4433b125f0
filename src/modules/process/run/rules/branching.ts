import { no, ok, type Result } from '../../../../kernel/result.ts';
import { addInstances, branchesAt, dropInstance, standingOf, type Branches } from '../../core/branching.ts';
import { containersOf } from '../../core/containers.ts';
import type { Step } from '../../core/step.ts';
import type { Event } from '../events.ts';
import type { ActingOfficer, Command, Refusal, Running, RunTask } from '../model.ts';
import { around, refusalOfList } from './departments.ts';
import { after, followed } from './moving.ts';
import type { RunningModel } from './running-model.ts';
import { factsOf, type Setting } from './telling.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Asking = Of<'addDepartments' | 'dropDepartment'>;
type Decision = Result<Event[], Refusal>;

/**
 * 加办, 减办: departments are added to those that a step chose, or one that has not answered is asked no more, by whoever may do the step
 * that chose them, while what they are asked for is under way.
 */
export function branching(command: Asking, run: Running, setting: Setting): Decision {
  const task = run.tasks.find(({ task: key }) => key === command.task);
  if (task === undefined) return no({ code: 'taskUnknown', task: command.task });
  const { officer, reason } = command;
  const refusal = refusalToAsk(task, officer);
  if (refusal) return no(refusal);
  const elements = elementsAskedBy(setting.model, task);
  const branches = branchesAt(setting.model.net, run.state, elements);
  if (branches.length === 0) return no({ code: 'asksNoDepartments', task: task.task });
  // While the applicant corrects nobody begins to work, and nothing goes on.
  const waits = run.tasks.find(({ state }) => state === 'suspended');
  if (waits && !run.tasks.some(({ state }) => state === 'open')) return no({ code: 'taskWaits', task: waits.task });
  const fault =
    command.type === 'addDepartments'
      ? faultOfAdding(command, branches, setting)
      : faultOfDropping(command.department, branches);
  if (fault) return no(fault);
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  return ok(carriedOut(command, { run, task, elements, branches }, setting));
}

function refusalToAsk(task: RunTask, officer: ActingOfficer): Refusal | undefined {
  if (officer.keepsAway) return { code: 'conflictOfInterest' };
  if (!officer.may(task)) return { code: 'taskNotYours', department: task.department, role: task.role };
  const isSaid = task.state === 'done' && task.isVoid !== true && task.signs === undefined;
  return isSaid ? undefined : { code: 'asksNoDepartments', task: task.task };
}

/** Where the departments that a step chose are asked. */
const elementsAskedBy = ({ work, lists }: RunningModel, { node }: Pick<RunTask, 'node'>): readonly string[] =>
  (work.tasks.get(node)?.asks ?? []).flatMap((variable) => lists.get(variable) ?? []);

function faultOfAdding({ departments }: Of<'addDepartments'>, branches: readonly Branches[], setting: Setting) {
  const fault = refusalOfList([...departments], setting.departments);
  if (fault) return fault;
  const asked = departments.find((one) => branches.some((branch) => standingOf(branch, one) !== undefined));
  return asked === undefined ? undefined : ({ code: 'departmentTwice', department: asked } as const);
}

function faultOfDropping(department: string, branches: readonly Branches[]): Refusal | undefined {
  const standings = branches.map((branch) => standingOf(branch, department));
  if (standings.every((standing) => standing === undefined)) return { code: 'departmentNotAsked', department };
  if (standings.includes('done')) return { code: 'departmentAnswered', department };
  return branches.some(({ many }) => many.total === 1) ? { code: 'lastDepartment', department } : undefined;
}

type Ending = { branches: readonly Branches[]; elements: readonly string[]; department: string };
type Carrying = { run: Running; task: RunTask; elements: readonly string[]; branches: readonly Branches[] };

function carriedOut(command: Asking, { run, task, elements, branches }: Carrying, setting: Setting): Event[] {
  const { net } = setting.model;
  const said = {
    ...factsOf(task),
    officer: command.officer.id,
    at: setting.at.toISOString(),
    reason: command.reason.sealed,
  };
  if (command.type === 'addDepartments') {
    const step = addInstances(net, run.state, { elements, items: command.departments });
    const departments = [...command.departments];
    return told(
      run,
      { step, event: { type: 'departmentsAdded', ...said, departments, ...standingAfter(step) } },
      setting,
    );
  }
  const { department } = command;
  const step = dropInstance(net, run.state, { elements, item: department });
  const voided = doneFor(run, { branches, elements, department }, setting);
  return told(
    run,
    { step, event: { type: 'departmentDropped', ...said, department, voided, ...standingAfter(step) } },
    setting,
  );
}

/** What was done inside the instance of a department that is asked no more: tokens inside it are younger than its own. */
function doneFor({ tasks }: Running, { branches, elements, department }: Ending, { model }: Setting): string[] {
  const instances = branches.flatMap(({ many, instances: all }) =>
    all.flatMap(({ id, index = -1 }) => (many.items[index] === department ? [id] : [])),
  );
  const containers = containersOf(model.net);
  const isInside = ({ node, token }: RunTask) =>
    instances.some((instance) => token >= instance) && elements.some((one) => around(node, containers).has(one));
  return tasks
    .filter((one) => one.state === 'done' && one.isVoid !== true && one.department === department && isInside(one))
    .map((one) => one.task);
}

function standingAfter({ state, effects }: Step) {
  const { tokens, variables, ...rest } = state;
  return {
    state: { ...rest, tokens: tokens.map((token) => ({ ...token })), variables: { ...variables } },
    closed: effects.flatMap((effect) => (effect.type === 'closed' ? [effect.token] : [])),
  };
}

/** Where it stands is in the event already; what follows from that is told as of any move. */
function told(run: Running, { step, event }: { step: Step; event: Event }, setting: Setting): Event[] {
  const [, ...follows] = followed(after(run, event), { input: { type: 'begin' }, step }, setting);
  return [event, ...follows];
}

/** Departments that a step asked, while what they are asked for is under way, in the order in which they were named. */
export function askedBy(run: Running, task: RunTask, { model }: Pick<Setting, 'model'>) {
  if (run.status === 'ended' || task.state !== 'done' || task.isVoid === true || task.signs !== undefined) return [];
  const branches = branchesAt(model.net, run.state, elementsAskedBy(model, task));
  const named = branches.flatMap(({ many }) => many.items.filter((item) => typeof item === 'string'));
  return [...new Set(named)].flatMap((department) => {
    const standing = branches.flatMap((branch) => standingOf(branch, department) ?? []);
    const worst = (['open', 'toCome', 'done'] as const).find((one) => standing.includes(one));
    const isDroppable = faultOfDropping(department, branches) === undefined;
    return worst === undefined ? [] : [{ department, standing: worst, isDroppable }];
  });
}
