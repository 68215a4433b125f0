import { troubleOf } from '../../api/trouble.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { ListEnd } from '../worklist/ListEnd.tsx';
import { BatchDesk } from './BatchDesk.tsx';
import { TaskBar } from './TaskBar.tsx';
import { PickRoom } from './TaskPick.tsx';
import { TaskTable } from './TaskTable.tsx';
import { useTasks } from './use-tasks.ts';
import { tasksWording } from './wording.ts';

/** What my departments and roles have to do, and at its foot what is done with several at once. */
export function TaskList() {
  const tasks = useTasks();
  return (
    <PickRoom tasks={tasks.tasks}>
      <TaskBar tasks={tasks} />
      <ListBody tasks={tasks} />
      <BatchDesk />
    </PickRoom>
  );
}

type Tasks = ReturnType<typeof useTasks>;

function ListBody({ tasks: listed }: { tasks: Tasks }) {
  const say = tasksWording[useLanguage()];
  const { tasks, open, filter, isPending, error, refetch } = listed;
  if (isPending) return <Waiting>{say.waiting}</Waiting>;
  if (error !== null && tasks.length === 0) {
    return <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />;
  }
  if (tasks.length === 0) return <p className="empty">{filter.held === 'me' ? say.empty.me : say.empty.all}</p>;
  return (
    <div className="list-scroll">
      <TaskTable tasks={tasks} open={open} />
      {error !== null && <TroubleNote trouble={troubleOf(error)} />}
      <ListEnd listed={listed} say={say} />
    </div>
  );
}
