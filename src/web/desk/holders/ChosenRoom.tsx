import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { idOf, type ListedTask } from '../tasks/listed-task.ts';

type Choosing = {
  chosen: ReadonlyMap<string, ListedTask>;
  /** Chooses these, or leaves them out. */
  choose: (tasks: readonly ListedTask[], isChosen: boolean) => void;
  clear: () => void;
};
const ChosenContext = createContext<Choosing>({ chosen: new Map(), choose: () => undefined, clear: () => undefined });

/** Remembers which tasks of which holders were chosen, as they stood then. */
export function ChosenRoom({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ListedTask>>(new Map());
  const choosing = useMemo(
    () => ({
      chosen,
      clear: () => setChosen(new Map()),
      choose: (tasks: readonly ListedTask[], isChosen: boolean) =>
        setChosen((before) => {
          const next = new Map(before);
          for (const task of tasks) {
            if (isChosen) next.set(idOf(task), task);
            else next.delete(idOf(task));
          }
          return next;
        }),
    }),
    [chosen],
  );
  return <ChosenContext value={choosing}>{children}</ChosenContext>;
}

export const useChosen = () => use(ChosenContext);
