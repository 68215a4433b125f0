import {
  KINDS,
  procedureKinds,
  procedureName,
  type ProcedureKind,
} from '../../../../modules/intake/procedures/contract/kinds.ts';
import { DateInput, errorOf, RadioGroup, Select, TextArea, TextInput } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import { dayIn } from '../day-in.ts';
import type { FieldsProps } from '../fields-props.ts';
import { FIELDS } from '../fields.ts';
import { textIn } from '../typed.ts';
import { actsWording } from '../wording.ts';

const groupOf = (kind: ProcedureKind) => {
  const word = KINDS[kind].inArticle45 ? 'stops' : 'counts';
  return { zh: actsWording.zh.procedure[word], en: actsWording.en.procedure[word] };
};

/** Those that art. 45 names first. */
const KIND_OPTIONS = procedureKinds
  .toSorted((one, other) => Number(KINDS[other].inArticle45) - Number(KINDS[one].inArticle45))
  .map((kind) => ({ value: kind, label: procedureName(kind), group: groupOf(kind) }));

/** Which procedure, why, by which law, and how long: the applicant reads most of it in the notice. */
export function RequestFields({ typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].procedure;
  const text = (name: string) => ({ name, value: textIn(typed, name), error: errorOf(errors, name), language });
  return (
    <>
      <Select
        {...text(FIELDS.kind)}
        label={say.kind}
        hint={say.kindHint}
        options={KIND_OPTIONS}
        selected={textIn(typed, FIELDS.kind)}
      />
      <TextArea {...text(FIELDS.reason)} label={say.reason} hint={say.reasonHint} rows={3} />
      <TextArea {...text(FIELDS.content)} label={say.content} hint={say.contentHint} rows={3} />
      <TextInput {...text(FIELDS.law)} label={say.law} hint={say.lawHint} />
      <TextInput {...text(FIELDS.days)} label={say.limit} hint={say.limitHint} typing="wholeNumber" width="short" />
      <RadioGroup
        name={FIELDS.unit}
        label={say.unit}
        choices={(['workingDay', 'calendarDay'] as const).map((value) => ({ value, label: say.units[value] }))}
        selected={typed[FIELDS.unit]?.[0] ?? 'workingDay'}
        error={undefined}
        language={language}
        inARow
      />
      <DateInput
        name={FIELDS.startsOn}
        label={say.startsOn}
        value={dayIn(typed, FIELDS.startsOn)}
        error={errorOf(errors, FIELDS.startsOn)}
        language={language}
      />
    </>
  );
}
