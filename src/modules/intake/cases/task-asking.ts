import { askedBy, type Running, type RunningModel, type RunTask } from '../../process/index.ts';
import type { TaskView } from './contract/tasks.ts';
import type { Said } from './task-words.ts';

type Named = {
  department: (key: string) => TaskView['department'];
  known: (id: string) => { id: string; name: string };
};

type Looked = {
  model: RunningModel;
  naming: Named;
  /** Departments that take new work, in the order in which they are listed. */
  askable: readonly string[];
  mine: (task: RunTask) => boolean;
  may: (task: RunTask) => boolean;
  said: Said | undefined;
};

/** Which departments a task lets its officer choose, and those that were chosen when it was done. */
export const askingOf = (run: Running, task: RunTask, looked: Looked): Pick<TaskView, 'chooses' | 'asking'> => ({
  chooses: choiceOf(task, looked),
  asking: askedIn(run, task, looked),
});

/** What is done again for a colleague, or signed for one, chooses nobody. */
function choiceOf(task: RunTask, { model, naming, askable, mine }: Looked): TaskView['chooses'] {
  const { lists, work, names } = model;
  const variable = work.tasks.get(task.node)?.asks.find((one) => lists.has(one));
  if (variable === undefined || task.returnedFrom !== null || task.signs !== undefined || !mine(task)) return null;
  const steps = (lists.get(variable) ?? []).map((element) => names.get(element) ?? element);
  return { variable, steps, departments: askable.map(naming.department) };
}

function askedIn(run: Running, task: RunTask, looked: Looked): TaskView['asking'] {
  const { model, naming, askable, may, said } = looked;
  const asked = askedBy(run, task, { model });
  const changes = (said?.asked ?? []).map(({ by, departments, ...change }) => ({
    ...change,
    by: naming.known(by),
    departments: departments.map(naming.department),
  }));
  if (asked.length === 0 && changes.length === 0) return null;
  const mayChange = asked.length > 0 && may(task);
  const known = new Set(asked.map(({ department }) => department));
  return {
    departments: asked.map(({ department, standing, isDroppable }) => ({
      department: naming.department(department),
      standing,
      droppable: mayChange && isDroppable,
    })),
    addable: mayChange ? askable.filter((key) => !known.has(key)).map(naming.department) : [],
    changes,
  };
}
