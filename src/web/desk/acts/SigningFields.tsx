import { Checkboxes, errorOf, RadioGroup, Select } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Colleagues } from './Colleagues.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { PASSING_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

/** 加签: who signs, when, and whether all of them; 减签: who is taken off. */
export function SigningFields(fields: FieldsProps) {
  const say = actsWording[useLanguage()].passing;
  return (
    <>
      {fields.form.act === 'addSigners' ? <SignersFields {...fields} /> : <SignerField {...fields} />}
      <PhraseArea
        {...fields}
        name={FIELDS.reason}
        label={say.reason}
        hint={say.signReasonHint}
        rows={2}
        phrases={PASSING_PHRASES}
      />
    </>
  );
}

function SignersFields(fields: FieldsProps) {
  const { form, typed, errors } = fields;
  const language = useLanguage();
  const say = actsWording[language].passing;
  const choicesOf = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: words[value] }));
  return (
    <>
      <Colleagues file={fields.file} task={form.task?.task ?? ''} signing>
        {(colleagues) => (
          <Checkboxes
            name={FIELDS.pick}
            label={say.signers}
            choices={colleagues.map(({ id, name }) => ({ value: id, label: <span lang="zh">{name}</span> }))}
            selected={typed[FIELDS.pick] ?? []}
            error={errorOf(errors, FIELDS.pick)}
            language={language}
          />
        )}
      </Colleagues>
      <RadioGroup
        name={FIELDS.when}
        label={say.when}
        choices={choicesOf(form.task?.signable ?? [], say.whens)}
        selected={typed[FIELDS.when]?.[0]}
        error={errorOf(errors, FIELDS.when)}
        language={language}
      />
      <RadioGroup
        name={FIELDS.howMany}
        label={say.howMany}
        choices={choicesOf(['all', 'any'], say.howManys)}
        selected={typed[FIELDS.howMany]?.[0]}
        error={errorOf(errors, FIELDS.howMany)}
        language={language}
      />
    </>
  );
}

function SignerField({ form: { task }, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const signers = (task?.signers ?? []).filter(({ droppable }) => droppable);
  return (
    <Select
      name={FIELDS.colleague}
      label={actsWording[language].passing.dropped}
      options={signers.map(({ officer: { id, name } }) => ({ value: id, label: { zh: name } }))}
      selected={typed[FIELDS.colleague]?.[0]}
      error={errorOf(errors, FIELDS.colleague)}
      language={language}
    />
  );
}
