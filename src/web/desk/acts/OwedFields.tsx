import { Checkboxes, DateInput, errorOf } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { dayIn } from './day-in.ts';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { actsWording } from './wording.ts';

/** Which of what was to follow came on paper, and when it did: that day counts. */
export function OwedFields({ file: { owing }, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].owed;
  return (
    <>
      <Checkboxes
        name={FIELDS.pick}
        label={say.which}
        choices={(owing?.materials ?? []).map(({ id, name }) => ({ value: id, label: <span lang="zh">{name}</span> }))}
        selected={typed[FIELDS.pick] ?? []}
        error={errorOf(errors, FIELDS.pick)}
        language={language}
      />
      <DateInput
        name={FIELDS.arrivedOn}
        label={say.arrivedOn}
        hint={say.arrivedHint}
        value={dayIn(typed, FIELDS.arrivedOn)}
        error={errorOf(errors, FIELDS.arrivedOn)}
        language={language}
      />
    </>
  );
}
