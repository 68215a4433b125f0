import { useState, type SyntheticEvent } from 'react';
import type { ConsultationFile } from '../../../modules/intake/consultation/contract.ts';
import { STANDS } from '../../../modules/intake/consultation/contract/kinds.ts';
import { giveOpinion, settleSilence, withdrawConsultation } from '../../api/consultations.ts';
import { plain, TextArea, TextInput } from '../../ui/index.ts';
import { said } from '../disputes/typed.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { opinionIn } from './question.ts';
import { typedIn } from '../acts/use-submitting.ts';
import { useMoving } from './use-moving.ts';
import { deskConsultationWording } from './wording.ts';

/** What the caller may do with a question now. */
export function Acts({ file }: { file: ConsultationFile }) {
  return (
    <>
      {file.answersFor.map((department) => (
        <OpinionForm key={department.key} id={file.id} department={department} />
      ))}
      {file.acts.includes('settleSilence') && <SettleForm id={file.id} />}
      {file.acts.includes('withdraw') && <WithdrawForm id={file.id} />}
    </>
  );
}

type Answering = { id: string; department: ConsultationFile['asking'] };

function OpinionForm({ id, department }: Answering) {
  const language = useLanguage();
  const { answer: say, stands, sending } = deskConsultationWording[language];
  const [lacksStand, setLacks] = useState(false);
  const { isSending, trouble, submit } = useMoving();
  const answer = (event: SyntheticEvent<HTMLFormElement>) => {
    const opinion = opinionIn(typedIn(event), department.key);
    setLacks(opinion === undefined);
    if (opinion) void submit(opinion, (key) => giveOpinion(id, opinion, key));
  };
  return (
    <form noValidate onSubmit={answer}>
      <p className="label">{say.open(plain(department.name, language))}</p>
      {lacksStand && <p role="alert">{say.standMissing}</p>}
      <ChoiceField
        name="stand"
        label={say.stand}
        first={say.choose}
        options={STANDS.map((value) => ({ value, label: stands[value] }))}
      />
      <TextArea name="words" label={say.words} hint={say.wordsHint} rows={4} language={language} />
      {trouble && <TroubleNote trouble={trouble} />}
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? sending : say.send}
      </button>
    </form>
  );
}

function SettleForm({ id }: { id: string }) {
  const { settle: say } = deskConsultationWording[useLanguage()];
  const { isSending, trouble, submit } = useMoving();
  const settle = (as: 'agreed' | 'noOpinion') => void submit([id, as], (key) => settleSilence(id, { as }, key));
  return (
    <section>
      <p className="label">{say.open}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      <p>
        {(['agreed', 'noOpinion'] as const).map((as) => (
          <button
            key={as}
            type="button"
            className="button"
            aria-disabled={isSending || undefined}
            onClick={() => settle(as)}
          >
            {say[as]}
          </button>
        ))}
      </p>
    </section>
  );
}

function WithdrawForm({ id }: { id: string }) {
  const language = useLanguage();
  const { withdraw: say, sending } = deskConsultationWording[language];
  const { isSending, trouble, submit } = useMoving();
  const withdraw = (event: SyntheticEvent<HTMLFormElement>) => {
    const reason = said(typedIn(event), 'reason');
    void submit([id, reason], (key) => withdrawConsultation(id, { reason }, key));
  };
  return (
    <details>
      <summary>{say.open}</summary>
      <form noValidate onSubmit={withdraw}>
        <TextInput name="reason" label={say.reason} language={language} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button" aria-disabled={isSending || undefined}>
          {isSending ? sending : say.send}
        </button>
      </form>
    </details>
  );
}
