import { errorOf, RadioGroup } from '../../ui/index.ts';
import { DepartmentNames } from '../case-file/DepartmentNames.tsx';
import { departmentsAgainst, returnableTo } from '../case-file/tasks-in.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { BasisFields } from './BasisFields.tsx';
import { FIELDS } from './fields.ts';
import { useOpenAct } from './use-open-act.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { DECISION_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

export function DecisionFields({ file, form, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].decision;
  return (
    <>
      <Against {...{ file, form }} />
      <RadioGroup
        name={FIELDS.outcome}
        label={say.outcome}
        choices={(['grant', 'deny'] as const).map((outcome) => ({ value: outcome, label: say.outcomes[outcome] }))}
        selected={typed[FIELDS.outcome]?.[0]}
        error={errorOf(errors, FIELDS.outcome)}
        language={language}
        inARow
      />
      <PhraseArea
        {...{ typed, errors }}
        name={FIELDS.reason}
        label={say.reason}
        hint={say.reasonHint}
        phrases={DECISION_PHRASES}
      />
      <BasisFields {...{ file, typed, errors }} hint={say.basisHint} />
    </>
  );
}

/** One department's veto stands until it says otherwise: who says no, and the way back to that step. */
function Against({ file, form: { task } }: Pick<FieldsProps, 'file' | 'form'>) {
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
      {task?.mine && returnableTo(file.tasks).length > 0 && (
        <button type="button" className="button button-plain" onClick={() => open({ act: 'return', task: task.task })}>
          {say.giveBack}
        </button>
      )}
    </div>
  );
}
