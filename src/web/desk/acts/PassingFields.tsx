import { errorOf, plain, Select } from '../../ui/index.ts';
import { returnableTo } from '../case-file/tasks-in.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ColleagueField } from './ColleagueField.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { PASSING_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

/** To which colleague, or back to which step, and why. */
export function PassingFields(fields: FieldsProps) {
  const say = actsWording[useLanguage()].passing;
  const isReturn = fields.form.act === 'return';
  return (
    <>
      {isReturn ? <StepField {...fields} /> : <ColleagueField {...fields} />}
      <PhraseArea
        {...fields}
        name={FIELDS.reason}
        label={say.reason}
        hint={isReturn ? say.returnReasonHint : say.reasonHint}
        rows={2}
        phrases={PASSING_PHRASES}
      />
    </>
  );
}

/** Only steps that are done and can be done again. */
function StepField({ file: { tasks }, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].passing;
  return (
    <Select
      name={FIELDS.step}
      label={say.step}
      options={returnableTo(tasks).map(({ task, name, department }) => ({
        value: task,
        label: { zh: actsWording.zh.passing.stepOf(plain(department.name, 'zh'), name) },
      }))}
      selected={typed[FIELDS.step]?.[0]}
      error={errorOf(errors, FIELDS.step)}
      language={language}
    />
  );
}
