import type { TaskAct } from '../../../modules/intake/cases/contract/tasks.ts';
import { idOf, type ListedTask } from './listed-task.ts';

/** Acts that one opinion can finish for several cases: nothing in them is about a single place or a single answer. */
const TOGETHER = ['review', 'publicity', 'issue'] as const satisfies readonly TaskAct[];
export type TogetherAct = (typeof TOGETHER)[number];

export const togetherAct = ({ task }: ListedTask): TogetherAct | undefined => TOGETHER.find((act) => act === task.act);

/** Whether a task can be chosen beside those that are chosen: mine, of the same item, at the same step. */
export function isPickable(listed: ListedTask, picked: readonly ListedTask[]): boolean {
  if (!listed.task.mine || listed.over === true || togetherAct(listed) === undefined) return false;
  return picked.every((other) => likenessOf(other) === likenessOf(listed));
}

export const likenessOf = ({ case: { item }, task: { act, name } }: ListedTask): string => `${item.key}/${act}/${name}`;

/** The server takes no more of one officer at once than a hand can answer for. */
export const MOST_TOGETHER = 50;

export const pickedOf = (tasks: readonly ListedTask[], ids: ReadonlySet<string>): ListedTask[] =>
  tasks.filter((task) => ids.has(idOf(task)) && task.over !== true);
