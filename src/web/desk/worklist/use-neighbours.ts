import { useNavigate, useParams } from '@tanstack/react-router';
import { neighbourOf as taskBeside } from '../tasks/listed-task.ts';
import { useOpenTask } from '../tasks/use-open-task.ts';
import { useTasks } from '../tasks/use-tasks.ts';
import { tasksWording } from '../tasks/wording.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { neighbourOf } from './neighbours.ts';
import { useWork } from './use-work.ts';
import { worklistWording } from './wording.ts';

type Direction = 'next' | 'previous';

/** The way to what stands beside in the list that is shown, cases or tasks; undefined at its ends. */
export type Neighbours = {
  to: (direction: Direction) => (() => void) | undefined;
  /** What is said where there is nothing further. */
  ends: Readonly<Record<Direction, string>>;
};

export function useNeighbours(): Neighbours {
  const ofCases = useCaseNeighbours();
  const ofTasks = useTaskNeighbours();
  return useTasks().filter.list === 'tasks' ? ofTasks : ofCases;
}

function useCaseNeighbours(): Neighbours {
  const { caseId } = useParams({ strict: false });
  const { cases, filter } = useWork();
  const navigate = useNavigate();
  const { last: next, first: previous } = worklistWording[useLanguage()];
  return {
    ends: { next, previous },
    to: (direction) => {
      const id = neighbourOf(cases, caseId, direction);
      if (id === undefined) return undefined;
      // Another case begins with its forms folded.
      return () => void navigate({ to: '/cases/$caseId', params: { caseId: id }, search: filter });
    },
  };
}

function useTaskNeighbours(): Neighbours {
  const { tasks, open } = useTasks();
  const openTask = useOpenTask();
  const { last: next, first: previous } = tasksWording[useLanguage()];
  return {
    ends: { next, previous },
    to: (direction) => {
      const beside = taskBeside(tasks, open, direction);
      return beside && (() => openTask(beside));
    },
  };
}
