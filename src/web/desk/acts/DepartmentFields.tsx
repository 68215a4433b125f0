import { errorOf, Select } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { DepartmentTicks } from './DepartmentTicks.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { choiceOf } from './open-form.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { ASKED_NO_MORE_PHRASES, ASKED_TOO_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

/** Which departments come in, chosen when the step before is finished: why is said in its note. */
export function ChoiceOfDepartments(fields: FieldsProps) {
  const say = actsWording[useLanguage()].departments;
  const choice = choiceOf(fields.form);
  if (choice === null) return null;
  return (
    <section className="asks" aria-label={say.title}>
      <p className="hint">{say.hint}</p>
      <DepartmentTicks
        {...fields}
        label={
          <>
            {say.which}
            <span lang="zh">{choice.steps.join('、')}</span>
          </>
        }
        departments={choice.departments}
      />
    </section>
  );
}

/** 加办: which departments are asked too; 减办: which is asked no more; and why. */
export function AskingFields(fields: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].departments;
  const { form, typed, errors } = fields;
  const asking = form.task?.asking;
  const droppable = (asking?.departments ?? []).filter((one) => one.droppable);
  return (
    <>
      {form.act === 'addDepartments' ? (
        <DepartmentTicks {...fields} label={say.added} departments={asking?.addable ?? []} />
      ) : (
        <Select
          name={FIELDS.department}
          label={say.dropped}
          options={droppable.map(({ department: { key, name } }) => ({ value: key, label: name }))}
          selected={typed[FIELDS.department]?.[0]}
          error={errorOf(errors, FIELDS.department)}
          language={language}
        />
      )}
      <PhraseArea
        {...fields}
        name={FIELDS.reason}
        label={say.reason}
        hint={say.reasonHint}
        rows={2}
        phrases={form.act === 'addDepartments' ? ASKED_TOO_PHRASES : ASKED_NO_MORE_PHRASES}
      />
    </>
  );
}
