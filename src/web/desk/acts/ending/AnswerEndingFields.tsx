import { errorOf, RadioGroup, TextArea } from '../../../ui/index.ts';
import { ProposedEnding } from '../../case-file/ProposedEnding.tsx';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import type { FieldsProps } from '../fields-props.ts';
import { FIELDS } from '../fields.ts';
import { textIn } from '../typed.ts';
import { actsWording } from '../wording.ts';

/** Confirms what a colleague proposed, or says why it goes on; who proposed it can only take it back. */
export function AnswerEndingFields({ file, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].ending;
  const answers = file.ending?.isMine ? (['reject'] as const) : (['confirm', 'reject'] as const);
  return (
    <>
      {file.ending && <ProposedEnding ending={file.ending} />}
      <RadioGroup
        name={FIELDS.answerGiven}
        label={say.answer}
        choices={answers.map((value) => ({ value, label: say.answers[value] }))}
        selected={typed[FIELDS.answerGiven]?.[0]}
        error={errorOf(errors, FIELDS.answerGiven)}
        language={language}
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
