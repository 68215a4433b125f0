import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { TaskAct, TaskView } from '../../../modules/intake/cases/contract/tasks.ts';

type Tasks = readonly TaskView[];

/** Acts without a legal effect of their own: finished with an opinion, a visit, a note. */
const FINISHED_PLAINLY = ['review', 'visit', 'publicity', 'special', 'issue', 'assist'] as const;
export type PlainAct = (typeof FINISHED_PLAINLY)[number];
export type PlainTask = TaskView & { act: PlainAct };

export const isPlain = (task: TaskView): task is PlainTask => FINISHED_PLAINLY.some((act) => act === task.act);

/** Whoever reviews an application may say of each material whether it will do. */
export const judgesMaterials = ({ act }: TaskView): boolean => act === 'review';

const isPending = ({ state }: TaskView) => state === 'open' || state === 'suspended';

/** What waits for somebody, in the order in which it began. */
export const pendingIn = (tasks: Tasks): TaskView[] => tasks.filter(isPending);

/** What this officer may finish now, the steps of joint visits not among it: what he took himself stands first, then what is due first. */
export function myTasks(tasks: Tasks): PlainTask[] {
  const mine = tasks.filter(isPlain).filter((task) => task.mine && task.state === 'open' && !task.ofVisit);
  const urgency = ({ holder, dueOn }: PlainTask) => `${holder === null ? 1 : 0} ${dueOn ?? '9999-12-31'}`;
  return mine.toSorted((one, other) => (urgency(one) < urgency(other) ? -1 : Number(urgency(one) > urgency(other))));
}

/** The task that waits at one of these acts, where there is one. */
export const pendingAt = (tasks: Tasks, acts: readonly TaskAct[]): TaskView | undefined =>
  pendingIn(tasks).find(({ act }) => acts.includes(act));

/** The task at which the case is decided, when the run has come to it. */
export const decidingTask = (tasks: Tasks): TaskView | undefined => pendingAt(tasks, ['decide', 'onTheSpot']);

/** The last word of each step; what was done again replaces what was said before. */
export function opinionsIn(tasks: Tasks): TaskView[] {
  const said = tasks.filter(({ state, opinion, isVoid }) => state === 'done' && opinion !== null && !isVoid);
  return [...new Map(said.map((task) => [task.node, task])).values()];
}

/** A place to which a task may be returned, with the steps that would be done again after it or end; null where only it can be done again. */
export type ReturnPlace = { step: TaskView; through: { again: TaskView[]; ends: TaskView[] } | null };

export function returnPlaces(tasks: Tasks, { returns }: Pick<TaskView, 'returns'>): ReturnPlace[] {
  const named = (keys: readonly string[]) => tasks.filter(({ task }) => keys.includes(task));
  return returns.flatMap(({ to, through }) =>
    named([to]).map((step) => ({
      step,
      through: through && { again: named(through.again.filter((key) => key !== to)), ends: named(through.ends) },
    })),
  );
}

type Department = TaskView['department'];

/** Departments without repetition, in their order. */
const departmentsOf = (tasks: Tasks): Department[] => [
  ...new Map(tasks.map(({ department }) => [department.key, department])).values(),
];

/** Departments whose last word is against the application: while it stands, the application is not granted. */
export const departmentsAgainst = ({ tasks }: Pick<CaseFile, 'tasks'>): Department[] =>
  departmentsOf(opinionsIn(tasks).filter(({ opinion }) => opinion === 'disagree'));
