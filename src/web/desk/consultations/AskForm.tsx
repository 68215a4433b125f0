import { useState, type SyntheticEvent } from 'react';
import type { CaseConsultations } from '../../../modules/intake/consultation/contract.ts';
import { READERS, SILENCE_RULES } from '../../../modules/intake/consultation/contract/kinds.ts';
import { askDepartments } from '../../api/consultations.ts';
import { fieldId, numberText, plain, TextArea, TextInput } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Checks } from './Checks.tsx';
import { questionIn } from './question.ts';
import { typedIn } from '../acts/use-submitting.ts';
import { useMoving } from './use-moving.ts';
import { deskConsultationWording } from './wording.ts';

type Props = { caseId: string; found: CaseConsultations };

/** Asks other departments; what was typed stays where it is refused. */
export function AskForm({ caseId, found }: Props) {
  const say = deskConsultationWording[useLanguage()];
  const [isWrong, setWrong] = useState(false);
  const [sent, setSent] = useState(0);
  const { isSending, trouble, submit } = useMoving();
  const ask = (event: SyntheticEvent<HTMLFormElement>) => {
    const question = questionIn(typedIn(event));
    setWrong(question === undefined);
    if (question === undefined) return;
    void submit(question, (key) => askDepartments(caseId, question, key)).then((isDone) => {
      if (isDone) setSent(sent + 1);
    });
  };
  return (
    <details key={sent}>
      <summary>{say.ask.open}</summary>
      <form noValidate onSubmit={ask}>
        <p>{say.lead}</p>
        <Fields found={found} daysError={isWrong ? say.ask.daysWrong : undefined} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
          {isSending ? say.sending : say.ask.send}
        </button>
      </form>
    </details>
  );
}

function Fields({ found, daysError }: { found: CaseConsultations; daysError: string | undefined }) {
  const language = useLanguage();
  const { ask: say } = deskConsultationWording[language];
  const { departments, materials, mayHold, mostDays } = found;
  const options = (all: CaseConsultations['materials']) =>
    all.map(({ key, name }) => ({ key, label: plain(name, language) }));
  return (
    <>
      <Checks name="departments" legend={say.departments} options={options(departments ?? [])} />
      <TextArea name="question" label={say.question} rows={4} language={language} />
      <TextInput
        name="days"
        label={say.days}
        hint={say.daysHint(numberText(mostDays, language))}
        error={daysError}
        language={language}
      />
      <Checks name="materials" legend={say.materials} hint={say.materialsHint} options={options(materials)} />
      <Choices mayHold={mayHold} />
    </>
  );
}

/** What stands first is what holds where nothing is chosen. */
function Choices({ mayHold }: { mayHold: boolean }) {
  const say = deskConsultationWording[useLanguage()];
  const readers = READERS.filter((one) => one !== 'department');
  const silences = SILENCE_RULES.filter((one) => one !== 'noOpinion');
  return (
    <>
      <ChoiceField
        name="readers"
        label={say.ask.readers}
        first={say.readers.department}
        options={readers.map((value) => ({ value, label: say.readers[value] }))}
      />
      <ChoiceField
        name="silence"
        label={say.ask.silence}
        first={say.silences.noOpinion}
        options={silences.map((value) => ({ value, label: say.silences[value] }))}
      />
      {mayHold && (
        <p className="choice choice-checkbox">
          <input type="checkbox" id={fieldId('holds')} name="holds" />
          <label htmlFor={fieldId('holds')}>{say.holds}</label>
        </p>
      )}
    </>
  );
}
