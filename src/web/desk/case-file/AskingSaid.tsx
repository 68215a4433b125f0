import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { momentText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { DepartmentNames } from './DepartmentNames.tsx';
import { caseFileWording } from './wording.ts';

/** Which departments the step asked, how far each has come, and who added or took off which, and why. */
export function AskingSaid({ task: { asking } }: { task: TaskView }) {
  const language = useLanguage();
  const say = caseFileWording[language].steps;
  if (asking === null) return null;
  const standings = (['done', 'open', 'toCome'] as const).map((standing) => ({
    standing,
    departments: asking.departments.filter((one) => one.standing === standing).map(({ department }) => department),
  }));
  return (
    <>
      {asking.departments.length > 0 && (
        <div>
          <dt>{say.asking}</dt>
          <dd>
            {standings
              .filter(({ departments }) => departments.length > 0)
              .map(({ standing, departments }) => (
                <span className="said-line" key={standing}>
                  <DepartmentNames departments={departments} />{' '}
                  <span className="fine">{say.askedStandings[standing]}</span>
                </span>
              ))}
          </dd>
        </div>
      )}
      {asking.changes.map(({ kind, at, by, departments, reason }) => (
        <div key={`${kind} ${at}`}>
          <dt>{say.askedChanges[kind]}</dt>
          <dd>
            <span lang="zh">{by.name}</span> <DepartmentNames departments={departments} />
            {say.because}
            <span lang="zh">{reason}</span>{' '}
            <time className="fine" dateTime={at}>
              {momentText(new Date(at), language)}
            </time>
          </dd>
        </div>
      ))}
    </>
  );
}
