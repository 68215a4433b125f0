import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { ForwardingAct } from '../../../modules/intake/forwarding/contract.ts';
import { Details } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { ActFields } from './ActFields.tsx';
import { lackIn, sendAct, type Lack } from './send-act.ts';
import { forwardingWords } from './wording.ts';

type FormProps = { act: ForwardingAct; caseId: string; version: number };

/** What was typed stays where it is refused; sent twice it is done once. */
export function ActForm({ act, caseId, version }: FormProps) {
  const say = forwardingWords[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const [lack, setLack] = useState<Lack>();
  const { isSending, trouble, send } = useSending();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const found = lackIn(act, typed);
    setLack(found);
    if (found !== undefined) return;
    void send([act, ...typed.values()], async (key) => {
      await sendAct({ act, caseId, version, typed }, key);
      announce(say.done);
      await client.invalidateQueries({ queryKey: ['forwarding', caseId] });
      await client.invalidateQueries({ queryKey: ['case', caseId] });
    });
  };
  return (
    <Details summary={say.acts[act]}>
      <form noValidate onSubmit={submit}>
        <ActFields act={act} lack={lack} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
          {isSending ? say.sending : say.acts[act]}
        </button>
      </form>
    </Details>
  );
}
