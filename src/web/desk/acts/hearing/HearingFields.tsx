import { isCivilDate } from '../../../../kernel/civil-date.ts';
import type { HearingAct } from '../../../../modules/intake/procedures/hearing/contract.ts';
import { never } from '../../../../kernel/result.ts';
import { Checkboxes, DateInput, dayText, errorOf, Select, TextArea, TextInput } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import { dayIn } from '../day-in.ts';
import type { FieldsProps } from '../fields-props.ts';
import { FIELDS } from '../fields.ts';
import { textIn } from '../typed.ts';
import { actsWording } from '../wording.ts';

/** What is filled in about a hearing, step by step (行政许可法 arts. 47, 48). */
export function HearingFields({ act, ...fields }: FieldsProps & { act: HearingAct }) {
  switch (act) {
    case 'offerHearing':
      return <OfferFields {...fields} />;
    case 'takeHearing':
      return <TakeFields {...fields} />;
    case 'scheduleHearing':
      return <ScheduleFields {...fields} />;
    case 'answerObjection':
      return <ObjectionFields {...fields} />;
    case 'recordHearing':
      return <RecordFields {...fields} />;
    default:
      return never(act);
  }
}

function useText({ typed, errors }: FieldsProps) {
  const language = useLanguage();
  return (name: string) => ({ name, value: textIn(typed, name), error: errorOf(errors, name), language });
}

function OfferFields(fields: FieldsProps) {
  const say = actsWording[useLanguage()].hearing;
  const text = useText(fields);
  return (
    <>
      <TextArea {...text(FIELDS.content)} label={say.matter} hint={say.matterHint} rows={3} />
      <TextInput {...text(FIELDS.interested)} label={say.interested} hint={say.interestedHint} />
    </>
  );
}

function TakeFields(fields: FieldsProps) {
  const say = actsWording[useLanguage()].hearing;
  const text = useText(fields);
  return <TextArea {...text(FIELDS.reason)} label={say.asked} hint={say.askedHint} rows={2} />;
}

function PresiderField({ file, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].hearing;
  return (
    <Select
      name={FIELDS.presider}
      label={say.presider}
      hint={say.presiderHint}
      options={(file.hearing?.presiders ?? []).map(({ id, name }) => ({ value: id, label: { zh: name } }))}
      selected={textIn(typed, FIELDS.presider)}
      error={errorOf(errors, FIELDS.presider)}
      language={language}
    />
  );
}

function ScheduleFields(fields: FieldsProps) {
  const { file, typed, errors } = fields;
  const language = useLanguage();
  const say = actsWording[language].hearing;
  const text = useText(fields);
  const { earliest = '', organiseBy = null } = file.hearing ?? {};
  const day = (on: string) => (isCivilDate(on) ? dayText(on, language) : on);
  return (
    <>
      <DateInput
        name={FIELDS.heldOn}
        label={say.heldOn}
        hint={say.heldHint(day(earliest), day(organiseBy ?? earliest))}
        value={dayIn(typed, FIELDS.heldOn)}
        error={errorOf(errors, FIELDS.heldOn)}
        language={language}
      />
      <TextInput {...text(FIELDS.time)} label={say.time} hint={say.timeHint} width="short" />
      <TextInput {...text(FIELDS.place)} label={say.place} />
      <PresiderField {...fields} />
    </>
  );
}

function ObjectionFields(fields: FieldsProps) {
  const say = actsWording[useLanguage()].hearing;
  const text = useText(fields);
  return (
    <>
      <p>
        {say.objection}
        <span lang="zh">{fields.file.hearing?.objection}</span>
      </p>
      <PresiderField {...fields} />
      <TextArea {...text(FIELDS.reason)} label={say.answer} hint={say.answerHint} rows={3} />
    </>
  );
}

function RecordFields(fields: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].hearing;
  const text = useText(fields);
  return (
    <>
      <TextInput {...text(FIELDS.staff)} label={say.present} hint={say.presentHint} />
      <TextArea {...text(FIELDS.record)} label={say.record} hint={say.recordHint} rows={8} />
      <Checkboxes
        name={FIELDS.signed}
        label={say.signed}
        choices={[{ value: 'yes', label: say.isSigned }]}
        selected={fields.typed[FIELDS.signed]}
        error={errorOf(fields.errors, FIELDS.signed)}
        language={language}
      />
    </>
  );
}
