import { useNavigate, useParams } from '@tanstack/react-router';
import { plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { TaskFilter } from './task-filter.ts';
import { useTasks } from './use-tasks.ts';
import { tasksWording } from './wording.ts';

/** Above the tasks: everybody's or only what I took, of all items or of one. */
export function TaskBar({ tasks: { tasks, filter, isFetching, refetch } }: { tasks: ReturnType<typeof useTasks> }) {
  const say = tasksWording[useLanguage()];
  const refilter = useRefilter();
  const { held, item } = filter;
  return (
    <div className="query-bar">
      <div className="query-row task-bar">
        <ul className="chip-list" aria-label={say.whose.label}>
          {(['all', 'me'] as const).map((whose) => (
            <li key={whose}>
              <button
                type="button"
                className="chip"
                aria-current={(held === 'me') === (whose === 'me') ? 'true' : undefined}
                onClick={() => refilter({ ...(item !== undefined && { item }), ...(whose === 'me' && { held: 'me' }) })}
              >
                {say.whose[whose]}
              </button>
            </li>
          ))}
        </ul>
        <ItemFilter
          tasks={tasks}
          item={item}
          choose={(next) => refilter({ ...(held && { held }), ...(next !== '' && { item: next }) })}
        />
        <button
          type="button"
          className="button button-plain"
          aria-disabled={isFetching || undefined}
          onClick={() => void refetch()}
        >
          {say.refresh}
        </button>
      </div>
    </div>
  );
}

/** Goes to the tasks under another filter, the open case staying open. */
function useRefilter() {
  const navigate = useNavigate();
  const { caseId } = useParams({ strict: false });
  return (next: Omit<TaskFilter, 'list'>) => {
    const search = { list: 'tasks', ...next } as const;
    void (caseId === undefined
      ? navigate({ to: '/', search })
      : navigate({ to: '/cases/$caseId', params: { caseId }, search }));
  };
}

type ItemFilterProps = Pick<ReturnType<typeof useTasks>, 'tasks'> & {
  item: string | undefined;
  choose: (item: string) => void;
};

/** Items that the list shows; the one that it is filtered by stays in it. */
function ItemFilter({ tasks, item, choose }: ItemFilterProps) {
  const language = useLanguage();
  const say = tasksWording[language];
  const items = new Map(tasks.map(({ case: { item: one } }) => [one.key, plain(one.name, language)]));
  if (item !== undefined && !items.has(item)) items.set(item, item);
  return (
    <span className="select">
      <select
        className="input task-item"
        aria-label={say.item}
        value={item ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{say.everyItem}</option>
        {[...items].map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
