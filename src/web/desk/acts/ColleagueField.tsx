import { errorOf, Select } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Colleagues } from './Colleagues.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { actsWording } from './wording.ts';

/** Who else does this work in the same department. */
export function ColleagueField({ file, form: { task }, typed, errors }: FieldsProps) {
  const language = useLanguage();
  return (
    <Colleagues file={file} task={task?.task ?? ''}>
      {(colleagues) => (
        <Select
          name={FIELDS.colleague}
          label={actsWording[language].passing.colleague}
          options={colleagues.map(({ id, name }) => ({ value: id, label: { zh: name } }))}
          selected={typed[FIELDS.colleague]?.[0]}
          error={errorOf(errors, FIELDS.colleague)}
          language={language}
        />
      )}
    </Colleagues>
  );
}
