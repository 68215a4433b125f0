import { civilDate } from '../../../kernel/civil-date.ts';
import { grounds } from '../../../modules/intake/cases/contract/non-acceptance.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { dayText, errorOf, RadioGroup, Select, TextInput } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { textIn } from './typed.ts';
import { actsWording } from './wording.ts';

/**
 * On which ground of the law, and which organ is the right one. The style sheet shows the organ, and that it is late, under the grounds that
 * they belong to, so that nothing typed is lost when another one is looked at.
 */
export function GroundFields({ file: { nonAcceptance }, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].refusal;
  const choices = nonAcceptance?.grounds ?? grounds;
  const organs = nonAcceptance?.organs ?? [];
  return (
    <div className="ground">
      <RadioGroup
        name={FIELDS.ground}
        label={say.ground}
        choices={choices.map((value) => ({ value, label: caseWording[language].grounds[value] }))}
        selected={typed[FIELDS.ground]?.[0]}
        error={errorOf(errors, FIELDS.ground)}
        language={language}
      />
      {nonAcceptance?.late && (
        <p className="hint ground-late">{say.late(dayText(civilDate(nonAcceptance.atOnceBy), language))}</p>
      )}
      <div className="ground-organ">
        <Select
          name={FIELDS.organ}
          label={say.organ}
          options={organs.map(({ key, name }) => ({ value: key, label: { zh: name } }))}
          selected={textIn(typed, FIELDS.organ)}
          error={errorOf(errors, FIELDS.organ)}
          language={language}
        />
        <TextInput
          name={FIELDS.otherOrgan}
          label={say.otherOrgan}
          hint={say.otherOrganHint}
          value={textIn(typed, FIELDS.otherOrgan)}
          language={language}
        />
      </div>
    </div>
  );
}
