import { errorOf, RadioGroup } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { OPINION_PHRASES } from './phrases.ts';
import { actsWording } from './wording.ts';

/** 同意 or 不同意, and why. */
export function OpinionFields({ typed, errors }: Pick<FieldsProps, 'typed' | 'errors'>) {
  const language = useLanguage();
  const say = actsWording[language].opinion;
  return (
    <div className="opinion">
      <RadioGroup
        name={FIELDS.opinion}
        label={say.label}
        choices={(['agree', 'disagree'] as const).map((value) => ({ value, label: say.opinions[value] }))}
        selected={typed[FIELDS.opinion]?.[0]}
        error={errorOf(errors, FIELDS.opinion)}
        language={language}
        inARow
      />
      <PhraseArea
        {...{ typed, errors }}
        name={FIELDS.note}
        label={say.note}
        hint={say.noteHint}
        phrases={OPINION_PHRASES}
      />
    </div>
  );
}
