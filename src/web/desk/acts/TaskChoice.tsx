import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { numberText } from '../../ui/index.ts';
import { myTasks } from '../case-file/tasks-in.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useOpenAct } from './use-open-act.ts';
import { actsWording } from './wording.ts';

/** Where several tasks of one case wait for the same officer: which one this form is about. Words stay with their task. */
export function TaskChoice({ file: { tasks }, chosen }: { file: CaseFile; chosen: string | undefined }) {
  const language = useLanguage();
  const say = actsWording[language].tasks;
  const { open } = useOpenAct();
  const mine = myTasks(tasks);
  if (mine.length < 2) return null;
  const title = say.several(numberText(mine.length, language));
  return (
    <div className="task-choice">
      <p id="task-choice">{title}</p>
      <ul className="chip-list" aria-labelledby="task-choice">
        {mine.map(({ task, name }) => (
          <li key={task}>
            <button
              type="button"
              className="chip"
              aria-current={task === chosen ? 'true' : undefined}
              onClick={() => open({ act: 'finishTask', task })}
            >
              <span lang="zh">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
