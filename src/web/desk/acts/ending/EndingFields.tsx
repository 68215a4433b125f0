import { groundsOf } from '../../../../modules/intake/ending/contract/grounds.ts';
import { endingWording } from '../../../../modules/intake/ending/wording.ts';
import { errorOf, RadioGroup, TextInput } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import type { FieldsProps } from '../fields-props.ts';
import { FIELDS } from '../fields.ts';
import { PhraseArea } from '../PhraseArea.tsx';
import { ENDING_PHRASES } from '../phrases.ts';
import { textIn } from '../typed.ts';
import { actsWording } from '../wording.ts';
import { AnswerEndingFields } from './AnswerEndingFields.tsx';

/** What is filled in about the end of a case by hand. */
export function EndingFields({ act, ...fields }: FieldsProps & { act: 'proposeEnding' | 'answerEnding' }) {
  return act === 'proposeEnding' ? <ProposalFields {...fields} /> : <AnswerEndingFields {...fields} />;
}

/** On which ground it is to end, what else that names, why, and by which provision: the applicant reads all of it. */
function ProposalFields(fields: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].ending;
  const { grounds, consequences, unconfirmed } = endingWording[language];
  const { typed, errors, file } = fields;
  const text = (name: string) => ({ name, value: textIn(typed, name), error: errorOf(errors, name), language });
  return (
    <div className="ending">
      <RadioGroup
        name={FIELDS.ground}
        label={say.ground}
        hint={unconfirmed}
        choices={groundsOf({ organisation: file.row.forOrganisation ? '' : null }).map((value) => ({
          value,
          label: grounds[value],
          hint: consequences[value],
        }))}
        selected={typed[FIELDS.ground]?.[0]}
        error={errorOf(errors, FIELDS.ground)}
        language={language}
      />
      <div className="ending-twin">
        <TextInput {...text(FIELDS.twin)} label={say.twin} hint={say.twinHint} />
      </div>
      <div className="ending-organ">
        <TextInput {...text(FIELDS.otherOrgan)} label={say.organ} hint={say.organHint} />
      </div>
      <PhraseArea {...fields} name={FIELDS.reason} label={say.reason} hint={say.reasonHint} phrases={ENDING_PHRASES} />
      <TextInput {...text(FIELDS.law)} label={say.law} hint={say.lawHint} />
    </div>
  );
}
