import { useState, type SyntheticEvent } from 'react';
import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import { askAtCounter } from '../../api/early-service.ts';
import { Checkboxes, DateInput, TextArea } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { ASKING, questionIn } from './question.ts';
import { deskEarlyServiceWording } from './wording.ts';

type Asking = Pick<ReturnType<typeof useSending>, 'isSending' | 'trouble'> & {
  isAsked: boolean;
  /** The day is begun and is none. */
  lacksDay: boolean;
  submit: (event: SyntheticEvent<HTMLFormElement>) => void;
};

/** Sent twice it is asked once; what was typed stays where it is refused. */
function useAsking(draft: string): Asking {
  const { done } = deskEarlyServiceWording[useLanguage()].atCounter;
  const announce = useAnnounce();
  const [isAsked, setAsked] = useState(false);
  const [lacksDay, setLacksDay] = useState(false);
  const { send, ...sending } = useSending();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const question = questionIn(new FormData(event.currentTarget));
    setLacksDay(question === undefined);
    if (question === undefined) return;
    void send(question, async (key) => {
      await askAtCounter(draft, question, key);
      setAsked(true);
      announce(done);
    });
  };
  return { ...sending, isAsked, lacksDay, submit };
}

/** 提前服务 at a counter: the clerk asks the department for the person before him, who cannot hand in yet. Folded until it is needed. */
export function AskAtCounter({ sheet: { id: draft, materials } }: { sheet: CounterSheet }) {
  const language = useLanguage();
  const say = deskEarlyServiceWording[language].atCounter;
  const { isAsked, lacksDay, isSending, trouble, submit } = useAsking(draft);
  const listed = materials.filter(({ need }) => need !== 'madeFromForm');
  if (isAsked) return <p className="banner tone-done">{say.done}</p>;
  return (
    <details>
      <summary>{say.title}</summary>
      <p>{say.lead}</p>
      <form noValidate autoComplete="off" onSubmit={submit}>
        {trouble && <TroubleNote trouble={trouble} />}
        {listed.length > 0 && (
          <Checkboxes
            language={language}
            name={ASKING.missing}
            label={say.missing}
            choices={listed.map(({ id, name }) => ({ value: id, label: <span lang="zh">{name}</span> }))}
          />
        )}
        <TextArea language={language} name={ASKING.words} label={say.words} rows={3} />
        <DateInput
          language={language}
          name={ASKING.mayComeOn}
          label={say.mayComeOn}
          hint={say.mayComeOnHint}
          value=""
          error={lacksDay ? say.noDay : undefined}
        />
        {materials.some(({ files }) => files.length > 0) && (
          <Checkboxes
            {...{ language, name: ASKING.showFiles, label: say.files }}
            choices={[{ value: 'yes', label: say.showFiles }]}
          />
        )}
        <button type="submit" className="button button-plain" aria-disabled={isSending || undefined}>
          {isSending ? say.sending : say.act}
        </button>
      </form>
    </details>
  );
}
