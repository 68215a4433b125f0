import { DepartmentNames } from '../case-file/DepartmentNames.tsx';
import { departmentsAgainst } from '../case-file/tasks-in.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { useOpenAct } from './use-open-act.ts';
import { actsWording } from './wording.ts';

/** One department's veto stands until it says otherwise: who says no, and the way back to that step. */
export function AgainstNote({ file, form: { task } }: Pick<FieldsProps, 'file' | 'form'>) {
  const say = actsWording[useLanguage()].decision;
  const { open } = useOpenAct();
  const against = departmentsAgainst(file);
  if (against.length === 0) return null;
  return (
    <div className="banner tone-time">
      <p>
        <DepartmentNames departments={against} />
        {say.against}
      </p>
      {task?.mine && task.returns.length > 0 && (
        <button type="button" className="button button-plain" onClick={() => open({ act: 'return', task: task.task })}>
          {say.giveBack}
        </button>
      )}
    </div>
  );
}
