import type { ReactNode } from 'react';
import { Checkboxes, errorOf, plain, Select } from '../../ui/index.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { choiceOf } from './open-form.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { PASSING_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

type Departments = NonNullable<TaskView['asking']>['addable'];

/** Which departments come in, chosen when the step before is finished: why is said in its note. */
export function ChoiceOfDepartments(fields: FieldsProps) {
  const say = actsWording[useLanguage()].departments;
  const choice = choiceOf(fields.form);
  if (choice === null) return null;
  return (
    <section className="asks" aria-label={say.title}>
      <p className="hint">{say.hint}</p>
      <Ticked
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

type TickedProps = FieldsProps & { label: ReactNode; departments: Departments };

function Ticked({ typed, errors, label, departments }: TickedProps) {
  const language = useLanguage();
  return (
    <Checkboxes
      name={FIELDS.departments}
      label={label}
      choices={departments.map(({ key, name }) => ({ value: key, label: <span lang="zh">{plain(name, 'zh')}</span> }))}
      selected={typed[FIELDS.departments] ?? []}
      error={errorOf(errors, FIELDS.departments)}
      language={language}
    />
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
        <Ticked {...fields} label={say.added} departments={asking?.addable ?? []} />
      ) : (
        <Select
          name={FIELDS.department}
          label={say.dropped}
          options={droppable.map(({ department: { key, name } }) => ({ value: key, label: { zh: plain(name, 'zh') } }))}
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
        phrases={PASSING_PHRASES}
      />
    </>
  );
}
