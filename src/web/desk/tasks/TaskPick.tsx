import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { isPickable, MOST_TOGETHER, pickedOf } from './alike.ts';
import { idOf, type ListedTask } from './listed-task.ts';
import { tasksWording } from './wording.ts';

type Picking = { picked: readonly ListedTask[]; toggle: (id: string) => void; clear: () => void };
const PickContext = createContext<Picking>({ picked: [], toggle: () => undefined, clear: () => undefined });

/** Remembers which tasks of the list were chosen to be done together. */
export function PickRoom({ tasks, children }: { tasks: readonly ListedTask[]; children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const picking = useMemo(
    () => ({
      picked: pickedOf(tasks, ids),
      clear: () => setIds(new Set()),
      toggle: (id: string) =>
        setIds((before) => {
          const next = new Set(before);
          if (!next.delete(id)) next.add(id);
          return next;
        }),
    }),
    [tasks, ids],
  );
  return <PickContext value={picking}>{children}</PickContext>;
}

export const usePicked = () => use(PickContext);

/** Only look-alikes can be chosen beside each other; the box of another kind waits until the choice is cleared. */
export function TaskPick({ row }: { row: ListedTask }) {
  const say = tasksWording[useLanguage()];
  const { picked, toggle } = usePicked();
  const id = idOf(row);
  const isPicked = picked.some((other) => idOf(other) === id);
  const isOpen = isPicked || (isPickable(row, picked) && picked.length < MOST_TOGETHER);
  return (
    <span className="task-pick">
      <input
        type="checkbox"
        checked={isPicked}
        disabled={!isOpen}
        aria-label={say.pick(row.case.applicant, row.case.number)}
        onChange={() => toggle(id)}
      />
    </span>
  );
}
