import type { ReactNode } from 'react';
import { errorOf, fieldId, TextArea, type FieldError } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { insertPhrase } from './insert-phrase.ts';
import type { Phrase } from './phrases.ts';
import { textIn, type Typed } from './typed.ts';
import { actsWording } from './wording.ts';

type PhraseAreaProps = {
  name: string;
  label: ReactNode;
  hint?: string;
  optional?: boolean;
  rows?: number;
  phrases: readonly Phrase[];
  typed: Typed;
  errors: readonly FieldError[];
};

/** A text with wordings to begin with. */
export function PhraseArea({ name, label, hint, optional, rows = 3, phrases, typed, errors }: PhraseAreaProps) {
  const language = useLanguage();
  const say = actsWording[language];
  const id = fieldId(name);
  return (
    <div className="phrase-area">
      <TextArea
        name={name}
        label={label}
        value={textIn(typed, name)}
        rows={rows}
        error={errorOf(errors, name)}
        language={language}
        {...(hint !== undefined && { hint })}
        {...(optional && { optional })}
      />
      <ul className="phrases" aria-label={say.phrases}>
        {phrases.map((phrase) => (
          <li key={phrase.zh}>
            <button
              type="button"
              className="phrase"
              aria-label={say.insert(phrase[language])}
              onClick={() => insertPhrase(id, phrase.zh)}
            >
              {phrase[language]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
