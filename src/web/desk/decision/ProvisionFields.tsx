import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { Checkboxes, errorOf, Say, TextInput } from '../../ui/index.ts';
import type { FieldsProps } from '../acts/fields-props.ts';
import { actsWording } from '../acts/wording.ts';
import { textIn } from '../acts/typed.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { PARTS } from './parts.ts';
import { provisionsOf } from './standard-text.ts';
import { decisionWording } from './wording.ts';

/** By which provisions. An article that the item names is chosen; it is typed only where nobody has checked which it is. */
export function ProvisionFields({ file, typed, errors }: Omit<FieldsProps, 'form'>) {
  const language = useLanguage();
  const say = decisionWording[language];
  const laws = provisionsOf(file);
  return (
    <div className="basis">
      <Checkboxes
        name={PARTS.provision}
        label={caseWording[language].paragraphs.provisions}
        hint={say.hints.provisions}
        choices={laws.flatMap(({ values }) =>
          values.map((value) => ({ value, label: <Say words={{ zh: value }} language={language} /> })),
        )}
        selected={typed[PARTS.provision] ?? []}
        error={errorOf(errors, PARTS.provision)}
        language={language}
      />
      {laws
        .filter(({ hasArticles }) => !hasArticles)
        .map(({ name }) => (
          <TextInput
            key={name}
            name={PARTS.article(name)}
            label={say.article(name)}
            hint={say.articleHint}
            value={textIn(typed, PARTS.article(name))}
            width="medium"
            optional
            language={language}
          />
        ))}
      <TextInput
        name={PARTS.otherProvision}
        label={actsWording[language].otherBasis}
        hint={actsWording[language].otherBasisHint}
        value={textIn(typed, PARTS.otherProvision)}
        optional
        language={language}
      />
    </div>
  );
}
