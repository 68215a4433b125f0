import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { TextInput } from '../../ui/index.ts';
import type { FieldsProps } from '../acts/fields-props.ts';
import { PhraseArea } from '../acts/PhraseArea.tsx';
import { CONDITION_PHRASES, DENIAL_PHRASES, FACT_PHRASES, GRANT_PHRASES, type Phrase } from '../acts/phrases.ts';
import { textIn, type Typed } from '../acts/typed.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { notesIn, outcomeIn, PARTS } from './parts.ts';
import { ProvisionFields } from './ProvisionFields.tsx';
import { decisionWording } from './wording.ts';

/** The fields of one part. */
export function PartFields({ id, ...fields }: Omit<FieldsProps, 'form'> & { id: string }) {
  switch (id) {
    case 'provisions':
      return <ProvisionFields {...fields} />;
    case 'facts':
    case 'reason':
    case 'conditions':
      return <StandardPart id={id} {...fields} />;
    default:
      return <OwnPart id={id} {...fields} />;
  }
}

function StandardPart({
  id,
  file,
  typed,
  errors,
}: Omit<FieldsProps, 'form'> & { id: 'facts' | 'reason' | 'conditions' }) {
  const language = useLanguage();
  const say = decisionWording[language];
  return (
    <PhraseArea
      {...{ typed, errors }}
      name={PARTS.text(id)}
      label={caseWording[language].paragraphs[id]}
      hint={say.hints[id]}
      optional={id === 'conditions'}
      phrases={phrasesFor(id, file, typed)}
    />
  );
}

function phrasesFor(id: 'facts' | 'reason' | 'conditions', file: CaseFile, typed: Typed): readonly Phrase[] {
  if (id === 'facts') return FACT_PHRASES;
  if (id === 'conditions') return CONDITION_PHRASES;
  const ready = outcomeIn(typed) === 'deny' ? DENIAL_PHRASES : GRANT_PHRASES;
  return [...notesIn(file).map((note) => ({ zh: note, en: note })), ...ready];
}

/** A part that the officer adds: the paper shows it under the heading that he gives it. */
function OwnPart({ id, typed, errors }: Omit<FieldsProps, 'form'> & { id: string }) {
  const language = useLanguage();
  const say = decisionWording[language];
  const number = id.replace('own', '');
  return (
    <>
      <TextInput
        name={PARTS.title(id)}
        label={say.ownTitle(number)}
        value={textIn(typed, PARTS.title(id))}
        width="medium"
        optional
        language={language}
      />
      <PhraseArea {...{ typed, errors }} name={PARTS.text(id)} label={say.ownText(number)} phrases={[]} />
    </>
  );
}
