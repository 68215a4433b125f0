import type { CaseFile, TaskPage } from '../../../modules/intake/cases/contract.ts';

type Listed = TaskPage['tasks'][number];

/** A task of the list; `over` once it was finished, returned or given away in this browser: its row stays where it is. */
export type ListedTask = Listed & { over?: boolean };

/** A task is named within its case. */
export const idOf = ({ case: { id }, task: { task } }: Listed): string => `${id}/${task}`;

/** The row of a task as its case stands now; a task of another case stays as it is. */
export function asItStands(listed: ListedTask, { row, tasks }: Pick<CaseFile, 'row' | 'tasks'>): ListedTask {
  if (listed.case.id !== row.id) return listed;
  const now = tasks.find(({ task }) => task === listed.task.task);
  if (now === undefined) return { ...listed, case: row };
  const { holder, mine, light, daysLeft, dueOn } = now;
  return { case: row, task: { ...listed.task, holder, mine, light, daysLeft, dueOn }, over: now.state !== 'open' };
}

/** The task after or before the one that is open, leaving out what is over. With none open, or one that is not listed, the first. */
export function neighbourOf(
  tasks: readonly ListedTask[],
  open: string | undefined,
  direction: 'next' | 'previous',
): ListedTask | undefined {
  const place = tasks.findIndex((task) => idOf(task) === open);
  const waits = (task: ListedTask) => task.over !== true;
  if (place === -1) return tasks.find(waits);
  return direction === 'next' ? tasks.slice(place + 1).find(waits) : tasks.slice(0, place).findLast(waits);
}

/** Where whoever finished a task goes on: what a colleague holds is left to him. */
export const nextOfMine = (tasks: readonly ListedTask[], open: string | undefined): ListedTask | undefined =>
  neighbourOf(
    tasks.filter((listed) => listed.task.mine || idOf(listed) === open),
    open,
    'next',
  );

/** Which row is open: the task that the address names, else the first one of the open case. */
export function openIn(
  tasks: readonly ListedTask[],
  { caseId, task }: { caseId?: string | undefined; task?: string | undefined },
): string | undefined {
  const ofCase = tasks.filter((listed) => listed.case.id === caseId);
  const open =
    ofCase.find((listed) => listed.task.task === task) ?? ofCase.find(({ over }) => over !== true) ?? ofCase[0];
  return open && idOf(open);
}
