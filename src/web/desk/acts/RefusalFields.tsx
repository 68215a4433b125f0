import { CalledInOrder } from '../early-service/CalledInOrder.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { BasisFields } from './BasisFields.tsx';
import { FIELDS } from './fields.ts';
import { GroundFields } from './GroundFields.tsx';
import { PhraseArea } from './PhraseArea.tsx';
import { INSTEAD_PHRASES, NON_ACCEPTANCE_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

/** On which ground and why the application is not taken, by which provision, and where the person can go instead. */
export function RefusalFields(fields: FieldsProps) {
  const say = actsWording[useLanguage()].refusal;
  return (
    <>
      <CalledInOrder caseId={fields.file.row.id} />
      <GroundFields {...fields} />
      <PhraseArea
        {...fields}
        name={FIELDS.reason}
        label={say.reason}
        hint={say.reasonHint}
        phrases={NON_ACCEPTANCE_PHRASES}
      />
      <BasisFields {...fields} />
      <PhraseArea
        {...fields}
        name={FIELDS.instead}
        label={say.instead}
        hint={say.insteadHint}
        phrases={INSTEAD_PHRASES}
      />
    </>
  );
}
