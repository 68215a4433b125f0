import { civilDate } from '../../../kernel/civil-date.ts';
import { DateInput, dayText, errorOf } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { dayIn } from './day-in.ts';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { POSTPONEMENT_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

/** Until when what is to follow may come now, and why: the applicant reads both. */
export function PostponementFields(fields: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].postponement;
  const { file, typed, errors } = fields;
  return (
    <>
      <DateInput
        name={FIELDS.supplyBy}
        label={say.by}
        hint={file.owing ? say.byHint(dayText(civilDate(file.owing.by), language)) : undefined}
        value={dayIn(typed, FIELDS.supplyBy)}
        error={errorOf(errors, FIELDS.supplyBy)}
        language={language}
      />
      <PhraseArea
        {...fields}
        name={FIELDS.reason}
        label={say.reason}
        hint={say.reasonHint}
        phrases={POSTPONEMENT_PHRASES}
      />
    </>
  );
}
