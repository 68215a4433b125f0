import { Checkboxes, errorOf, Say, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { textIn } from './typed.ts';
import { actsWording } from './wording.ts';

/** By which provision: those that the item names to tick, another one to type. */
export function BasisFields({ file: { legalBases }, typed, errors }: Omit<FieldsProps, 'form'>) {
  const language = useLanguage();
  const say = actsWording[language];
  return (
    <div className="basis">
      <Checkboxes
        name={FIELDS.basis}
        label={say.basis}
        choices={legalBases.map((basis) => ({
          value: basis,
          label: <Say words={{ zh: basis }} language={language} />,
        }))}
        selected={typed[FIELDS.basis] ?? []}
        error={errorOf(errors, FIELDS.basis)}
        language={language}
      />
      <TextInput
        name={FIELDS.otherBasis}
        label={say.otherBasis}
        hint={say.otherBasisHint}
        value={textIn(typed, FIELDS.otherBasis)}
        optional
        language={language}
      />
    </div>
  );
}
