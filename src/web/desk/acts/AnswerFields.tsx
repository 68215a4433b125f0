import { errorOf, RadioGroup } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { asksOf } from './open-form.ts';
import { actsWording } from './wording.ts';

/** What later steps want to know, in the words of the model: which departments come in follows from it. */
export function AnswerFields({ form, typed, errors }: Pick<FieldsProps, 'form' | 'typed' | 'errors'>) {
  const language = useLanguage();
  const say = actsWording[language].asks;
  const asks = asksOf(form);
  if (asks.length === 0) return null;
  return (
    <section className="asks" aria-label={say.title}>
      <p className="hint">{say.hint}</p>
      {asks.map(({ variable, words }) => (
        <RadioGroup
          key={variable}
          name={FIELDS.answer(variable)}
          label={<span lang="zh">{words}</span>}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: say[value] }))}
          selected={typed[FIELDS.answer(variable)]?.[0]}
          error={errorOf(errors, FIELDS.answer(variable))}
          language={language}
          inARow
        />
      ))}
    </section>
  );
}
