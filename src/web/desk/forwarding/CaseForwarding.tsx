import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseForwarding as Found, ForwardingView } from '../../../modules/intake/forwarding/contract.ts';
import { forwardCase, noteReceipt, readForwarding } from '../../api/forwarding.ts';
import { DateInput, dayOfYearText, Light, numberText, Say, TextArea, TextInput } from '../../ui/index.ts';
import { dayIn, said } from '../disputes/typed.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { forwardingWords } from './wording.ts';

/** Until when a case goes up that a higher organ decides, and that it did; nothing of a case that is decided here. */
export function CaseForwarding({ caseId }: { caseId: string }) {
  const say = forwardingWords[useLanguage()];
  const { data } = useQuery<Found>({
    queryKey: ['forwarding', caseId],
    queryFn: ({ signal }) => readForwarding(caseId, signal),
    gcTime: 0,
  });
  const forwarding = data?.forwarding ?? null;
  if (forwarding === null) return null;
  return (
    <section aria-labelledby="forwarding">
      <h3 id="forwarding">{say.title}</h3>
      <Standing forwarding={forwarding} />
      {forwarding.acts.map((act) => (
        <ActForm key={act} act={act} caseId={caseId} version={forwarding.version} />
      ))}
    </section>
  );
}

function Standing({ forwarding }: { forwarding: ForwardingView }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  const { decider, by, light, law, opinion, words, forwardedOn, late, materials, receivedOn, receipt } = forwarding;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  return (
    <>
      <p>
        {say.decider}
        <Say words={decider} language={language} />
      </p>
      <p>
        {light !== 'none' && <Light light={light} language={language} />}{' '}
        {by === null ? say.notAccepted : say.by(day(by))}
      </p>
      {forwardedOn !== null && <p>{say.sent(day(forwardedOn), numberText(materials, language))}</p>}
      {late && <p>{say.late}</p>}
      {opinion !== null && <p>{say.opinions[opinion]}</p>}
      {words !== null && <p lang="zh">{words}</p>}
      {receivedOn !== null && receipt !== null && <p>{say.received(day(receivedOn), receipt)}</p>}
      {forwardedOn !== null && receivedOn === null && <p>{say.notReceived}</p>}
      <p className="fine">{say.law(law.law)}</p>
    </>
  );
}

type FormProps = { act: ForwardingView['acts'][number]; caseId: string; version: number };

/** What was typed stays where it is refused; sent twice it is done once. */
function ActForm({ act, caseId, version }: FormProps) {
  const say = forwardingWords[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const [lacksDay, setLacksDay] = useState(false);
  const { isSending, trouble, send } = useSending();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const on = dayIn(typed, 'receiptOn');
    setLacksDay(act === 'receive' && on === undefined);
    if (act === 'receive' && on === undefined) return;
    void send([act, ...typed.values()], async (key) => {
      if (on === undefined) await forwardCase(caseId, { version, ...opinionIn(typed) }, key);
      else await noteReceipt(caseId, { version, on, receipt: said(typed, 'receipt') }, key);
      announce(say.done);
      await client.invalidateQueries({ queryKey: ['forwarding', caseId] });
    });
  };
  return (
    <details>
      <summary>{say[act]}</summary>
      <form noValidate onSubmit={submit}>
        {act === 'forward' ? <OpinionFields /> : <ReceiptFields error={lacksDay ? say.dayMissing : undefined} />}
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
          {isSending ? say.sending : say[act]}
        </button>
      </form>
    </details>
  );
}

const opinionIn = (typed: FormData) => ({
  opinion: said(typed, 'opinion') === 'deny' ? ('deny' as const) : ('grant' as const),
  words: said(typed, 'words'),
});

function OpinionFields() {
  const language = useLanguage();
  const say = forwardingWords[language];
  return (
    <>
      <ChoiceField
        name="opinion"
        label={say.opinion}
        first={say.choices.grant}
        options={[{ value: 'deny', label: say.choices.deny }]}
      />
      <TextArea name="words" label={say.words} rows={3} language={language} />
    </>
  );
}

function ReceiptFields({ error }: { error: string | undefined }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  return (
    <>
      <DateInput name="receiptOn" label={say.on} value="" error={error} language={language} />
      <TextInput name="receipt" label={say.receipt} language={language} />
    </>
  );
}
