import { errorOf, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { EXTENSION_PHRASES } from './phrases.ts';
import { textIn } from './typed.ts';
import { actsWording } from './wording.ts';

/** By how many working days, and why: the applicant reads both. */
export function ExtensionFields(fields: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].extension;
  const { typed, errors } = fields;
  return (
    <>
      <TextInput
        name={FIELDS.days}
        label={say.days}
        hint={say.daysHint}
        value={textIn(typed, FIELDS.days)}
        error={errorOf(errors, FIELDS.days)}
        typing="wholeNumber"
        width="short"
        unit={say.unit}
        language={language}
      />
      <PhraseArea
        {...fields}
        name={FIELDS.reason}
        label={say.reason}
        hint={say.reasonHint}
        phrases={EXTENSION_PHRASES}
      />
    </>
  );
}
