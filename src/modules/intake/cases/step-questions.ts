import type { RunningModel, RunTask } from '../../process/index.ts';
import type { TaskView } from './contract/tasks.ts';

/**
 * What a step asks whoever finishes it, in the words of its model: which later steps come in follows from it. What is done again was
 * answered the first time, and the net does not move.
 */
export function questionsOf({ work }: Pick<RunningModel, 'work'>, { node, returnedFrom }: RunTask): TaskView['asks'] {
  const asked = returnedFrom === null ? (work.tasks.get(node)?.asks ?? []) : [];
  return asked
    .filter((variable) => variable.startsWith('applies_'))
    .map((variable) => ({ variable, words: wordsOfVariable({ work }, variable) }));
}

/** The words of a variable, as the step says when it comes in; the variable itself where it says nothing. */
export const wordsOfVariable = ({ work }: Pick<RunningModel, 'work'>, variable: string): string =>
  work.tasks.get(variable.replace(/^applies_/, ''))?.when ?? variable;
