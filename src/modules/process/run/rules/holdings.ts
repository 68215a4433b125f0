import type { Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Run, type RunTask } from '../model.ts';

/** One stretch of time for which a task was open with one holder, or with nobody; `until` null while it lasts. */
export type Holding = Pick<RunTask, 'task' | 'name' | 'department' | 'section' | 'holder' | 'dueOn'> & {
  from: Date;
  until: Date | null;
};

type Happened = { event: Event; at: Date };

/** Who had which task of a run, and when. While a task waits nobody has it. A clock that was set back makes no stretch shorter than nothing. */
export function holdingsOf(happened: readonly Happened[]): Holding[] {
  const over: Holding[] = [];
  const open = new Map<string, Holding>();
  let run: Run = initial;
  for (const { event, at } of happened) {
    const before = tasksIn(run);
    run = evolve(run, event);
    for (const task of tasksIn(run)) {
      const is = run.status === 'running' && task.state === 'open';
      const was = open.get(task.task);
      if (was && is && was.holder === task.holder) continue;
      if (was) {
        over.push({ ...was, until: at > was.from ? at : was.from });
        open.delete(task.task);
      }
      if (is) open.set(task.task, stretchOf(task, at, !before.some((one) => one.task === task.task)));
    }
  }
  return [...over, ...open.values()].toSorted((one, other) => one.from.valueOf() - other.from.valueOf());
}

const tasksIn = (run: Run): readonly RunTask[] => (run.status === 'unbegun' ? [] : run.tasks);

function stretchOf({ openedAt, ...of }: RunTask, at: Date, isNew: boolean): Holding {
  const { task, name, department, section, holder, dueOn } = of;
  return { task, name, department, section, holder, dueOn, from: isNew ? new Date(openedAt) : at, until: null };
}
