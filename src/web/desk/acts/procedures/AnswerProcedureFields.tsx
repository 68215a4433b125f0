import { errorOf, RadioGroup, TextArea } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import type { FieldsProps } from '../fields-props.ts';
import { FIELDS } from '../fields.ts';
import { textIn } from '../typed.ts';
import { actsWording } from '../wording.ts';
import { WhichField } from './WhichField.tsx';

/** Approves what a colleague asked for, or turns it down with a reason. */
export function AnswerProcedureFields({ file, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].procedure;
  const among = file.procedures.filter(({ state, isMine }) => state === 'requested' && !isMine);
  return (
    <>
      <WhichField {...{ among, typed, errors }} />
      <RadioGroup
        name={FIELDS.answerGiven}
        label={say.answer}
        choices={(['approve', 'reject'] as const).map((value) => ({ value, label: say.answers[value] }))}
        selected={typed[FIELDS.answerGiven]?.[0]}
        error={errorOf(errors, FIELDS.answerGiven)}
        language={language}
        inARow
      />
      <TextArea
        name={FIELDS.reason}
        label={say.rejection}
        hint={say.rejectionHint}
        value={textIn(typed, FIELDS.reason)}
        rows={3}
        error={errorOf(errors, FIELDS.reason)}
        language={language}
      />
    </>
  );
}
