import { DateInput, errorOf, TextArea } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import { dayIn } from '../day-in.ts';
import type { FieldsProps } from '../fields-props.ts';
import { FIELDS } from '../fields.ts';
import { textIn } from '../typed.ts';
import { actsWording } from '../wording.ts';
import { WhichField } from './WhichField.tsx';

/** When it ended, what came of it, and which papers. */
export function EndFields({ file, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].procedure;
  const among = file.procedures.filter(({ state }) => state === 'running');
  const text = (name: string) => ({ name, value: textIn(typed, name), error: errorOf(errors, name), language });
  return (
    <>
      <WhichField {...{ among, typed, errors }} />
      <DateInput
        name={FIELDS.endedOn}
        label={say.endedOn}
        hint={say.endedHint}
        value={dayIn(typed, FIELDS.endedOn)}
        error={errorOf(errors, FIELDS.endedOn)}
        language={language}
      />
      <TextArea {...text(FIELDS.result)} label={say.result} hint={say.resultHint} rows={3} />
      <TextArea {...text(FIELDS.papers)} label={say.papers} hint={say.papersHint} rows={2} />
    </>
  );
}
