import { CaseNumber } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { Sent } from './batch.ts';
import { idOf, type ListedTask } from './listed-task.ts';
import { tasksWording } from './wording.ts';

type BatchRowsProps = {
  tasks: readonly ListedTask[];
  results: ReadonlyMap<string, Sent>;
  /** Where the tasks are not of one step. */
  withStep?: boolean;
};

/** What is handed in together, and what came of each. */
export function BatchRows({ tasks, results, withStep = false }: BatchRowsProps) {
  const say = tasksWording[useLanguage()].batch;
  return (
    <ol className="batch-rows" aria-label={say.list}>
      {tasks.map((listed) => {
        const sent = results.get(idOf(listed));
        return (
          <li key={idOf(listed)}>
            <span lang="zh">{listed.case.applicant}</span> <CaseNumber number={listed.case.number} />
            {withStep && <span lang="zh">{listed.task.name}</span>}
            {sent && (
              <span className={`batch-result batch-${sent.state}`}>
                {sent.state === 'refused' ? sent.why : say.results[sent.state]}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
