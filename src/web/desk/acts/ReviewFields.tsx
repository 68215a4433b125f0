import { errorOf, RadioGroup } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './order-of.ts';
import { PhraseArea } from './PhraseArea.tsx';
import { REVIEW_PHRASES } from './phrases.ts';
import { SentVerdicts } from './SentVerdicts.tsx';
import { actsWording } from './wording.ts';

export function ReviewFields({ file, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].review;
  return (
    <>
      <RadioGroup
        name={FIELDS.opinion}
        label={say.opinion}
        choices={(['grant', 'deny'] as const).map((opinion) => ({ value: opinion, label: say.opinions[opinion] }))}
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
        phrases={REVIEW_PHRASES}
      />
      <SentVerdicts file={file} />
    </>
  );
}
