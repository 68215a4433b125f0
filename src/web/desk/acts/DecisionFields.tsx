import { errorOf, RadioGroup } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { BasisFields } from './BasisFields.tsx';
import { FIELDS } from './order-of.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { DECISION_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

export function DecisionFields({ file, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].decision;
  return (
    <>
      <RadioGroup
        name={FIELDS.outcome}
        label={say.outcome}
        choices={(['grant', 'deny'] as const).map((outcome) => ({ value: outcome, label: say.outcomes[outcome] }))}
        selected={typed[FIELDS.outcome]?.[0]}
        error={errorOf(errors, FIELDS.outcome)}
        language={language}
        inARow
      />
      <PhraseArea
        {...{ typed, errors }}
        name={FIELDS.reason}
        label={say.reason}
        hint={say.reasonHint}
        phrases={DECISION_PHRASES}
      />
      <BasisFields {...{ file, typed, errors }} hint={say.basisHint} />
    </>
  );
}
