import type { DisputeFile } from '../../../modules/intake/remedies/contract.ts';
import { disputeWording } from '../../../modules/intake/remedies/wording.ts';
import { DateInput, TextInput } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { Move } from './typed.ts';
import { disputesWording } from './wording.ts';

type FieldsProps = { act: Move; file: DisputeFile; error: string | undefined };

/** What an act on a proceeding asks for. */
export function MoveFields({ act, file, error }: FieldsProps) {
  const language = useLanguage();
  const { move: say } = disputesWording[language];
  if (act === 'fulfil')
    return <TextInput name="caseNumber" label={say.caseNumber} hint={say.caseNumberHint} language={language} />;
  const label = act === 'conclude' ? say.received : say.on;
  return (
    <>
      <DateInput name="on" label={label} value="" error={error} language={language} />
      {(act === 'stop' || act === 'resume') && <TextInput name="order" label={say.order} language={language} />}
      {act === 'stop' && (
        <ChoiceField
          name="ground"
          label={say.ground}
          first={say.choose}
          options={file.stopGrounds.map((value) => ({ value, label: say.grounds[value] }))}
        />
      )}
      {act === 'conclude' && <OutcomeFields outcomes={file.outcomes} />}
    </>
  );
}

function OutcomeFields({ outcomes }: Pick<DisputeFile, 'outcomes'>) {
  const language = useLanguage();
  const { move: say } = disputesWording[language];
  const words = disputeWording[language].outcomes;
  const isAnew = (['no', 'yes'] as const).map((value) => ({ value, label: say.anewChoices[value] }));
  return (
    <>
      <ChoiceField
        name="outcome"
        label={say.outcome}
        first={say.choose}
        options={outcomes.map((value) => ({ value, label: words[value] }))}
      />
      <TextInput name="instrument" label={say.instrument} language={language} />
      <ChoiceField name="anew" label={say.anew} first={say.choose} options={isAnew} />
      <TextInput name="within" label={say.within} typing="wholeNumber" width="short" language={language} optional />
      <ChoiceField
        name="unit"
        label={say.unit}
        first={say.units.calendarDay}
        options={[{ value: 'workingDay', label: say.units.workingDay }]}
      />
      <TextInput name="words" label={say.words} language={language} optional />
    </>
  );
}
